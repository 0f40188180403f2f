import { watchLoop, type LoopSample } from "./loop-watch";

export interface AdmissionLimits {
  /** So many operations run at once where it is crowded, however long the turns: fewer would not keep the process busy. */
  readonly fewest: number;
  /** Never more: each holds memory. */
  readonly most: number;
  /** Length, in milliseconds, that the event loop's turns are to have where it is crowded. */
  readonly turnMs: number;
  /** So many are inside, running or waiting, before it counts as crowded: a slow machine alone is no flood. */
  readonly inside: number;
  /** Never more wait for their turn. */
  readonly waiting: number;
  /** An operation that waited longer, in milliseconds, tells that more come than can be done. */
  readonly patienceMs: number;
  /** For so long, in milliseconds, a burst may make operations wait before any is turned away. */
  readonly burstMs: number;
}

const usual: AdmissionLimits = {
  fewest: 16,
  most: 1024,
  turnMs: 5,
  inside: 128,
  waiting: 1024,
  patienceMs: 50,
  burstMs: 500,
};
/** What lasts for so long counts fully; a turn that was long by chance does not. */
const memoryMs = 100;
/** The bound comes down to a third within this time of turns that are too long. */
const shrinkMs = 200;
/** And goes up by so much with each look at shorter ones. */
const growth = 1.03;
const mostInOneTurn = 16;

/** Ends the stay of an operation, once. */
export type Leave = () => void;
type Newcomer = (leave: Leave) => void;

/**
 * The door that operations pass. Waiting upstreams cost little, so all who come run at once, and what comes together is done
 * together. Where many are inside and the turns of the event loop become long, which everything that comes has to wait for,
 * it is crowded, and three things hold, so that whoever comes is answered soon, be it with a refusal:
 *
 * - Only so many run at once that the turns become short; the others wait in the order in which they came.
 * - In one turn only so many begin as fit into a short one.
 * - A queue that a burst makes is worked off. One that stays, because more comes than can be done, is kept so short that its
 *   last waits for about `patienceMs`; whoever comes beyond is turned away at once, before anything of its request is read.
 */
export class Admission {
  private readonly limits: AdmissionLimits;
  private readonly stopWatching: () => void;
  private readonly queue: { readonly since: number; readonly begin: Newcomer }[] = [];
  private limit: number;
  private running = 0;
  private meanTurnMs = 0;
  private turnBeganAt: number | undefined;
  /** Those who wait and were told to come in. */
  private beckoned = 0;
  /** Since when the queue's first has always waited too long, or never. */
  private lateSince: number | null = null;
  private soonSince: number | null = null;
  private isFlooded = false;
  private isCrowded = false;

  constructor(limits: Partial<AdmissionLimits> = {}) {
    this.limits = { ...usual, ...limits };
    this.limit = this.limits.most;
    this.stopWatching = watchLoop((sample) => this.observe(sample));
  }

  /** Whether the next newcomer would be turned away. */
  get isFull(): boolean {
    const now = performance.now();
    this.judge(now);
    const isTurningAway = this.isFlooded && this.isFirstLate(now);
    if (isTurningAway && this.running + this.queue.length >= this.limits.inside) return true;
    return this.queue.length >= this.limits.waiting;
  }

  /** What ends the stay, at once or when it is the newcomer's turn; null where there is no room. */
  enter(): Leave | Promise<Leave> | null {
    const { isFull } = this;
    if (this.queue.length === 0 && this.mayBegin(performance.now())) return this.begin();
    if (isFull) return null;
    return new Promise((begin) => {
      this.queue.push({ since: performance.now(), begin });
      this.pump();
    });
  }

  /** Takes notice of how long the event loop's turns were. */
  observe({ turnMs, elapsedMs }: LoopSample): void {
    this.meanTurnMs += (1 - Math.exp(-elapsedMs / memoryMs)) * (turnMs - this.meanTurnMs);
    this.limit = this.nextLimit(elapsedMs);
    this.judge(performance.now());
    this.pump();
  }

  /** How many operations run, and how many wait for their turn. */
  get operations(): { readonly running: number; readonly waiting: number } {
    return { running: this.running, waiting: this.queue.length };
  }

  close(): void {
    this.stopWatching();
  }

  private nextLimit(elapsedMs: number): number {
    const { fewest, most, inside, turnMs } = this.limits;
    const isLong = this.meanTurnMs > turnMs;
    if (isLong && this.running + this.queue.length >= inside) this.isCrowded = true;
    if (!this.isCrowded) return most;
    const next = isLong ? Math.min(this.limit, this.running) * Math.exp(-elapsedMs / shrinkMs) : this.limit * growth;
    return Math.min(most, Math.max(fewest, next));
  }

  private begin(): Leave {
    this.running++;
    let inside = true;
    return () => {
      if (inside) this.running--;
      inside = false;
      this.pump();
    };
  }

  /** Sees to it that those begin who wait and have room. What one does runs before the next looks how long the turn has been. */
  private pump(): void {
    const room = Math.min(this.queue.length, this.limit - this.running, mostInOneTurn);
    for (; this.beckoned < room; this.beckoned++) setImmediate(this.letIn);
  }

  private readonly letIn = (): void => {
    this.beckoned--;
    if (this.queue.length > 0 && this.mayBegin(performance.now())) this.queue.shift()?.begin(this.begin());
    this.pump();
  };

  private mayBegin(now: number): boolean {
    if (this.running >= this.limit) return false;
    const isLate = this.isLateInTurn(now);
    // Between two looks at the loop much may come at once.
    if (isLate && this.running >= this.limits.inside) this.isCrowded = true;
    return !isLate || !this.isCrowded;
  }

  private isLateInTurn(now: number): boolean {
    if (this.turnBeganAt === undefined) {
      this.turnBeganAt = now;
      // Runs when everything that this turn found waiting has been begun.
      setImmediate(() => (this.turnBeganAt = undefined));
    }
    return now - this.turnBeganAt >= this.limits.turnMs;
  }

  private isFirstLate(now: number): boolean {
    const [first] = this.queue;
    return first !== undefined && now - first.since > this.limits.patienceMs;
  }

  /** Whether the queue is a burst's or stays. */
  private judge(now: number): void {
    if (this.isFirstLate(now)) {
      this.soonSince = null;
      this.lateSince ??= now;
      if (now - this.lateSince > this.limits.burstMs) this.isFlooded = true;
    } else {
      this.lateSince = null;
      this.soonSince ??= now;
      if (now - this.soonSince <= this.limits.burstMs) return;
      this.isFlooded = false;
      if (this.queue.length === 0) this.isCrowded = false;
    }
  }
}
