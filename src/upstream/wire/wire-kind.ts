import { ExactNumber, plainDecimal } from "../../json/exact-number";
import { isWellFormedJson } from "../../json/well-formed";
import { isoMomentOf, momentIn, momentOf } from "../../input/moment";

/** How one wire field is checked and read. A field that is missing or null is null for every kind. */
export interface WireKind<T> {
  /** Whether the raw value has a type the contract allows here. */
  readonly check: (raw: unknown) => boolean;
  /** The value in our terms; called only after `check`. Null where the vendor's spelling means "none". */
  readonly decode: (raw: never) => T | null;
}

export function kind<T>(check: (raw: unknown) => boolean, decode: (raw: never) => T | null): WireKind<T> {
  return { check, decode };
}

const isNone = (raw: unknown): boolean => raw === "" || raw === "--";
export const isText = (raw: unknown): raw is string => typeof raw === "string" && raw.isWellFormed();
/** How text, and numbers as JSON spells them, are read as digits. */
const digitsOf = (raw: unknown): string | null => {
  if (typeof raw === "number") return Number.isSafeInteger(raw) ? String(raw) : null;
  const text = raw instanceof ExactNumber ? raw.text : raw;
  return typeof text === "string" && /^-?[0-9]+$/.test(text) ? text : null;
};
const decimalOf = (raw: unknown): string | null => {
  if (typeof raw === "number" || raw instanceof ExactNumber) return plainDecimal(String(raw));
  return typeof raw === "string" && /^-?[0-9]+(\.[0-9]+)?$/.test(raw) ? plainDecimal(raw) : null;
};

/** Text; `""` means none. */
export const text = kind<string>(isText, (raw: string) => (raw === "" ? null : raw));

/** Text in which the clinic also writes `--` for none. */
export const dashedText = kind<string>(isText, (raw: string) => (isNone(raw) ? null : raw));

/** An address of the web; `""` means none. */
export const webAddress = kind<string>(
  (raw) => raw === "" || (isText(raw) && /^https?:\/\//i.test(raw) && URL.canParse(raw)),
  (raw: string) => (raw === "" ? null : raw),
);

/** An id, as text or as a whole number of any length, always read as text. */
export const id = kind<string>(
  (raw) => isText(raw) || digitsOf(raw) !== null,
  (raw: string | number | ExactNumber) => (isNone(raw) ? null : String(raw)),
);

/** An id in which 0 means "nobody". */
export const idOrZero = kind<string>(id.check, (raw: string | number | ExactNumber) =>
  isNone(raw) || Number(raw) === 0 ? null : String(raw),
);

/** A whole number, possibly written as digits, that a double represents exactly. */
export const integer = kind<number>(
  (raw) => isNone(raw) || Number.isSafeInteger(Number(digitsOf(raw) ?? NaN)),
  (raw: number | string) => (isNone(raw) ? null : Number(raw)),
);

/** Any finite number, possibly written as text; the nearest double. */
export const number = kind<number>(
  (raw) => isNone(raw) || Number.isFinite(Number(decimalOf(raw) ?? NaN)),
  (raw: number | string | ExactNumber) => (isNone(raw) ? null : Number(String(raw))),
);

/** An exact amount, given as a number or as text such as `"00.00"`; read as plain decimal text, every digit kept. */
export const decimal = kind<string>(
  (raw) => isNone(raw) || decimalOf(raw) !== null,
  (raw: unknown) => (isNone(raw) ? null : decimalOf(raw)),
);

/** A switch; form bodies have made some of them text. */
export const flag = kind<boolean>(
  (raw) => typeof raw === "boolean" || raw === "true" || raw === "false" || isNone(raw),
  (raw: boolean | string) => (isNone(raw) ? null : raw === true || raw === "true"),
);

/** A moment in unix seconds, as a number or as digits; milliseconds where seconds would lie beyond the year 9999. */
export const unixSeconds = kind<Date>(
  (raw) => isNone(raw) || momentOf(raw) !== undefined,
  (raw: unknown) => (isNone(raw) ? null : (momentOf(raw) ?? null)),
);

/** The clinic's `{sec, usec}` moments, and the plain seconds it writes elsewhere. */
export const secondsObject = kind<Date>(
  (raw) => isNone(raw) || momentIn(raw) !== undefined,
  (raw: unknown) => (isNone(raw) ? null : (momentIn(raw) ?? null)),
);

/** ISO 8601; without a zone it is UTC. Year 1 is the vendors' way to say none. */
export const isoDateTime = kind<Date>(
  (raw) => isNone(raw) || (typeof raw === "string" && isoMomentOf(raw) !== undefined),
  (raw: string) => (isNone(raw) ? null : (isoMomentOf(raw) ?? null)),
);

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
