import { clock } from "../clock";
import type { LedgerProblem } from "../ledger/ledger-options";
import { WriteBehindQueue } from "../ledger/write-behind-queue";
import { fingerprintOf } from "./fact-fingerprint";
import type { LinkStore } from "./link.store";
import type { LinkFact } from "./links";

/** A fact that was written within this time and has not changed is not written again. */
const freshMs = 60_000;
const maxFresh = 20_000;

/** Gathers facts and writes them in the background; the newest of a key counts. */
export class ObservationBuffer {
  private readonly queue: WriteBehindQueue<LinkFact>;
  /** Fingerprints of facts that were written, or wait to be, by those of their keys, and since when: no id is kept. */
  private readonly written = new Map<number, { readonly value: number; readonly at: number }>();

  constructor(store: Pick<LinkStore, "write">, onProblem: (problem: LedgerProblem) => void) {
    this.queue = new WriteBehindQueue({
      write: (facts) => store.write(facts, clock.now()),
      toRows: (fact) => [fact],
      report: (kind, count, cause) => onProblem({ kind: `link-${kind}`, count, cause }),
      delayMs: 250,
      // Short transactions, short locks.
      batchSize: 200,
      maxWaiting: 20_000,
    });
  }

  /** `always`: also where it was written a moment ago, so that a sweep leaves its date. */
  observe(fact: LinkFact, always = false): void {
    const { key, value } = fingerprintOf(fact);
    const last = this.written.get(key);
    if (!always && last?.value === value && performance.now() - last.at < freshMs) return;
    if (!this.queue.add(key, fact)) return;
    if (this.written.size >= maxFresh) this.written.clear();
    this.written.set(key, { value, at: performance.now() });
  }

  /** Resolves when what was observed is written, or could not be written now. Never rejects. */
  flush(): Promise<void> {
    return this.queue.flush();
  }

  close(): Promise<void> {
    return this.queue.close();
  }
}
