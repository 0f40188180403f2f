import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
  parse,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type NamedTypeNode,
} from "graphql";

/** A place among an operation's variables that takes a text. */
export interface TextPlace {
  readonly path: readonly (string | number)[];
  readonly type: "ID" | "String" | "JSONObject" | "URL";
}

type Variables = Readonly<Record<string, unknown>>;
const taken: ReadonlySet<string> = new Set(["ID", "String", "JSONObject", "URL"]);

/** Every place of an operation's variables that takes a text, those left out of its example among them. */
export function textPlaces(schema: GraphQLSchema, document: string, variables: Variables): TextPlace[] {
  const [operation] = parse(document).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  return (operation.variableDefinitions ?? []).flatMap(({ variable, type }) => {
    const name = variable.name.value;
    const inputType = typeFromAST(schema, type as NamedTypeNode) as GraphQLInputType | undefined;
    return inputType ? placesIn(inputType, variables[name], [name]) : [];
  });
}

function placesIn(type: GraphQLInputType, value: unknown, path: TextPlace["path"]): TextPlace[] {
  const nullable: unknown = getNullableType(type);
  if (isListType(nullable)) {
    return placesIn(nullable.ofType as GraphQLInputType, Array.isArray(value) ? value[0] : undefined, [...path, 0]);
  }
  if (isInputObjectType(nullable)) {
    // What is left out would need fields that nobody gave an example of.
    if (value === undefined && path.length > 1 && hasRequired(nullable)) return [];
    const given = (value ?? {}) as Variables;
    return Object.values(nullable.getFields()).flatMap(({ name, type: of }) =>
      placesIn(of, given[name], [...path, name]),
    );
  }
  const { name } = getNamedType(type);
  return taken.has(name) ? [{ path, type: name as TextPlace["type"] }] : [];
}

function hasRequired(type: GraphQLInputType): boolean {
  return (
    isInputObjectType(type) && Object.values(type.getFields()).some((field) => field.type.toString().endsWith("!"))
  );
}

/** The variables with `text` at the place. */
export function withText(variables: Variables, [key, ...below]: TextPlace["path"], text: unknown): Variables {
  const at = (container: unknown, [name, ...rest]: TextPlace["path"]): unknown => {
    if (name === undefined) return text;
    if (typeof name === "number") return [at((container as unknown[] | undefined)?.[0], rest)];
    return { ...(container as object | undefined), [name]: at((container as Variables | undefined)?.[name], rest) };
  };
  return { ...variables, [key!]: at(variables[key!], below) };
}
