import { Migrator } from "kysely";
import type { Migrations } from "../ledger-tables";
import type { LedgerEngine } from "./ledger-engine";

/**
 * Migrates the tables to this version. Processes that start together take turns: an advisory lock on Postgres, the write
 * lock on SQLite. Atomic; rejects with the driver's error.
 */
export async function migrate(engine: LedgerEngine, migrations: Migrations): Promise<void> {
  const migrator = new Migrator({
    db: engine.db,
    provider: { getMigrations: async () => migrations },
    // Migrations of parallel branches may arrive in any order.
    allowUnorderedMigrations: true,
    migrationTableName: "ledger_migrations",
    migrationLockTableName: "ledger_migration_lock",
  });
  const { error } = await migrator.migrateToLatest();
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- the driver's own error, read by its code above
  if (error !== undefined) throw error;
}
