import type { Verdict } from "./circuit";
import { unwatchSignal, watchSignal } from "./scope-watch";
import type { Abortable } from "./scope-watch";
import type { CallScope, UpstreamResponse } from "./upstream-call";
import type { UpstreamError } from "./upstream-error";

/** What a waiter may do with the flight it waits for. */
export interface Leavable {
  leave(waiter: FlightWaiter, cause: unknown, verdict: Verdict): void;
}

/** One operation's wish for a flight's answer. */
export class FlightWaiter implements Abortable {
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
    watchSignal(this.scope.signal, this);
  }

  operationAborted(signal: AbortSignal): void {
    // The signal also ends operations that are out of time, which does count against the upstream.
    const outOfTime = performance.now() >= this.deadlineAt;
    this.flight.leave(this, signal.reason, outOfTime ? "sick" : "cancelled");
  }

  succeed(response: UpstreamResponse): void {
    unwatchSignal(this.scope.signal, this);
    this.resolve(response);
  }

  fail(error: UpstreamError): void {
    unwatchSignal(this.scope.signal, this);
    this.reject(error);
  }
}
