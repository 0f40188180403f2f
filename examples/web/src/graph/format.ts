const locale = "en-GB";
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const cents = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric" });
const birthDay = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const weekday = new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "short", year: "numeric" });
const clock = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" });

/** An amount as the graph gives it, digits grouped; the upstreams mostly state no currency. */
export function amount(decimal: string | null | undefined): string {
  if (decimal == null) return "–";
  const format = /\.\d*[1-9]/.test(decimal) ? cents : whole;
  return format.format(decimal as Intl.StringNumericLiteral);
}

export const shortDate = (time: string | null): string => (time === null ? "No date" : day.format(new Date(time)));
export const longDate = (time: string): string => weekday.format(new Date(time));
export const clockTime = (time: string): string => clock.format(new Date(time));

/** `2026-06-10` as `10 June 2026`, whatever the zone. */
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
