import Libsql from "libsql/promise";

/** The part of libSQL's asynchronous interface that the ledger uses; its own types are `any`. */
export interface LibsqlDatabase {
  readonly inTransaction: boolean;
  prepare(sql: string): Promise<LibsqlStatement>;
  /** Runs statements without parameters. */
  exec(sql: string): Promise<void>;
  close(): void;
}

export interface LibsqlStatement {
  /** Whether it returns rows. */
  readonly reader: boolean;
  all(parameters: unknown[]): Promise<unknown[]>;
}

/**
 * Does not wait for locks: a waiting statement blocks one of libSQL's few threads, which the statement that releases the
 * lock may need.
 */
export function openLibsql(path: string): LibsqlDatabase {
  return new Libsql(path, { timeout: 0 }) as unknown as LibsqlDatabase;
}
