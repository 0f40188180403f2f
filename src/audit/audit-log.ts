import { randomBytes } from "node:crypto";
import { clock } from "../clock";
import type { LedgerDatabase } from "../ledger/database/ledger-database";
import type { LedgerProblem } from "../ledger/ledger-options";
import { Spool } from "../ledger/spool";
import { WriteBehindQueue, type WriteBehindOptions } from "../ledger/write-behind-queue";
import type { Audit, AuditRecord, AuditTier } from "./audit";
import { auditColumns, subjectDigest, toAuditRows, type AuditRow } from "./audit-row";
import { AuditStore } from "./audit.store";

/** Records of one operation that differ in their subjects only; `number` is that of the first. */
interface Entry {
  readonly number: number;
  readonly at: number;
  readonly record: AuditRecord;
  readonly ids: string[];
}

/** With more waiting records than this, because neither ledger nor disk keeps up, no health data is read; some 20 MB. */
const mostForHealth = 50_000;
/** Denials that may wait; more are counted, not recorded. */
const mostDenials = 10_000;

/**
 * Writes records to the ledger in batches, or to the spool while it is unavailable. Denials have a queue of their own, so that
 * a flood of them does not delay other records.
 */
export class AuditLog implements Audit {
  private readonly store: AuditStore;
  private readonly allowed: RecordQueue;
  private readonly denied: RecordQueue;

  /** @param spoolDir undefined for a ledger in memory, which is always available. */
  constructor(database: LedgerDatabase, spoolDir: string | undefined, onProblem: (problem: LedgerProblem) => void) {
    const store = (this.store = new AuditStore(database));
    const shared: QueueParts = {
      write: (rows) => store.insert(rows),
      report: (kind, count, cause) => onProblem({ kind: `audit-${kind}`, count, cause }),
      isReady: () => database.isReady,
    };
    this.allowed = new RecordQueue({ ...shared, maxWaiting: Infinity, spoolDir });
    this.denied = new RecordQueue({ ...shared, maxWaiting: mostDenials, spoolDir: spoolDir && `${spoolDir}-denied` });
    database.onReady(() => void this.flush());
  }

  record(record: AuditRecord): void {
    (record.decision === "ALLOWED" ? this.allowed : this.denied).add(record);
  }

  hasRoomFor(tier: AuditTier): boolean {
    return this.allowed.rows.waitingRows < (tier === "DIRECTORY" ? 2 * mostForHealth : mostForHealth);
  }

  hashOf(type: string, id: string): string {
    return this.store.subjectHash(subjectDigest(type, id));
  }

  async flush(): Promise<void> {
    await Promise.all([this.allowed.rows.flush(), this.denied.rows.flush()]);
  }

  async close(): Promise<void> {
    await Promise.all([this.allowed.rows.close(), this.denied.rows.close()]);
  }
}

interface QueueParts extends Pick<WriteBehindOptions<Entry, AuditRow>, "write" | "report" | "isReady"> {
  readonly maxWaiting?: number;
  readonly spoolDir?: string;
}

/** Records of one kind; those of one operation are one entry. */
class RecordQueue {
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
