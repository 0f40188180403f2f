/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

let timeZone: string | undefined;
let aheadMs = 0;

/**
 * Sets the clinic's time zone and current time, before anything is shown: both may differ from the browser's.
 *
 * @param now ISO 8601
 */
export function setClinicTime(zone: string, now: string): void {
  timeZone = zone;
  aheadMs = Date.parse(now) - Date.now();
}

/** The clinic's current time, in milliseconds since the epoch. */
export const clinicNow = (): number => Date.now() + aheadMs;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formats times of day and dates as the clinic's clocks show them. */
export function inClinicZone(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([timeZone, options]);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", { ...options, timeZone });
  formats.set(key, made);
  return made;
}

function partsAt(ms: number): Readonly<Record<string, string>> {
  const format = inClinicZone({
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
  return Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]));
}

/** The clinic's day at an instant. */
export function dayAt(ms: number): Day {
  const { year, month, day } = partsAt(ms);
  return `${year}-${month}-${day}`;
}

/** The hour on the clinic's clocks, 0 to 23. */
export const hourAt = (ms: number): number => Number(partsAt(ms)["hour"]);

/** When a day begins at the clinic. */
export function startOf(day: Day): Date {
  const asUtc = Date.parse(`${day}T00:00:00Z`);
  // Twice, for days on which the clocks change.
  const guess = asUtc - offsetMs(asUtc);
  return new Date(asUtc - offsetMs(guess));
}

function offsetMs(ms: number): number {
  const { year, month, day, hour, minute, second } = partsAt(ms);
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - ms;
}

export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** What a day covers, ISO 8601. */
export function dayBounds(day: Day): { readonly start: string; readonly end: string } {
  return { start: startOf(day).toISOString(), end: startOf(addDays(day, 1)).toISOString() };
}
