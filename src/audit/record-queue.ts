import { randomBytes } from "node:crypto";
import { clock } from "../clock";
import { Spool } from "../ledger/spool";
import { WriteBehindQueue, type WriteBehindOptions } from "../ledger/write-behind-queue";
import type { AuditRecord } from "./audit-record";
import { auditColumns, toAuditRows, type AuditRow } from "./audit-row";

/** Records of one operation that differ in their subjects only; `number` is that of the first. */
interface Entry {
  readonly number: number;
  readonly at: number;
  readonly record: AuditRecord;
  readonly ids: string[];
}

export interface QueueParts extends Pick<WriteBehindOptions<Entry, AuditRow>, "write" | "report" | "isReady"> {
  readonly maxWaiting?: number;
  readonly spoolDir?: string;
}

/** Records of one kind that wait to be written; those of one operation are one entry. */
export class RecordQueue {
  readonly rows: WriteBehindQueue<Entry, AuditRow>;
  private readonly name = randomBytes(8).toString("hex");
  private added = 0;

  constructor({ maxWaiting = Infinity, spoolDir, ...parts }: QueueParts) {
    this.rows = new WriteBehindQueue({
      ...parts,
      toRows: ({ number, at, record, ids }) =>
        toAuditRows((index) => `${this.name}-${(number + index).toString(36)}`, at, record, ids),
      delayMs: 250,
      batchSize: 500,
      spoolAbove: 10_000,
      maxWaiting,
      spool: spoolDir === undefined ? undefined : new Spool(spoolDir, "audit", toAuditRow),
    });
  }

  add(record: AuditRecord): void {
    const { newest } = this.rows;
    const continues = newest && newest.number + newest.ids.length === this.added;
    if (continues && isOfOneOperation(newest.record, record)) {
      if (this.rows.grow()) newest.ids.push(record.id);
      else return;
    } else {
      const entry = { number: this.added, at: record.at ?? clock.now(), record, ids: [record.id] };
      if (!this.rows.add(entry.number, entry)) return;
    }
    this.added++;
  }
}

/** Number of columns before denials of one operation were combined. */
const earlierColumns = 11;

function toAuditRow(value: unknown): AuditRow | null {
  if (!Array.isArray(value)) return null;
  const row = value as AuditRow;
  if (row.length === earlierColumns) return [...row, null, null, null];
  return row.length === auditColumns.length ? row : null;
}

/** Whether records differ in their subjects only. Records of one operation share the caller's list of roles. */
function isOfOneOperation(one: AuditRecord, other: AuditRecord): boolean {
  return (
    one.roles === other.roles &&
    one.sub === other.sub &&
    one.type === other.type &&
    one.action === other.action &&
    one.decision === other.decision &&
    one.tier === other.tier &&
    one.operation === other.operation &&
    one.traceId === other.traceId &&
    one.denials === other.denials &&
    one.at === other.at
  );
}
