import { NestedFairQueue } from "./fair-queue";
import { loopTurn } from "./loop-turn";

/** Work of one client, e.g. to begin with a request. One of the two is called. */
export interface Arrival {
  /** Peer's address. */
  readonly address: string;
  /** Distinguishes clients that share an address, such as all behind a load balancer. */
  readonly client: string;
  readonly begin: () => unknown;
  readonly refuse: () => void;
}

export interface TurnLimits {
  /** A turn of the event loop that has lasted this long, in milliseconds, begins nothing further. */
  readonly turnMs: number;
  readonly waiting: number;
}

export const turnLimits: TurnLimits = { turnMs: 4, waiting: 4_096 };

const mostInOneTurn = 16;

/**
 * Keeps turns of the event loop short when thousands of connections or requests arrive in one: others would wait until all of
 * them had begun. Addresses take turns, and the clients of an address.
 */
export class ShortTurns {
  private readonly queue = new NestedFairQueue<Arrival>();
  private readonly limits: TurnLimits;
  private scheduled = 0;

  constructor(limits: Partial<TurnLimits> = {}) {
    this.limits = { ...turnLimits, ...limits };
  }

  /** Begins now or in a later turn. When too many wait, the newest of those with most of them is refused. */
  enter(arrival: Arrival): void {
    if (this.queue.length === 0 && !loopTurn.hasLasted(this.limits.turnMs)) return void arrival.begin();
    this.queue.push(arrival.address, arrival.client, arrival);
    if (this.queue.length > this.limits.waiting) this.queue.popOfBusiest()?.refuse();
    this.schedule();
  }

  private schedule(): void {
    const wanted = Math.min(this.queue.length, mostInOneTurn);
    for (; this.scheduled < wanted; this.scheduled++) setImmediate(this.beginNext);
  }

  private readonly beginNext = (): void => {
    this.scheduled--;
    if (!loopTurn.hasLasted(this.limits.turnMs)) this.queue.shift()?.begin();
    this.schedule();
  };
}
