import type { Kysely, Migration } from "kysely";

/** Whose card names which member, and which member has which national id. */
export function linksMigration(): Migration {
  return { up };
}

async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("patient_members")
    .addColumn("patient_id", "text", (column) => column.notNull())
    .addColumn("insurer_code", "text", (column) => column.notNull())
    .addColumn("member_hash", "text", (column) => column.notNull())
    .addColumn("seen_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("patient_members_key", ["patient_id", "insurer_code", "member_hash"] as never)
    .execute();
  await db.schema
    .createTable("member_identities")
    .addColumn("member_id", "text", (column) => column.notNull())
    .addColumn("insurance", "text", (column) => column.notNull())
    .addColumn("national_hash", "text", (column) => column.notNull())
    .addColumn("policy_hash", "text")
    .addColumn("seen_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("member_identities_key", ["member_id", "insurance"] as never)
    .execute();
  await createIndexes(db);
}

async function createIndexes(db: Kysely<never>): Promise<void> {
  const index = (name: string, table: string, column: string) =>
    db.schema.createIndex(name).on(table).column(column).execute();
  await index("patient_members_member", "patient_members", "member_hash");
  await index("patient_members_seen", "patient_members", "seen_at");
  await index("member_identities_national", "member_identities", "national_hash");
  await index("member_identities_seen", "member_identities", "seen_at");
}
