/** Work that stops when its operation is cancelled. */
export interface Cancellable {
  cancelled(cancellation: Cancellation): void;
}

/**
 * Cancels the work of one operation: its client has gone away, or its time is over.
 *
 * An `AbortSignal` for use inside this process. A signal with a listener for each call would cost a wide operation
 * quadratic time, because an `EventTarget` searches its listeners on every add and remove, and creating one signal
 * costs more than a call's timer.
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

  /** The same, for code that takes a signal. */
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
