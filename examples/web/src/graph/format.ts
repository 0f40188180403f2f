import { inClinicZone } from "../session/clinic-time";

const locale = "en-GB";
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const cents = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const birthDay = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** An amount of the graph with grouped digits, and with its currency if it is known. */
export function amount(decimal: string | null | undefined, currency?: string | null): string {
  if (decimal == null) return "–";
  const format = /\.\d*[1-9]/.test(decimal) ? cents : whole;
  const text = format.format(decimal as Intl.StringNumericLiteral);
  return currency ? `${currency} ${text}` : text;
}

const date = { day: "numeric", month: "short", year: "numeric" } as const;

/** Dates and times of day are the clinic's, wherever the browser is. */
export const shortDate = (time: string | null): string =>
  time === null ? "No date" : inClinicZone(date).format(new Date(time));
export const longDate = (time: string): string => inClinicZone({ weekday: "short", ...date }).format(new Date(time));
export const clockTime = (time: string): string =>
  inClinicZone({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(time));

/** Short name of the clinic's time zone at this time, e.g. `UTC` or `GMT+2`. */
export function zoneName(ms: number): string {
  const parts = inClinicZone({ timeZoneName: "short" }).formatToParts(ms);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
}

/** `2026-06-10` as `10 June 2026`, in any time zone. */
export const dateOfBirth = (date: string): string => birthDay.format(new Date(`${date}T00:00:00Z`));

/** Whole years since a date such as `1990-06-10`. */
export function ageAt(date: string, now: Date): number {
  const birth = new Date(`${date}T00:00:00Z`);
  const hadBirthday =
    now.getUTCMonth() > birth.getUTCMonth() ||
    (now.getUTCMonth() === birth.getUTCMonth() && now.getUTCDate() >= birth.getUTCDate());
  return now.getUTCFullYear() - birth.getUTCFullYear() - (hadBirthday ? 0 : 1);
}

/** `PARTIALLY_APPROVED` as `Partially approved`. */
export function words(constant: string): string {
  const text = constant.toLowerCase().replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `3 visits`, `1 visit`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${whole.format(count)} ${count === 1 ? one : many}`;
}

export interface Named {
  readonly title?: string | null;
  readonly fullName: string | null;
  readonly suffix?: string | null;
}

/** `Dr. Nkechi Eze, RN`. */
export function providerName({ title, fullName, suffix }: Named): string {
  const name = [title, fullName].filter(Boolean).join(" ") || "Unnamed provider";
  return suffix ? `${name}, ${suffix}` : name;
}
