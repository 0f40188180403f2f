import { Cancellation } from "../upstream/http/cancellation";
import type { CallScope } from "../upstream/upstream-call";
import { clock } from "../clock";

/**
 * The scope of one subscription, which lasts until its client disconnects or its token expires. It has no deadline: each
 * event has one of its own.
 */
export class SubscriptionScope implements CallScope {
  readonly deadlineAt = Infinity;
  readonly cancellation = new Cancellation();

  /** @param expiresAt expiry of the token, in milliseconds since the epoch. */
  constructor(private readonly expiresAt: number) {}

  get isOver(): boolean {
    return this.cancellation.isCancelled || this.tokenEnded;
  }

  /** Whether the token has expired. */
  get tokenEnded(): boolean {
    return clock.now() >= this.expiresAt;
  }

  end(): void {
    this.cancellation.cancel(new Error("The subscription is over."));
  }
}
