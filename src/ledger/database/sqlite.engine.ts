import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type Dialect } from "kysely";
import type { LedgerOptions } from "../ledger-options";
import type { LedgerEngine } from "./ledger-engine";
import type { LedgerTables } from "./ledger-schema";
import { openLibsql } from "./libsql";
import { queryReport } from "./query-report";
import { SqliteConnection } from "./sqlite-connection";
import { SqliteDriver } from "./sqlite.driver";

/**
 * Opens `ledger.db` in the folder, readable by this user only, or a database in memory if there is no folder. WAL, so that
 * readers never wait for a writer; `synchronous=FULL`, so that commits survive a power cut.
 * Rejects with the driver's or the file system's error when the file cannot be opened.
 */
export async function openSqlite(
  dataDir: string | undefined,
  onQuery?: LedgerOptions["onQuery"],
): Promise<LedgerEngine> {
  const connection = await openFile(dataDir);
  const db = new Kysely<LedgerTables>({ dialect: toDialect(connection), log: queryReport("sqlite", onQuery) });
  return {
    dialect: "sqlite",
    db,
    // There is no connection to lose: an error affects its statement only.
    isOutage: () => false,
    close: () => db.destroy(),
  };
}

async function openFile(dataDir: string | undefined): Promise<SqliteConnection> {
  if (dataDir !== undefined) mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = dataDir === undefined ? ":memory:" : join(dataDir, "ledger.db");
  const libsql = openLibsql(path);
  try {
    if (dataDir !== undefined) chmodSync(path, 0o600);
    await libsql.exec("pragma journal_mode = wal; pragma synchronous = full;");
    return new SqliteConnection(libsql);
  } catch (error) {
    libsql.close();
    throw error;
  }
}

function toDialect(connection: SqliteConnection): Dialect {
  return {
    createDriver: () => new SqliteDriver(connection),
    createAdapter: () => new TransactionalSqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** Runs all migrations in one transaction, so that processes that start together take turns. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
