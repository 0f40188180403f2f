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
