import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { isoMomentOf } from "../input/moment";

const rfc3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

/** An instant: internally a `Date`; callers see UTC with milliseconds and may send any RFC 3339 offset. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: "DateTime",
  description: "Instant in UTC, RFC 3339 with milliseconds.",
  serialize: (value) => {
    if (value instanceof Date && isWritable(value.getTime())) return textOf(value.getTime());
    throw new GraphQLError("DateTime cannot represent this value.");
  },
  parseValue: (value) => parseInstant(value),
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : null),
});

/** RFC 3339 has years of four digits. */
const earliest = Date.parse("0001-01-01T00:00:00Z");
const latest = Date.parse("9999-12-31T23:59:59.999Z");

function isWritable(ms: number): boolean {
  return ms >= earliest && ms <= latest;
}

const dayMs = 86_400_000;
let lastDay = NaN;
let lastDayText = "";

/**
 * The result of `toISOString`, cached by day: most instants of a list are on a few days, and calculating the date takes most of
 * the time.
 */
function textOf(ms: number): string {
  const day = Math.floor(ms / dayMs);
  if (day !== lastDay) {
    const text = new Date(day * dayMs).toISOString();
    lastDayText = text.slice(0, text.indexOf("T") + 1);
    lastDay = day;
  }
  const seconds = Math.floor((ms - day * dayMs) / 1000);
  const minutes = Math.floor(seconds / 60);
  const time = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}:${twoDigits(seconds % 60)}`;
  return `${lastDayText}${time}.${String(ms - Math.floor(ms / 1000) * 1000).padStart(3, "0")}Z`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

function parseInstant(value: unknown): Date {
  const at = typeof value === "string" && rfc3339.test(value) ? isoMomentOf(value) : undefined;
  if (at instanceof Date) return at;
  throw new TypeError("DateTime must be an RFC 3339 instant with a zone, such as 2030-01-31T09:00:00Z.");
}
