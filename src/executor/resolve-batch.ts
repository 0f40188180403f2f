import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLResolveInfo } from "graphql";
import type { Execution, ExecutionInput } from "./execution";
import type { ArgumentValues } from "./field-arguments";
import { FAILED, type Batch } from "./level";
import { isThenable, PendingValues } from "./pending-values";

const noArguments: ArgumentValues = Object.freeze({});

/** A field's argument values; undefined if they cannot be coerced, which fails the field on every object. */
export function argumentsOf(execution: Execution, batch: Batch): ArgumentValues | undefined {
  const { field, level } = batch;
  if (field.arguments === null) return noArguments;
  try {
    return field.arguments.values(execution.input.variableValues);
  } catch (error) {
    for (let index = 0; index < level.sources.length; index++) execution.fail(batch, index, error);
    return undefined;
  }
}

/** The resolver to call; null if reading the source's property is enough. */
export function resolverOf(execution: Execution, { field }: Batch): GraphQLFieldResolver<unknown, unknown> | null {
  const resolver = field.definition.resolve ?? execution.input.fieldResolver;
  return resolver === defaultFieldResolver ? null : resolver;
}

/**
 * Resolves a field on all objects of its level, once on an object that is there several times. `values` gets one entry per
 * object; promises are returned, with `FAILED` in their place.
 */
export function resolveBatch(
  execution: Execution,
  batch: Batch,
  resolver: GraphQLFieldResolver<unknown, unknown> | null,
  args: ArgumentValues,
  values: unknown[],
): PendingValues | undefined {
  const { sources, dropped } = batch.level;
  const firstPlaces = resolver === null ? undefined : batch.level.firstPlaces;
  let pending: PendingValues | undefined;
  for (let index = 0; index < sources.length;) {
    try {
      for (; index < sources.length; index++) {
        if (dropped !== undefined && dropped[index] === 1) {
          values[index] = FAILED;
          continue;
        }
        const first = firstPlaces === undefined ? index : firstPlaces[index]!;
        let value = first === index ? FAILED : (pending?.promiseOf(first) ?? values[first]);
        // An error is the place's own: where the first has failed, the resolver is called again.
        if (value === FAILED) {
          value =
            resolver === null
              ? readProperty(execution, batch, args, index)
              : resolver(sources[index], { ...args }, execution.input.contextValue, infoFor(execution, batch, index));
        }
        if (isThenable(value)) {
          (pending ??= new PendingValues()).add(index, value);
          values[index] = FAILED;
        } else {
          values[index] = value;
        }
      }
    } catch (error) {
      values[index] = FAILED;
      execution.fail(batch, index++, error);
    }
  }
  return pending;
}

/** graphql-js's default resolver; an info is made only if the property is a method. */
export function readProperty(execution: Execution, batch: Batch, args: ArgumentValues, index: number): unknown {
  const source = batch.level.sources[index];
  if ((typeof source !== "object" || source === null) && typeof source !== "function") return undefined;
  const { name } = batch.field;
  const property = (source as Record<string, unknown>)[name];
  if (typeof property !== "function") return property;
  return (source as Record<string, (...given: unknown[]) => unknown>)[name]!(
    { ...args },
    execution.input.contextValue,
    infoFor(execution, batch, index),
  );
}

function infoFor({ input }: Execution, batch: Batch, index: number): ReturnType<typeof resolveInfo> {
  return batch.field.keepsInfo ? infoOfEntry(input, batch, index) : resolveInfo(input, batch, index);
}

/**
 * The info that graphql-js passes to a resolver, as a plain object, since callers spread it.
 */
export function resolveInfo(input: ExecutionInput, batch: Batch, index: number): GraphQLResolveInfo {
  const { field } = batch;
  const { schema, fragments, operation } = input.plan;
  return {
    fieldName: field.name,
    fieldNodes: field.nodes,
    returnType: field.definition.type,
    parentType: field.parentType,
    path: batch.pathOf(index),
    schema,
    fragments,
    rootValue: input.rootValue,
    operation,
    variableValues: input.variableValues,
  };
}

/** The info that an entry's field was resolved with. */
export function infoOfEntry(input: ExecutionInput, batch: Batch, entry: number): GraphQLResolveInfo {
  if (batch.parent !== null) return infoOfEntry(input, batch.parent, batch.owners[entry]!);
  batch.infos ??= [];
  return (batch.infos[entry] ??= resolveInfo(input, batch, entry));
}
