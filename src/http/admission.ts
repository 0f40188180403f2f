import { admissionLimits, type AdmissionLimits } from "./admission-limits";
import { FairQueue, LoopTurn, loopTurn } from "./short-turns";
import { watchLoop, type LoopSample } from "./loop-watch";

/** The clock of admission and its view of the event loop; tests replace both. */
export interface LoopTime {
  /** Monotonic, in milliseconds. */
  now(): number;
  /** Returns what ends the watch. */
  watch(onSample: (sample: LoopSample) => void): () => void;
}

const processTime: LoopTime = { now: () => performance.now(), watch: watchLoop };
/** Time constant of the mean turn: one turn that was long by chance counts little. */
const memoryMs = 100;
/** The limit falls to a third within this time of turns that are too long. */
const shrinkMs = 200;
/** And grows by this factor with each sample of shorter ones. */
const growth = 1.03;
const mostInOneTurn = 16;

/** Ends an operation's stay; only the first call counts. */
export type Leave = () => void;

interface Waiter {
  readonly since: number;
  /** Called with null when the operation is refused. */
  readonly begin: (leave: Leave | null) => void;
}

/**
 * Admission control. Waiting for upstreams costs little, so all operations run at once and are batched together; one turn of
 * the event loop begins only a few of one caller, so that its burst does not hold up the others. When many are inside and the
 * event loop's turns become long, the server is crowded and sheds load, so that every caller is answered soon, if only with a
 * refusal:
 *
 * - The number that runs at once is limited until the turns are short; the others wait, and their callers take turns.
 * - One turn begins only as many as fit into a short one.
 * - A burst's queue is worked off. A queue that stays is kept so short that its last operation waits about `patienceMs`;
 *   others are refused before their requests are read.
 */
export class Admission {
  private readonly limits: AdmissionLimits;
  private readonly stopWatching: () => void;
  private readonly queue = new FairQueue<Waiter>();
  private limit: number;
  private running = 0;
  private meanTurnMs = 0;
  private readonly turn: LoopTurn;
  private scheduled = 0;
  /** Since when the first in the queue has waited too long, and since when it has not. */
  private lateSince: number | null = null;
  private soonSince: number | null = null;
  private isFlooded = false;
  private isCrowded = false;

  constructor(
    limits: Partial<AdmissionLimits> = {},
    private readonly time: LoopTime = processTime,
  ) {
    this.limits = { ...admissionLimits, ...limits };
    this.limit = this.limits.most;
    this.turn = time === processTime ? loopTurn : new LoopTurn(() => time.now());
    this.stopWatching = time.watch((sample) => this.observe(sample));
  }

  /** Whether the caller's next operation would be refused, so that its request need not be read. */
  isFullFor(caller = ""): boolean {
    const now = this.time.now();
    this.judge(now);
    return this.isTurningAway(caller, now) || (this.isQueueFull && this.queue.countOf(caller) > 0);
  }

  /**
   * A function that ends the stay, now or when it is the operation's turn; null if it is refused. When the queue is full, the
   * newest operation of the caller with most of them makes room.
   */
  enter(caller = ""): Leave | Promise<Leave | null> | null {
    const isFull = this.isFullFor(caller);
    const now = this.time.now();
    if (this.mayOvertake(caller) && this.mayBegin(caller)) return this.begin(caller);
    if (isFull) return null;
    if (this.isQueueFull) this.queue.popOfBusiest()?.begin(null);
    return new Promise((begin) => {
      this.queue.push(caller, { since: now, begin });
      this.pump();
    });
  }

  /** Adjusts the limit to the length of the event loop's turns. */
  observe({ turnMs, elapsedMs }: LoopSample): void {
    this.meanTurnMs += (1 - Math.exp(-elapsedMs / memoryMs)) * (turnMs - this.meanTurnMs);
    this.limit = this.nextLimit(elapsedMs);
    this.judge(this.time.now());
    this.pump();
  }

  get operations(): { readonly running: number; readonly waiting: number } {
    return { running: this.running, waiting: this.queue.length };
  }

  close(): void {
    this.stopWatching();
  }

  /** In a flood each caller may still have one operation waiting, so that one caller's flood costs no other its turn. */
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

  /** While there is room, a caller does not wait for what another has too much of. */
  private mayOvertake(caller: string): boolean {
    return this.queue.length === 0 || (!this.isCrowded && this.queue.countOf(caller) === 0);
  }

  private begin(caller: string): Leave {
    this.running++;
    this.turn.begins(caller);
    let inside = true;
    return () => {
      if (inside) this.running--;
      inside = false;
      this.pump();
    };
  }

  /** Starts waiting operations one by one, so that each sees how long the turn has been. */
  private pump(): void {
    const room = Math.min(this.queue.length, this.limit - this.running, mostInOneTurn);
    for (; this.scheduled < room; this.scheduled++) setImmediate(this.letIn);
  }

  private readonly letIn = (): void => {
    this.scheduled--;
    const { next } = this.queue;
    if (next !== undefined && this.mayBegin(next)) this.queue.shift()?.begin(this.begin(next));
    this.pump();
  };

  private mayBegin(caller: string): boolean {
    if (this.running >= this.limit || this.turn.begunOf(caller) >= this.limits.perCallerAndTurn) return false;
    const isLate = this.turn.hasLasted(this.limits.turnMs);
    // Many may arrive between two samples.
    if (isLate && this.running >= this.limits.inside) this.isCrowded = true;
    return !isLate || !this.isCrowded;
  }

  private isFirstLate(now: number): boolean {
    if (this.queue.length === 0) return false;
    for (const { since } of this.queue.oldest()) if (now - since > this.limits.patienceMs) return true;
    return false;
  }

  /** Decides whether the queue is a burst's or a flood's. */
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
