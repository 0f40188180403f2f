import type { GraphQLObjectType } from "graphql";
import { askEach, Candidates } from "./candidates";
import type { Execution } from "./execution";
import { FAILED, Level, type Batch } from "./level";
import { presentValue } from "./present-value";
import { infoOfEntry } from "./resolve-batch";
import type { AbstractShape, ObjectShape } from "./return-shape";
import { namedRuntimeType, notOfType, runtimeTypeNamed } from "./runtime-type";
import type { SelectionPlan } from "./selection-plan";

/** Objects per level. */
const mostObjects = 500;

/** Enqueues the objects of a batch as a level. */
export function completeObjects(
  execution: Execution,
  batch: Batch,
  shape: ObjectShape,
  values: readonly unknown[],
): void {
  completeAs(execution, batch, shape.type, presentValues(execution, batch, values));
}

/** Enqueues a level for each runtime type of the values. */
export function completeAbstracts(
  execution: Execution,
  batch: Batch,
  { type }: AbstractShape,
  values: readonly unknown[],
): void {
  const { input } = execution;
  const candidates = presentValues(execution, batch, values);
  askEach(
    execution,
    batch,
    candidates,
    (entry, value) => namedRuntimeType(input, batch, type, entry, value),
    (names) => {
      const nameToType = (name: unknown, value: unknown): GraphQLObjectType =>
        runtimeTypeNamed(input.plan.schema, batch, type, name, value);
      for (const [runtimeType, those] of partition(execution, batch, candidates, names, nameToType)) {
        completeAs(execution, batch, runtimeType, those);
      }
    },
  );
}

function presentValues(execution: Execution, batch: Batch, values: readonly unknown[]): Candidates {
  const candidates = new Candidates();
  for (let entry = 0; entry < values.length; entry++) {
    const value = presentValue(execution, batch, entry, values[entry]);
    if (value !== undefined) candidates.add(entry, value);
  }
  return candidates;
}

function partition(
  execution: Execution,
  batch: Batch,
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
      execution.fail(batch, entry, error);
    }
  });
  return byType;
}

function completeAs(execution: Execution, batch: Batch, type: GraphQLObjectType, candidates: Candidates): void {
  if (candidates.entries.length === 0) return;
  let selection: SelectionPlan;
  try {
    selection = batch.field.selectionOn(type);
  } catch (error) {
    for (const entry of candidates.entries) execution.fail(batch, entry, error);
    return;
  }
  if (type.isTypeOf == null) return enqueue(execution, batch, selection, candidates);
  const { input } = execution;
  askEach(
    execution,
    batch,
    candidates,
    (entry, value) => type.isTypeOf!(value, input.contextValue, infoOfEntry(input, batch, entry)),
    (verdicts) => enqueue(execution, batch, selection, accepted(execution, batch, type, candidates, verdicts)),
  );
}

function accepted(
  execution: Execution,
  batch: Batch,
  type: GraphQLObjectType,
  { entries, values }: Candidates,
  verdicts: readonly unknown[],
): Candidates {
  const those = new Candidates();
  verdicts.forEach((verdict, index) => {
    if (verdict === FAILED) return;
    if (verdict) those.add(entries[index]!, values[index]);
    else execution.fail(batch, entries[index]!, notOfType(type, batch, values[index]));
  });
  return those;
}

/** Splits wide levels, so that the event loop can serve other requests between them. */
function enqueue(execution: Execution, batch: Batch, selection: SelectionPlan, { entries, values }: Candidates): void {
  if (entries.length <= mostObjects) return enqueueLevel(execution, new Level(selection, batch, entries, values));
  for (let from = 0; from < entries.length; from += mostObjects) {
    const to = from + mostObjects;
    enqueueLevel(execution, new Level(selection, batch, entries.slice(from, to), values.slice(from, to)));
  }
}

function enqueueLevel(execution: Execution, level: Level): void {
  for (const entry of level.entries) {
    const out = {};
    level.outs.push(out);
    level.batch!.write(entry, out);
  }
  if (level.sources.length > 0) execution.enqueue(level);
}
