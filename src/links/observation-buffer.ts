import type { LedgerProblem } from "../ledger/ledger-options";
import { identityKey, type LinkStore, type Observations } from "./link.store";
import type { CardClaim, MemberIdentity } from "./links";

const flushMs = 250;
/** Patients and members whose facts may wait while the ledger is away. */
const maxWaiting = 20_000;
/** Facts written at once: short transactions, short locks. */
const batchSize = 200;
/** A fact that was written within this time and has not changed is not written again. */
const freshMs = 60_000;
const maxFresh = 20_000;

/** Gathers facts, the newest of a kind counting, and writes them in the background. */
export class ObservationBuffer {
  private cards = new Map<string, readonly CardClaim[]>();
  private members = new Map<string, MemberIdentity>();
  private writing: Observations | undefined;
  private flushing: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  /** Facts that were written, or wait to be, and since when. */
  private readonly written = new Map<string, { text: string; at: number }>();

  constructor(
    private readonly store: LinkStore,
    private readonly onProblem: (problem: LedgerProblem) => void,
  ) {}

  observeCards(patientId: string, cards: readonly CardClaim[]): void {
    this.observe(this.cards, `cards\n${patientId}`, patientId, cards);
  }

  observeMember(identity: MemberIdentity): void {
    const key = identityKey(identity);
    this.observe(this.members, `member\n${key}`, key, identity);
  }

  /** Facts that a query made from now on may not show, older ones first. */
  unwritten(): readonly Observations[] {
    const waiting = { cards: new Map(this.cards), members: new Map(this.members) };
    return this.writing ? [this.writing, waiting] : [waiting];
  }

  /** Writes everything that waits, or stops at the first failure. Never rejects. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.flushing ??= this.writeAll().finally(() => (this.flushing = undefined));
    return this.flushing;
  }

  private observe<T>(waiting: Map<string, T>, name: string, key: string, fact: T): void {
    const text = JSON.stringify(fact);
    const last = this.written.get(name);
    if (last?.text === text && performance.now() - last.at < freshMs) return;
    if (!waiting.has(key) && this.cards.size + this.members.size >= maxWaiting) {
      this.onProblem({ kind: "links-dropped", count: 1 });
      return;
    }
    if (this.written.size >= maxFresh) this.written.clear();
    this.written.set(name, { text, at: performance.now() });
    waiting.set(key, fact);
    this.timer ??= setTimeout(() => void this.flush(), flushMs).unref();
  }

  private async writeAll(): Promise<void> {
    while (this.cards.size + this.members.size > 0) {
      const batch = { cards: takeFrom(this.cards, batchSize), members: takeFrom(this.members, batchSize) };
      this.writing = batch;
      try {
        await this.store.write(batch);
      } catch {
        this.putBack(batch);
        return;
      } finally {
        this.writing = undefined;
      }
    }
  }

  /** What was observed meanwhile is newer and stays. */
  private putBack({ cards, members }: Observations): void {
    this.cards = new Map([...cards, ...this.cards]);
    this.members = new Map([...members, ...this.members]);
    this.timer ??= setTimeout(() => void this.flush(), flushMs * 4).unref();
  }
}

function takeFrom<T>(facts: Map<string, T>, most: number): Map<string, T> {
  const taken = new Map([...facts].slice(0, most));
  for (const key of taken.keys()) facts.delete(key);
  return taken;
}
