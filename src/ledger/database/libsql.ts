import Libsql from "libsql/promise";

/** What the ledger uses of libSQL's asynchronous interface, whose own types are `any`. */
export interface LibsqlDatabase {
  readonly inTransaction: boolean;
  prepare(sql: string): Promise<LibsqlStatement>;
  /** Runs statements without parameters. */
  exec(sql: string): Promise<void>;
  close(): void;
}

export interface LibsqlStatement {
  /** Whether it gives rows. */
  readonly reader: boolean;
  all(parameters: unknown[]): Promise<unknown[]>;
}

/**
 * Waits for no lock: a statement that waits holds one of libSQL's few threads, and the statement that would let go of
 * the lock may be the one that waits for a thread.
 */
export function openLibsql(path: string): LibsqlDatabase {
  return new Libsql(path, { timeout: 0 }) as unknown as LibsqlDatabase;
}
