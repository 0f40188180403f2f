import { isEnumType, isInputObjectType, isListType, isNonNullType, typeFromAST } from "graphql";
import { clientSchema } from "./operations.mjs";

/**
 * The variables of an operation as arguments of a generated class, in their order. `language` writes a value of a type:
 * `scalar`, `enumValue`, `list`, `input` of named arguments, and `optional` for a value of a nullable type.
 */
export function argumentsOf({ variableDefinitions, variables }, language) {
  return variableDefinitions
    .filter(({ variable }) => variable.name.value in variables)
    .map(({ variable: { name }, type }) => [
      name.value,
      written(variables[name.value], typeFromAST(clientSchema, type), language),
    ]);
}

function written(value, type, language) {
  if (isNonNullType(type)) return plain(value, type.ofType, language);
  return value === null ? language.nothing : language.optional(plain(value, type, language));
}

function plain(value, type, language) {
  if (isListType(type)) {
    // Generated lists of required items take the items as they are.
    const item = isNonNullType(type.ofType) ? type.ofType.ofType : type.ofType;
    return language.list(value.map((one) => plain(one, item, language)));
  }
  if (isEnumType(type)) return language.enumValue(type.name, value);
  if (!isInputObjectType(type)) return language.scalar(value);
  const given = Object.values(type.getFields()).filter(({ name }) => name in value);
  return language.input(
    type.name,
    given.map((field) => [field.name, written(value[field.name], field.type, language)]),
  );
}

/** Named arguments, each on a line of its own where they are many or long. */
export function call(name, args, separator) {
  const parts = args.map(([label, value]) => `${label}${separator}${value}`);
  const short = `${name}(${parts.join(", ")})`;
  if (short.length <= 90 && !short.includes("\n")) return short;
  return `${name}(\n${parts.map((part) => `  ${part.replaceAll("\n", "\n  ")}`).join(",\n")}\n)`;
}

/** A value of a scalar, which may be JSON of any depth; `object` gets pairs of a quoted key and a value. */
export function jsonValue(value, { list, object }) {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = (one) => jsonValue(one, { list, object });
  if (Array.isArray(value)) return list(value.map(inner).join(", "));
  return object(Object.entries(value).map(([key, one]) => [JSON.stringify(key), inner(one)]));
}
