import { unwatchSignal, watchSignal } from "./scope-watch";
import type { CallScope } from "./upstream-call";
import { UpstreamError, type UpstreamName } from "./upstream-error";

/**
 * One load that several operations may wait for. It runs under a scope of its own, so that no operation's end cuts it
 * off for the others; when nobody waits any more it is given up, unless it was begun in the background.
 */
export class SharedLoad<T> {
  readonly answer: Promise<T>;
  private readonly abandoned = new AbortController();
  private waiting = 0;

  /** @param owner the operation that its upstream calls are reported to; null for a load in the background. */
  constructor(
    private readonly upstream: UpstreamName,
    load: (scope: CallScope) => Promise<T>,
    private readonly owner: CallScope | null,
  ) {
    // How long it may take is for the client's call timeout to say.
    const { signal } = this.abandoned;
    const scope = { signal, deadlineAt: Infinity, onCall: owner?.onCall?.bind(owner), trace: owner?.trace };
    this.answer = load(scope);
    // Whoever waits is told; a load that nobody waits for fails silently.
    this.answer.catch(() => undefined);
  }

  /** False once it was given up: its failure would tell a newcomer nothing. */
  get joinable(): boolean {
    return !this.abandoned.signal.aborted;
  }

  /** The answer, or `UPSTREAM_TIMEOUT` as soon as the operation, which must not be over yet, is. */
  join(scope: CallScope): Promise<T> {
    return new Promise((resolve, reject) => {
      const waiter = {
        operationAborted: (signal: AbortSignal): void => {
          this.leave();
          reject(operationOver(this.upstream, signal));
        },
      };
      this.waiting += 1;
      watchSignal(scope.signal, waiter);
      const settled = (): void => unwatchSignal(scope.signal, waiter);
      this.answer.finally(settled).then(resolve, reject);
    });
  }

  private leave(): void {
    this.waiting -= 1;
    if (this.waiting === 0 && this.owner !== null) this.abandoned.abort();
  }
}

/** What an operation that is over gets in place of an answer. */
export function operationOver(upstream: UpstreamName, signal: AbortSignal): UpstreamError {
  return new UpstreamError({ upstream, code: "UPSTREAM_TIMEOUT", sent: false, cause: signal.reason });
}
