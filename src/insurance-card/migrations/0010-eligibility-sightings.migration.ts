import type { Kysely, Migration } from "kysely";

/** When the graph first saw the clinic's answers about patients' primary cards. */
export function eligibilitySightingsMigration(): Migration {
  return { up };
}

async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("eligibility_sightings")
    .addColumn("patient_id", "text", (column) => column.primaryKey().notNull())
    .addColumn("card_hash", "text")
    .addColumn("card_changed_at", "bigint")
    .addColumn("outcome", "text")
    .addColumn("checked_at", "bigint")
    .addColumn("pending_job", "text")
    .addColumn("pending_since", "bigint")
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .execute();
}
