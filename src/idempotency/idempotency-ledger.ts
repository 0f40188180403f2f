import type { LedgerDatabase } from "../ledger/database/ledger-database";
import type { LedgerProblem } from "../ledger/ledger-options";
import { WriteBehindQueue } from "../ledger/write-behind-queue";
import { AtMostOnce } from "./at-most-once";
import { EntryStore, type PendingOutcome } from "./entry.store";
import type {
  Idempotency,
  IdempotentWrite,
  SettleAnswer,
  SettledOutcome,
  WriteAnswer,
  WriteEntryId,
  WriteProof,
} from "./idempotency";
import { SettlementStore } from "./settlement.store";
import { entryHash, matchHash } from "./write-hash";
import { clock } from "../clock";

/** How long a check that found no open entries is valid. */
const noneOpenMs = 1_000;

/** Performs writes at most once, by entries in the ledger, and settles lost ones by evidence. */
export class IdempotencyLedger implements Idempotency {
  private readonly entries: EntryStore;
  private readonly outcomes: WriteBehindQueue<PendingOutcome>;
  private readonly atMostOnce: AtMostOnce;
  private readonly settlements: SettlementStore;
  private readonly watch: NodeJS.Timeout;
  private noneOpenAt = -Infinity;

  constructor(
    private readonly database: LedgerDatabase,
    private readonly leaseMs: number,
    private readonly onProblem: (problem: LedgerProblem) => void,
  ) {
    this.entries = new EntryStore(database);
    this.outcomes = outcomeQueue(this.entries, onProblem);
    this.atMostOnce = new AtMostOnce(database, this.entries, this.outcomes, leaseMs);
    this.settlements = new SettlementStore(database);
    this.watch = setInterval(() => void this.abandonStale(), leaseMs / 2).unref();
    database.onReady(() => void this.outcomes.flush().then(() => this.abandonStale()));
  }

  run<R>(write: IdempotentWrite<R>): Promise<WriteAnswer<R>> {
    return this.atMostOnce.run(write);
  }

  async settle(proof: WriteProof): Promise<SettleAnswer> {
    if (proof.source === "READ" && !(await this.awaitsProof())) return "no-candidate";
    const { hash } = this.database;
    const attributes = matchHash(hash, proof.mutation, proof.match);
    if (attributes === null) return "no-candidate";
    return this.settlements.settle({
      mutation: proof.mutation,
      matchHash: attributes,
      resourceHash: hash.of("resource", proof.resourceId),
      result: JSON.stringify(proof.result ?? null),
    });
  }

  async awaitsProof(): Promise<boolean> {
    const checkedAt = performance.now();
    if (checkedAt - this.noneOpenAt < noneOpenMs) return false;
    if (await this.settlements.anyOpen()) return true;
    this.noneOpenAt = checkedAt;
    return false;
  }

  async settleEntry(entry: WriteEntryId, outcome: SettledOutcome): Promise<boolean> {
    const { hash } = this.database;
    return this.settlements.settleEntry(entryHash(hash, entry), {
      kind: outcome.kind,
      result: JSON.stringify(outcome.result ?? null),
      resourceHash: outcome.resourceId === undefined ? null : hash.of("resource", outcome.resourceId),
    });
  }

  async close(): Promise<void> {
    clearInterval(this.watch);
    await this.outcomes.close();
  }

  /** If the ledger is unavailable, this runs again when it is back. */
  private async abandonStale(): Promise<void> {
    const count = await this.entries.abandonStale(clock.now(), this.leaseMs).catch(() => 0);
    if (count > 0) this.onProblem({ kind: "abandoned", count });
  }
}

/**
 * Outcomes that are not in the ledger yet. If the ledger is unavailable after a write, the call still gets its result and
 * later calls are answered from here; an outcome that is lost with the process leaves an unknown entry.
 */
function outcomeQueue(
  entries: EntryStore,
  onProblem: (problem: LedgerProblem) => void,
): WriteBehindQueue<PendingOutcome> {
  return new WriteBehindQueue({
    write: async (outcomes) => {
      await Promise.all(outcomes.map((pending) => entries.record(pending, pending.outcome)));
    },
    toRows: (outcome) => [outcome],
    report: (kind, count, cause) => onProblem({ kind: `outcome-${kind}`, count, cause }),
    delayMs: 0,
    batchSize: 50,
    maxWaiting: 10_000,
  });
}
