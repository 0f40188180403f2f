import type { Kysely, Migration } from "kysely";

/** Requested writes of members: ids and outcomes, no names. */
export function endorsementRequestsMigration(): Migration {
  return {
    async up(db: Kysely<never>): Promise<void> {
      await db.schema
        .createTable("endorsement_requests")
        .addColumn("id", "text", (column) => column.primaryKey().notNull())
        .addColumn("caller_hash", "text", (column) => column.notNull())
        .addColumn("request_key", "text", (column) => column.notNull())
        .addColumn("reference", "text")
        .addColumn("action", "text", (column) => column.notNull())
        .addColumn("state", "text", (column) => column.notNull())
        .addColumn("member_id", "text")
        .addColumn("policy_id", "text")
        .addColumn("plan_id", "text")
        .addColumn("code", "text")
        .addColumn("created_at", "bigint", (column) => column.notNull())
        .addColumn("updated_at", "bigint", (column) => column.notNull())
        .execute();
      await db.schema
        .createIndex("endorsement_requests_caller")
        .on("endorsement_requests")
        .columns(["caller_hash", "created_at", "id"])
        .execute();
    },
  };
}
