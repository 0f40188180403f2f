import type { SqliteDatabase, SqliteStatement } from "kysely";
import type Libsql from "libsql";

type Work = (parameters: readonly unknown[]) => unknown[];
type Run = SqliteStatement["run"];

const maxPrepared = 200;
const transactionControl = /^(begin immediate|commit|rollback)$/;
const reading = /^\s*(select|pragma)\b/i;

/**
 * libSQL as Kysely wants it, less three traps of libSQL's.
 *
 * - A prepared statement that finds the file locked stays active, and as long as it does, whatever else this connection
 *   writes reports success and is never committed. Only `exec` cleans up after itself. So the lock is always taken by
 *   `exec`, before any statement that writes.
 * - Statements are freed only when the event loop turns: preparing one a query grows the process by kilobytes a query in
 *   a busy turn. So they are prepared once.
 * - A boolean parameter aborts the process. So it is refused.
 */
export class SqliteConnection implements SqliteDatabase {
  private readonly prepared = new Map<string, SqliteStatement>();

  constructor(private readonly libsql: Libsql.Database) {}

  prepare(sql: string): SqliteStatement {
    const known = this.prepared.get(sql);
    if (known) return known;
    if (this.prepared.size >= maxPrepared) this.prepared.clear();
    const statement = transactionControl.test(sql) ? this.control(sql) : this.statement(sql);
    this.prepared.set(sql, statement);
    return statement;
  }

  close(): void {
    this.prepared.clear();
    this.libsql.close();
  }

  private control(sql: string): SqliteStatement {
    const run: Run = () => {
      this.libsql.exec(sql);
      return { changes: 0, lastInsertRowid: 0 };
    };
    return { reader: false, run, all: nothing, iterate: () => nothing().values() };
  }

  private statement(sql: string): SqliteStatement {
    const prepared = this.libsql.prepare(sql);
    const all: Work = (parameters) => prepared.all(checked(parameters));
    const run: Run = (parameters) => prepared.run(checked(parameters));
    const isRead = reading.test(sql);
    return {
      reader: prepared.reader,
      all: isRead ? all : (parameters) => this.locked(() => all(parameters)),
      run: isRead ? run : (parameters) => this.locked(() => run(parameters)),
      iterate: (parameters) => all(parameters).values(),
    };
  }

  /** The work in the transaction that is open, or in one of its own. */
  private locked<T>(work: () => T): T {
    if (this.libsql.inTransaction) return work();
    this.libsql.exec("begin immediate");
    try {
      const result = work();
      this.libsql.exec("commit");
      return result;
    } catch (error) {
      if (this.libsql.inTransaction) this.libsql.exec("rollback");
      throw error;
    }
  }
}

function nothing(): unknown[] {
  return [];
}

function checked(parameters: readonly unknown[]): unknown[] {
  if (parameters.some((parameter) => typeof parameter === "boolean")) {
    throw new TypeError("SQLite has no booleans: bind 0 or 1.");
  }
  return [...parameters];
}
