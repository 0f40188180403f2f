import { setTimeout as delay } from "node:timers/promises";
import type { LedgerProblem } from "../ledger/ledger-options";
import type { Attempt, EntryStore, RecordedOutcome } from "./entry.store";

/** An outcome that the ledger has not taken yet. */
interface PendingOutcome extends Attempt {
  readonly payloadHash: string;
  readonly outcome: RecordedOutcome;
}

const maxPending = 10_000;
/** How long a call that has its result waits for the ledger to take it. */
const patienceMs = 1_000;
const retryMs = 1_000;

/**
 * Writes outcomes down, and keeps at it when the ledger has gone away between the sending and the recording: the call
 * gets its result, calls after it are answered from here, and an outcome lost with the process leaves an entry that
 * ends as unknown.
 */
export class OutcomeRecorder {
  private readonly pending = new Map<string, PendingOutcome>();
  private retrying: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly store: EntryStore,
    private readonly onProblem: (problem: LedgerProblem) => void,
  ) {}

  /** What this process knows of the entry and the ledger does not. */
  pendingOf(id: string): PendingOutcome | undefined {
    return this.pending.get(id);
  }

  /** Resolves when the ledger has taken the outcome, or has been too slow; never rejects. */
  async record(outcome: PendingOutcome): Promise<void> {
    if (!this.remember(outcome)) return;
    const patience = new AbortController();
    const waited = delay(patienceMs, undefined, { signal: patience.signal }).catch(() => undefined);
    await Promise.race([this.write(outcome).catch(() => this.retryLater()), waited]);
    patience.abort();
  }

  /** Tries every pending outcome once. Never rejects. */
  retry(): Promise<void> {
    this.retrying ??= this.writeAll().finally(() => (this.retrying = undefined));
    return this.retrying;
  }

  /** Tries to write one pending outcome now. Rejects with {@link LedgerUnavailableError}. */
  async write(outcome: PendingOutcome): Promise<void> {
    await this.store.record(outcome, outcome.outcome);
    if (this.pending.get(outcome.id) === outcome) this.pending.delete(outcome.id);
  }

  async close(): Promise<void> {
    clearTimeout(this.timer);
    await this.retry();
    clearTimeout(this.timer);
    if (this.pending.size > 0) this.onProblem({ kind: "outcome-lost", count: this.pending.size });
  }

  private remember(outcome: PendingOutcome): boolean {
    if (this.pending.size >= maxPending && !this.pending.has(outcome.id)) {
      this.onProblem({ kind: "outcome-lost", count: 1 });
      return false;
    }
    this.pending.set(outcome.id, outcome);
    return true;
  }

  private async writeAll(): Promise<void> {
    for (const outcome of [...this.pending.values()]) {
      try {
        await this.write(outcome);
      } catch {
        return this.retryLater();
      }
    }
  }

  private retryLater(): void {
    if (this.pending.size === 0) return;
    this.onProblem({ kind: "outcome-delayed", count: this.pending.size });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.retry(), retryMs).unref();
  }
}
