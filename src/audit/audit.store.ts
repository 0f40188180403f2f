import { sql } from "kysely";
import type { LedgerDatabase } from "../ledger/database/ledger-database";
import {
  allSubjectsColumn,
  auditColumns,
  idColumn,
  otherSubjectsColumn,
  subjectColumn,
  type AuditRow,
} from "./audit-row";

/** Some 2 MB. */
const maxHashes = 10_000;
const columns = sql.join(auditColumns.map((column) => sql.ref(column)));

/**
 * The table `audit_records`. A batch is one JSON parameter that the database unpacks: a statement with thousands of parameters
 * would cost much CPU.
 */
export class AuditStore {
  /** Hashes of recent subjects. */
  private readonly hashes = new Map<string, string>();

  constructor(private readonly database: LedgerDatabase) {}

  /** Existing rows are skipped, so a batch may come twice. Rejects with {@link LedgerUnavailableError}. */
  async insert(rows: readonly AuditRow[]): Promise<void> {
    const hash = (row: AuditRow): string => this.subjectHash(row[subjectColumn]);
    const hashed = rows.map((row) => this.withHashedDenials(row));
    const insert =
      this.database.dialect === "sqlite"
        ? intoSqlite(withTheirSubjects(hashed, hash))
        : intoPostgres(hashed.map((row) => row.with(subjectColumn, hash(row))));
    await this.database.use((db) => insert.execute(db));
  }

  private withHashedDenials(row: AuditRow): AuditRow {
    const others = row[otherSubjectsColumn];
    if (others == null) return row;
    const hashed = String(others).replace(/[^ ,]+(?=,|$)/g, (digest) => this.subjectHash(digest));
    return row.with(otherSubjectsColumn, hashed).with(allSubjectsColumn, this.subjectHash(row[allSubjectsColumn]));
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

/** Position of the blank between a row's id and its subject's hash. */
const fromHash = sql`instr(subject.value, ' ')`;

/**
 * SQLite parses a JSON text again for each value that is read from it, so the values that an operation's subjects share are
 * read once, and the rest is a list of lines.
 */
function intoSqlite(records: readonly unknown[][]) {
  const values = auditColumns.map((column, index) => {
    if (index === idColumn) return sql`substr(subject.value, 1, ${fromHash} - 1)`;
    return index === subjectColumn ? sql`substr(subject.value, ${fromHash} + 1)` : sql`record.${sql.ref(column)}`;
  });
  const shared = auditColumns.map((column, index) => sql`value ->> ${sql.lit(index)} as ${sql.ref(column)}`);
  // Without `where true` SQLite parses `on conflict` as a join.
  return sql`with record as materialized (
      select ${sql.join(shared)}, value -> ${sql.lit(auditColumns.length)} as lines
      from json_each(${JSON.stringify(records)}))
    insert into audit_records (${columns})
    select ${sql.join(values)} from record, json_each(record.lines) subject where true on conflict (id) do nothing`;
}

/** Groups neighbours that differ in ids and subjects only: one row, followed by the list of those. */
function withTheirSubjects(rows: readonly AuditRow[], hash: (row: AuditRow) => string): unknown[][] {
  const groups: { readonly first: AuditRow; readonly subjects: string[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const subject = `${row[idColumn]} ${hash(row)}`;
    if (last && isLike(last.first, row)) last.subjects.push(subject);
    else groups.push({ first: row, subjects: [subject] });
  }
  return groups.map(({ first, subjects }) => [...first.with(subjectColumn, null), subjects]);
}

function isLike(one: AuditRow, other: AuditRow): boolean {
  return one.every((value, index) => value === other[index] || index === idColumn || index === subjectColumn);
}

const postgresTypes: Readonly<Record<string, string>> = { at: "bigint", subjects: "integer" };

function intoPostgres(rows: readonly AuditRow[]) {
  const values = sql.join(
    auditColumns.map(
      (column, index) => sql`(value ->> ${sql.lit(index)})::${sql.raw(postgresTypes[column] ?? "text")}`,
    ),
  );
  return sql`insert into audit_records (${columns}) select ${values} from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) on conflict (id) do nothing`;
}
