import { sql, type Kysely, type Migration } from "kysely";

/** The broker's events, stored before they are acknowledged. */
export function webhookEventsMigration(): Migration {
  return { up };
}

async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("webhook_events")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("event", "text", (column) => column.notNull())
    .addColumn("member_id", "text", (column) => column.notNull())
    .addColumn("policy_id", "text")
    .addColumn("plan_id", "text")
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("attempts", "integer", (column) => column.notNull().defaultTo(sql.lit(0)))
    .addColumn("due_at", "bigint", (column) => column.notNull())
    .addColumn("received_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("webhook_events_due")
    .on("webhook_events")
    .columns(["state", "due_at", "received_at"])
    .execute();
}
