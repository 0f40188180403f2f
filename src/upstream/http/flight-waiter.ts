import type { Verdict } from "./circuit";
import type { Life, Mortal } from "./life";
import type { CallScope, UpstreamResponse } from "../upstream-call";
import type { UpstreamError } from "../upstream-error";

/** What a waiter may do with the flight it waits for. */
export interface Leavable {
  leave(waiter: FlightWaiter, cause: unknown, verdict: Verdict): void;
}

/** One operation's wish for a flight's answer. */
export class FlightWaiter implements Mortal {
  constructor(
    private readonly flight: Leavable,
    readonly scope: CallScope,
    readonly loads: number,
    /** Whether it joined a flight that another had begun. */
    readonly shared: boolean,
    readonly since: number,
    private readonly resolve: (response: UpstreamResponse) => void,
    private readonly reject: (error: UpstreamError) => void,
  ) {}

  get deadlineAt(): number {
    return this.scope.deadlineAt;
  }

  watch(): void {
    this.scope.life.watch(this);
  }

  operationOver(life: Life): void {
    // A life also ends for operations that are out of time, which does count against the upstream.
    const outOfTime = performance.now() >= this.deadlineAt;
    this.flight.leave(this, life.reason, outOfTime ? "sick" : "cancelled");
  }

  succeed(response: UpstreamResponse): void {
    this.scope.life.unwatch(this);
    this.resolve(response);
  }

  fail(error: UpstreamError): void {
    this.scope.life.unwatch(this);
    this.reject(error);
  }
}
