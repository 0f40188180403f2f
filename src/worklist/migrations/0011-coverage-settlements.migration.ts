import type { Kysely, Migration } from "kysely";

/** What clinic staff have settled about a visit's or a patient's cover. */
export function coverageSettlementsMigration(): Migration {
  return { up };
}

async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("coverage_settlements")
    .addColumn("target", "text", (column) => column.primaryKey().notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("sub", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("until", "bigint", (column) => column.notNull())
    .addColumn("issues", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("coverage_settlements_until").on("coverage_settlements").columns(["until"]).execute();
}
