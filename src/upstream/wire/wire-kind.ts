import { ExactNumber, plainDecimal } from "../../json/exact-number";
import { isWellFormedJson } from "../../json/well-formed";
import { isoMomentOf, momentIn, momentOf } from "../../input/moment";

/** How a wire field is checked and read. A missing or null field is null for every kind. */
export interface WireKind<T> {
  /** Whether the raw value has a type that the contract allows. */
  readonly check: (raw: unknown) => boolean;
  /** The decoded value; called only after `check`. Null if the vendor's value means "none". */
  readonly decode: (raw: never) => T | null;
  /** `check` and `decode` in one; undefined for a type that the contract does not allow. */
  readonly read?: (raw: unknown) => T | null | undefined;
}

export function kind<T>(check: (raw: unknown) => boolean, decode: (raw: never) => T | null): WireKind<T> {
  return { check, decode };
}

/** A kind that is checked by decoding it. */
function readBy<T>(read: (raw: unknown) => T | null | undefined): WireKind<T> & { readonly read: typeof read } {
  return { check: (raw) => read(raw) !== undefined, decode: (raw: unknown) => read(raw) ?? null, read };
}

const isNone = (raw: unknown): boolean => raw === "" || raw === "--";
export const isText = (raw: unknown): raw is string => typeof raw === "string" && raw.isWellFormed();
function withoutDashes(raw: unknown): string | null | undefined {
  if (typeof raw !== "string" || !raw.isWellFormed()) return undefined;
  return raw === "--" ? null : raw || null;
}
/** The digits of a text or of a JSON number. */
const digitsOf = (raw: unknown): string | null => {
  if (typeof raw === "number") return Number.isSafeInteger(raw) ? String(raw) : null;
  const text = typeof raw !== "string" && raw instanceof ExactNumber ? raw.text : raw;
  return typeof text === "string" && /^-?[0-9]+$/.test(text) ? text : null;
};
const decimalOf = (raw: unknown): string | null => {
  if (typeof raw === "number" || raw instanceof ExactNumber) return plainDecimal(String(raw));
  return typeof raw === "string" && /^-?[0-9]+(\.[0-9]+)?$/.test(raw) ? plainDecimal(raw) : null;
};

/** Text; `""` means none. */
export const text = readBy<string>((raw) => (typeof raw === "string" && raw.isWellFormed() ? raw || null : undefined));

/** Text; the clinic also writes `--` for none. */
export const dashedText = readBy<string>(withoutDashes);

/** An http or https URL; `""` means none. */
export const webAddress = kind<string>(
  (raw) => raw === "" || (isText(raw) && /^https?:\/\//i.test(raw) && URL.canParse(raw)),
  (raw: string) => (raw === "" ? null : raw),
);

/** An id, as text or as a whole number of any length; read as text. */
export const id = readBy<string>((raw) => {
  if (typeof raw === "string") return withoutDashes(raw);
  return digitsOf(raw) ?? undefined;
});

/** An id; 0 means none. */
export const idOrZero = readBy<string>((raw) => {
  const found = id.read(raw);
  return found != null && Number(found) === 0 ? null : found;
});

/** A safe integer, possibly as text. */
export const integer = readBy<number>((raw) => {
  if (isNone(raw)) return null;
  const value = typeof raw === "number" ? raw : Number(digitsOf(raw) ?? NaN);
  return Number.isSafeInteger(value) ? value : undefined;
});

/** A finite number, possibly as text; the nearest double. */
export const number = kind<number>(
  (raw) => isNone(raw) || Number.isFinite(Number(decimalOf(raw) ?? NaN)),
  (raw: number | string | ExactNumber) => (isNone(raw) ? null : Number(String(raw))),
);

/** An exact amount, as a number or as text such as `"00.00"`; read as decimal text with all digits. */
export const decimal = readBy<string>((raw) => (isNone(raw) ? null : (decimalOf(raw) ?? undefined)));

/** A boolean, possibly as text. */
export const flag = kind<boolean>(
  (raw) => typeof raw === "boolean" || raw === "true" || raw === "false" || isNone(raw),
  (raw: boolean | string) => (isNone(raw) ? null : raw === true || raw === "true"),
);

/** Unix seconds, as a number or as text; milliseconds if seconds would be after the year 9999. */
export const unixSeconds = readBy<Date>((raw) => (isNone(raw) ? null : momentOf(raw)));

/** The clinic's `{sec, usec}` times, or plain seconds. */
export const secondsObject = readBy<Date>((raw) => (isNone(raw) ? null : momentIn(raw)));

/** ISO 8601; without a zone it is UTC. Year 1 means none. */
export const isoDateTime = readBy<Date>((raw) => {
  if (isNone(raw)) return null;
  return typeof raw === "string" ? isoMomentOf(raw) : undefined;
});

/** A calendar date written `YYYY-MM-DD`. */
export const isoDate = kind<string>(
  (raw) => isNone(raw) || (typeof raw === "string" && /^\d{4}-\d{2}-\d{2}$/.test(raw)),
  (raw: string) => (isNone(raw) || raw.startsWith("0000") ? null : realDay(raw)),
);

/** The broker's dates, `DD-MM-YYYY`; a date that it was sent as ISO may come back unchanged. */
export const dayFirstDate = kind<string>(
  (raw) => isNone(raw) || (typeof raw === "string" && /^(\d{2}-\d{2}-\d{4}|\d{4}-\d{2}-\d{2})$/.test(raw)),
  (raw: string) => {
    if (isNone(raw)) return null;
    return realDay(raw.charAt(2) === "-" ? `${raw.slice(6)}-${raw.slice(3, 5)}-${raw.slice(0, 2)}` : raw);
  },
);

/** A record that callers see as JSON. */
export const jsonObject = kind<Readonly<Record<string, unknown>>>(
  (raw) =>
    typeof raw === "object" &&
    raw !== null &&
    !Array.isArray(raw) &&
    !(raw instanceof ExactNumber) &&
    isWellFormedJson(raw),
  (raw: Readonly<Record<string, unknown>>) => raw,
);

/** Any JSON, for parts that callers see as JSON. */
export const anything = kind<unknown>(
  (raw) => isWellFormedJson(raw),
  (raw: unknown) => raw,
);

// 31 February is unknown, not 3 March.
function realDay(day: string): string | null {
  const dayOfMonth = Number(day.slice(8));
  return dayOfMonth >= 1 && dayOfMonth <= daysIn(Number(day.slice(0, 4)), Number(day.slice(5, 7))) ? day : null;
}

const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 0 for a month that there is not. */
function daysIn(year: number, month: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeapYear ? 29 : (daysOfMonths[month - 1] ?? 0);
}
