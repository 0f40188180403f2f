import { Life } from "./life";
import type { CallScope } from "../upstream-call";
import { UpstreamError, type UpstreamName } from "../upstream-error";

/**
 * One load that several operations may wait for. It runs under a scope of its own, so that no operation's end cuts it
 * off for the others; when nobody waits any more it is given up, unless it was begun in the background.
 */
export class SharedLoad<T> {
  readonly answer: Promise<T>;
  private readonly life = new Life();
  private waiting = 0;

  /** @param owner the operation that its upstream calls are reported to; null for a load in the background. */
  constructor(
    private readonly upstream: UpstreamName,
    load: (scope: CallScope) => Promise<T>,
    private readonly owner: CallScope | null,
  ) {
    // How long it may take is for the client's call timeout to say.
    const { life } = this;
    const scope = { life, deadlineAt: Infinity, onCall: owner?.onCall?.bind(owner), trace: owner?.trace };
    this.answer = load(scope);
    // Whoever waits is told; a load that nobody waits for fails silently.
    this.answer.catch(() => undefined);
  }

  /** False once it was given up: its failure would tell a newcomer nothing. */
  get joinable(): boolean {
    return !this.life.isOver;
  }

  /** The answer, or `UPSTREAM_TIMEOUT` as soon as the operation, which must not be over yet, is. */
  join(scope: CallScope): Promise<T> {
    return new Promise((resolve, reject) => {
      const waiter = {
        operationOver: (life: Life): void => {
          this.leave();
          reject(operationOver(this.upstream, life));
        },
      };
      this.waiting += 1;
      scope.life.watch(waiter);
      const settled = (): void => scope.life.unwatch(waiter);
      this.answer.finally(settled).then(resolve, reject);
    });
  }

  private leave(): void {
    this.waiting -= 1;
    if (this.waiting === 0 && this.owner !== null) this.life.end(new Error("Nobody waits for it any more."));
  }
}

/** What an operation that is over gets in place of an answer. */
export function operationOver(upstream: UpstreamName, life: Life): UpstreamError {
  return new UpstreamError({ upstream, code: "UPSTREAM_TIMEOUT", sent: false, cause: life.reason });
}
