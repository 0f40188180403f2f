import { Cancellation } from "../upstream/http/cancellation";
import type { CallScope } from "../upstream/upstream-call";
import { clock } from "../clock";

/** Limit of setTimeout. */
const longestTimerMs = 2 ** 31 - 1;

/**
 * The scope of one subscription, which lasts until its client disconnects or its token expires. It has no deadline: each
 * event has one of its own.
 */
export class SubscriptionScope implements CallScope {
  readonly deadlineAt = Infinity;
  readonly cancellation = new Cancellation();
  private timer: NodeJS.Timeout | undefined;
  private tokenOver = false;

  /** @param expiresAt expiry of the token, in milliseconds since the epoch. */
  constructor(private readonly expiresAt: number) {
    this.awaitTokenEnd();
  }

  get isOver(): boolean {
    return this.cancellation.isCancelled;
  }

  /** Whether the token has expired. */
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
