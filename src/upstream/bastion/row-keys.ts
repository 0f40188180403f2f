import type { ExactNumber } from "../../json/exact-number";
import { id } from "../wire/wire-kind";
import type { WireView } from "../wire/wire-view";

/** Whether a raw value can name a row: text, or a whole number. */
export function isKey(value: unknown): value is string | number | ExactNumber {
  return value !== "" && value !== "--" && value !== null && value !== undefined && id.check(value);
}

/** Rows with a unique key, each once, in their order. */
export function withOneRowAKey<Row extends WireView>(
  rows: readonly Row[],
  key: string,
  dropped: (field: string) => void,
): Row[] {
  const byKey = new Map<unknown, { readonly row: Row; readonly text: string; ambiguous: boolean }>();
  for (const row of rows) {
    const name = String(row.raw[key]);
    const text = JSON.stringify(row.raw);
    const known = byKey.get(name);
    if (known === undefined) byKey.set(name, { row, text, ambiguous: false });
    else known.ambiguous ||= known.text !== text;
  }
  const found = [...byKey.values()];
  for (const { ambiguous } of found) if (ambiguous) dropped(key);
  return found.filter(({ ambiguous }) => !ambiguous).map(({ row }) => row);
}
