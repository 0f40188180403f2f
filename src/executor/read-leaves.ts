import { completeLeaf, settleLeaves } from "./complete-leaf";
import type { Execution } from "./execution";
import type { ArgumentValues } from "./field-arguments";
import { passesUnchanged } from "./leaf";
import { FAILED, type Batch } from "./level";
import { readProperty } from "./resolve-batch";
import type { LeafShape } from "./return-shape";
import { isThenable, PendingValues } from "./pending-values";

/**
 * Copies a leaf property of all sources into the response. Most of a large answer passes through this loop, so it allocates
 * nothing unless it meets a promise.
 */
export function readLeaves(execution: Execution, batch: Batch, shape: LeafShape, args: ArgumentValues): void {
  const { outs, dropped } = batch.level;
  const { key } = batch.field;
  const { passing, nonNull } = shape;
  let promised: PendingValues | undefined;
  let serializing: PendingValues | undefined;
  for (let index = 0; index < outs.length;) {
    try {
      for (; index < outs.length; index++) {
        if (dropped !== undefined && dropped[index] === 1) continue;
        const value = readProperty(execution, batch, args, index);
        if (passesUnchanged(passing, value)) outs[index]![key] = value;
        else if (value == null && !nonNull) outs[index]![key] = null;
        else if (isThenable(value)) {
          outs[index]![key] = null;
          (promised ??= new PendingValues()).add(index, value);
        } else {
          serializing = completeLeaf(execution, batch, shape, index, value, serializing);
        }
      }
    } catch (error) {
      execution.fail(batch, index++, error);
    }
  }
  if (serializing !== undefined) settleLeaves(execution, batch, serializing);
  if (promised !== undefined) settlePromised(execution, batch, shape, promised);
}

function settlePromised(execution: Execution, batch: Batch, shape: LeafShape, promised: PendingValues): void {
  execution.settle(batch, promised, [], (values) => {
    let serializing: PendingValues | undefined;
    values.forEach((value, index) => {
      if (value === FAILED) return;
      serializing = completeLeaf(execution, batch, shape, promised.entries[index]!, value, serializing);
    });
    if (serializing !== undefined) settleLeaves(execution, batch, serializing);
  });
}
