import type { Kysely, Migration } from "kysely";
import type { LedgerDialect } from "../../ledger/database/ledger-engine";

/** Hints at changed rows of worklists, received clinic events, and nightly runs. */
export function coverageHintsMigration(dialect: LedgerDialect): Migration {
  return { up: (db: Kysely<never>) => up(db, dialect) };
}

async function up(db: Kysely<never>, dialect: LedgerDialect): Promise<void> {
  const hints = db.schema.createTable("coverage_hints");
  const numbered =
    dialect === "sqlite"
      ? hints.addColumn("seq", "integer", (column) => column.primaryKey().autoIncrement())
      : hints.addColumn("seq", "bigserial", (column) => column.primaryKey());
  await numbered
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("subject_id", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("clinic_events")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("received_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("worklist_runs")
    .addColumn("night", "text", (column) => column.primaryKey().notNull())
    .addColumn("lease_until", "bigint", (column) => column.notNull())
    .addColumn("done_at", "bigint")
    .execute();
}
