import { randomBytes } from "node:crypto";
import { clock } from "../clock";
import type { LedgerDatabase } from "../ledger/database/ledger-database";
import type { LedgerProblem } from "../ledger/ledger-options";
import { Spool } from "../ledger/spool";
import { WriteBehindQueue } from "../ledger/write-behind-queue";
import type { Audit, AuditRecord } from "./audit";
import { auditColumns, subjectDigest, toAuditRows, type AuditRow } from "./audit-row";
import { AuditStore } from "./audit.store";

/** What one operation did to whom, all in one way; `number` counts the first record, and the others follow it. */
interface Entry {
  readonly number: number;
  readonly at: number;
  readonly record: AuditRecord;
  readonly ids: string[];
}

/** Gathers records in memory for a moment and writes them to the ledger, or to the spool while it is away. */
export class AuditLog implements Audit {
  private readonly name = randomBytes(8).toString("hex");
  private readonly store: AuditStore;
  private readonly queue: WriteBehindQueue<Entry, AuditRow>;
  private recorded = 0;

  /** @param spoolDir none for a ledger in memory, which cannot go away. */
  constructor(database: LedgerDatabase, spoolDir: string | undefined, onProblem: (problem: LedgerProblem) => void) {
    const store = (this.store = new AuditStore(database));
    this.queue = new WriteBehindQueue({
      write: (rows) => store.insert(rows),
      toRows: ({ number, at, record, ids }) =>
        toAuditRows((index) => `${this.name}-${(number + index).toString(36)}`, at, record, ids),
      report: (kind, count, cause) => onProblem({ kind: `audit-${kind}`, count, cause }),
      delayMs: 250,
      batchSize: 500,
      spoolAbove: 10_000,
      // Some 20 MB.
      maxWaiting: 50_000,
      spool: spoolDir === undefined ? undefined : new Spool(spoolDir, "audit", toAuditRow),
      isReady: () => database.isReady,
    });
    database.onReady(() => void this.queue.flush());
  }

  record(record: AuditRecord): void {
    const { newest } = this.queue;
    const continues = newest && newest.number + newest.ids.length === this.recorded;
    if (continues && isOfOneOperation(newest.record, record)) {
      if (this.queue.grow()) newest.ids.push(record.id);
      else return;
    } else {
      const entry = { number: this.recorded, at: record.at ?? clock.now(), record, ids: [record.id] };
      if (!this.queue.add(entry.number, entry)) return;
    }
    this.recorded++;
  }

  hashOf(type: string, id: string): string {
    return this.store.subjectHash(subjectDigest(type, id));
  }

  flush(): Promise<void> {
    return this.queue.flush();
  }

  close(): Promise<void> {
    return this.queue.close();
  }
}

function toAuditRow(value: unknown): AuditRow | null {
  return Array.isArray(value) && value.length === auditColumns.length ? (value as AuditRow) : null;
}

/** Whether records differ in nothing but whom they are about. An operation's records share its caller's list of roles. */
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
    one.at === other.at
  );
}
