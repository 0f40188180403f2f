import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { Changes, EndorsementChangeType, NewChange } from "../../ledger/change/endorsement-change";
import { LedgerUnavailableError } from "../../ledger/ledger-error";

/** What a mutation has done to a member, proved by the broker's answer. */
export interface PerformedChange {
  readonly type: EndorsementChangeType;
  readonly memberId: string;
  /** Null where the mutation does not name it. */
  readonly policyId: string | null;
  readonly planId: string | null;
}

/** `change-delayed`: the ledger is away, `count` changes wait for it. `change-lost`: one too many waited. */
export type ReportChangeProblem = (problem: {
  readonly kind: "change-delayed" | "change-lost";
  readonly count: number;
}) => void;

/** How long a mutation's answer waits for its change to be stored, so that whoever then asks for changes finds it. */
const patienceMs = 1_000;
const retryMs = 1_000;
const maxWaiting = 10_000;
/** As many stored changes of a member are looked through for its policy. */
const historySize = 100;

/**
 * Stores what mutations have done, in their order. A write that has been performed is never made to fail for it: while the
 * ledger is away its changes wait in memory, 10,000 at most, and are stored when it is back, each once. A process that is
 * killed while the ledger is away takes with it what waited.
 */
export class ChangeRecorder {
  private readonly waiting: NewChange[] = [];
  private storing: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly changes: Pick<Changes, "append" | "page">,
    private readonly report: ReportChangeProblem = () => undefined,
  ) {}

  /** Resolves once the change is stored, or the ledger has been waited for long enough. Never rejects. */
  async record(change: PerformedChange): Promise<void> {
    if (this.waiting.length >= maxWaiting) return this.report({ kind: "change-lost", count: 1 });
    // Names this performance: storing it again after a lost answer changes nothing.
    this.waiting.push({ ...change, source: "MUTATION", occurredAt: new Date(), dedupeKey: randomUUID() });
    const patience = new AbortController();
    const waited = delay(patienceMs, undefined, { signal: patience.signal }).catch(() => undefined);
    await Promise.race([this.store(), waited]);
    patience.abort();
  }

  /** Stores what waits, or as much as can be stored now. Never rejects. */
  store(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.storing ??= this.storeAll().finally(() => {
      this.storing = undefined;
      // What came after the last look.
      if (this.waiting.length > 0 && this.timer === undefined) void this.store();
    });
    return this.storing;
  }

  async close(): Promise<void> {
    await this.store();
    clearTimeout(this.timer);
  }

  private async storeAll(): Promise<void> {
    try {
      for (let next = this.waiting[0]; next; next = this.waiting[0]) {
        await this.changes.append(await this.withPolicy(next));
        this.waiting.shift();
      }
    } catch (error) {
      if (error instanceof LedgerUnavailableError) return this.storeLater();
      // Not for want of a ledger: trying again would end the same way.
      this.waiting.shift();
      this.report({ kind: "change-lost", count: 1 });
    }
  }

  private storeLater(): void {
    this.report({ kind: "change-delayed", count: this.waiting.length });
    this.timer = setTimeout(() => void this.store(), retryMs).unref();
  }

  /** A mutation that does not name the policy is about the one that was last heard of. */
  private async withPolicy(change: NewChange): Promise<NewChange> {
    if (change.policyId !== null) return change;
    const { edges } = await this.changes.page({ memberIds: [change.memberId] }, historySize);
    return { ...change, policyId: edges.findLast((edge) => edge.change.policyId !== null)?.change.policyId ?? null };
  }
}
