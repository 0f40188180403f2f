import { completeLeaves } from "./complete-leaf";
import { itemsOf } from "./complete-list";
import { completeAbstracts, completeObjects } from "./complete-object";
import type { Execution } from "./execution";
import { Batch, type Level } from "./level";
import { readLeaves } from "./read-leaves";
import { argumentsOf, resolveBatch, resolverOf } from "./resolve-batch";
import type { FieldPlan } from "./selection-plan";
import type { PendingValues } from "./pending-values";

/** Executes every selected field once, each for all objects of the level. */
export function runLevel(execution: Execution, level: Level): void {
  for (const field of level.selection.fields) runField(execution, level, field);
}

/** Resolves and completes one field. What is selected below becomes ready, now or when its objects have come. */
export function runField(execution: Execution, level: Level, field: FieldPlan): void {
  const batch = Batch.ofField(level, field);
  if (field.isTypeName) return writeAll(batch, level.selection.typeName);
  const args = argumentsOf(execution, batch);
  if (args === undefined) return;
  const resolver = resolverOf(execution, batch);
  if (resolver === null && field.shape.kind === "leaf" && field.isOrdinaryKey) {
    return readLeaves(execution, batch, field.shape, args);
  }
  const values: unknown[] = [];
  const pending = resolveBatch(execution, batch, resolver, args, values);
  // Holds the key's place in response order.
  if (pending !== undefined) writeAll(batch, null);
  completeSettled(execution, batch, values, pending);
}

function writeAll(batch: Batch, value: unknown): void {
  for (let index = 0; index < batch.level.outs.length; index++) batch.write(index, value);
}

/** Completes a batch once none of its values is awaited any more. */
function completeSettled(
  execution: Execution,
  batch: Batch,
  values: unknown[],
  pending: PendingValues | undefined,
): void {
  if (pending === undefined) return completeBatch(execution, batch, values);
  const { entries } = pending;
  execution.settle(batch, pending, entries.length < values.length ? values : [], (outcomes) => {
    for (let index = 0; index < outcomes.length; index++) values[entries[index]!] = outcomes[index];
    completeBatch(execution, batch, values);
  });
}

function completeBatch(execution: Execution, batch: Batch, values: readonly unknown[]): void {
  const { shape } = batch;
  switch (shape.kind) {
    case "leaf":
      return completeLeaves(execution, batch, shape, values);
    case "object":
      return completeObjects(execution, batch, shape, values);
    case "abstract":
      return completeAbstracts(execution, batch, shape, values);
    case "list": {
      const items = itemsOf(execution, batch, shape, values);
      return completeSettled(execution, items.batch, items.values, items.pending);
    }
  }
}
