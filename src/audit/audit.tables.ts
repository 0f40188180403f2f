import { sql } from "kysely";
import type { Instant } from "../ledger/database/ledger-schema";
import type { TableDeclarations } from "../ledger/ledger-tables";
import { auditMigration, minAuditDays } from "./migrations/0005-audit.migration";
import { auditDenialsMigration } from "./migrations/0016-audit-denials.migration";

declare module "../ledger/database/ledger-schema" {
  interface LedgerTables {
    audit_records: AuditRecordsTable;
  }
}

/** Append-only: a trigger refuses UPDATE, and DELETE of rows younger than the shortest retention. */
export interface AuditRecordsTable {
  id: string;
  at: Instant;
  sub: string;
  /** Separated by spaces. */
  roles: string;
  action: string;
  type: string;
  id_hash: string;
  tier: string;
  decision: string;
  operation: string | null;
  trace_id: string | null;
  /** In the row for several denials of one operation: the number of subjects, and a hash of all of them. */
  subjects: number | null;
  subjects_hash: string | null;
  /** A few more subjects: types and hashes, separated by commas. */
  other_subjects: string | null;
}

/** Who saw or changed what. */
export const auditTables: TableDeclarations = {
  migrations: (dialect) => ({ "0005-audit": auditMigration(dialect), "0016-audit-denials": auditDenialsMigration() }),
  retention: [
    {
      kind: "audit",
      table: "audit_records",
      since: "at",
      minDays: minAuditDays,
      // The application's role may not delete records; a function of the schema does.
      onPostgres: (before, limit) => sql`select expire_audit_records(${before}, ${limit}) as deleted`,
    },
  ],
};
