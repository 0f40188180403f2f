import { Flawed } from "../upstream/flawed";
import type { Execution } from "./execution";
import { FAILED, type Column } from "./level";
import { withoutStack } from "./without-stack";

/**
 * The value that is left to complete at an entry. Undefined where nothing is: it failed before, is an error, or
 * is null, and the response then says so.
 */
export function presentValue(execution: Execution, column: Column, entry: number, value: unknown): unknown {
  if (value === FAILED) return undefined;
  if (typeof value === "object") {
    if (value instanceof Flawed) {
      execution.reportFlaw(column, entry, value.error);
      return presentValue(execution, column, entry, value.value);
    }
    if (value instanceof Error) {
      execution.fail(column, entry, value);
      return undefined;
    }
  }
  if (value != null) return value;
  if (column.shape.nonNull) execution.fail(column, entry, nullError(column));
  else column.write(entry, null);
  return undefined;
}

function nullError({ field }: Column): Error {
  const message = `Cannot return null for non-nullable field ${field.parentType.name}.${field.name}.`;
  return withoutStack(() => new Error(message));
}
