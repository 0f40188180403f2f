import type { Execution } from "./execution";
import { passesUnchanged, serializeLeaf } from "./leaf";
import { FAILED, type Column } from "./level";
import { presentValue } from "./present-value";
import type { LeafShape } from "./return-shape";
import { isThenable, Waiting } from "./waiting";

/** Writes serialized values into the response. */
export function completeLeaves(
  execution: Execution,
  column: Column,
  shape: LeafShape,
  values: readonly unknown[],
): void {
  let waiting: Waiting | undefined;
  for (let entry = 0; entry < values.length; entry++) {
    const value = values[entry];
    if (passesUnchanged(shape.passing, value)) column.write(entry, value);
    else waiting = completeLeaf(execution, column, shape, entry, value, waiting);
  }
  if (waiting !== undefined) settleLeaves(execution, column, waiting);
}

/** Completes one value. Collects the promises of scalars that serialize to one. */
export function completeLeaf(
  execution: Execution,
  column: Column,
  shape: LeafShape,
  entry: number,
  value: unknown,
  waiting: Waiting | undefined,
): Waiting | undefined {
  const present = presentValue(execution, column, entry, value);
  if (present === undefined) return waiting;
  try {
    const serialized = serializeLeaf(shape.type, present);
    if (!isThenable(serialized)) {
      column.write(entry, serialized);
      return waiting;
    }
    const collected = waiting ?? new Waiting();
    collected.add(entry, serialized);
    return collected;
  } catch (error) {
    execution.fail(column, entry, error);
    return waiting;
  }
}

/** graphql-js looks no further at what such a promise brings. */
export function settleLeaves(execution: Execution, column: Column, waiting: Waiting): void {
  for (const entry of waiting.entries) column.write(entry, null);
  execution.settle(column, waiting, [], (outcomes) =>
    outcomes.forEach((outcome, index) => {
      if (outcome !== FAILED) column.write(waiting.entries[index]!, outcome);
    }),
  );
}
