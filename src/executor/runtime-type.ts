import {
  defaultTypeResolver,
  GraphQLError,
  isObjectType,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { inspect } from "../internals/graphql-js";
import type { ExecutionInput } from "./execution";
import type { Batch } from "./level";
import { infoOfEntry } from "./resolve-batch";

/** The result of `resolveType`: a name, a promise of one, or something invalid. */
export function namedRuntimeType(
  input: ExecutionInput,
  batch: Batch,
  type: GraphQLAbstractType,
  entry: number,
  value: unknown,
): unknown {
  const resolver = type.resolveType ?? input.typeResolver;
  // The default resolver's first answer needs no info.
  if (resolver === defaultTypeResolver && typeof value === "object") {
    const { __typename: name } = value as { __typename?: unknown };
    if (typeof name === "string") return name;
  }
  return resolver(value, input.contextValue, infoOfEntry(input, batch, entry), type);
}

/** The type with this name. Throws graphql-js's errors if the value cannot be of it. */
export function runtimeTypeNamed(
  schema: GraphQLSchema,
  { field }: Batch,
  type: GraphQLAbstractType,
  name: unknown,
  value: unknown,
): GraphQLObjectType {
  const { nodes } = field;
  const fieldName = `${field.parentType.name}.${field.name}`;
  if (name == null) {
    throw new GraphQLError(
      `Abstract type "${type.name}" must resolve to an Object type at runtime for field "${fieldName}". Either the "${type.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`,
      { nodes },
    );
  }
  if (isObjectType(name)) {
    throw new GraphQLError(
      "Support for returning GraphQLObjectType from resolveType was removed in graphql-js@16.0.0 please return type name instead.",
    );
  }
  if (typeof name !== "string") {
    throw new GraphQLError(
      `Abstract type "${type.name}" must resolve to an Object type at runtime for field "${fieldName}" with ` +
        `value ${inspect(value)}, received "${inspect(name)}".`,
    );
  }
  const runtimeType = schema.getType(name);
  if (runtimeType === undefined) {
    throw new GraphQLError(
      `Abstract type "${type.name}" was resolved to a type "${name}" that does not exist inside the schema.`,
      { nodes },
    );
  }
  if (!isObjectType(runtimeType)) {
    throw new GraphQLError(`Abstract type "${type.name}" was resolved to a non-object type "${name}".`, { nodes });
  }
  if (!schema.isSubType(type, runtimeType)) {
    throw new GraphQLError(`Runtime Object type "${runtimeType.name}" is not a possible type for "${type.name}".`, {
      nodes,
    });
  }
  return runtimeType;
}

/** The error for a value that `isTypeOf` rejects. */
export function notOfType(type: GraphQLObjectType, { field }: Batch, value: unknown): GraphQLError {
  return new GraphQLError(`Expected value of type "${type.name}" but got: ${inspect(value)}.`, { nodes: field.nodes });
}
