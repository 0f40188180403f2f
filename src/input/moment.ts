import { ExactNumber } from "../json/exact-number";

/** 0001-01-01 and 9999-12-31, in milliseconds. */
const earliest = Date.parse("0001-01-01T00:00:00Z");
const latest = Date.parse("9999-12-31T23:59:59.999Z");
const isoPattern = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(\.\d+)?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/** An instant; null if the vendor's value means none, `undefined` if it cannot be read. */
type Moment = Date | null | undefined;

/**
 * An instant in Unix seconds. 0 means none. A number that is too large for seconds counts as milliseconds, if that is possible;
 * values outside the years 1 to 9999 cannot be read.
 */
export function momentOf(raw: unknown): Moment {
  const seconds = numberOf(raw);
  if (seconds === undefined || seconds === 0) return seconds === 0 ? null : undefined;
  return instant(seconds * 1000) ?? instant(seconds);
}

/** A moment as `{sec, usec}` or as plain seconds. */
export function momentIn(raw: unknown): Moment {
  if (typeof raw !== "object" || raw === null || raw instanceof ExactNumber) return momentOf(raw);
  const { sec: wholeSeconds, usec: microseconds = 0 } = raw as { sec?: unknown; usec?: unknown };
  const [sec, usec] = [numberOf(wholeSeconds), numberOf(microseconds ?? 0)];
  if (sec === undefined || usec === undefined) return undefined;
  if (sec === 0 && usec === 0) return null;
  return instant(sec * 1000 + Math.floor(usec / 1000)) ?? instant(sec);
}

/** ISO 8601; without a zone it is UTC. The second 60 is read as the next one. */
export function isoMomentOf(raw: string): Moment {
  const [, day, minutes, seconds = "00", fraction = "", zone = "Z"] = isoPattern.exec(raw) ?? [];
  if (day === undefined) return undefined;
  // Year 1 is the vendors' value for none.
  if (day === "0001-01-01" || day === "0000-00-00") return null;
  const at = Date.parse(
    `${day}T${minutes ?? "00:00"}:${seconds === "60" ? "59" : seconds}${fraction.slice(0, 4)}${offset(zone)}`,
  );
  // `Date.parse` reads 31 February as 3 March.
  if (Number.isNaN(at) || !isDay(day)) return undefined;
  return instant(seconds === "60" ? Math.floor(at / 1000) * 1000 + 1000 : at);
}

/** As `Date.parse` takes it. */
function offset(zone: string): string {
  const [, sign, hours, minutes = "00"] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return sign === undefined ? "Z" : `${sign}${hours}:${minutes}`;
}

function isDay(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

function instant(ms: number): Date | undefined {
  return ms >= earliest && ms <= latest ? new Date(ms) : undefined;
}

function numberOf(raw: unknown): number | undefined {
  if (typeof raw === "number") return Number.isFinite(raw) ? raw : undefined;
  const isSpelled = raw instanceof ExactNumber || (typeof raw === "string" && /^-?[0-9]+(\.[0-9]+)?$/.test(raw));
  const value = isSpelled ? Number(String(raw)) : NaN;
  return Number.isFinite(value) ? value : undefined;
}
