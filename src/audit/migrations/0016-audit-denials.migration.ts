import type { Kysely, Migration } from "kysely";

/**
 * All denials of one operation are one row, with the number of records, a digest of all of them and a few more subjects. Null
 * in rows about one record.
 */
export function auditDenialsMigration(): Migration {
  return {
    async up(db: Kysely<never>): Promise<void> {
      // SQLite adds one column per statement.
      await db.schema.alterTable("audit_records").addColumn("subjects", "integer").execute();
      await db.schema.alterTable("audit_records").addColumn("subjects_hash", "text").execute();
      await db.schema.alterTable("audit_records").addColumn("other_subjects", "text").execute();
    },
  };
}
