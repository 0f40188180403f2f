import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  type GraphQLInputType,
} from "graphql";

const mostEnumValues = 20;

/** Examples of scalars whose name does not explain their format. */
const examples: Readonly<Record<string, string>> = {
  Date: 'e.g. "1984-05-31"',
  DateTime: 'e.g. "2026-03-01T09:30:00Z"',
  Decimal: 'a number in quotes, e.g. "64500.00"',
  EmailAddress: 'e.g. "name@example.org"',
  URL: 'e.g. "https://example.org/path"',
};

/**
 * Describes the values of a type.
 *
 * @param introspection whether callers may see the schema; if so, enum values are listed.
 */
export function expectedInput(type: GraphQLInputType, introspection: boolean): string {
  const nullable = getNullableType(type);
  const named = getNamedType(type);
  if (isListType(nullable)) return `expected a list, ${type.toString()}`;
  if (isInputObjectType(named)) return `expected an object, ${type.toString()}`;
  if (isEnumType(named)) return introspection ? `expected one of ${enumValues(named.getValues())}` : notInEnum;
  const example = examples[named.name];
  return `expected ${type.toString()}${example ? `, ${example}` : ""}`;
}

const notInEnum = "the value is not in the enumeration";

function enumValues(values: readonly { readonly name: string }[]): string {
  const names = values.slice(0, mostEnumValues).map(({ name }) => name);
  const more = values.length - names.length;
  return more > 0 ? `${names.join(", ")} and ${more} more` : names.join(", ");
}
