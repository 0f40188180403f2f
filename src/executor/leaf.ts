import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  type GraphQLLeafType,
  type GraphQLScalarType,
} from "graphql";
import { inspect } from "../internals/graphql-js";

/** Which JavaScript values a built-in scalar serializes to themselves, so that `serialize` need not be called. */
export type Passing = "string" | "boolean" | "int" | "float" | "nothing";

const builtIn: readonly (readonly [GraphQLScalarType, GraphQLScalarType["serialize"], Passing])[] = [
  [GraphQLString, GraphQLString.serialize, "string"],
  [GraphQLID, GraphQLID.serialize, "string"],
  [GraphQLBoolean, GraphQLBoolean.serialize, "boolean"],
  [GraphQLInt, GraphQLInt.serialize, "int"],
  [GraphQLFloat, GraphQLFloat.serialize, "float"],
];

/** `nothing` if the schema has replaced `serialize` of a built-in scalar. */
export function passingOf(type: GraphQLLeafType): Passing {
  for (const [scalar, serialize, passing] of builtIn) {
    if (type === scalar && type.serialize === serialize) return passing;
  }
  return "nothing";
}

export function passesUnchanged(passing: Passing, value: unknown): boolean {
  switch (typeof value) {
    case "string":
      return passing === "string";
    case "number":
      return passing === "int" ? (value | 0) === value : passing === "float" && Number.isFinite(value);
    case "boolean":
      return passing === "boolean";
    default:
      return false;
  }
}

/** Serializes a non-null value. Throws what the scalar throws, and if the scalar returns null. */
export function serializeLeaf(type: GraphQLLeafType, value: unknown): unknown {
  const serialized: unknown = type.serialize(value);
  if (serialized == null) {
    throw new Error(
      `Expected \`${inspect(type)}.serialize(${inspect(value)})\` to ` +
        `return non-nullable value, returned: ${inspect(serialized)}`,
    );
  }
  return serialized;
}
