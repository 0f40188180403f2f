import { Client } from "pg";

/** Carries no content: a notice only says that there is something to read. */
export const changeChannel = "ledger_changes";

const reconnectMs = { first: 100, most: 2_000 };

/** Wakes a feed when another process of the same ledger may have appended rows. */
export interface ChangeNotices {
  start(wake: () => void): void;
  close(): Promise<void>;
}

/**
 * Polls at an interval: for SQLite, and as a fallback on Postgres. Each poll costs one indexed read, so that a lost
 * notification is late instead of missed.
 */
export class PolledNotices implements ChangeNotices {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly intervalMs: number) {}

  start(wake: () => void): void {
    this.timer ??= setInterval(wake, this.intervalMs).unref();
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
  }
}

/**
 * LISTENs on its own connection, which is reopened after outages. Feeds continue from their position, so notifications that
 * were lost meanwhile are only late. A pooler that shares connections between statements cannot LISTEN: connect `DATABASE_URL`
 * to the server itself, or rely on the interval.
 */
export class PostgresNotices implements ChangeNotices {
  private readonly polled = new PolledNotices(2_000);
  private client: Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private wake: (() => void) | undefined;
  private closed = false;

  constructor(private readonly databaseUrl: string) {}

  start(wake: () => void): void {
    if (this.wake) return;
    this.wake = wake;
    this.polled.start(wake);
    void this.listen(reconnectMs.first);
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await this.polled.close();
    await this.client?.end().catch(() => undefined);
  }

  private async listen(waitMs: number): Promise<void> {
    const client = new Client({
      connectionString: this.databaseUrl,
      connectionTimeoutMillis: 2_000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    });
    this.client = client;
    client.on("notification", () => this.wake?.());
    client.on("error", () => undefined);
    client.once("end", () => this.listenAgain(client, reconnectMs.first));
    try {
      await client.connect();
      await client.query(`listen ${changeChannel}`);
      this.wake?.();
    } catch {
      this.listenAgain(client, Math.min(waitMs * 2, reconnectMs.most));
      await client.end().catch(() => undefined);
    }
  }

  /** Once per connection, whichever end is noticed first. */
  private listenAgain(over: Client, waitMs: number): void {
    if (this.closed || this.client !== over) return;
    this.client = undefined;
    this.retry = setTimeout(() => void this.listen(waitMs), waitMs).unref();
  }
}
