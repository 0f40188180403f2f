import type { Kysely, Migration } from "kysely";

/** Card members that clinic staff confirmed, and numbers that callers have written recently. */
export function cardProofsMigration(): Migration {
  return {
    async up(db: Kysely<never>): Promise<void> {
      await db.schema
        .createTable("card_confirmations")
        .addColumn("patient_id", "text", (column) => column.notNull())
        .addColumn("card_type", "text", (column) => column.notNull())
        .addColumn("member_hash", "text", (column) => column.notNull())
        .addColumn("records_hash", "text", (column) => column.notNull())
        .addColumn("confirmed_at", "bigint", (column) => column.notNull())
        .addPrimaryKeyConstraint("card_confirmations_key", ["patient_id", "card_type"] as never)
        .execute();
      await db.schema
        .createTable("written_numbers")
        .addColumn("caller_hash", "text", (column) => column.notNull())
        .addColumn("number_hash", "text", (column) => column.notNull())
        .addColumn("written_at", "bigint", (column) => column.notNull())
        .addPrimaryKeyConstraint("written_numbers_key", ["caller_hash", "number_hash"] as never)
        .execute();
      await db.schema.createIndex("written_numbers_at").on("written_numbers").column("written_at").execute();
    },
  };
}
