import type { ColumnType } from "kysely";

/** Milliseconds since 1970-01-01T00:00Z, in both dialects. */
export type Instant = number;
/** Assigned by the database, ascending. */
export type Sequence = ColumnType<number, never, never>;

/** The ledger's tables as queries see them. Each part of the code declares its own tables on this interface. */
export interface LedgerTables {
  ledger_secrets: { name: string; value: string };
}
