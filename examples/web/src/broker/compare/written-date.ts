/** Which of two numbers comes first in dates such as `04/05/1990`. */
export type DateOrder = "DAY_FIRST" | "MONTH_FIRST";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00)?(?:\.0+)?Z?)?$/;
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const withMonthName = /^(\d{1,2})[-. ]([a-z]{3})[a-z]*\.?[-,. ]+(\d{4})$/i;

/** A date as `YYYY-MM-DD`; null if it is ambiguous, e.g. with a year of two digits. */
export function readDate(text: string, order: DateOrder | null): string | null {
  const iso = yearFirst.exec(text);
  if (iso) return dateOf(iso[1]!, iso[2]!, iso[3]!);
  const named = withMonthName.exec(text);
  if (named) return dateOf(named[3]!, String(months.indexOf(named[2]!.toLowerCase()) + 1), named[1]!);
  const numbers = yearLast.exec(text);
  if (!numbers || order === null) return null;
  const [, one = "", two = "", year = ""] = numbers;
  return order === "DAY_FIRST" ? dateOf(year, two, one) : dateOf(year, one, two);
}

/** The only order that all of these dates allow; null if both or neither is possible. */
export function orderOf(texts: readonly string[]): DateOrder | null {
  const numbers = texts.flatMap((text) => yearLast.exec(text)?.slice(1, 3).map(Number) ?? []);
  const mayBe = (position: number): boolean => numbers.every((number, at) => at % 2 !== position || number <= 12);
  const [dayFirst, monthFirst] = [mayBe(1), mayBe(0)];
  if (dayFirst === monthFirst) return null;
  return dayFirst ? "DAY_FIRST" : "MONTH_FIRST";
}

/** Whether the dates have a format whose order must be known. */
export function needsOrder(texts: readonly string[]): boolean {
  return texts.some((text) => yearLast.test(text));
}

function dateOf(year: string, month: string, day: string): string | null {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : null;
}
