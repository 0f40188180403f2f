import type { Kysely, Migration } from "kysely";

/** Which request last enrolled a person, by a keyed hash of the person. */
export function enrolmentClaimsMigration(): Migration {
  return {
    async up(db: Kysely<never>): Promise<void> {
      await db.schema
        .createTable("enrolment_claims")
        .addColumn("person_hash", "text", (column) => column.primaryKey().notNull())
        .addColumn("request_id", "text", (column) => column.notNull())
        .addColumn("claimed_at", "bigint", (column) => column.notNull())
        .execute();
    },
  };
}
