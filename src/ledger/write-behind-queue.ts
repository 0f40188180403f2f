import { setImmediate as nextTurn, setTimeout as delay } from "node:timers/promises";
import { LedgerUnavailableError } from "./ledger-error";
import type { Spool } from "./spool";

/**
 * `spooled`: rows went to disk in place of the ledger. `delayed`: so many rows wait in memory for the ledger to come back.
 * `lost`: rows that fitted nowhere, or that the ledger will never take.
 */
export type ReportQueueProblem = (kind: "spooled" | "delayed" | "lost", count: number, cause?: unknown) => void;

export interface WriteBehindOptions<Entry, Row> {
  /** Writes rows in their order, all or none; may be called twice with the same. Rejects with {@link LedgerUnavailableError} to have them come again. */
  readonly write: (rows: readonly Row[]) => Promise<void>;
  readonly toRows: (entry: Entry) => readonly Row[];
  readonly report: ReportQueueProblem;
  /** How long an entry waits for others that can be written with it. */
  readonly delayMs: number;
  /** Rows in one write. */
  readonly batchSize: number;
  /** Rows that may wait in memory. What comes after that is lost. */
  readonly maxWaiting: number;
  /** Where rows wait while the ledger is away. Without one they wait in memory. */
  readonly spool?: Spool<Row>;
  /** Above so many rows in memory the ledger is slower than its callers, and the spool takes some. */
  readonly spoolAbove?: number;
  /** Whether it makes sense to try; always unless given. */
  readonly isReady?: () => boolean;
}

const retryMs = 1_000;
/** How often the spool is searched for files of processes that died. */
const spoolSearchMs = 60_000;
const spoolBatchSize = 2_000;

/**
 * Takes what need not be in the ledger at once, and writes it in the background in the order in which it came. While the
 * ledger is away it waits on disk or in memory. An entry replaces the one with the same key that still waits.
 */
export class WriteBehindQueue<Entry, Row = Entry> {
  private waiting = new Map<string | number, Entry>();
  private writing = new Map<string | number, Entry>();
  /** Rows that wait in memory. Only the queue itself sets it. */
  waitingRows = 0;
  /** Entries ever added, and ever taken to be written. */
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

  /** False when there is no room, which is reported. */
  add(key: string | number, entry: Entry): boolean {
    const isNew = !this.waiting.has(key);
    if (isNew && !this.makeRoom()) return false;
    this.waiting.set(key, entry);
    if (isNew) this.added++;
    this.newestKey = key;
    this.flushAfter(this.options.delayMs);
    return true;
  }

  /** The entry that was added last, if it still waits; it may be given one more row by {@link grow}. */
  get newest(): Entry | undefined {
    return this.waiting.get(this.newestKey);
  }

  /** Makes room for one more row of the newest entry; false as in {@link add}. */
  grow(): boolean {
    return this.makeRoom();
  }

  /** What is not in the ledger yet, the older ones first. */
  get unwritten(): readonly ReadonlyMap<string | number, Entry>[] {
    return [this.writing, this.waiting];
  }

  find(key: string | number): Entry | undefined {
    return this.waiting.get(key) ?? this.writing.get(key);
  }

  /** Resolves when everything added so far is in the ledger or on disk, or could not be written now. Never rejects. */
  flush(): Promise<void> {
    this.stopTimers();
    const { added } = this;
    this.flushing = this.flushing.then(() => this.writeUpTo(added));
    return this.flushing;
  }

  /** As {@link flush}, and no longer than so many milliseconds. */
  async flushWithin(ms: number): Promise<void> {
    const patience = new AbortController();
    const waited = delay(ms, undefined, { signal: patience.signal }).catch(() => undefined);
    await Promise.race([this.flush(), waited]);
    patience.abort();
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
    // A full batch waits for nothing. In a turn of its own: this one belongs to a request.
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

  /** Rejects only while the ledger is away: what it refuses otherwise it would refuse again. */
  private async writeOrLose(rows: readonly Row[]): Promise<void> {
    try {
      await this.options.write(rows);
      this.isDelayed = false;
    } catch (cause) {
      if (cause instanceof LedgerUnavailableError) throw cause;
      this.options.report("lost", rows.length, cause);
    }
  }

  /** What was spooled came before what waits. */
  private async drain(): Promise<void> {
    const { spool, batchSize, report } = this.options;
    this.mayHaveSpooled = false;
    try {
      for await (const rows of spool?.read(batchSize, (torn) => report("lost", torn)) ?? []) {
        await this.writeOrLose(rows);
        await this.spoolExcess();
      }
    } catch (error) {
      // A file that cannot be read now is found again by the next search.
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
    // Once an outage, not once a try.
    if (this.waitingRows > 0 && !this.isDelayed) this.options.report("delayed", this.waitingRows, cause);
    this.isDelayed = this.waitingRows > 0;
    if (this.waitingRows > 0 || this.mayHaveSpooled) this.flushAfter(retryMs);
  }

  /** False when there is no spool, or its disk refuses. */
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

  /** The oldest entries, which have at least so many rows. */
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

  /** What was added meanwhile under the same key is newer and stays. */
  private putBack(batch: ReadonlyMap<string | number, Entry>, rows: number): void {
    const newer = [...batch.keys()].filter((key) => this.waiting.has(key)).length;
    this.waiting = new Map([...batch, ...this.waiting]);
    this.waitingRows += rows - newer;
    this.taken -= batch.size - newer;
  }
}
