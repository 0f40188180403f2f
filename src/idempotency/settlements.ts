import type { LedgerDatabase } from "../ledger/database/ledger-database";
import type { SettleAnswer, SettledOutcome, WriteEntryId, WriteProof } from "./idempotency";
import type { SettlementStore } from "./settlement.store";
import { entryHash, matchHash } from "./write-hash";

/** How long a check that found no open entries is valid. */
const lookMs = 1_000;

/** Settles lost writes by evidence. Every method rejects with {@link LedgerUnavailableError}. */
export class Settlements {
  private noneOpenAt = -Infinity;

  constructor(
    private readonly database: LedgerDatabase,
    private readonly store: SettlementStore,
  ) {}

  /** As {@link Idempotency.settle}. */
  async settle(proof: WriteProof): Promise<SettleAnswer> {
    if (proof.source === "READ" && !(await this.awaitsProof())) return "no-candidate";
    const { hash } = this.database;
    const attributes = matchHash(hash, proof.mutation, proof.match);
    if (attributes === null) return "no-candidate";
    return this.store.settle({
      mutation: proof.mutation,
      matchHash: attributes,
      resourceHash: hash.of("resource", proof.resourceId),
      result: JSON.stringify(proof.result ?? null),
    });
  }

  /** As {@link Idempotency.settleEntry}. */
  async settleEntry(entry: WriteEntryId, outcome: SettledOutcome): Promise<boolean> {
    const { hash } = this.database;
    return this.store.settleEntry(entryHash(hash, entry), {
      kind: outcome.kind,
      result: JSON.stringify(outcome.result ?? null),
      resourceHash: outcome.resourceId === undefined ? null : hash.of("resource", outcome.resourceId),
    });
  }

  /** As {@link Idempotency.awaitsProof}. */
  async awaitsProof(): Promise<boolean> {
    const lookedAt = performance.now();
    if (lookedAt - this.noneOpenAt < lookMs) return false;
    if (await this.store.anyOpen()) return true;
    this.noneOpenAt = lookedAt;
    return false;
  }
}
