import { sql, type Kysely, type Migration } from "kysely";

/**
 * The link index says for each of its two lists whether it was whole, and keeps which members the roster relates to which
 * policy holder, and when a member's plan was read. A sweep that runs begins again, since it has noted neither.
 */
export function linkListsMigration(): Migration {
  return {
    async up(db: Kysely<never>): Promise<void> {
      for (const column of ["has_all_patients", "has_all_members"]) {
        await db.schema
          .alterTable("link_sweep")
          .addColumn(column, "integer", (definition) => definition.notNull().defaultTo(0))
          .execute();
      }
      await sql`update link_sweep set has_all_patients = is_exhaustive, has_all_members = is_exhaustive,
        phase = 'idle', position = '', started_at = 0`.execute(db);
      await db.schema.alterTable("link_sweep").dropColumn("is_exhaustive").execute();
      await db.schema.alterTable("link_members").addColumn("holder_id", "text").execute();
      await db.schema.alterTable("link_members").addColumn("plan_read_at", "bigint").execute();
      await db.schema.createIndex("link_members_holder_id").on("link_members").column("holder_id").execute();
    },
  };
}
