import type { LedgerDatabase } from "../../ledger/database/ledger-database";
import type { LedgerProblem } from "../../ledger/ledger-options";
import type { StoreParts } from "../../feature";
import { PolledNotices, PostgresNotices, type ChangeNotices } from "./change-notices";
import type { LedgerQueries } from "../../ledger/database/ledger-database";

type RowListener<Row> = (row: Row) => void;

/** An append-only table whose sequence numbers ascend in commit order. */
export interface FeedTable<Row> {
  /** At most `limit` rows after a number, ascending. */
  after(db: LedgerQueries, seq: number, limit: number): Promise<Row[]>;
  /** The number of the newest row; 0 before the first. */
  last(db: LedgerQueries): Promise<number>;
}

const pageSize = 200;

/**
 * Reads the table from the position at which the first subscriber joined, and passes each row to everyone who is subscribed at
 * that moment. It reads when it is woken, and remembers its position: an unnecessary wake costs one read, and a wake that was
 * lost in an outage is made up for by the next one.
 */
export class ChangeFeed<Row extends { readonly seq: number }> {
  private readonly listeners = new Set<RowListener<Row>>();
  private position: number | undefined;
  private starting: Promise<void> | undefined;
  private reading = false;
  private wokenMeanwhile = false;

  constructor(
    private readonly database: LedgerDatabase,
    private readonly table: FeedTable<Row>,
    private readonly notices: ChangeNotices,
    private readonly onProblem: (problem: LedgerProblem) => void,
  ) {
    database.onReady(() => this.wake());
  }

  /** Rejects with {@link LedgerUnavailableError} if the current end of the table cannot be read. */
  async subscribe(listener: RowListener<Row>): Promise<() => void> {
    // A listener may be subscribed twice, and each subscription ends separately.
    const own: RowListener<Row> = (row) => listener(row);
    this.starting ??= this.start().catch((error: unknown) => {
      this.starting = undefined;
      throw error;
    });
    await this.starting;
    this.listeners.add(own);
    return () => void this.listeners.delete(own);
  }

  /** Called when there may be new rows. Never throws or waits. */
  wake(): void {
    if (this.position === undefined) return;
    this.wokenMeanwhile = true;
    if (!this.reading) void this.readOn();
  }

  async close(): Promise<void> {
    this.listeners.clear();
    await this.notices.close();
  }

  private async start(): Promise<void> {
    this.position = await this.database.use((db) => this.table.last(db));
    this.notices.start(() => this.wake());
  }

  private async readOn(): Promise<void> {
    this.reading = true;
    try {
      while (this.wokenMeanwhile) {
        this.wokenMeanwhile = false;
        await this.readToTheEnd();
      }
    } catch {
      // The ledger is away: it wakes the feed when it is back, and so does the next notice.
    } finally {
      this.reading = false;
    }
  }

  private async readToTheEnd(): Promise<void> {
    let rows: Row[];
    do {
      rows = await this.database.use((db) => this.table.after(db, this.position ?? 0, pageSize));
      for (const row of rows) this.tell(row);
    } while (rows.length === pageSize);
  }

  private tell(row: Row): void {
    this.position = row.seq;
    for (const listener of this.listeners) {
      try {
        listener(row);
      } catch (cause) {
        this.onProblem({ kind: "listener-failed", cause });
      }
    }
  }
}

/** The feed of a table, which closes with the ledger. */
export function createFeed<Row extends { readonly seq: number }>(
  table: FeedTable<Row>,
  { database, options: { databaseUrl }, report, onClose }: StoreParts,
): ChangeFeed<Row> {
  const notices = databaseUrl === undefined ? new PolledNotices(500) : new PostgresNotices(databaseUrl);
  const feed = new ChangeFeed(database, table, notices, report);
  onClose(() => feed.close());
  return feed;
}
