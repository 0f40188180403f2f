import type { FlightDeck } from "./flight-deck";
import type { FlightWaiter } from "./flight-waiter";
import type { UpstreamCall, UpstreamRequest } from "../upstream-call";

/** Tells operations and the observer what was asked of the upstream, and who shared it. */
export class FlightReport {
  constructor(
    private readonly deck: FlightDeck,
    private readonly request: UpstreamRequest,
  ) {}

  /** @param first the waiter that boarded first among those still there */
  tryEnded(status: number | null, startedAt: number, first: FlightWaiter | undefined): void {
    const call = this.call(status, startedAt, this.request.loads ?? 1, "fresh");
    this.deck.observer.callFinished?.(call);
    if (first?.shared === false) first.scope.onCall?.(call);
  }

  retried(): void {
    this.deck.observer.retried?.(this.deck.upstream, this.request.route);
  }

  shed(): void {
    this.deck.observer.shed?.(this.deck.upstream);
  }

  /** What a flight that goes on or was not its own gave to one waiter; the owner hears of tries as they end. */
  waiterLeft(waiter: FlightWaiter, status: number | null): void {
    const call = this.call(status, waiter.since, waiter.loads, waiter.shared ? "in-flight" : "fresh");
    if (waiter.shared) this.deck.observer.answerShared?.(call);
    waiter.scope.onCall?.(call);
  }

  private call(status: number | null, since: number, loads: number, shared: UpstreamCall["shared"]): UpstreamCall {
    const { method, route } = this.request;
    return { upstream: this.deck.upstream, method, route, status, ms: performance.now() - since, loads, shared };
  }
}
