import { sql } from "kysely";
import type { LedgerDatabase } from "../database/ledger-database";
import { auditColumns, subjectColumn, type AuditRow } from "./audit-row";

/** Some 2 MB. */
const maxHashes = 10_000;
const columns = sql.join(auditColumns.map((column) => sql.ref(column)));

/**
 * The table `audit_records`. A batch travels as one JSON parameter and is taken apart by the database: building a
 * statement of thousands of parameters would cost the event loop more than all the rest.
 */
export class AuditStore {
  /** Hashes of those who were seen lately: an audit is mostly about the same few, again and again. */
  private readonly hashes = new Map<string, string>();

  constructor(private readonly database: LedgerDatabase) {}

  /** A row that is there already is left alone, so a batch may come twice. Rejects with {@link LedgerUnavailableError}. */
  async insert(rows: readonly AuditRow[]): Promise<void> {
    const batch = JSON.stringify(rows.map((row) => row.with(subjectColumn, this.subjectHash(row[subjectColumn]))));
    const insert = this.database.dialect === "sqlite" ? intoSqlite(batch) : intoPostgres(batch);
    await this.database.use((db) => insert.execute(db));
  }

  /** Throws {@link LedgerUnavailableError} before the first contact with the ledger. */
  subjectHash(digest: string | number | null | undefined): string {
    const subject = String(digest);
    const known = this.hashes.get(subject);
    if (known !== undefined) return known;
    const hash = this.database.hash.of("audit-subject", subject);
    if (this.hashes.size >= maxHashes) this.hashes.clear();
    this.hashes.set(subject, hash);
    return hash;
  }
}

function intoSqlite(batch: string) {
  const values = sql.join(auditColumns.map((_, index) => sql`value ->> ${sql.lit(index)}`));
  // Without `where true` SQLite takes `on conflict` for a join.
  return sql`insert into audit_records (${columns}) select ${values} from json_each(${batch}) where true on conflict (id) do nothing`;
}

function intoPostgres(batch: string) {
  const values = sql.join(
    auditColumns.map(
      (column, index) => sql`(value ->> ${sql.lit(index)})::${sql.raw(column === "at" ? "bigint" : "text")}`,
    ),
  );
  return sql`insert into audit_records (${columns}) select ${values} from jsonb_array_elements(${batch}::jsonb) on conflict (id) do nothing`;
}
