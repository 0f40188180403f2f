import { clock } from "../clock";

const earliest = "1850-01-01";
/** The day begins first at UTC+14. */
const aheadOfUtcMs = 14 * 3_600_000;

/** Today's date in the time zone that is furthest ahead, `YYYY-MM-DD`. */
export function latestDate(): string {
  return new Date(clock.now() + aheadOfUtcMs).toISOString().slice(0, 10);
}

/** Whether `YYYY-MM-DD` is a possible birth date: not after today's latest date on Earth. */
export function isBirthDate(day: string): boolean {
  return day >= earliest && day <= latestDate();
}
