import type { CompiledQuery, DatabaseConnection, QueryResult } from "kysely";
import type { LibsqlDatabase, LibsqlStatement } from "./libsql";

const maxPrepared = 200;
const reading = /^\s*(select|pragma)\b/i;

/**
 * One libSQL connection for Kysely. Statements run on libSQL's own threads, so that the disk does not block the event loop.
 * Works around three problems of libSQL:
 *
 * - A prepared statement that finds the file locked stays active, and other writes of this connection then report success but
 *   are never committed. Only `exec` cleans up after itself, so it takes the lock before any statement that writes.
 * - Statements are freed late, so that preparing one per query leaks memory. They are prepared once.
 * - A boolean parameter aborts the process. It is refused.
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

  /** Takes the write lock at once: a transaction that reads first would fail if another process wrote in between. */
  begin(): Promise<void> {
    return this.libsql.exec("begin immediate");
  }

  commit(): Promise<void> {
    return this.libsql.exec("commit");
  }

  async rollback(): Promise<void> {
    if (this.libsql.inTransaction) await this.libsql.exec("rollback");
  }

  // eslint-disable-next-line require-yield -- the ledger reads page by page
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
