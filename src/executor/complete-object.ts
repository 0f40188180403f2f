import type { GraphQLObjectType } from "graphql";
import { askEach, Candidates } from "./candidates";
import type { Execution } from "./execution";
import { FAILED, Level, type Column } from "./level";
import { presentValue } from "./present-value";
import { infoOfEntry } from "./resolve-info";
import type { AbstractShape, ObjectShape } from "./return-shape";
import { namedRuntimeType, notOfType, runtimeTypeNamed } from "./runtime-type";
import type { SelectionPlan } from "./selection-plan";

/** Makes the objects of a column a level of their own, ready to run. */
export function completeObjects(
  execution: Execution,
  column: Column,
  shape: ObjectShape,
  values: readonly unknown[],
): void {
  completeAs(execution, column, shape.type, presentValues(execution, column, values));
}

/** The same, with a level for each type that the values turn out to be of. */
export function completeAbstracts(
  execution: Execution,
  column: Column,
  { type }: AbstractShape,
  values: readonly unknown[],
): void {
  const { input } = execution;
  const candidates = presentValues(execution, column, values);
  askEach(
    execution,
    column,
    candidates,
    (entry, value) => namedRuntimeType(input, column, type, entry, value),
    (names) => {
      const nameToType = (name: unknown, value: unknown): GraphQLObjectType =>
        runtimeTypeNamed(input.plan.schema, column, type, name, value);
      for (const [runtimeType, those] of partition(execution, column, candidates, names, nameToType)) {
        completeAs(execution, column, runtimeType, those);
      }
    },
  );
}

function presentValues(execution: Execution, column: Column, values: readonly unknown[]): Candidates {
  const candidates = new Candidates();
  for (let entry = 0; entry < values.length; entry++) {
    const value = presentValue(execution, column, entry, values[entry]);
    if (value !== undefined) candidates.add(entry, value);
  }
  return candidates;
}

function partition(
  execution: Execution,
  column: Column,
  { entries, values }: Candidates,
  names: readonly unknown[],
  nameToType: (name: unknown, value: unknown) => GraphQLObjectType,
): Map<GraphQLObjectType, Candidates> {
  const byType = new Map<GraphQLObjectType, Candidates>();
  names.forEach((name, index) => {
    if (name === FAILED) return;
    const entry = entries[index]!;
    try {
      const type = nameToType(name, values[index]);
      let those = byType.get(type);
      if (those === undefined) byType.set(type, (those = new Candidates()));
      those.add(entry, values[index]);
    } catch (error) {
      execution.fail(column, entry, error);
    }
  });
  return byType;
}

function completeAs(execution: Execution, column: Column, type: GraphQLObjectType, candidates: Candidates): void {
  if (candidates.entries.length === 0) return;
  let selection: SelectionPlan;
  try {
    selection = column.field.selectionOn(type);
  } catch (error) {
    for (const entry of candidates.entries) execution.fail(column, entry, error);
    return;
  }
  if (type.isTypeOf == null) return enqueue(execution, column, selection, candidates);
  const { input } = execution;
  askEach(
    execution,
    column,
    candidates,
    (entry, value) => type.isTypeOf!(value, input.contextValue, infoOfEntry(input, column, entry)),
    (verdicts) => enqueue(execution, column, selection, accepted(execution, column, type, candidates, verdicts)),
  );
}

function accepted(
  execution: Execution,
  column: Column,
  type: GraphQLObjectType,
  { entries, values }: Candidates,
  verdicts: readonly unknown[],
): Candidates {
  const those = new Candidates();
  verdicts.forEach((verdict, index) => {
    if (verdict === FAILED) return;
    if (verdict) those.add(entries[index]!, values[index]);
    else execution.fail(column, entries[index]!, notOfType(type, column, values[index]));
  });
  return those;
}

function enqueue(execution: Execution, column: Column, selection: SelectionPlan, those: Candidates): void {
  if (those.entries.length === 0) return;
  const level = new Level(selection, column, those.entries, those.values);
  for (const entry of those.entries) {
    const out = {};
    level.outs.push(out);
    column.write(entry, out);
  }
  execution.enqueue(level);
}
