import type { Kysely } from "kysely";
import type { LedgerTables } from "./ledger-schema";

export type LedgerDialect = "sqlite" | "postgres";

/** An open database of one dialect, and how to read its errors. */
export interface LedgerEngine {
  readonly dialect: LedgerDialect;
  readonly db: Kysely<LedgerTables>;
  /** Whether the whole database is unavailable, not just this statement. */
  isOutage(error: unknown): boolean;
  close(): Promise<void>;
}

/** The `code` that both drivers put on their errors. */
export function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === "string" ? code : undefined;
}

/**
 * Whether another writer was in the way and nothing was changed, so that the work may run again: SQLite's lock, Postgres'
 * serialization failure or deadlock.
 */
export function isBusy(error: unknown): boolean {
  return /^(SQLITE_(BUSY|LOCKED)|40001$|40P01$)/.test(codeOf(error) ?? "");
}
