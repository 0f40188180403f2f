import { GraphQLError, GraphQLScalarType, Kind } from "graphql";

const rfc3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

/** A moment. Inside it is a `Date`; callers see UTC with milliseconds and may write any RFC 3339 offset. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: "DateTime",
  description: "Instant in UTC, RFC 3339 with milliseconds.",
  serialize: (value) => {
    if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
    throw new GraphQLError("DateTime cannot represent a value that is no instant.");
  },
  parseValue: (value) => parseInstant(value),
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : null),
});

function parseInstant(value: unknown): Date {
  if (typeof value === "string" && rfc3339.test(value)) {
    const at = new Date(value);
    // `Date` rolls 30 February over into March; the day written must be the day meant.
    const day = Date.parse(`${value.slice(0, 10)}T00:00:00Z`);
    if (!Number.isNaN(at.getTime()) && !Number.isNaN(day) && new Date(day).toISOString().startsWith(value.slice(0, 10)))
      return at;
  }
  throw new GraphQLError("DateTime must be an RFC 3339 instant with a zone, such as 2030-01-31T09:00:00Z.");
}
