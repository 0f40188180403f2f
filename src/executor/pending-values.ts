/** The promises among a batch's values, with their entries. */
export class PendingValues {
  readonly entries: number[] = [];
  readonly promises: Promise<unknown>[] = [];

  /** Calls `then` of a foreign thenable only once: some start their work anew on each call. */
  add(entry: number, promise: PromiseLike<unknown>): void {
    this.entries.push(entry);
    this.promises.push(Promise.resolve(promise));
  }

  /** The promise of an entry; entries are added in ascending order. */
  promiseOf(entry: number): Promise<unknown> | undefined {
    let [from, to] = [0, this.entries.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.entries[middle]! < entry) from = middle + 1;
      else to = middle;
    }
    return this.entries[from] === entry ? this.promises[from] : undefined;
  }
}

export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return (
    ((typeof value === "object" && value !== null) || typeof value === "function") &&
    typeof (value as Partial<PromiseLike<unknown>>).then === "function"
  );
}
