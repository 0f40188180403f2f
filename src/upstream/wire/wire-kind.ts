import { ExactNumber, plainDecimal } from "../../json/exact-number";
import { isWellFormedJson } from "../../json/well-formed";
import { isoMomentOf, momentIn, momentOf } from "../../input/moment";

/** How one wire field is checked and read. A field that is missing or null is null for every kind. */
export interface WireKind<T> {
  /** Whether the raw value has a type the contract allows here. */
  readonly check: (raw: unknown) => boolean;
  /** The value in our terms; called only after `check`. Null where the vendor's spelling means "none". */
  readonly decode: (raw: never) => T | null;
  /** Both in one, for kinds whose check is to read it: undefined for a type that the contract does not allow. */
  readonly read?: (raw: unknown) => T | null | undefined;
}

export function kind<T>(check: (raw: unknown) => boolean, decode: (raw: never) => T | null): WireKind<T> {
  return { check, decode };
}

/** A kind that is checked by reading it. */
function readBy<T>(read: (raw: unknown) => T | null | undefined): WireKind<T> & { readonly read: typeof read } {
  return { check: (raw) => read(raw) !== undefined, decode: (raw: unknown) => read(raw) ?? null, read };
}

const isNone = (raw: unknown): boolean => raw === "" || raw === "--";
export const isText = (raw: unknown): raw is string => typeof raw === "string" && raw.isWellFormed();
function withoutDashes(raw: unknown): string | null | undefined {
  if (typeof raw !== "string" || !raw.isWellFormed()) return undefined;
  return raw === "--" ? null : raw || null;
}
/** How text, and numbers as JSON spells them, are read as digits. */
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

/** Text in which the clinic also writes `--` for none. */
export const dashedText = readBy<string>(withoutDashes);

/** An address of the web; `""` means none. */
export const webAddress = kind<string>(
  (raw) => raw === "" || (isText(raw) && /^https?:\/\//i.test(raw) && URL.canParse(raw)),
  (raw: string) => (raw === "" ? null : raw),
);

/** An id, as text or as a whole number of any length, always read as text. */
export const id = readBy<string>((raw) => {
  if (typeof raw === "string") return withoutDashes(raw);
  return digitsOf(raw) ?? undefined;
});

/** An id in which 0 means "nobody". */
export const idOrZero = readBy<string>((raw) => {
  const found = id.read(raw);
  return found != null && Number(found) === 0 ? null : found;
});

/** A whole number, possibly written as digits, that a double represents exactly. */
export const integer = readBy<number>((raw) => {
  if (isNone(raw)) return null;
  const value = typeof raw === "number" ? raw : Number(digitsOf(raw) ?? NaN);
  return Number.isSafeInteger(value) ? value : undefined;
});

/** Any finite number, possibly written as text; the nearest double. */
export const number = kind<number>(
  (raw) => isNone(raw) || Number.isFinite(Number(decimalOf(raw) ?? NaN)),
  (raw: number | string | ExactNumber) => (isNone(raw) ? null : Number(String(raw))),
);

/** An exact amount, given as a number or as text such as `"00.00"`; read as plain decimal text, every digit kept. */
export const decimal = readBy<string>((raw) => (isNone(raw) ? null : (decimalOf(raw) ?? undefined)));

/** A switch; form bodies have made some of them text. */
export const flag = kind<boolean>(
  (raw) => typeof raw === "boolean" || raw === "true" || raw === "false" || isNone(raw),
  (raw: boolean | string) => (isNone(raw) ? null : raw === true || raw === "true"),
);

/** A moment in unix seconds, as a number or as digits; milliseconds where seconds would lie beyond the year 9999. */
export const unixSeconds = readBy<Date>((raw) => (isNone(raw) ? null : momentOf(raw)));

/** The clinic's `{sec, usec}` moments, and the plain seconds it writes elsewhere. */
export const secondsObject = readBy<Date>((raw) => (isNone(raw) ? null : momentIn(raw)));

/** ISO 8601; without a zone it is UTC. Year 1 is the vendors' way to say none. */
export const isoDateTime = readBy<Date>((raw) => {
  if (isNone(raw)) return null;
  return typeof raw === "string" ? isoMomentOf(raw) : undefined;
});

/** A calendar date written `YYYY-MM-DD`. */
export const isoDate = kind<string>(
  (raw) => isNone(raw) || (typeof raw === "string" && /^\d{4}-\d{2}-\d{2}$/.test(raw)),
  (raw: string) => (isNone(raw) || raw.startsWith("0000") ? null : realDay(raw)),
);

/** The broker writes calendar dates day first, `DD-MM-YYYY`; a date it was sent as ISO may come back as it went. */
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

// A day that no calendar has (31 February) is unknown, not the next one over.
function realDay(day: string): string | null {
  const ms = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day ? null : day;
}
