import { isRecord } from "../wire/wire-view";
import type { EligibilityWire } from "./vsee.wire";

/** The clinic's answer to a requested check: the started check, or that one is already running. */
export type StartedCheck =
  | { readonly begun: EligibilityWire }
  /** `runningSince` is null if the clinic's value cannot be read. */
  | { readonly runningSince: Date | null };

/** The moment in the clinic's refusal to begin a second check, `Started at <RFC 2822 date>`. */
export function runningSince(body: unknown): Date | null {
  const message = isRecord(body) ? body["message"] : null;
  const date = typeof message === "string" ? refusal.exec(message)?.[1] : undefined;
  return date === undefined ? null : mailDate(date);
}

const refusal = /^\s*Started at\s+(\S.{0,60})$/i;
const mailPattern =
  /^(?:[a-z]{3}, *)?(\d{1,2}) ([a-z]{3}) (\d{4}) (\d{2}:\d{2})(?::(\d{2}))? (?:([+-]\d{2})(\d{2})|([a-z]{1,3}))\s*$/i;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const zones = new Map([
  ...["UT", "UTC", "GMT", "Z"].map((name): [string, string] => [name, "Z"]),
  ["EST", "-05:00"],
  ["EDT", "-04:00"],
  ["CST", "-06:00"],
  ["CDT", "-05:00"],
  ["MST", "-07:00"],
  ["MDT", "-06:00"],
  ["PST", "-08:00"],
  ["PDT", "-07:00"],
]);

// `Date` parses more than mail dates, and assumes this machine's time zone: only unambiguous values are read.
function mailDate(text: string): Date | null {
  const [, day = "", word = "", year = "", time = "", seconds = "00", hours, minutes, name = ""] =
    mailPattern.exec(text) ?? [];
  const zone = hours === undefined ? zones.get(name.toUpperCase()) : `${hours}:${minutes}`;
  const month = String(months.indexOf(word.toLowerCase()) + 1).padStart(2, "0");
  const date = `${year}-${month}-${day.padStart(2, "0")}`;
  if (zone === undefined || !isDay(date)) return null;
  const at = new Date(`${date}T${time}:${seconds}${zone}`);
  return Number.isNaN(at.getTime()) ? null : at;
}

function isDay(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}
