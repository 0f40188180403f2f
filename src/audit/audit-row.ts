import { hash } from "node:crypto";
import type { AuditRecord, Denials } from "./audit-record";

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

/** A record as its columns' values. Its subject is a digest, so that spool files contain no ids. */
export type AuditRow = (string | number | null)[];

export const idColumn = auditColumns.indexOf("id");
/** Columns that contain digests until a row is written. */
export const subjectColumn = auditColumns.indexOf("id_hash");
export const allSubjectsColumn = auditColumns.indexOf("subjects_hash");
/** `Type digest`, separated by commas. */
export const otherSubjectsColumn = auditColumns.indexOf("other_subjects");

/** A row for each of `ids`. */
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

/** The first of two hashes, which needs no secret, so that it works while the ledger is unavailable. {@link KeyedHash} is the second. */
export function subjectDigest(type: string, id: string): string {
  const subject = `${type}\n${id}`;
  let digest = digests.get(subject);
  if (digest === undefined) {
    if (digests.size >= maxDigests) digests.clear();
    digests.set(subject, (digest = hash("sha256", subject, "base64url")));
  }
  return digest;
}

/** Postgres refuses NUL and lone surrogates, and one such record would block all others. */
function text(value: string): string {
  return /[\0\ud800-\udfff]/.test(value) ? Buffer.from(value).toString().replaceAll("\0", "") : value;
}
