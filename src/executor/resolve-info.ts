import type { GraphQLResolveInfo } from "graphql";
import type { ExecutionInput } from "./execution";
import type { Batch } from "./level";

/**
 * What graphql-js tells a resolver, as a plain object, since callers copy it by spreading. Only its path is
 * specific to the object; what is common to sibling paths is made once.
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

/** The info that an entry's field was resolved with, for `resolveType` and `isTypeOf`. */
export function infoOfEntry(input: ExecutionInput, batch: Batch, entry: number): GraphQLResolveInfo {
  if (batch.parent !== null) return infoOfEntry(input, batch.parent, batch.owners[entry]!);
  batch.infos ??= [];
  return (batch.infos[entry] ??= resolveInfo(input, batch, entry));
}
