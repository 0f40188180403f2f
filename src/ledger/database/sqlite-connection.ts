import type { CompiledQuery, DatabaseConnection, QueryResult } from "kysely";
import type { LibsqlDatabase, LibsqlStatement } from "./libsql";

const maxPrepared = 200;
const reading = /^\s*(select|pragma)\b/i;

/**
 * One libSQL connection as Kysely wants it. Statements run on libSQL's own threads: the event loop waits for no disk.
 * Three traps of libSQL's are fenced in here.
 *
 * - A prepared statement that finds the file locked stays active, and as long as it does, whatever else this connection
 *   writes reports success and is never committed. Only `exec` cleans up after itself. So the lock is always taken by
 *   `exec`, before any statement that writes.
 * - Statements are freed late: preparing one a query lets a busy process grow. So they are prepared once.
 * - A boolean parameter aborts the process. So it is refused.
 */
export class SqliteConnection implements DatabaseConnection {
  private readonly prepared = new Map<string, LibsqlStatement>();

  constructor(private readonly libsql: LibsqlDatabase) {}

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (parameters.some((parameter) => typeof parameter === "boolean")) {
      throw new TypeError("SQLite has no booleans: bind 0 or 1.");
    }
    const statement = await this.prepare(sql);
    if (reading.test(sql) || this.libsql.inTransaction) return this.run(statement, parameters);
    await this.begin();
    try {
      const result = await this.run<R>(statement, parameters);
      await this.commit();
      return result;
    } catch (error) {
      await this.rollback();
      throw error;
    }
  }

  /** Locks at once: a transaction that reads first and writes later can only fail when another process wrote between. */
  begin(): Promise<void> {
    return this.libsql.exec("begin immediate");
  }

  commit(): Promise<void> {
    return this.libsql.exec("commit");
  }

  async rollback(): Promise<void> {
    if (this.libsql.inTransaction) await this.libsql.exec("rollback");
  }

  // eslint-disable-next-line require-yield -- the ledger reads page by page and never streams
  async *streamQuery(): AsyncGenerator<never> {
    throw new Error("The ledger does not stream.");
  }

  close(): void {
    this.prepared.clear();
    this.libsql.close();
  }

  private async prepare(sql: string): Promise<LibsqlStatement> {
    const known = this.prepared.get(sql);
    if (known) return known;
    if (this.prepared.size >= maxPrepared) this.prepared.clear();
    const statement = await this.libsql.prepare(sql);
    this.prepared.set(sql, statement);
    return statement;
  }

  private async run<R>(statement: LibsqlStatement, parameters: readonly unknown[]): Promise<QueryResult<R>> {
    const rows = (await statement.all([...parameters])) as R[];
    if (statement.reader) return { rows };
    const counter = await this.prepare("select changes() as changes");
    const [counted] = (await counter.all([])) as { changes: number }[];
    return { rows, numAffectedRows: BigInt(counted?.changes ?? 0) };
  }
}
