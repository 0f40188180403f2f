import type { Instant } from "../ledger/database/ledger-schema";
import type { TableDeclarations } from "../ledger/ledger-tables";
import { idempotencyMigration } from "./migrations/0001-idempotency.migration";

declare module "../ledger/database/ledger-schema" {
  interface LedgerTables {
    idempotency_entries: IdempotencyEntriesTable;
  }
}

/** One row per idempotent write, inserted before it is sent. */
export interface IdempotencyEntriesTable {
  /** Hash of caller, mutation and key. */
  id: string;
  mutation: string;
  payload_hash: string;
  /** The one attempt that may record the outcome. */
  attempt: string;
  state: EntryState;
  /** JSON of the answer to repeated calls. */
  result: string | null;
  /** Hash of the attributes by which a later proof is matched. */
  match_hash: string | null;
  /** Hash of the id of the created record. */
  resource_hash: string | null;
  /** While `sending`: after this its process is considered dead. */
  lease_until: Instant;
  created_at: Instant;
  updated_at: Instant;
}

export type EntryState = "sending" | "done" | "refused" | "unknown";

/** One row per idempotent write. */
export const idempotencyTables: TableDeclarations = {
  migrations: () => ({ "0001-idempotency": idempotencyMigration() }),
  retention: [{ kind: "idempotency", table: "idempotency_entries", since: "updated_at", states: ["done", "refused"] }],
};
