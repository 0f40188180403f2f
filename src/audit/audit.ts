import type { Subject } from "./subject";

/** How close to a person a field is, as the field declares it. */
export type AuditTier = "DIRECTORY" | "HEALTH" | "SENSITIVE";

/** One person's data seen or changed in one operation. */
export interface AuditRecord {
  /** Who: `sub` and roles of the caller. */
  readonly sub: string;
  readonly roles: readonly string[];
  readonly action: "READ" | "WRITE";
  /** What: the graph type and the id of the object; the id is kept as a keyed hash only. */
  readonly type: string;
  readonly id: string;
  /** The highest tier of what was selected or written. */
  readonly tier: AuditTier;
  readonly decision: "ALLOWED" | "DENIED";
  /** Name of the operation, where it has one. */
  readonly operation: string | null;
  readonly traceId: string | null;
  /** Where an operation was denied more than one record: how many, and which others there were. */
  readonly denials?: Denials;
  /** Milliseconds since the epoch; now unless told. */
  readonly at?: number;
}

export interface Denials {
  readonly count: number;
  /** Of all subjects, whatever their order: rows with the same digest are about the same records. */
  readonly digest: string;
  /** The next few after the record's own. */
  readonly others: readonly Subject[];
}

/**
 * Who saw or changed what. Append-only; written in batches off the request's path. While the ledger is away, records go
 * to a file in the spool folder and from there into the ledger when it is back. A process that is killed loses what it
 * recorded in the last quarter of a second at most.
 */
export interface Audit {
  /** Never throws and never waits. Nothing that was allowed is ever left out. */
  record(record: AuditRecord): void;
  /**
   * Whether there is room for the records of an operation of this tier. While there is not, because ledger and disk are
   * slower than the callers, such operations are not to run: what cannot be recorded is not shown.
   */
  hasRoomFor(tier: AuditTier): boolean;
  /** The hash under which a person's records are found. Throws {@link LedgerUnavailableError} before the first contact. */
  hashOf(type: string, id: string): string;
  /** Resolves when everything recorded so far is in the ledger or in the spool. Never rejects. */
  flush(): Promise<void>;
}
