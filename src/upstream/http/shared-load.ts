import { Cancellation } from "./cancellation";
import type { CallScope } from "../upstream-call";
import { UpstreamError, type UpstreamName } from "../upstream-error";

/**
 * A load that several operations may wait for. It has a scope of its own, so that the end of one operation does not cancel it
 * for others. It is cancelled when no operation waits for it, unless it is a background load.
 */
export class SharedLoad<T> {
  readonly answer: Promise<T>;
  private readonly cancellation = new Cancellation();
  private waiting = 0;

  /** @param owner the operation that its upstream calls are reported to; null for a background load. */
  constructor(
    private readonly upstream: UpstreamName,
    load: (scope: CallScope) => Promise<T>,
    private readonly owner: CallScope | null,
  ) {
    this.answer = load(loadScope(this.cancellation, owner));
    // Background loads fail silently.
    this.answer.catch(() => undefined);
  }

  /** False once it has been cancelled. */
  get joinable(): boolean {
    return !this.cancellation.isCancelled;
  }

  /** The answer, or `UPSTREAM_TIMEOUT` as soon as the operation is cancelled. */
  join(scope: CallScope): Promise<T> {
    this.waiting += 1;
    return untilCancelled(this.answer, this.upstream, scope, () => {
      this.waiting -= 1;
      if (this.waiting === 0 && this.owner !== null) this.cancellation.cancel(new Error("No operation waits for it."));
    });
  }
}

/** The scope of a load that may outlive operations. The client's call timeout limits its calls. */
export function loadScope(cancellation: Cancellation, owner: CallScope | null): CallScope {
  return { cancellation, deadlineAt: Infinity, onCall: owner?.onCall?.bind(owner), trace: owner?.trace };
}

/** The answer, or `UPSTREAM_TIMEOUT` as soon as the operation is cancelled; `left` is called then. */
export function untilCancelled<T>(
  answer: Promise<T>,
  upstream: UpstreamName,
  { cancellation }: CallScope,
  left?: () => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const waiter = {
      cancelled: (): void => {
        left?.();
        reject(cancelledError(upstream, cancellation));
      },
    };
    cancellation.add(waiter);
    answer.finally(() => cancellation.remove(waiter)).then(resolve, reject);
  });
}

/** The error for a cancelled operation. */
export function cancelledError(upstream: UpstreamName, { reason }: Cancellation): UpstreamError {
  return new UpstreamError({ upstream, code: "UPSTREAM_TIMEOUT", sent: false, cause: reason });
}
