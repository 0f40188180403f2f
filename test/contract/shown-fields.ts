import type { DocumentedRecord } from "./clinic-records";

/** A field of a record, where the graph shows it, and as what. */
export type Shown = readonly [wire: string, path: readonly string[], as: unknown];

export const shownOf = (record: DocumentedRecord): Shown[] =>
  Object.entries(record).flatMap(([wire, field]): Shown[] =>
    "shownAt" in field ? [[wire, field.shownAt.split("."), field.as]] : [],
  );

/** The selection that shows a value at a path: all the fields that it has. */
export function selectionOf([, path, as]: Shown): string {
  return path.reduceRight((below, name) => `${name} ${below === "" ? "" : `{ ${below} }`}`, fieldsOf(as, path.at(-1)!));
}

/** JSON is selected whole, objects of the graph by their fields. */
const jsonFields = new Set([
  "extra",
  "customFields",
  "auth",
  "pendingActions",
  "notifyList",
  "participants",
  "medications",
  "allergies",
  "socialHistory",
  "healthHabits",
]);

function fieldsOf(value: unknown, name: string): string {
  if (jsonFields.has(name)) return "";
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one !== "object" || one === null) return "";
  return Object.entries(one)
    .map(([field, below]) => {
      const selected = fieldsOf(below, field);
      return selected === "" ? field : `${field} { ${selected} }`;
    })
    .join(" ");
}

export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((found, name) => (found as Record<string, unknown> | null)?.[name], value);
}
