import { Type, type TSchema } from "@sinclair/typebox";
import { TypeCompiler } from "@sinclair/typebox/compiler";

/** How one wire field is checked and read. A field that is missing or null is null for every kind. */
export interface WireKind<T> {
  /** Whether the raw value has a type the contract allows here. */
  readonly check: (raw: unknown) => boolean;
  /** The value in our terms; called only after `check`. Null where the vendor's spelling means "none". */
  readonly decode: (raw: never) => T | null;
}

export function kind<T>(schema: TSchema, decode: (raw: never) => T | null): WireKind<T> {
  const compiled = TypeCompiler.Compile(schema);
  return { check: (raw) => compiled.Check(raw), decode };
}

const digits = Type.String({ pattern: "^-?[0-9]+$" });
const decimalText = Type.String({ pattern: "^-?[0-9]+(\\.[0-9]+)?$" });
const none = Type.Union([Type.Literal(""), Type.Literal("--")]);
const isNone = (raw: unknown): boolean => raw === "" || raw === "--";

/** Text; `""` means none. */
export const text = kind<string>(Type.String(), (raw: string) => (raw === "" ? null : raw));

/** Text in which the clinic also writes `--` for none. */
export const dashedText = kind<string>(Type.String(), (raw: string) => (isNone(raw) ? null : raw));

/** An address of the web; `""` means none. */
export const webAddress: WireKind<string> = {
  check: (raw) => raw === "" || (typeof raw === "string" && /^https?:\/\//i.test(raw) && URL.canParse(raw)),
  decode: (raw: string) => (raw === "" ? null : raw),
};

/** An id, as text or as a number, always read as text. */
export const id = kind<string>(Type.Union([Type.String(), Type.Integer()]), (raw: string | number) =>
  isNone(raw) ? null : String(raw),
);

/** An id in which 0 means "nobody". */
export const idOrZero = kind<string>(Type.Union([Type.String(), Type.Integer()]), (raw: string | number) =>
  isNone(raw) || Number(raw) === 0 ? null : String(raw),
);

/** A whole number, possibly written as digits. */
export const integer = kind<number>(Type.Union([Type.Integer(), digits, none]), (raw: number | string) => {
  if (isNone(raw)) return null;
  return Number(raw);
});

/** Any finite number, possibly written as text. */
export const number = kind<number>(Type.Union([Type.Number(), decimalText, none]), (raw: number | string) =>
  isNone(raw) ? null : Number(raw),
);

/** An exact amount, given as a number or as text such as `"00.00"`; read as plain decimal text. */
export const decimal = kind<string>(Type.Union([Type.Number(), decimalText, none]), (raw: number | string) =>
  isNone(raw) ? null : plainDecimal(raw),
);

/** A switch; form bodies have made some of them text. */
export const flag = kind<boolean>(
  Type.Union([Type.Boolean(), Type.Literal("true"), Type.Literal("false"), none]),
  (raw: boolean | string) => (isNone(raw) ? null : raw === true || raw === "true"),
);

/** A moment in unix seconds, as a number or as digits. */
export const unixSeconds = kind<Date>(Type.Union([Type.Number(), digits, none]), (raw: number | string) =>
  isNone(raw) ? null : dateOrNull(Number(raw) * 1000),
);

/** The clinic's `{sec, usec}` moments, and the plain seconds it writes elsewhere. */
export const secondsObject = kind<Date>(
  Type.Union([Type.Object({ sec: Type.Number(), usec: Type.Optional(Type.Number()) }), Type.Number(), digits, none]),
  (raw: { sec: number; usec?: number } | number | string) => {
    if (isNone(raw)) return null;
    if (typeof raw !== "object") return dateOrNull(Number(raw) * 1000);
    return dateOrNull(raw.sec * 1000 + Math.floor((raw.usec ?? 0) / 1000));
  },
);

/** ISO 8601; without a zone it is UTC. Year 1 is the vendors' way to say none. */
export const isoDateTime = kind<Date>(
  Type.Union([
    Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?)?$" }),
    none,
  ]),
  (raw: string) => {
    if (isNone(raw) || raw.startsWith("0001-01-01")) return null;
    const zoned = /(Z|[+-]\d{2}:?\d{2})$/.test(raw.slice(10)) ? raw : raw.length > 10 ? `${raw}Z` : raw;
    return dateOrNull(Date.parse(zoned.replace(" ", "T")));
  },
);

/** A calendar date written `YYYY-MM-DD`. */
export const isoDate = kind<string>(
  Type.Union([Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" }), none]),
  (raw: string) => (isNone(raw) || raw.startsWith("0000") ? null : realDay(raw)),
);

/** The broker writes calendar dates day first, `DD-MM-YYYY`; a date it was sent as ISO may come back as it went. */
export const dayFirstDate = kind<string>(
  Type.Union([Type.String({ pattern: "^(\\d{2}-\\d{2}-\\d{4}|\\d{4}-\\d{2}-\\d{2})$" }), none]),
  (raw: string) => {
    if (isNone(raw)) return null;
    return realDay(raw.charAt(2) === "-" ? `${raw.slice(6)}-${raw.slice(3, 5)}-${raw.slice(0, 2)}` : raw);
  },
);

/** A record whose fields are nobody's business but the caller's. */
export const jsonObject: WireKind<Readonly<Record<string, unknown>>> = {
  check: (raw) => typeof raw === "object" && raw !== null && !Array.isArray(raw),
  decode: (raw: Readonly<Record<string, unknown>>) => raw,
};

/** Anything at all, for parts that callers see as JSON. */
export const anything: WireKind<unknown> = { check: () => true, decode: (raw: unknown) => raw };

function dateOrNull(ms: number): Date | null {
  return Number.isFinite(ms) && Math.abs(ms) <= 8.64e15 ? new Date(ms) : null;
}

// A day that no calendar has (31 February) is unknown, not the next one over.
function realDay(day: string): string | null {
  const ms = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day ? null : day;
}

function plainDecimal(raw: number | string): string {
  if (typeof raw === "string") return raw.replace(/^(-?)0+(?=\d)/, "$1");
  const written = String(raw);
  return written.includes("e")
    ? raw.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 })
    : written;
}
