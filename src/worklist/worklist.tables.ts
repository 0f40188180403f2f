import type { Instant, Sequence } from "../ledger/database/ledger-schema";
import type { TableDeclarations } from "../ledger/ledger-tables";
import { coverageSettlementsMigration } from "./migrations/0011-coverage-settlements.migration";
import { coverageHintsMigration } from "./migrations/0012-coverage-hints.migration";

declare module "../ledger/database/ledger-schema" {
  interface LedgerTables {
    coverage_settlements: CoverageSettlementsTable;
    coverage_hints: CoverageHintsTable;
    clinic_events: ClinicEventsTable;
    worklist_runs: WorklistRunsTable;
  }
}

export interface CoverageSettlementsTable {
  /** `visit:<id>` or `patient:<id>`. */
  target: string;
  kind: string;
  /** Subject of the token. */
  sub: string;
  at: Instant;
  until: Instant;
  /** JSON: the issues that it settles. */
  issues: string;
}

/** Records whose rows on worklists may have changed. */
export interface CoverageHintsTable {
  seq: Sequence;
  kind: "PATIENT" | "VISIT" | "MEMBER";
  subject_id: string;
  at: Instant;
}

/** Events of the clinic that have been received. */
export interface ClinicEventsTable {
  /** Hash of the event's id. */
  id: string;
  received_at: Instant;
}

export interface WorklistRunsTable {
  /** The day of the visits that the run is for, `YYYY-MM-DD`. */
  night: string;
  lease_until: Instant;
  done_at: Instant | null;
}

/** Settled cover, hints at changed rows, received clinic events and nightly runs. */
export const worklistTables: TableDeclarations = {
  migrations: (dialect) => ({
    "0011-coverage-settlements": coverageSettlementsMigration(),
    "0012-coverage-hints": coverageHintsMigration(dialect),
  }),
  retention: [
    { kind: "links", table: "coverage_settlements", since: "until", days: 0 },
    { kind: "links", table: "coverage_hints", since: "at", days: 1 },
    { kind: "links", table: "clinic_events", since: "received_at", days: 30 },
    { kind: "links", table: "worklist_runs", since: "lease_until", days: 30 },
  ],
};
