import { defaultFieldResolver, type GraphQLFieldResolver } from "graphql";
import type { Execution } from "./execution";
import type { ArgumentValues } from "./field-arguments";
import { FAILED, type Column } from "./level";
import { infoOfEntry, resolveInfo } from "./resolve-info";
import { isThenable, Waiting } from "./waiting";

const noArguments: ArgumentValues = Object.freeze({});

/** A field's argument values; undefined when they cannot be coerced, which fails the field on every object. */
export function argumentsOf(execution: Execution, column: Column): ArgumentValues | undefined {
  const { field, level } = column;
  if (field.arguments === null) return noArguments;
  try {
    return field.arguments.values(execution.input.variableValues);
  } catch (error) {
    for (let index = 0; index < level.sources.length; index++) execution.fail(column, index, error);
    return undefined;
  }
}

/** The function to call for a field; null where reading the source's property does. */
export function resolverOf(execution: Execution, { field }: Column): GraphQLFieldResolver<unknown, unknown> | null {
  const resolver = field.definition.resolve ?? execution.input.fieldResolver;
  return resolver === defaultFieldResolver ? null : resolver;
}

/**
 * Resolves a field on all objects of its level. `values` receives one entry per object; those that are promised
 * are returned, and `FAILED` holds their place.
 */
export function resolveColumn(
  execution: Execution,
  column: Column,
  resolver: GraphQLFieldResolver<unknown, unknown> | null,
  args: ArgumentValues,
  values: unknown[],
): Waiting | undefined {
  const { sources, dead } = column.level;
  let waiting: Waiting | undefined;
  for (let index = 0; index < sources.length;) {
    try {
      for (; index < sources.length; index++) {
        if (dead !== undefined && dead[index] === 1) {
          values[index] = FAILED;
          continue;
        }
        const value =
          resolver === null
            ? readProperty(execution, column, args, index)
            : resolver(sources[index], { ...args }, execution.input.contextValue, infoFor(execution, column, index));
        if (isThenable(value)) {
          (waiting ??= new Waiting()).add(index, value);
          values[index] = FAILED;
        } else {
          values[index] = value;
        }
      }
    } catch (error) {
      values[index] = FAILED;
      execution.fail(column, index++, error);
    }
  }
  return waiting;
}

/** graphql-js's default resolver, without an info unless the property is a method. */
export function readProperty(execution: Execution, column: Column, args: ArgumentValues, index: number): unknown {
  const source = column.level.sources[index];
  if ((typeof source !== "object" || source === null) && typeof source !== "function") return undefined;
  const { name } = column.field;
  const property = (source as Record<string, unknown>)[name];
  if (typeof property !== "function") return property;
  return (source as Record<string, (...given: unknown[]) => unknown>)[name]!(
    { ...args },
    execution.input.contextValue,
    infoFor(execution, column, index),
  );
}

function infoFor({ input }: Execution, column: Column, index: number): ReturnType<typeof resolveInfo> {
  return column.field.keepsInfo ? infoOfEntry(input, column, index) : resolveInfo(input, column, index);
}
