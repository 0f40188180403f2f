import { clock } from "../clock";

const earliest = "1850-01-01";
/** The day begins first at UTC+14. */
const aheadOfUtcMs = 14 * 3_600_000;

/** Today where the day is furthest, `YYYY-MM-DD`. */
export function latestDate(): string {
  return new Date(clock.now() + aheadOfUtcMs).toISOString().slice(0, 10);
}

/** Whether somebody may have been born on this day, `YYYY-MM-DD`: today is the latest date anywhere on Earth. */
export function isBirthDate(day: string): boolean {
  return day >= earliest && day <= latestDate();
}
