import { sql, type Kysely, type Migration } from "kysely";
import type { LedgerDialect } from "../../ledger/database/ledger-engine";

/** Days during which no audit record can be deleted; the shortest retention. */
export const minAuditDays = 30;

/** Who saw or changed what. Rows are added and expired, never changed. */
export function auditMigration(dialect: LedgerDialect): Migration {
  return {
    async up(db: Kysely<never>): Promise<void> {
      await createTable(db);
      await createIndexes(db, dialect);
      for (const statement of dialect === "sqlite" ? sqliteGuards : postgresGuards)
        await sql.raw(statement).execute(db);
    },
  };
}

async function createTable(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("audit_records")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("sub", "text", (column) => column.notNull())
    .addColumn("roles", "text", (column) => column.notNull())
    .addColumn("action", "text", (column) => column.notNull())
    .addColumn("type", "text", (column) => column.notNull())
    .addColumn("id_hash", "text", (column) => column.notNull())
    .addColumn("tier", "text", (column) => column.notNull())
    .addColumn("decision", "text", (column) => column.notNull())
    .addColumn("operation", "text")
    .addColumn("trace_id", "text")
    .execute();
}

/**
 * Hashes are random, so on SQLite an index on them would make every batch write hundreds of pages and triple its cost; there
 * a person's records are found by a full scan.
 */
async function createIndexes(db: Kysely<never>, dialect: LedgerDialect): Promise<void> {
  const index = (name: string, columns: string[]) =>
    db.schema.createIndex(name).on("audit_records").columns(columns).execute();
  await index("audit_records_at", ["at"]);
  if (dialect === "postgres") await index("audit_records_subject", ["id_hash", "at"]);
}

const sqliteGuards = [
  `create trigger audit_records_no_update before update on audit_records
   begin select raise(abort, 'audit_records is append-only'); end`,
  `create trigger audit_records_no_delete before delete on audit_records
   when old.at > (cast(strftime('%s', 'now') as integer) - ${minAuditDays * 86_400}) * 1000
   begin select raise(abort, 'audit_records is append-only'); end`,
];

/**
 * The application's role may only INSERT and SELECT, even if it owns the table; the trigger also stops a superuser's mistake.
 * One function deletes old rows, granting itself the right for its own transaction.
 */
const postgresGuards = [
  `create function audit_records_guard() returns trigger language plpgsql as $$
   begin
     if tg_op = 'DELETE' and old.at <= (extract(epoch from now()) - ${minAuditDays * 86_400}) * 1000 then return old; end if;
     raise exception 'audit_records is append-only' using errcode = 'insufficient_privilege';
   end $$`,
  `create trigger audit_records_guard_rows before update or delete on audit_records
   for each row execute function audit_records_guard()`,
  `create trigger audit_records_guard_table before truncate on audit_records
   for each statement execute function audit_records_guard()`,
  `create function expire_audit_records(older_than bigint, most integer) returns integer
   language plpgsql security definer set search_path from current as $$
   declare gone integer;
   begin
     perform pg_advisory_xact_lock(hashtext('expire_audit_records'));
     execute format('grant delete on audit_records to %I', current_user);
     delete from audit_records where ctid in (select ctid from audit_records where at < older_than limit most);
     get diagnostics gone = row_count;
     execute format('revoke delete on audit_records from %I', current_user);
     return gone;
   end $$`,
  `revoke update, delete, truncate on audit_records from public, current_user`,
];
