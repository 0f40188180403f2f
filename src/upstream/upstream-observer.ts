import type { UpstreamCall } from "./upstream-call";
import type { UpstreamError, UpstreamName } from "./upstream-error";

export type BreakerState = "closed" | "half-open" | "open";

/** What the upstream clients report. Metrics and logs implement it, so that upstreams import neither. */
export interface UpstreamObserver {
  /** A physical try has ended, with an answer or without. */
  callFinished?(call: UpstreamCall, error?: UpstreamError): void;
  /** A read is about to be retried. */
  retried?(upstream: UpstreamName, route: string): void;
  breakerChanged?(upstream: UpstreamName, state: BreakerState): void;
  /** A call was answered by another one in flight or from a cache. */
  answerShared?(call: UpstreamCall): void;
  /** A call was turned away because the queue was full. */
  shed?(upstream: UpstreamName): void;
  /** A field does not have its documented type; `field` is a wire name, never a value. */
  invalidField?(upstream: UpstreamName, field: string): void;
}
