import type { Kysely, Migration } from "kysely";

/**
 * All denials of one operation are one row: how many records it is about, a digest of all of them and the next few after
 * the first. Null in rows about one record.
 */
export function auditDenialsMigration(): Migration {
  return {
    async up(db: Kysely<never>): Promise<void> {
      // SQLite adds one column a statement.
      await db.schema.alterTable("audit_records").addColumn("subjects", "integer").execute();
      await db.schema.alterTable("audit_records").addColumn("subjects_hash", "text").execute();
      await db.schema.alterTable("audit_records").addColumn("other_subjects", "text").execute();
    },
  };
}
