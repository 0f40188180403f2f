import type { Dispatcher } from "undici";
import type { CircuitBreaker } from "./circuit-breaker";
import type { ConcurrencyLimiter, LimitedJob } from "./concurrency-limiter";
import type { ResponseRules } from "./response-handler";
import type { RetryBudget } from "./retry";
import type { UpstreamObserver } from "../upstream-observer";

/** A queued request. */
export interface QueuedRequest extends LimitedJob {
  /** Key under which others may join; undefined for a request that is not shared. */
  readonly key: string | undefined;
  /** The breaker has opened. */
  refuse(): void;
}

/** What the requests to one upstream have in common. */
export interface RequestContext extends ResponseRules {
  /** Path of the API root, without a trailing slash. */
  readonly basePath: string;
  readonly callTimeoutMs: number;
  readonly dispatcher: Dispatcher;
  readonly limiter: ConcurrencyLimiter<QueuedRequest>;
  readonly breaker: CircuitBreaker;
  readonly retries: RetryBudget;
  readonly observer: UpstreamObserver;
  /** Called when the request has ended. */
  ended(request: QueuedRequest): void;
}
