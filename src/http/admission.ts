import { FairQueue } from "./fair-queue";
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

interface Waiter {
  readonly since: number;
  /** Null where it has to go, for there is no room. */
  readonly begin: (leave: Leave | null) => void;
}

/**
 * The door that operations pass. Waiting upstreams cost little, so all who come run at once, and what comes together is done
 * together. Where many are inside and the turns of the event loop become long, which everything that comes has to wait for,
 * it is crowded, and three things hold, so that whoever comes is answered soon, be it with a refusal:
 *
 * - Only so many run at once that the turns become short; the others wait, and their callers are served by turns.
 * - In one turn only so many begin as fit into a short one.
 * - A queue that a burst makes is worked off. One that stays, because more comes than can be done, is kept so short that its
 *   last waits for about `patienceMs`; whoever comes beyond is turned away at once, before anything of its request is read.
 */
export class Admission {
  private readonly limits: AdmissionLimits;
  private readonly stopWatching: () => void;
  private readonly queue = new FairQueue<Waiter>();
  private limit: number;
  private running = 0;
  private meanTurnMs = 0;
  private turnBeganAt: number | undefined;
  /** How many looks at the queue are scheduled. */
  private scheduled = 0;
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

  /** Whether the caller's next operation would be turned away, so that no more of its request need be read. */
  isFullFor(caller = ""): boolean {
    const now = performance.now();
    this.judge(now);
    return this.isTurningAway(caller, now) || (this.isQueueFull && this.queue.countOf(caller) > 0);
  }

  /**
   * What ends the stay, at once or when it is the newcomer's turn; null where there is no room. Callers are let in by turns,
   * and where there are too many, those go first of whom most wait.
   */
  enter(caller = ""): Leave | Promise<Leave | null> | null {
    const isFull = this.isFullFor(caller);
    const now = performance.now();
    if (this.queue.length === 0 && this.mayBegin(now)) return this.begin();
    if (isFull) return null;
    if (this.isQueueFull) this.queue.popOfBusiest()?.begin(null);
    return new Promise((begin) => {
      this.queue.push(caller, { since: now, begin });
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

  /** A flood is turned away but for the first of each caller, so that it costs no other caller its turn. */
  private isTurningAway(caller: string, now: number): boolean {
    const { inside } = this.limits;
    if (!this.isFlooded || !this.isFirstLate(now) || this.running + this.queue.length < inside) return false;
    return this.queue.countOf(caller) > 0 || this.queue.callers >= inside;
  }

  private get isQueueFull(): boolean {
    return this.queue.length >= this.limits.waiting;
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
    for (; this.scheduled < room; this.scheduled++) setImmediate(this.letIn);
  }

  private readonly letIn = (): void => {
    this.scheduled--;
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
    if (this.queue.length === 0) return false;
    for (const { since } of this.queue.oldest()) if (now - since > this.limits.patienceMs) return true;
    return false;
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
