import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { ExactNumber, plainDecimal } from "../json/exact-number";

/** An exact decimal number as text, so that it is never rounded to a binary fraction. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: "Decimal",
  description: 'Exact decimal number as a string, e.g. `"64500.00"`.',
  serialize: (value) => {
    if (typeof value === "string") return value;
    throw new GraphQLError("Decimal cannot represent a value that is not an exact decimal number.");
  },
  parseValue: (value) => parseDecimal(typeof value === "string" ? value : numberText(value)),
  parseLiteral: (node) =>
    parseDecimal(node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : null),
});

/** The digits of a JSON number, without an exponent. */
function numberText(value: unknown): string | null {
  return typeof value === "number" || value instanceof ExactNumber ? plainDecimal(String(value)) : null;
}

function parseDecimal(value: unknown): string {
  if (typeof value === "string" && value.length <= 40 && /^-?\d+(\.\d+)?$/.test(value)) return value;
  throw new TypeError('Decimal must be a plain decimal number such as "64500.00".');
}
