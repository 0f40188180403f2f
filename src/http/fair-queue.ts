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
