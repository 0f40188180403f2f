import { Flawed } from "../upstream/flawed";
import type { Execution } from "./execution";
import { FAILED, type Batch } from "./level";
import { withoutStack } from "./without-stack";

/**
 * The value to complete at an entry; undefined if it failed, is an error or is null, which is then in the response.
 */
export function presentValue(execution: Execution, batch: Batch, entry: number, value: unknown): unknown {
  if (value === FAILED) return undefined;
  if (typeof value === "object") {
    if (value instanceof Flawed) {
      execution.reportFlaw(batch, entry, value.error);
      return presentValue(execution, batch, entry, value.value);
    }
    if (value instanceof Error) {
      execution.fail(batch, entry, value);
      return undefined;
    }
  }
  if (value != null) return value;
  if (batch.shape.nonNull) execution.fail(batch, entry, nullError(batch));
  else batch.write(entry, null);
  return undefined;
}

function nullError({ field }: Batch): Error {
  const message = `Cannot return null for non-nullable field ${field.parentType.name}.${field.name}.`;
  return withoutStack(() => new Error(message));
}
