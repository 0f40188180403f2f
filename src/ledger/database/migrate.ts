import { Migrator } from "kysely";
import type { LedgerEngine } from "./ledger-engine";
import { ledgerMigrations } from "./migrations/ledger-migrations";

/**
 * Brings the tables up to this version. Processes that start together take turns: an advisory lock on Postgres, the
 * write lock on SQLite. Rejects with the driver's error, nothing half done.
 */
export async function migrate(engine: LedgerEngine): Promise<void> {
  const migrator = new Migrator({
    db: engine.db,
    provider: { getMigrations: async () => ledgerMigrations(engine.dialect) },
    // Steps that were written side by side come in any order.
    allowUnorderedMigrations: true,
    migrationTableName: "ledger_migrations",
    migrationLockTableName: "ledger_migration_lock",
  });
  const { error } = await migrator.migrateToLatest();
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- the driver's own error, read by its code above
  if (error !== undefined) throw error;
}
