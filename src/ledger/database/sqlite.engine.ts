import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import {
  CompiledQuery,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type SqliteDatabase,
} from "kysely";
import Libsql from "libsql";
import type { LedgerEngine } from "./ledger-engine";
import type { LedgerTables } from "./ledger-schema";
import { SqliteConnection } from "./sqlite-connection";

/** Waiting for a lock happens here inside the driver, on the event loop's time; longer waits are the ledger's retries. */
const lockWaitMs = 5;

/**
 * Opens `ledger.db` in the folder, created with rights for this user only, or a database in memory without one.
 * WAL, so that readers never wait for a writer; `synchronous=FULL`, so that what was committed survives a power cut.
 * Throws the driver's error when the file cannot be opened.
 */
export function openSqlite(dataDir: string | undefined): LedgerEngine {
  const db = new Kysely<LedgerTables>({ dialect: new LedgerSqliteDialect(openFile(dataDir)) });
  return {
    dialect: "sqlite",
    db,
    // A file has no connection to lose: whatever fails, fails that statement.
    isOutage: () => false,
    close: () => db.destroy(),
  };
}

function openFile(dataDir: string | undefined): SqliteDatabase {
  if (dataDir !== undefined) mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = dataDir === undefined ? ":memory:" : join(dataDir, "ledger.db");
  const libsql = new Libsql(path, { timeout: lockWaitMs });
  try {
    if (dataDir !== undefined) chmodSync(path, 0o600);
    libsql.exec("pragma journal_mode = wal; pragma synchronous = full;");
    return new SqliteConnection(libsql);
  } catch (error) {
    libsql.close();
    throw error;
  }
}

class LedgerSqliteDialect extends SqliteDialect {
  constructor(private readonly database: SqliteDatabase) {
    super({ database });
  }

  override createDriver(): SqliteDriver {
    return new ImmediateSqliteDriver({ database: this.database });
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter();
  }
}

/** A transaction that reads first and writes later can only fail when another process wrote between: lock at once. */
class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}

/** Runs all migrations in one transaction, so that processes that start together take turns. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
