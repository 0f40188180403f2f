import type { RetentionDays } from "./retention-days";

export interface LedgerOptions {
  /** Postgres connection string. Without it the ledger is embedded SQLite. */
  readonly databaseUrl?: string;
  /**
   * Folder of the embedded ledger (`ledger.db`) and of the audit spool (`audit-spool/`); created if missing.
   * Without it and without `databaseUrl` the ledger is in memory.
   */
  readonly dataDir?: string;
  readonly retention?: Partial<RetentionDays>;
  /**
   * How long a write may be "sending" before its process is considered dead and its outcome unknown. Longer than any
   * operation may run; 60,000 by default.
   */
  readonly leaseMs?: number;
  /** How long to wait for other processes' writes before it counts as an outage; 2,000 by default. */
  readonly busyTimeoutMs?: number;
  /** Called for problems that the ledger has worked around. Must not throw. */
  readonly onProblem?: (problem: LedgerProblem) => void;
  /** The link index: whether it is on, and the time from one whole sweep to the next. */
  readonly links?: { readonly isOn: boolean; readonly sweepMs: number };
  /** Called for every query that has ended. Must not throw. */
  readonly onQuery?: (query: LedgerQuery) => void;
}

/** A query as traces show it: names of the ledger's schema, never a value. */
export interface LedgerQuery {
  readonly dialect: "sqlite" | "postgresql";
  /** `select`, `insert`, `update`, `delete` or `raw`. */
  readonly operation: string;
  readonly table: string;
  readonly ms: number;
  readonly failed: boolean;
}

/** Identifiers that turned out not to be unique. */
export type LinkDrift = "member-claimed-by-two-patients" | "national-code-claimed-by-two-members";

/**
 * Something for the log and the metrics; never text from the database, never a value.
 *
 * - `unavailable`, `available`: the database went away or came back.
 * - `…-spooled`: rows were written to disk instead. `…-delayed`: rows wait in memory. `…-lost`: there was no room for rows.
 *   These are `audit` records, `change`s of members, `outcome`s of writes (if lost, the entry becomes unknown) and `link`s (a
 *   later read finds them again).
 * - `abandoned`: entries of a process that died while sending, now unknown.
 * - `listener-failed`: a subscriber threw.
 * - `sweep-failed`: retention could not delete; the next sweep tries again.
 */
export interface LedgerProblem {
  readonly kind:
    | "unavailable"
    | "available"
    | `${"audit" | "change" | "outcome" | "link"}-${"spooled" | "delayed" | "lost"}`
    | "abandoned"
    | "listener-failed"
    | "sweep-failed";
  readonly count?: number;
  /** Only its name and code are logged. */
  readonly cause?: unknown;
}
