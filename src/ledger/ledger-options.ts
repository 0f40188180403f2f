import type { RetentionDays } from "./retention-days";

export interface LedgerOptions {
  /** Postgres connection string. Without it the ledger is embedded SQLite. */
  readonly databaseUrl?: string;
  /**
   * Folder of the embedded ledger (`ledger.db`) and of the audit's spool (`audit-spool/`); created when missing.
   * Without it and without `databaseUrl` the ledger lives in memory and ends with the process.
   */
  readonly dataDir?: string;
  readonly retention?: Partial<RetentionDays>;
  /**
   * How long a write may stay "sending" before others take its process for dead and its outcome for unknown.
   * Longer than any operation may run; 60,000 unless told.
   */
  readonly leaseMs?: number;
  /** How long to wait for other processes' writes before they count as an outage; 2,000 unless told. */
  readonly busyTimeoutMs?: number;
  /** Told of what the ledger had to work around. Must not throw. */
  readonly onProblem?: (problem: LedgerProblem) => void;
  /** The link index: whether it is on, and the time from one whole sweep to the next. */
  readonly links?: { readonly isOn: boolean; readonly sweepMs: number };
  /** Told of every query that has ended. Must not throw. */
  readonly onQuery?: (query: LedgerQuery) => void;
}

/** A query as traces show it: names out of the ledger's own schema, never a value. */
export interface LedgerQuery {
  readonly dialect: "sqlite" | "postgresql";
  /** `select`, `insert`, `update`, `delete`, or `raw` for what has no such name. */
  readonly operation: string;
  readonly table: string;
  readonly ms: number;
  readonly failed: boolean;
}

/** Two candidates are none: exact identifiers that turned out not to be exact. */
export type LinkDrift = "member-claimed-by-two-patients" | "national-code-claimed-by-two-members";

/**
 * Something for the log and the metrics; never text from the database, never a value.
 *
 * - `unavailable`, `available`: the database went away, came back.
 * - `…-spooled`: rows were written to disk in place of the ledger. `…-delayed`: so many wait in memory and are tried again.
 *   `…-lost`: rows that fitted nowhere. Of `audit` records, `change`s of members, `outcome`s of writes (a lost one leaves its
 *   entry unknown) and `link`s (a later read brings them again).
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
  /** Stays inside the process: the log reads its name and code, never its text. */
  readonly cause?: unknown;
}
