import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isLeafType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";

type Field = GraphQLField<unknown, unknown>;

/** A way into the graph: a document around the selection on its type, `$id` being whose record is asked for. */
export interface Entry {
  readonly way: "root" | "entity";
  readonly type: string;
  readonly wrap: (selection: string) => string;
  /** The record's id, for `$id`: of the planted patient's, and one that nobody has. */
  readonly id: string;
  readonly missing: string;
}

export interface FieldRoute {
  readonly entry: Entry;
  readonly way: "root" | "nested" | "entity";
  /** Field names from the entry's type to the field, the field included. */
  readonly path: readonly string[];
  readonly field: string;
  readonly document: string;
}

const needsArguments = ({ args }: Field): boolean => args.some(({ type }) => type.toString().endsWith("!"));
const longestPath = 4;

/** The shortest path of fields from every entry to every type; none where there is none without arguments. */
function pathsFrom(schema: GraphQLSchema, start: string): Map<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>([[start, []]]);
  for (const [type, path] of paths) {
    const object = schema.getType(type);
    if (!isObjectType(object) || path.length >= longestPath) continue;
    for (const field of Object.values(object.getFields())) {
      const named = getNamedType(field.type);
      if (isObjectType(named) && !needsArguments(field) && !paths.has(named.name))
        paths.set(named.name, [...path, field.name]);
    }
  }
  return paths;
}

/** For each field the shortest route of each way: at an entry's own type, below another, through `_entities`. */
export function routesTo(
  schema: GraphQLSchema,
  coordinates: readonly string[],
  entries: readonly Entry[],
): FieldRoute[] {
  const paths = entries.map((entry) => ({ entry, paths: pathsFrom(schema, entry.type) }));
  return coordinates.flatMap((field) => {
    const [typeName = "", name = ""] = field.split(".");
    const type = schema.getType(typeName) as GraphQLObjectType;
    const found = paths.flatMap(({ entry, paths: known }): FieldRoute[] => {
      const path = known.get(typeName);
      if (!path) return [];
      const way = entry.way === "entity" ? "entity" : path.length === 0 ? "root" : "nested";
      const selection = below(path, leafOf(type.getFields()[name]!));
      return [{ entry, way, path: [...path, name], field, document: entry.wrap(selection) }];
    });
    const shortest = (way: FieldRoute["way"], most: number): FieldRoute[] =>
      found
        .filter((route) => route.way === way)
        .sort((a, b) => a.path.length - b.path.length)
        .slice(0, most);
    return [...shortest("root", 2), ...shortest("nested", 1), ...shortest("entity", 1)];
  });
}

/** The selection below a path of fields. */
export function below(path: readonly string[], leaf: string): string {
  return path.reduceRight((selection, name) => `${name} { ${selection} }`, leaf);
}

/** The field, with as much of it selected as says whether it is there. */
export function leafOf(field: Field): string {
  const named = getNamedType(field.type);
  return isLeafType(getNullableType(named)) ? field.name : `${field.name} { ${firstLeaf(named)} }`;
}

/** A field of the type that says whether there is one. */
function firstLeaf(type: GraphQLNamedType): string {
  if (!isObjectType(type)) return "__typename";
  const fields = Object.values(type.getFields());
  const leaf = fields.find((field) => isLeafType(getNamedType(field.type)) && !needsArguments(field));
  if (leaf) return leaf.name;
  const composite = fields.find((field) => isCompositeType(getNamedType(field.type)) && !needsArguments(field));
  return composite ? `${composite.name} { ${firstLeaf(getNamedType(composite.type))} }` : "__typename";
}

/** Everything of a type without arguments, so many levels deep. */
export function wholeSelection(type: GraphQLNamedType, depth: number): string {
  if (!isObjectType(type)) return "__typename";
  const fields = Object.values(type.getFields()).filter((field) => !needsArguments(field));
  const selected = fields.flatMap((field) => {
    const named = getNamedType(field.type);
    if (isLeafType(named)) return [field.name];
    return depth > 1 ? [`${field.name} { ${wholeSelection(named, depth - 1)} }`] : [];
  });
  return ["__typename", ...selected].join(" ");
}
