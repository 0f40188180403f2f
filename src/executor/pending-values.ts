/** The promises among a batch's values, with their entries. */
export class PendingValues {
  readonly entries: number[] = [];
  readonly promises: Promise<unknown>[] = [];

  /** Calls `then` of a foreign thenable only once: some start their work anew on each call. */
  add(entry: number, promise: PromiseLike<unknown>): void {
    this.entries.push(entry);
    this.promises.push(Promise.resolve(promise));
  }
}

export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return (
    ((typeof value === "object" && value !== null) || typeof value === "function") &&
    typeof (value as Partial<PromiseLike<unknown>>).then === "function"
  );
}
