import { GraphQLError } from "graphql";

/** Far more than a page of stored changes, and little memory. */
const usualCapacity = 1_000;

/**
 * Buffers events for one subscriber. A subscriber that falls behind by more than the capacity is ended with an error rather
 * than served with gaps.
 */
export class EventQueue<T> implements AsyncIterableIterator<T> {
  private readonly waiting: T[] = [];
  private readonly endListeners: (() => void)[] = [];
  private taker: { resolve(result: IteratorResult<T>): void; reject(error: Error): void } | undefined;
  private ended = false;
  private overflow: Error | undefined;

  /** @param signal ends the queue and discards what it contains. */
  constructor(
    signal: AbortSignal,
    private readonly capacity = usualCapacity,
  ) {
    if (signal.aborted) this.end();
    else signal.addEventListener("abort", () => this.end(), { once: true });
  }

  push(event: T): void {
    if (this.ended || this.overflow) return;
    if (this.taker) return this.answer().resolve({ done: false, value: event });
    if (this.waiting.length < this.capacity) return void this.waiting.push(event);
    this.overflow = fellBehind();
    this.waiting.length = 0;
  }

  next(): Promise<IteratorResult<T>> {
    if (this.ended) return Promise.resolve({ done: true, value: undefined });
    if (this.overflow) {
      this.end();
      return Promise.reject(this.overflow);
    }
    const event = this.waiting.shift();
    if (event !== undefined) return Promise.resolve({ done: false, value: event });
    return new Promise((resolve, reject) => (this.taker = { resolve, reject }));
  }

  return(): Promise<IteratorResult<T>> {
    this.end();
    return this.next();
  }

  /** Calls the listener when the queue ends, or now if it has ended. */
  onEnd(listener: () => void): void {
    if (this.ended) listener();
    else this.endListeners.push(listener);
  }

  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.waiting.length = 0;
    if (this.taker) this.answer().resolve({ done: true, value: undefined });
    for (const listener of this.endListeners) listener();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private answer() {
    const taker = this.taker!;
    this.taker = undefined;
    return taker;
  }
}

function fellBehind(): GraphQLError {
  return new GraphQLError(
    "Events arrived faster than the client read them. Read the stored changes, then subscribe again.",
    {
      extensions: { code: "OVERLOADED" },
    },
  );
}
