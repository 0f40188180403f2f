import { getNamedType, isLeafType, isNonNullType, isObjectType, type GraphQLSchema } from "graphql";

/** All that can be selected of a type without arguments that must be given, as far down as types do not repeat. */
export function wholeSelection(schema: GraphQLSchema, typeName: string, above: readonly string[] = []): string {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no object type.`);
  const fields = Object.values(type.getFields()).flatMap(({ name, args, type: fieldType }) => {
    const named = getNamedType(fieldType);
    if (args.some((argument) => isNonNullType(argument.type))) return [];
    if (isLeafType(named)) return [name];
    const path = [...above, typeName];
    return path.includes(named.name) ? [] : [`${name} ${wholeSelection(schema, named.name, path)}`];
  });
  return `{ ${fields.join(" ")} }`;
}
