import { completeLeaves } from "./complete-leaf";
import { itemsOf } from "./complete-list";
import { completeAbstracts, completeObjects } from "./complete-object";
import type { Execution } from "./execution";
import { Column, type Level } from "./level";
import { readLeaves } from "./read-leaves";
import { argumentsOf, resolveColumn, resolverOf } from "./resolve-column";
import type { FieldPlan } from "./selection-plan";
import type { Waiting } from "./waiting";

/** Executes every selected field once, each for all objects of the level. */
export function runLevel(execution: Execution, level: Level): void {
  for (const field of level.selection.fields) runField(execution, level, field);
}

/** Resolves and completes one field. What is selected below becomes ready, now or when its objects have come. */
export function runField(execution: Execution, level: Level, field: FieldPlan): void {
  const column = Column.ofField(level, field);
  if (field.isTypeName) return writeAll(column, level.selection.typeName);
  const args = argumentsOf(execution, column);
  if (args === undefined) return;
  const resolver = resolverOf(execution, column);
  if (resolver === null && field.shape.kind === "leaf" && field.isOrdinaryKey) {
    return readLeaves(execution, column, field.shape, args);
  }
  const values: unknown[] = [];
  const waiting = resolveColumn(execution, column, resolver, args, values);
  // Holds the key's place in response order.
  if (waiting !== undefined) writeAll(column, null);
  completeSettled(execution, column, values, waiting);
}

function writeAll(column: Column, value: unknown): void {
  for (let index = 0; index < column.level.outs.length; index++) column.write(index, value);
}

/** Completes a column once none of its values is awaited any more. */
function completeSettled(execution: Execution, column: Column, values: unknown[], waiting: Waiting | undefined): void {
  if (waiting === undefined) return completeColumn(execution, column, values);
  const { entries } = waiting;
  execution.settle(column, waiting, entries.length < values.length ? values : [], (outcomes) => {
    for (let index = 0; index < outcomes.length; index++) values[entries[index]!] = outcomes[index];
    completeColumn(execution, column, values);
  });
}

function completeColumn(execution: Execution, column: Column, values: readonly unknown[]): void {
  const { shape } = column;
  switch (shape.kind) {
    case "leaf":
      return completeLeaves(execution, column, shape, values);
    case "object":
      return completeObjects(execution, column, shape, values);
    case "abstract":
      return completeAbstracts(execution, column, shape, values);
    case "list": {
      const items = itemsOf(execution, column, shape, values);
      return completeSettled(execution, items.column, items.values, items.waiting);
    }
  }
}
