import type { LedgerDatabase, LedgerQueries } from "../ledger/database/ledger-database";
import type { SettleAnswer } from "./idempotency";
import { clock } from "../clock";

export interface HashedProof {
  readonly mutation: string;
  readonly matchHash: string;
  readonly resourceHash: string;
  /** JSON. */
  readonly result: string;
}

const open = ["sending", "unknown"] as const;

/** Settles entries. Every method rejects with {@link LedgerUnavailableError}. */
export class SettlementStore {
  constructor(private readonly database: LedgerDatabase) {}

  /** Whether any entry waits for a proof. */
  async anyOpen(): Promise<boolean> {
    const row = await this.database.use((db) =>
      db
        .selectFrom("idempotency_entries")
        .select("id")
        .where("state", "in", open)
        .where("match_hash", "is not", null)
        .executeTakeFirst(),
    );
    return row !== undefined;
  }

  settle(proof: HashedProof): Promise<SettleAnswer> {
    return this.database.use((db) => db.transaction().execute((tx) => settleIn(tx, proof)));
  }

  /** Settles an entry by its id, if its outcome is unknown. */
  async settleEntry(
    id: string,
    outcome: { kind: "done" | "refused"; result: string; resourceHash: string | null },
  ): Promise<boolean> {
    const now = clock.now();
    const row = await this.database.use((db) =>
      db
        .updateTable("idempotency_entries")
        .set({ state: outcome.kind, result: outcome.result, resource_hash: outcome.resourceHash, updated_at: now })
        .where("id", "=", id)
        .where("state", "=", "unknown")
        .returning("id")
        .executeTakeFirst(),
    );
    return row !== undefined;
  }
}

async function settleIn(tx: LedgerQueries, proof: HashedProof): Promise<SettleAnswer> {
  if (await isExplained(tx, proof)) return "no-candidate";
  const candidates = await tx
    .selectFrom("idempotency_entries")
    .select(["id", "attempt"])
    .where("match_hash", "=", proof.matchHash)
    .where("state", "in", open)
    .limit(2)
    .execute();
  const [candidate, second] = candidates;
  if (!candidate) return "no-candidate";
  return second ? "ambiguous" : conclude(tx, candidate, proof);
}

/** Whether another entry is known to have created this record. */
async function isExplained(tx: LedgerQueries, proof: HashedProof): Promise<boolean> {
  const maker = await tx
    .selectFrom("idempotency_entries")
    .select("id")
    .where("resource_hash", "=", proof.resourceHash)
    .where("mutation", "=", proof.mutation)
    .where("state", "=", "done")
    .executeTakeFirst();
  return maker !== undefined;
}

/** The upstream's answer may arrive first; the attempt's own report overrides a proof. */
async function conclude(
  tx: LedgerQueries,
  candidate: { id: string; attempt: string },
  proof: HashedProof,
): Promise<SettleAnswer> {
  const row = await tx
    .updateTable("idempotency_entries")
    .set({ state: "done", result: proof.result, resource_hash: proof.resourceHash, updated_at: clock.now() })
    .where("id", "=", candidate.id)
    .where("attempt", "=", candidate.attempt)
    .where("state", "in", open)
    .returning("id")
    .executeTakeFirst();
  return row ? "settled" : "no-candidate";
}
