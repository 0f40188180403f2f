import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Kind, parse } from "graphql";

const file = join(import.meta.dirname, "../../schema/subgraph.graphql");

/** The emitted schema's definitions, by name. */
export const definitions = new Map(
  parse(readFileSync(file, "utf8"))
    .definitions.filter((definition) => "name" in definition && definition.name)
    .map((definition) => [definition.name.value, definition]),
);

/** Fields of an object type; empty for any other type. */
export function fieldsOf(name) {
  const definition = definitions.get(name);
  return definition?.kind === Kind.OBJECT_TYPE_DEFINITION ? (definition.fields ?? []) : [];
}

/** A field's type without its wrappers, and whether it is a list and may be null. */
export function shapeOf(type) {
  if (type.kind === Kind.NON_NULL_TYPE) return { ...shapeOf(type.type), nullable: false };
  if (type.kind === Kind.LIST_TYPE) return { name: shapeOf(type.type).name, list: true, nullable: true };
  return { name: type.name.value, list: false, nullable: true };
}

export const isObject = (name) => definitions.get(name)?.kind === Kind.OBJECT_TYPE_DEFINITION;

/** Fields of the type's first `@key`; empty for a type that is not an entity. */
export function keyOf(name) {
  const key = definitions.get(name)?.directives?.find((directive) => directive.name.value === "key");
  return key ? key.arguments[0].value.value.split(" ") : [];
}
