import type { Kysely, Migration } from "kysely";

/** The ledger's secret and the entries of idempotent writes. */
export function idempotencyMigration(): Migration {
  return { up };
}

async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("ledger_secrets")
    .addColumn("name", "text", (column) => column.primaryKey().notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("idempotency_entries")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("mutation", "text", (column) => column.notNull())
    .addColumn("payload_hash", "text", (column) => column.notNull())
    .addColumn("attempt", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("result", "text")
    .addColumn("match_hash", "text")
    .addColumn("resource_hash", "text")
    .addColumn("lease_until", "bigint", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .execute();
  await createIndexes(db);
}

async function createIndexes(db: Kysely<never>): Promise<void> {
  const index = (name: string, columns: string[]) =>
    db.schema.createIndex(name).on("idempotency_entries").columns(columns).execute();
  await index("idempotency_entries_state", ["state", "updated_at"]);
  await index("idempotency_entries_match", ["match_hash"]);
  await index("idempotency_entries_resource", ["resource_hash"]);
}
