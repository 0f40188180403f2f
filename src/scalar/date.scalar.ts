import { GraphQLError, GraphQLScalarType, Kind } from "graphql";

/** A calendar date as its RFC 3339 text, which has no zone and so no day to lose. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: "Date",
  description: "Calendar date, `YYYY-MM-DD` (RFC 3339 full-date).",
  serialize: (value) => {
    if (typeof value === "string") return value;
    throw new GraphQLError("Date cannot represent a value that is not a calendar date.");
  },
  parseValue: (value) => parseDay(value),
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : null),
});

function parseDay(value: unknown): string {
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    const at = Date.parse(`${value}T00:00:00Z`);
    if (!Number.isNaN(at) && new Date(at).toISOString().startsWith(value)) return value;
  }
  throw new TypeError("Date must be a calendar date in the form YYYY-MM-DD.");
}
