import { setImmediate as nextTurn } from "node:timers/promises";
import { settledWithin } from "../settled-within";
import { LedgerUnavailableError } from "./ledger-error";
import type { Spool } from "./spool";

/**
 * `spooled`: rows were written to disk instead. `delayed`: rows wait in memory for the ledger. `lost`: there was no room, or
 * the ledger refused them.
 */
export type ReportQueueProblem = (kind: "spooled" | "delayed" | "lost", count: number, cause?: unknown) => void;

export interface WriteBehindOptions<Entry, Row> {
  /** Writes rows in order, all or none; may be called twice with the same rows. Rejects with {@link LedgerUnavailableError} to retry. */
  readonly write: (rows: readonly Row[]) => Promise<void>;
  readonly toRows: (entry: Entry) => readonly Row[];
  readonly report: ReportQueueProblem;
  /** How long an entry waits for others to be written together. */
  readonly delayMs: number;
  /** Rows per write. */
  readonly batchSize: number;
  /** Rows that may wait in memory. Further ones are lost. */
  readonly maxWaiting: number;
  /** Where rows wait while the ledger is unavailable; in memory by default. */
  readonly spool?: Spool<Row>;
  /** With more rows in memory than this, some are spooled. */
  readonly spoolAbove?: number;
  /** Whether to try to write; always by default. */
  readonly isReady?: () => boolean;
}

const retryMs = 1_000;
/** How often the spool is searched for files of dead processes. */
const spoolSearchMs = 60_000;
const spoolBatchSize = 2_000;

/**
 * Writes entries to the ledger in the background, in order. While the ledger is unavailable they wait on disk or in memory.
 * An entry replaces a waiting one with the same key.
 */
export class WriteBehindQueue<Entry, Row = Entry> {
  private waiting = new Map<string | number, Entry>();
  private writing = new Map<string | number, Entry>();
  /** Rows that wait in memory. Only the queue itself sets it. */
  waitingRows = 0;
  /** Total number of entries added, and taken to be written. */
  private added = 0;
  private taken = 0;
  private newestKey: string | number = "";
  private flushing: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private full: NodeJS.Immediate | undefined;
  private isDelayed = false;
  private mayHaveSpooled: boolean;
  private readonly searching: NodeJS.Timeout | undefined;

  constructor(private readonly options: WriteBehindOptions<Entry, Row>) {
    this.mayHaveSpooled = options.spool !== undefined;
    if (options.spool) this.searching = setInterval(() => this.search(), spoolSearchMs).unref();
  }

  /** Returns false, and reports it, if there is no room. */
  add(key: string | number, entry: Entry): boolean {
    const isNew = !this.waiting.has(key);
    if (isNew && !this.makeRoom()) return false;
    this.waiting.set(key, entry);
    if (isNew) this.added++;
    this.newestKey = key;
    this.flushAfter(this.options.delayMs);
    return true;
  }

  /** The newest entry, if it still waits; {@link grow} adds a row to it. */
  get newest(): Entry | undefined {
    return this.waiting.get(this.newestKey);
  }

  /** Makes room for one more row of the newest entry; returns false as {@link add} does. */
  grow(): boolean {
    return this.makeRoom();
  }

  /** Entries that are not in the ledger yet, oldest first. */
  get unwritten(): readonly ReadonlyMap<string | number, Entry>[] {
    return [this.writing, this.waiting];
  }

  find(key: string | number): Entry | undefined {
    return this.waiting.get(key) ?? this.writing.get(key);
  }

  /** Resolves when everything added so far has been written or spooled, or writing has failed. Never rejects. */
  flush(): Promise<void> {
    this.stopTimers();
    const { added } = this;
    this.flushing = this.flushing.then(() => this.writeUpTo(added));
    return this.flushing;
  }

  /** As {@link flush}, but resolves after `ms` at the latest. */
  flushWithin(ms: number): Promise<void> {
    return settledWithin(ms, this.flush());
  }

  async close(): Promise<void> {
    clearInterval(this.searching);
    await this.flush();
    this.stopTimers();
    if (this.waitingRows > 0) this.options.report("lost", this.waitingRows);
  }

  private makeRoom(): boolean {
    if (this.waitingRows >= this.options.maxWaiting) {
      this.options.report("lost", 1);
      return false;
    }
    // A full batch is written at once, but in a turn of its own: this one belongs to a request.
    if (++this.waitingRows === this.options.batchSize) this.full ??= setImmediate(() => void this.flush());
    return true;
  }

  private stopTimers(): void {
    clearTimeout(this.timer);
    if (this.full) clearImmediate(this.full);
    this.timer = this.full = undefined;
  }

  private flushAfter(ms: number): void {
    this.timer ??= setTimeout(() => void this.flush(), ms).unref();
  }

  private search(): void {
    this.mayHaveSpooled = true;
    void this.flush();
  }

  private async writeUpTo(end: number): Promise<void> {
    const { isReady = () => true } = this.options;
    try {
      if (!isReady()) throw new LedgerUnavailableError(false);
      if (this.mayHaveSpooled) await this.drain();
      while (this.taken < end && this.waiting.size > 0) {
        await this.spoolExcess();
        await this.writeBatch();
        await nextTurn();
      }
    } catch (cause) {
      await this.postpone(cause);
    }
  }

  private async writeBatch(): Promise<void> {
    const { batch, rows } = this.take(this.options.batchSize);
    this.writing = batch;
    try {
      await this.writeOrLose(rows);
    } catch (error) {
      this.putBack(batch, rows.length);
      throw error;
    } finally {
      this.writing = new Map();
    }
  }

  /** Rejects only while the ledger is unavailable: rows that it refuses otherwise would be refused again. */
  private async writeOrLose(rows: readonly Row[]): Promise<void> {
    try {
      await this.options.write(rows);
      this.isDelayed = false;
    } catch (cause) {
      if (cause instanceof LedgerUnavailableError) throw cause;
      this.options.report("lost", rows.length, cause);
    }
  }

  /** Writes spooled rows, which are older than waiting ones. */
  private async drain(): Promise<void> {
    const { spool, batchSize, report } = this.options;
    this.mayHaveSpooled = false;
    try {
      for await (const rows of spool?.read(batchSize, (torn) => report("lost", torn)) ?? []) {
        await this.writeOrLose(rows);
        await this.spoolExcess();
      }
    } catch (error) {
      // The next search finds the file again.
      if (!(error instanceof LedgerUnavailableError)) return;
      this.mayHaveSpooled = true;
      throw error;
    }
  }

  private async spoolExcess(): Promise<void> {
    const { spoolAbove = Infinity } = this.options;
    while (this.waitingRows > spoolAbove && (await this.spoolBatch())) this.flushAfter(this.options.delayMs);
  }

  private async postpone(cause: unknown): Promise<void> {
    while (this.waiting.size > 0 && (await this.spoolBatch(cause)));
    // Once per outage.
    if (this.waitingRows > 0 && !this.isDelayed) this.options.report("delayed", this.waitingRows, cause);
    this.isDelayed = this.waitingRows > 0;
    if (this.waitingRows > 0 || this.mayHaveSpooled) this.flushAfter(retryMs);
  }

  /** Returns false if there is no spool or it cannot be written. */
  private async spoolBatch(cause?: unknown): Promise<boolean> {
    const { spool, report } = this.options;
    if (!spool) return false;
    const { batch, rows } = this.take(spoolBatchSize);
    this.mayHaveSpooled = true;
    try {
      await spool.append(rows);
      report("spooled", rows.length, cause);
      return true;
    } catch {
      this.putBack(batch, rows.length);
      return false;
    }
  }

  /** Removes the oldest entries, with at least `count` rows in total. */
  private take(count: number): { readonly batch: Map<string | number, Entry>; readonly rows: Row[] } {
    const batch = new Map<string | number, Entry>();
    const rows: Row[] = [];
    for (const [key, entry] of this.waiting) {
      if (rows.length >= count) break;
      rows.push(...this.options.toRows(entry));
      batch.set(key, entry);
      this.waiting.delete(key);
    }
    this.waitingRows -= rows.length;
    this.taken += batch.size;
    return { batch, rows };
  }

  /** Entries that were added meanwhile under the same key are newer and win. */
  private putBack(batch: ReadonlyMap<string | number, Entry>, rows: number): void {
    const newer = [...batch.keys()].filter((key) => this.waiting.has(key)).length;
    this.waiting = new Map([...batch, ...this.waiting]);
    this.waitingRows += rows - newer;
    this.taken -= batch.size - newer;
  }
}
