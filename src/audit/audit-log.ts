import { randomBytes } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { LedgerDatabase } from "../ledger/database/ledger-database";
import type { LedgerProblem } from "../ledger/ledger-options";
import { Spool } from "../ledger/spool";
import type { Audit, AuditRecord } from "./audit";
import { subjectDigest, toAuditRows, type AuditRow } from "./audit-row";
import { AuditStore } from "./audit.store";
import { SpoolDrain } from "./spool-drain";
import { clock } from "../clock";

const flushMs = 250;
const batchSize = 500;
/** When more wait than this, the ledger is slower than the callers, and the disk takes some. */
const highWater = 10_000;
const spoolBatchSize = 2_000;
/** Records that may wait while neither ledger nor disk keeps up; some 20 MB. */
const maxWaiting = 50_000;
const drainMs = 60_000;
const retryMs = 1_000;

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
  private readonly spool: Spool<AuditRow> | undefined;
  private readonly drain: SpoolDrain | undefined;
  private readonly draining: NodeJS.Timeout | undefined;
  private waiting: Entry[] = [];
  /** Records in the entries that wait. */
  private waitingRecords = 0;
  private recorded = 0;
  private hasSpooled = false;
  private flushing: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  /** @param spoolDir none for a ledger in memory, which cannot go away. */
  constructor(
    database: LedgerDatabase,
    spoolDir: string | undefined,
    private readonly onProblem: (problem: LedgerProblem) => void,
  ) {
    this.store = new AuditStore(database);
    if (spoolDir === undefined) return;
    this.spool = new Spool<AuditRow>(spoolDir, "audit");
    const drain = (this.drain = new SpoolDrain(this.spool, this.store, onProblem));
    database.onReady(() => void drain.run());
    this.draining = setInterval(() => void (database.isReady && drain.run()), drainMs).unref();
  }

  record(record: AuditRecord): void {
    if (this.waitingRecords >= maxWaiting) {
      this.onProblem({ kind: "audit-lost", count: 1 });
      return;
    }
    const last = this.waiting.at(-1);
    if (last && last.number + last.ids.length === this.recorded && isOfOneOperation(last.record, record)) {
      last.ids.push(record.id);
    } else {
      this.waiting.push({ number: this.recorded, at: record.at ?? clock.now(), record, ids: [record.id] });
    }
    this.recorded++;
    this.flushAfter(flushMs);
    // In a turn of its own: this one belongs to a request.
    if (++this.waitingRecords === batchSize) setImmediate(() => void this.flush());
  }

  hashOf(type: string, id: string): string {
    return this.store.subjectHash(subjectDigest(type, id));
  }

  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { recorded } = this;
    this.flushing = this.flushing
      .then(() => this.writeUpTo(recorded))
      // Whatever else is wrong with a record is no reason for a process to end.
      .catch((cause: unknown) => this.onProblem({ kind: "audit-lost", cause }));
    return this.flushing;
  }

  async close(): Promise<void> {
    clearInterval(this.draining);
    await this.flush();
    clearTimeout(this.timer);
    if (this.waitingRecords > 0) this.onProblem({ kind: "audit-lost", count: this.waitingRecords });
    await this.drain?.run();
  }

  private flushAfter(ms: number): void {
    this.timer ??= setTimeout(() => void this.flush(), ms).unref();
  }

  /** What comes meanwhile waits for its own flush: a batch of the few that came during the last one costs as much as a full one. */
  private async writeUpTo(end: number): Promise<void> {
    while (this.waiting[0] !== undefined && this.waiting[0].number < end) {
      const isBehind = this.spool !== undefined && this.waitingRecords > highWater;
      const batch = this.take(isBehind ? spoolBatchSize : batchSize);
      const rows = batch.flatMap(({ number, at, record, ids }) =>
        toAuditRows((index) => `${this.name}-${(number + index).toString(36)}`, at, record, ids),
      );
      if (!(await (isBehind ? this.toSpool(rows) : this.write(rows)))) {
        this.waiting.unshift(...batch);
        this.waitingRecords += rows.length;
        this.flushAfter(retryMs);
        return;
      }
      await nextTurn();
    }
  }

  /** The oldest entries, which hold about that many records. */
  private take(records: number): Entry[] {
    let entries = 0;
    let taken = 0;
    while (taken < records && entries < this.waiting.length) taken += this.waiting[entries++]!.ids.length;
    this.waitingRecords -= taken;
    return this.waiting.splice(0, entries);
  }

  /** A file that was locked for a while is not an outage that ends with the ledger becoming ready. */
  private drainAfterSpooling(): void {
    if (this.hasSpooled) void this.drain?.run();
    this.hasSpooled = false;
  }

  /** False when neither the ledger nor the disk took the rows. Should one of them have after all, no row is in twice. */
  private async write(rows: readonly AuditRow[]): Promise<boolean> {
    try {
      await this.store.insert(rows);
      this.drainAfterSpooling();
      return true;
    } catch (cause) {
      return this.toSpool(rows, cause);
    }
  }

  private async toSpool(rows: readonly AuditRow[], cause?: unknown): Promise<boolean> {
    if (!this.spool) return false;
    this.hasSpooled = true;
    this.onProblem({ kind: "audit-spooled", count: rows.length, cause });
    return this.spool.append(rows).then(
      () => true,
      () => false,
    );
  }
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
