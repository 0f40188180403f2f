import { Cancellation } from "../upstream/http/cancellation";
import type { CallScope } from "../upstream/upstream-call";
import { clock } from "../clock";

/** Timers count in 32 bits. */
const longestTimerMs = 2 ** 31 - 1;

/**
 * The bounds of one subscription: it lasts until its client leaves or its token ends. As a scope it has no deadline of its own; each
 * event is executed within one.
 */
export class SubscriptionScope implements CallScope {
  readonly deadlineAt = Infinity;
  readonly cancellation = new Cancellation();
  private timer: NodeJS.Timeout | undefined;
  private tokenOver = false;

  /** @param expiresAt end of the token, in milliseconds since the epoch. */
  constructor(private readonly expiresAt: number) {
    this.awaitTokenEnd();
  }

  get isOver(): boolean {
    return this.cancellation.isCancelled;
  }

  /** Whether it was the token that ended it. */
  get tokenEnded(): boolean {
    return this.tokenOver;
  }

  end(): void {
    clearTimeout(this.timer);
    this.cancellation.cancel(new Error("The subscription is over."));
  }

  private awaitTokenEnd(): void {
    const leftMs = this.expiresAt - clock.now();
    if (leftMs > 0) {
      this.timer = setTimeout(() => this.awaitTokenEnd(), Math.min(leftMs, longestTimerMs)).unref();
      return;
    }
    this.tokenOver = true;
    this.end();
  }
}
