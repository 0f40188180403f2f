import type { Kysely, Migration } from "kysely";

/** Which process registers a patient's code right now, by a keyed hash of the code. */
export function registrationLeasesMigration(): Migration {
  return {
    async up(db: Kysely<never>): Promise<void> {
      await db.schema
        .createTable("registration_leases")
        .addColumn("code_hash", "text", (column) => column.primaryKey().notNull())
        .addColumn("holder", "text", (column) => column.notNull())
        .addColumn("lease_until", "bigint", (column) => column.notNull())
        .execute();
    },
  };
}
