import { sql, type Kysely, type Migration } from "kysely";

/**
 * The link index: patients and their cards, members and what joins them, and the progress of the sweep. Existing links are
 * marked as unproved; members are read again, since their national ids were hashed together with an insurer.
 */
export function linkIndexMigration(): Migration {
  return {
    async up(db: Kysely<never>): Promise<void> {
      await db.schema.alterTable("patient_members").addColumn("is_own", "integer").execute();
      await db.schema.dropTable("member_identities").execute();
      await createPatients(db);
      await createMembers(db);
      await createSweep(db);
    },
  };
}

async function createPatients(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("link_patients")
    .addColumn("patient_id", "text", (column) => column.primaryKey())
    .addColumn("cards_read_at", "bigint")
    .addColumn("seen_at", "bigint", (column) => column.notNull())
    .execute();
  await sql`insert into link_patients (patient_id, seen_at) select distinct patient_id, 0 from patient_members`.execute(
    db,
  );
}

async function createMembers(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("link_members")
    .addColumn("member_id", "text", (column) => column.primaryKey())
    .addColumn("national_hash", "text")
    .addColumn("policy_id", "text")
    .addColumn("plan_id", "text")
    .addColumn("is_removed", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("status_read_at", "bigint")
    .addColumn("seen_at", "bigint", (column) => column.notNull())
    .execute();
  for (const column of ["national_hash", "policy_id", "plan_id"]) {
    await db.schema.createIndex(`link_members_${column}`).on("link_members").column(column).execute();
  }
}

async function createSweep(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("link_sweep")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("holder", "text")
    .addColumn("lease_until", "bigint", (column) => column.notNull())
    .addColumn("phase", "text", (column) => column.notNull())
    .addColumn("position", "text", (column) => column.notNull())
    .addColumn("started_at", "bigint", (column) => column.notNull())
    .addColumn("completed_at", "bigint")
    .addColumn("is_exhaustive", "integer", (column) => column.notNull())
    .execute();
}
