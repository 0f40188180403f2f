import type { RecordFields } from "./record-fields";

/** Which visits of the list are wanted; all given conditions must be met. */
export interface VisitQuery {
  /** Starts at this time or later. */
  readonly from?: Date;
  /** Starts before this time. */
  readonly to?: Date;
  readonly memberId?: string;
  readonly ids?: readonly string[];
}

const plainNumber = /^-?\d+(\.\d+)?$/;

/** Texts of values that cannot be an id. */
const noId = /^(?:|null|true|false|[[{].*)$/s;

/**
 * Whether a record is wanted, from the raw texts of its fields. One whose fields cannot be read is: the record's reader
 * drops and counts it.
 */
export function isWanted(fields: RecordFields, { from, to, memberId, ids }: VisitQuery): boolean {
  const owner = memberId === undefined ? undefined : fields.get("member_id");
  if (owner !== undefined && owner !== memberId && !noId.test(owner)) return false;
  const id = ids === undefined ? undefined : fields.get("id");
  if (id !== undefined && ids?.includes(id) === false && !noId.test(id)) return false;
  if (from === undefined && to === undefined) return true;
  const start = fields.get("start") ?? "null";
  if (start === "null" || start === "") return false;
  if (!plainNumber.test(start)) return true;
  const startMs = Number(start) * 1000;
  return (from === undefined || startMs >= from.getTime()) && (to === undefined || startMs < to.getTime());
}

/** The fields of a record that decide whether any of the queries wants it; null if one of them wants every record. */
export function decidingFields(queries: readonly VisitQuery[]): readonly string[] | null {
  const names = new Set<string>();
  for (const { from, to, memberId, ids } of queries) {
    const hasPeriod = from !== undefined || to !== undefined;
    if (!hasPeriod && memberId === undefined && ids === undefined) return null;
    if (hasPeriod) names.add("start");
    if (memberId !== undefined) names.add("member_id");
    if (ids !== undefined) names.add("id");
  }
  return [...names];
}

/** Equal for equal queries. */
export function keyOf({ from, to, memberId, ids }: VisitQuery): string {
  return JSON.stringify([from?.getTime() ?? null, to?.getTime() ?? null, memberId ?? null, ids ?? null]);
}

/** The period that contains those of all queries; undefined if one of them has none. */
export function periodOf(queries: readonly VisitQuery[]): { readonly from: Date; readonly to: Date } | undefined {
  let [first, last] = [Infinity, -Infinity];
  for (const { from, to } of queries) {
    if (from === undefined || to === undefined) return undefined;
    first = Math.min(first, from.getTime());
    last = Math.max(last, to.getTime());
  }
  return { from: new Date(first), to: new Date(last) };
}
