import { randomInt } from "node:crypto";
import { clock } from "../clock";
import type { LedgerProblem } from "../ledger/ledger-options";
import { WriteBehindQueue } from "../ledger/write-behind-queue";
import type { LinkStore } from "./link.store";
import type { LinkFact } from "./links";

/** A fact that was written within this time and has not changed is not written again. */
const freshMs = 60_000;
const maxFresh = 20_000;
const { imul } = Math;

/** Gathers facts and writes them in the background; the newest of a key counts. */
export class ObservationBuffer {
  private readonly queue: WriteBehindQueue<LinkFact>;
  /** Fingerprints of facts that were written, or wait to be, by those of their keys, and since when: no id is kept. */
  private readonly written = new Map<number, { readonly fingerprint: number; readonly at: number }>();

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
  observe(key: string, fact: LinkFact, always = false): void {
    const place = fingerprintOf(key);
    const fingerprint = fingerprintOf(JSON.stringify(fact));
    const last = this.written.get(place);
    if (!always && last?.fingerprint === fingerprint && performance.now() - last.at < freshMs) return;
    if (!this.queue.add(key, fact)) return;
    if (this.written.size >= maxFresh) this.written.clear();
    this.written.set(place, { fingerprint, at: performance.now() });
  }

  /** Resolves when what was observed is written, or could not be written now. Never rejects. */
  flush(): Promise<void> {
    return this.queue.flush();
  }

  close(): Promise<void> {
    return this.queue.close();
  }
}

/** Of this process, so that a fingerprint says nothing outside it. */
const seed = randomInt(2 ** 32);

/**
 * Equal for equal texts, and hardly ever for others: 53 bits, mixed as FNV-1a does. Every read of a record is fingerprinted, and
 * a cryptographic hash would take longer than the rest.
 */
function fingerprintOf(text: string): number {
  let [one, two] = [seed, ~seed];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = imul(one ^ code, 0x01000193);
    two = imul(two ^ code, 0x85ebca6b);
  }
  one ^= imul(two ^ (two >>> 15), 0xc2b2ae35);
  two ^= imul(one ^ (one >>> 13), 0x27d4eb2f);
  return (two >>> 11) * 2 ** 32 + (one >>> 0);
}
