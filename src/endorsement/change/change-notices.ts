import { Client } from "pg";

/** Carries no content: a notice only says that there is something to read. */
export const changeChannel = "ledger_changes";

const reconnectMs = { first: 100, most: 2_000 };

/** Wakes somebody up when another process of the same ledger may have appended a change. */
export interface ChangeNotices {
  start(wake: () => void): void;
  close(): Promise<void>;
}

/**
 * For SQLite and, behind the notices, for Postgres: looks at an interval. A look costs one indexed read, and is what
 * makes a lost notice late and not lost.
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
 * LISTEN on a connection of its own, kept up through outages. Whoever is woken reads on from where it stood, so what
 * was said while nobody listened is only late. A pooler that shares connections between statements cannot LISTEN: point
 * `DATABASE_URL` at the server itself, or live with the interval.
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

  /** Once for each connection, whichever of its ends is heard first. */
  private listenAgain(over: Client, waitMs: number): void {
    if (this.closed || this.client !== over) return;
    this.client = undefined;
    this.retry = setTimeout(() => void this.listen(waitMs), waitMs).unref();
  }
}
