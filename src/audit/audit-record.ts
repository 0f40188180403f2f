import type { Subject } from "./subject";

/** Sensitivity of a field, as it declares. */
export type AuditTier = "DIRECTORY" | "HEALTH" | "SENSITIVE";

/** One subject's data seen or changed in one operation. */
export interface AuditRecord {
  /** Who: `sub` and roles of the caller. */
  readonly sub: string;
  readonly roles: readonly string[];
  readonly action: "READ" | "WRITE";
  /** The object's graph type and id; the id is stored as a keyed hash only. */
  readonly type: string;
  readonly id: string;
  /** The highest tier that was selected or written. */
  readonly tier: AuditTier;
  readonly decision: "ALLOWED" | "DENIED";
  /** Name of the operation, if it has one. */
  readonly operation: string | null;
  readonly traceId: string | null;
  /** If an operation was denied more than one record. */
  readonly denials?: Denials;
  /** Milliseconds since the epoch; now by default. */
  readonly at?: number;
}

export interface Denials {
  readonly count: number;
  /** Digest of all subjects in any order: rows with the same digest are about the same records. */
  readonly digest: string;
  /** A few subjects besides the record's own. */
  readonly others: readonly Subject[];
}
