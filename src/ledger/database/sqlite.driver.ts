import type { Driver } from "kysely";
import type { SqliteConnection } from "./sqlite-connection";

/** One connection, used in turns: SQLite allows one writer anyway. */
export class SqliteDriver implements Driver {
  private last: Promise<void> = Promise.resolve();
  private release: () => void = () => undefined;

  constructor(private readonly connection: SqliteConnection) {}

  async init(): Promise<void> {}

  async acquireConnection(): Promise<SqliteConnection> {
    const before = this.last;
    let release = () => undefined as void;
    this.last = new Promise((resolve) => (release = resolve));
    await before;
    this.release = release;
    return this.connection;
  }

  async releaseConnection(): Promise<void> {
    this.release();
  }

  beginTransaction(connection: SqliteConnection): Promise<void> {
    return connection.begin();
  }

  commitTransaction(connection: SqliteConnection): Promise<void> {
    return connection.commit();
  }

  rollbackTransaction(connection: SqliteConnection): Promise<void> {
    return connection.rollback();
  }

  /** Waits until running work has ended. */
  async destroy(): Promise<void> {
    await this.acquireConnection();
    this.connection.close();
  }
}
