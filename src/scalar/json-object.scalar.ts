import { GraphQLScalarType, Kind, type ObjectValueNode, type ValueNode } from "graphql";
import { GraphQLJSONObject } from "graphql-scalars";
import { ExactNumber } from "../json/exact-number";
import { parseJson } from "../json/parse-json";

type Variables = Readonly<Record<string, unknown>> | null | undefined;

/** A JSON object whose numbers keep all digits, from variables and from the document. */
export const JsonObjectScalar = new GraphQLScalarType<object, object>({
  ...GraphQLJSONObject.toConfig(),
  parseValue: (value) => {
    if (isObject(value)) return value;
    throw notAnObject();
  },
  parseLiteral: (node, variables) => {
    if (node.kind === Kind.OBJECT) return objectOf(node, variables);
    throw notAnObject();
  },
});

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber);
}

function notAnObject(): TypeError {
  return new TypeError("JSONObject must be an object.");
}

function objectOf({ fields }: ObjectValueNode, variables: Variables): object {
  // No prototype, so that no field name has a special meaning.
  const object = Object.create(null) as Record<string, unknown>;
  for (const { name, value } of fields) object[name.value] = valueOf(value, variables);
  return object;
}

function valueOf(node: ValueNode, variables: Variables): unknown {
  switch (node.kind) {
    case Kind.OBJECT:
      return objectOf(node, variables);
    case Kind.LIST:
      return node.values.map((item) => valueOf(item, variables));
    case Kind.INT:
    case Kind.FLOAT:
      return parseJson(node.value);
    case Kind.NULL:
      return null;
    case Kind.VARIABLE:
      return variables?.[node.name.value];
    default:
      return node.value;
  }
}
