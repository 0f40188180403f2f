import { sql, type Kysely, type Migration } from "kysely";

/** The hash of an event's body, so that the same body may be a new event once the member has changed again. */
export function webhookReplaysMigration(): Migration {
  return {
    async up(db: Kysely<never>): Promise<void> {
      await db.schema.alterTable("webhook_events").addColumn("body_hash", "text").execute();
      // Until now an event was named by its body.
      await sql`update webhook_events set body_hash = id`.execute(db);
      await db.schema
        .createIndex("webhook_events_body")
        .on("webhook_events")
        .columns(["body_hash", "received_at"])
        .execute();
    },
  };
}
