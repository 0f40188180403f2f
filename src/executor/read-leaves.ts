import { completeLeaf, settleLeaves } from "./complete-leaf";
import type { Execution } from "./execution";
import type { ArgumentValues } from "./field-arguments";
import { passesUnchanged } from "./leaf";
import { FAILED, type Column } from "./level";
import { readProperty } from "./resolve-column";
import type { LeafShape } from "./return-shape";
import { isThenable, Waiting } from "./waiting";

/**
 * Reads a leaf that no resolver provides off all sources and writes it into the response. Most of a large answer
 * passes through this loop, so it keeps no values and makes nothing unless it meets a promise.
 */
export function readLeaves(execution: Execution, column: Column, shape: LeafShape, args: ArgumentValues): void {
  const { outs, dead } = column.level;
  const { key } = column.field;
  const { passing, nonNull } = shape;
  let promised: Waiting | undefined;
  let serializing: Waiting | undefined;
  for (let index = 0; index < outs.length;) {
    try {
      for (; index < outs.length; index++) {
        if (dead !== undefined && dead[index] === 1) continue;
        const value = readProperty(execution, column, args, index);
        if (passesUnchanged(passing, value)) outs[index]![key] = value;
        else if (value == null && !nonNull) outs[index]![key] = null;
        else if (isThenable(value)) {
          outs[index]![key] = null;
          (promised ??= new Waiting()).add(index, value);
        } else {
          serializing = completeLeaf(execution, column, shape, index, value, serializing);
        }
      }
    } catch (error) {
      execution.fail(column, index++, error);
    }
  }
  if (serializing !== undefined) settleLeaves(execution, column, serializing);
  if (promised !== undefined) settlePromised(execution, column, shape, promised);
}

function settlePromised(execution: Execution, column: Column, shape: LeafShape, promised: Waiting): void {
  execution.settle(column, promised, [], (values) => {
    let serializing: Waiting | undefined;
    values.forEach((value, index) => {
      if (value === FAILED) return;
      serializing = completeLeaf(execution, column, shape, promised.entries[index]!, value, serializing);
    });
    if (serializing !== undefined) settleLeaves(execution, column, serializing);
  });
}
