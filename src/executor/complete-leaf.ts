import type { Execution } from "./execution";
import { passesUnchanged, serializeLeaf } from "./leaf";
import { FAILED, type Batch } from "./level";
import { presentValue } from "./present-value";
import type { LeafShape } from "./return-shape";
import { isThenable, PendingValues } from "./pending-values";

/** Writes serialized values into the response. */
export function completeLeaves(execution: Execution, batch: Batch, shape: LeafShape, values: readonly unknown[]): void {
  let pending: PendingValues | undefined;
  for (let entry = 0; entry < values.length; entry++) {
    const value = values[entry];
    if (passesUnchanged(shape.passing, value)) batch.write(entry, value);
    else pending = completeLeaf(execution, batch, shape, entry, value, pending);
  }
  if (pending !== undefined) settleLeaves(execution, batch, pending);
}

/** Completes one value. Promises that scalars serialize to are collected in `pending`. */
export function completeLeaf(
  execution: Execution,
  batch: Batch,
  shape: LeafShape,
  entry: number,
  value: unknown,
  pending: PendingValues | undefined,
): PendingValues | undefined {
  const present = presentValue(execution, batch, entry, value);
  if (present === undefined) return pending;
  try {
    const serialized = serializeLeaf(shape.type, present);
    if (!isThenable(serialized)) {
      batch.write(entry, serialized);
      return pending;
    }
    const collected = pending ?? new PendingValues();
    collected.add(entry, serialized);
    return collected;
  } catch (error) {
    execution.fail(batch, entry, error);
    return pending;
  }
}

/** As in graphql-js, the resolved value is not completed further. */
export function settleLeaves(execution: Execution, batch: Batch, pending: PendingValues): void {
  for (const entry of pending.entries) batch.write(entry, null);
  execution.settle(batch, pending, [], (outcomes) =>
    outcomes.forEach((outcome, index) => {
      if (outcome !== FAILED) batch.write(pending.entries[index]!, outcome);
    }),
  );
}
