import type { Kysely, Migration } from "kysely";
import type { LedgerDialect } from "../../ledger/database/ledger-engine";

/** Changes of members, in commit order. */
export function endorsementChangesMigration(dialect: LedgerDialect): Migration {
  return { up: (db: Kysely<never>) => up(db, dialect) };
}

async function up(db: Kysely<never>, dialect: LedgerDialect): Promise<void> {
  const table = db.schema.createTable("endorsement_changes");
  // `autoincrement`, so that a number is never used again after retention has removed the newest rows.
  const numbered =
    dialect === "sqlite"
      ? table.addColumn("seq", "integer", (column) => column.primaryKey().autoIncrement())
      : table.addColumn("seq", "bigserial", (column) => column.primaryKey());
  await numbered
    .addColumn("id", "text", (column) => column.notNull().unique())
    .addColumn("type", "text", (column) => column.notNull())
    .addColumn("source", "text", (column) => column.notNull())
    .addColumn("occurred_at", "bigint", (column) => column.notNull())
    .addColumn("member_id", "text", (column) => column.notNull())
    .addColumn("policy_id", "text")
    .addColumn("plan_id", "text")
    .addColumn("dedupe_key", "text", (column) => column.notNull().unique())
    .addColumn("twin_key", "text", (column) => column.unique())
    .execute();
  await createIndexes(db);
}

async function createIndexes(db: Kysely<never>): Promise<void> {
  const index = (name: string, columns: string[]) =>
    db.schema.createIndex(name).on("endorsement_changes").columns(columns).execute();
  await index("endorsement_changes_member", ["member_id", "seq"]);
  await index("endorsement_changes_policy", ["policy_id", "seq"]);
  await index("endorsement_changes_occurred", ["occurred_at"]);
}
