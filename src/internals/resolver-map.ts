import { createResolversMap, getMetadataStorage } from "type-graphql";
import type { GraphQLSchema } from "graphql";

type ResolverMap = Record<string, Record<string, unknown>>;

/**
 * The schema's resolvers without those that only read a property: an executor that finds no resolver reads the property itself,
 * and most fields are such properties.
 *
 * Reads TypeGraphQL's metadata storage, which is public but not documented. It can be removed when `createResolversMap` omits
 * such resolvers.
 */
export function resolverMap(schema: GraphQLSchema): ResolverMap {
  const map = createResolversMap(schema) as ResolverMap;
  for (const { name, target } of getMetadataStorage().objectTypes) {
    const fields = map[name];
    for (const field of fields ? plainFields(target) : []) delete fields?.[field];
  }
  return map;
}

/** Fields of the class, its bases included, that are properties of the same name and have no resolver of their own. */
function plainFields(target: object): string[] {
  const { fields, fieldResolvers } = getMetadataStorage();
  const classes = new Set(lineage(target));
  const resolved = new Set(
    fieldResolvers
      .filter(({ kind, target: owner, getObjectType }) => classes.has(kind === "internal" ? owner : getObjectType?.()))
      .map(({ methodName }) => methodName),
  );
  return fields
    .filter(({ target: owner, name, schemaName }) => classes.has(owner) && name === schemaName && !resolved.has(name))
    .map(({ schemaName }) => schemaName);
}

function lineage(target: object): unknown[] {
  const classes: unknown[] = [];
  for (let type: unknown = target; typeof type === "function"; type = Object.getPrototypeOf(type)) classes.push(type);
  return classes;
}
