import type { GraphQLResolveInfo } from "graphql";
import type { ExecutionInput } from "./execution";
import type { Column } from "./level";

/**
 * What graphql-js tells a resolver, as a plain object, since callers copy it by spreading. Only its path is
 * specific to the object; what is common to sibling paths is made once.
 */
export function resolveInfo(input: ExecutionInput, column: Column, index: number): GraphQLResolveInfo {
  const { field } = column;
  const { schema, fragments, operation } = input.plan;
  return {
    fieldName: field.name,
    fieldNodes: field.nodes,
    returnType: field.definition.type,
    parentType: field.parentType,
    path: column.pathOf(index),
    schema,
    fragments,
    rootValue: input.rootValue,
    operation,
    variableValues: input.variableValues,
  };
}

/** The info that an entry's field was resolved with, for `resolveType` and `isTypeOf`. */
export function infoOfEntry(input: ExecutionInput, column: Column, entry: number): GraphQLResolveInfo {
  if (column.parent !== null) return infoOfEntry(input, column.parent, column.owners[entry]!);
  column.infos ??= [];
  return (column.infos[entry] ??= resolveInfo(input, column, entry));
}
