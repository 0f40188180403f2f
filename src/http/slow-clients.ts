export interface RoomLimits {
  readonly perAddress?: number;
  readonly total: number;
}

/**
 * A limited number of items that wait for their clients, by address. When there are too many, the oldest is cut: of the same
 * address, or else of the address with most. A client that does what is expected at once is never the oldest.
 */
export class OldestMakesRoom<Item extends object> {
  private readonly byAddress = new Map<string, Set<Item>>();
  private count = 0;

  constructor(
    private readonly limits: RoomLimits,
    /** Called when the item has left. */
    private readonly cut: (item: Item) => void,
    /** Whether an item is to stay, as the newest. */
    private readonly stays: (item: Item) => boolean = () => false,
  ) {}

  enter(address: string, item: Item): void {
    const siblings = this.byAddress.get(address) ?? new Set<Item>();
    this.byAddress.set(address, siblings.add(item));
    this.count++;
    const { perAddress = Infinity, total } = this.limits;
    if (siblings.size > perAddress) this.cutFirst(address, siblings);
    else if (this.count > total) this.cutOldest();
  }

  /** Does nothing if the item is not there. */
  leave(address: string, item: Item): void {
    const siblings = this.byAddress.get(address);
    if (!siblings?.delete(item)) return;
    if (siblings.size === 0) this.byAddress.delete(address);
    this.count--;
  }

  /** Cuts the oldest item of the address with most. */
  cutOldest(): void {
    let most: [address: string, siblings: Set<Item>] | undefined;
    for (const entry of this.byAddress) if (entry[1].size > (most?.[1].size ?? 0)) most = entry;
    if (most) this.cutFirst(...most);
  }

  /** The oldest of each address first. */
  *[Symbol.iterator](): Iterator<Item> {
    for (const siblings of [...this.byAddress.values()]) yield* [...siblings];
  }

  private cutFirst(address: string, siblings: Set<Item>): void {
    // Sets keep insertion order.
    for (let tries = siblings.size; tries > 0; tries--) {
      const [oldest] = siblings;
      if (oldest === undefined) return;
      if (!this.stays(oldest)) {
        this.leave(address, oldest);
        return this.cut(oldest);
      }
      siblings.delete(oldest);
      siblings.add(oldest);
    }
  }
}

/**
 * Calls a sweep at intervals, and measures for it how long clients take. A pause of this process (a stopped process, a sleeping
 * machine, a long garbage collection) is not counted against them: a sweep that comes late counts as two at most.
 */
export class Sweeper {
  private readonly timer: NodeJS.Timeout;
  private sweptAt = performance.now();
  private countedMs = 0;

  /** @param sweep called with {@link now}. */
  constructor(
    private readonly intervalMs: number,
    sweep: (now: number) => void,
  ) {
    this.timer = setInterval(() => {
      this.countedMs = this.now;
      this.sweptAt = performance.now();
      sweep(this.countedMs);
    }, intervalMs).unref();
  }

  /** Milliseconds counted so far. */
  get now(): number {
    return this.countedMs + Math.min(performance.now() - this.sweptAt, 2 * this.intervalMs);
  }

  stop(): void {
    clearInterval(this.timer);
  }
}
