import type { LedgerProblem } from "../ledger/ledger-options";
import { WriteBehindQueue } from "../ledger/write-behind-queue";
import { identityKey, type LinkStore, type Observations } from "./link.store";
import type { CardClaim, MemberIdentity } from "./links";

type Fact =
  | { readonly patientId: string; readonly cards: readonly CardClaim[] }
  | { readonly patientId?: never; readonly member: MemberIdentity };

/** A fact that was written within this time and has not changed is not written again. */
const freshMs = 60_000;
const maxFresh = 20_000;

/** Gathers facts and writes them in the background; the newest about one patient or member counts. */
export class ObservationBuffer {
  private readonly queue: WriteBehindQueue<Fact>;
  /** Facts that were written, or wait to be, and since when. */
  private readonly written = new Map<string, { text: string; at: number }>();

  constructor(store: LinkStore, onProblem: (problem: LedgerProblem) => void) {
    this.queue = new WriteBehindQueue({
      write: (facts) => store.write(observationsOf(facts)),
      toRows: (fact) => [fact],
      report: (kind, count, cause) => onProblem({ kind: `link-${kind}`, count, cause }),
      delayMs: 250,
      // Short transactions, short locks.
      batchSize: 200,
      maxWaiting: 20_000,
    });
  }

  observeCards(patientId: string, cards: readonly CardClaim[]): void {
    this.observe(`cards\n${patientId}`, { patientId, cards });
  }

  observeMember(member: MemberIdentity): void {
    this.observe(`member\n${identityKey(member)}`, { member });
  }

  /** Facts that a query made from now on may not show, older ones first. */
  unwritten(): readonly Observations[] {
    return this.queue.unwritten.map((facts) => observationsOf([...facts.values()]));
  }

  /** Writes everything that waits, or stops at the first failure. Never rejects. */
  flush(): Promise<void> {
    return this.queue.flush();
  }

  close(): Promise<void> {
    return this.queue.close();
  }

  private observe(key: string, fact: Fact): void {
    const text = JSON.stringify(fact);
    const last = this.written.get(key);
    if (last?.text === text && performance.now() - last.at < freshMs) return;
    if (!this.queue.add(key, fact)) return;
    if (this.written.size >= maxFresh) this.written.clear();
    this.written.set(key, { text, at: performance.now() });
  }
}

function observationsOf(facts: readonly Fact[]): Observations {
  const cards = new Map<string, readonly CardClaim[]>();
  const members = new Map<string, MemberIdentity>();
  for (const fact of facts) {
    if (fact.patientId === undefined) members.set(identityKey(fact.member), fact.member);
    else cards.set(fact.patientId, fact.cards);
  }
  return { cards, members };
}
