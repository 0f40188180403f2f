/** Work that stops when its operation is cancelled. */
export interface Cancellable {
  cancelled(cancellation: Cancellation): void;
}

/**
 * Cancels the work of one operation when its client has disconnected or its time is over.
 *
 * Used instead of an `AbortSignal`, whose listeners take quadratic time in a wide operation, because an `EventTarget` searches
 * its listeners on every add and remove.
 */
export class Cancellation {
  private listeners: Set<Cancellable> | undefined;
  private controller: AbortController | undefined;
  private cancelled = false;
  private cause: unknown;

  get isCancelled(): boolean {
    return this.cancelled;
  }

  get reason(): unknown {
    return this.cause;
  }

  get listenerCount(): number {
    return this.listeners?.size ?? 0;
  }

  /** For code that takes a signal. */
  get signal(): AbortSignal {
    this.controller ??= new AbortController();
    if (this.cancelled) this.controller.abort(this.cause);
    return this.controller.signal;
  }

  add(listener: Cancellable): void {
    (this.listeners ??= new Set()).add(listener);
  }

  remove(listener: Cancellable): void {
    this.listeners?.delete(listener);
  }

  /** Only the first call counts. */
  cancel(reason: unknown): void {
    if (this.cancelled) return;
    this.cancelled = true;
    this.cause = reason;
    const { listeners } = this;
    this.listeners = undefined;
    for (const listener of listeners ?? []) listener.cancelled(this);
    this.controller?.abort(reason);
  }
}
