import { hash } from "node:crypto";
import type { AuditRecord, Denials } from "./audit";

/** Columns of `audit_records`, in the order of {@link AuditRow}. */
export const auditColumns = [
  "id",
  "at",
  "sub",
  "roles",
  "action",
  "type",
  "id_hash",
  "tier",
  "decision",
  "operation",
  "trace_id",
  "subjects",
  "subjects_hash",
  "other_subjects",
] as const;

/** A record on its way, as its columns' values. Its subject is a digest, so that no spool file holds an id. */
export type AuditRow = (string | number | null)[];

export const idColumn = auditColumns.indexOf("id");
/** Columns that hold digests until a row is written. */
export const subjectColumn = auditColumns.indexOf("id_hash");
export const allSubjectsColumn = auditColumns.indexOf("subjects_hash");
/** `Type digest`, separated by commas. */
export const otherSubjectsColumn = auditColumns.indexOf("other_subjects");

/** A row for each of `ids`, about whom the record is. */
export function toAuditRows(
  rowIdAt: (index: number) => string,
  at: number,
  record: Omit<AuditRecord, "id">,
  ids: readonly string[],
): AuditRow[] {
  const shared: AuditRow = [
    null,
    at,
    text(record.sub),
    text(record.roles.join(" ")),
    record.action,
    record.type,
    null,
    record.tier,
    record.decision,
    record.operation === null ? null : text(record.operation),
    record.traceId === null ? null : text(record.traceId),
    ...denialColumns(record.denials),
  ];
  return ids.map((id, index) => {
    const row = shared.slice();
    row[idColumn] = rowIdAt(index);
    row[subjectColumn] = subjectDigest(record.type, id);
    return row;
  });
}

function denialColumns(denials: Denials | undefined): AuditRow {
  if (denials === undefined) return [null, null, null];
  const others = denials.others.map(({ type, id }) => `${type} ${subjectDigest(type, id)}`);
  return [denials.count, denials.digest, others.join(",")];
}

const maxDigests = 10_000;
const digests = new Map<string, string>();

/** First half of the hash, which needs no secret: the ledger may be away. {@link KeyedHash} is the other half. */
export function subjectDigest(type: string, id: string): string {
  const subject = `${type}\n${id}`;
  let digest = digests.get(subject);
  if (digest === undefined) {
    if (digests.size >= maxDigests) digests.clear();
    digests.set(subject, (digest = hash("sha256", subject, "base64url")));
  }
  return digest;
}

/** Postgres refuses a NUL and half a surrogate pair, and one such record would hold up all others. */
function text(value: string): string {
  return /[\0\ud800-\udfff]/.test(value) ? Buffer.from(value).toString().replaceAll("\0", "") : value;
}
