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

/** The current turn of the event loop. */
export class LoopTurn {
  private beganAt: number | undefined;
  private readonly begun = new Map<string, number>();

  /** @param now monotonic, in milliseconds. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Whether the turn has lasted this long, counted from the first question in it. */
  hasLasted(ms: number): boolean {
    const now = this.now();
    if (this.beganAt === undefined) this.begin(now);
    return now - this.beganAt! >= ms;
  }

  /** How many of the caller's operations have begun in it. */
  begunOf(caller: string): number {
    return this.begun.get(caller) ?? 0;
  }

  /** Counts one that begins. */
  begins(caller: string): void {
    if (this.beganAt === undefined) this.begin(this.now());
    this.begun.set(caller, this.begunOf(caller) + 1);
  }

  private begin(now: number): void {
    this.beganAt = now;
    // Runs after everything that this turn found waiting.
    setImmediate(() => {
      this.beganAt = undefined;
      this.begun.clear();
    });
  }
}

/** The turn of this process's event loop. */
export const loopTurn = new LoopTurn();

/** A queue in which callers take turns, however many items one of them has waiting. */
export class FairQueue<Item> {
  /** In order of turns. */
  private readonly byCaller = new Map<string, Item[]>();
  private count = 0;

  get length(): number {
    return this.count;
  }

  get callers(): number {
    return this.byCaller.size;
  }

  countOf(caller: string): number {
    return this.byCaller.get(caller)?.length ?? 0;
  }

  /** The caller whose turn it is. */
  get next(): string | undefined {
    const [turn] = this.byCaller.keys();
    return turn;
  }

  firstOf(caller: string): Item | undefined {
    return this.byCaller.get(caller)?.[0];
  }

  push(caller: string, item: Item): void {
    const items = this.byCaller.get(caller);
    if (items) items.push(item);
    else this.byCaller.set(caller, [item]);
    this.count++;
  }

  /** Removes the oldest item of the caller whose turn it is. */
  shift(): Item | undefined {
    const [turn] = this.byCaller;
    if (turn === undefined) return undefined;
    const [caller, items] = turn;
    this.byCaller.delete(caller);
    const item = items.shift();
    if (items.length > 0) this.byCaller.set(caller, items);
    this.count--;
    return item;
  }

  /** Removes the newest item of the caller with most items. */
  popOfBusiest(): Item | undefined {
    let busiest: [caller: string, items: Item[]] | undefined;
    for (const entry of this.byCaller) if (entry[1].length > (busiest?.[1].length ?? 0)) busiest = entry;
    if (busiest === undefined) return undefined;
    const [caller, items] = busiest;
    const item = items.pop();
    if (items.length === 0) this.byCaller.delete(caller);
    this.count--;
    return item;
  }

  /** The oldest item of each caller. */
  *oldest(): Iterable<Item> {
    for (const [item] of this.byCaller.values()) if (item !== undefined) yield item;
  }
}

/** A queue in which addresses take turns, and the clients of each address. */
export class NestedFairQueue<Item> {
  /** The queue of an address, once for each of its items. */
  private readonly turns = new FairQueue<FairQueue<Item>>();

  get length(): number {
    return this.turns.length;
  }

  push(address: string, client: string, item: Item): void {
    const items = this.turns.firstOf(address) ?? new FairQueue<Item>();
    items.push(client, item);
    this.turns.push(address, items);
  }

  shift(): Item | undefined {
    return this.turns.shift()?.shift();
  }

  /** Removes the newest item of the client with most items, at the address with most. */
  popOfBusiest(): Item | undefined {
    return this.turns.popOfBusiest()?.popOfBusiest();
  }
}
