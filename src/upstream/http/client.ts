import { Pool } from "undici";
import { BodyMemory } from "./body-memory";
import { CircuitBreaker } from "./circuit-breaker";
import { ConcurrencyLimiter } from "./concurrency-limiter";
import type { ConcurrencyLimits } from "./concurrency-limiter";
import { PendingRequest } from "./pending-request";
import type { QueuedRequest, RequestContext } from "./request-context";
import { RequestHeaders } from "./request-headers";
import { RetryBudget } from "./retry";
import type { CallScope, UpstreamClient, UpstreamRequest, UpstreamResponse } from "../upstream-call";
import { UpstreamError } from "../upstream-error";
import type { UpstreamName } from "../upstream-error";
import type { BreakerState, UpstreamObserver } from "../upstream-observer";

export interface UpstreamLimits extends ConcurrencyLimits {
  /** Maximum number of open sockets. */
  readonly connections: number;
}

export interface UpstreamClientOptions {
  readonly upstream: UpstreamName;
  /** API root; paths are appended to its own path. */
  readonly baseUrl: string;
  /** Headers of every call, e.g. credentials; a call's own headers override them. */
  readonly defaultHeaders?: Readonly<Record<string, string>>;
  /** For a whole call, including queueing, connecting and retries. */
  readonly callTimeoutMs: number;
  readonly limits: UpstreamLimits;
  /** For an upstream that sends JSON as `text/plain`. */
  readonly acceptTextPlain?: boolean;
  readonly observer?: UpstreamObserver;
}

/**
 * The HTTP client of one upstream, for the whole process. Rejects with {@link UpstreamError} only.
 *
 * Running calls of a cancelled operation reject with `UPSTREAM_TIMEOUT`, with the reason as `cause`. Identical reads in flight
 * with the same credential share one request, even across operations: bodies are read-only.
 */
export function createUpstreamClient(options: UpstreamClientOptions): UpstreamClient {
  return new HttpUpstreamClient(options);
}

class HttpUpstreamClient implements UpstreamClient {
  readonly upstream: UpstreamName;
  private readonly headers: RequestHeaders;
  private readonly context: RequestContext;
  private readonly pool: Pool;
  /** By keys that include the credential. */
  readonly #joinable = new Map<string, PendingRequest>();
  private running = 0;
  private isClosed = false;
  private allEnded: () => void = () => undefined;

  constructor(options: UpstreamClientOptions) {
    this.upstream = options.upstream;
    this.headers = new RequestHeaders(options.defaultHeaders ?? {});
    this.pool = createPool(options);
    this.context = createContext(options, this.pool, (request) => this.ended(request));
  }

  request(request: UpstreamRequest, scope: CallScope): Promise<UpstreamResponse> {
    const now = performance.now();
    if (this.isClosed) return Promise.reject(this.unsent("UPSTREAM_UNAVAILABLE"));
    if (scope.cancellation.isCancelled || scope.deadlineAt <= now) {
      return Promise.reject(this.unsent("UPSTREAM_TIMEOUT", scope.cancellation.reason));
    }
    const headers = this.headers.for(request.headers);
    const key = sharingKey(request, headers.key);
    const loads = request.loads ?? 1;
    const running = key === undefined ? undefined : this.#joinable.get(key);
    if (running?.isJoinable(now) === true) return running.join(scope, loads, now);

    const pending = new PendingRequest(this.context, request, headers, key, now, scope);
    const answer = pending.join(scope, loads, now);
    if (key !== undefined) this.#joinable.set(key, pending);
    this.running += 1;
    this.context.retries.callMade();
    pending.enqueue();
    return answer;
  }

  health(): "up" | "failing" | "open" {
    return this.context.breaker.health();
  }

  waiting(): number {
    return this.context.limiter.waitingJobs;
  }

  /** Refuses new calls, waits for running ones, closes the connections. */
  async close(): Promise<void> {
    this.isClosed = true;
    if (this.running > 0) await new Promise<void>((resolve) => (this.allEnded = resolve));
    await this.pool.destroy();
  }

  private ended(request: QueuedRequest): void {
    if (request.key !== undefined && this.#joinable.get(request.key) === request) this.#joinable.delete(request.key);
    this.running -= 1;
    if (this.isClosed && this.running === 0) this.allEnded();
  }

  private unsent(code: "UPSTREAM_TIMEOUT" | "UPSTREAM_UNAVAILABLE", cause?: unknown): UpstreamError {
    return new UpstreamError({ upstream: this.upstream, code, sent: false, cause });
  }
}

function createPool({ baseUrl, callTimeoutMs, limits }: UpstreamClientOptions): Pool {
  // With a lower mark a paused socket buffers one read of a huge body instead of two.
  const connect = { timeout: callTimeoutMs, highWaterMark: 16 * 1024 };
  return new Pool(new URL(baseUrl).origin, {
    connections: limits.connections,
    pipelining: 1,
    // Requests have their own timers; undici's are coarse.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect,
  });
}

function createContext(
  { upstream, baseUrl, callTimeoutMs, limits, acceptTextPlain = false, observer = {} }: UpstreamClientOptions,
  dispatcher: Pool,
  ended: (request: QueuedRequest) => void,
): RequestContext {
  const limiter = new ConcurrencyLimiter<QueuedRequest>(limits);
  const breaker = new CircuitBreaker((state: BreakerState) => {
    observer.breakerChanged?.(upstream, state);
    if (state === "open") for (const request of limiter.queued()) request.refuse();
  });
  const basePath = new URL(baseUrl).pathname.replace(/\/$/, "");
  const rules = { upstream, acceptTextPlain, bodies: new BodyMemory() };
  return {
    ...rules,
    basePath,
    callTimeoutMs,
    dispatcher,
    limiter,
    breaker,
    retries: new RetryBudget(),
    observer,
    ended,
  };
}

/** Equal for reads that may share one request; undefined for a request that is not shared. */
function sharingKey(request: UpstreamRequest, credential: string): string | undefined {
  const { method, unshared, verbatimNumbers, streamed, path, answers } = request;
  if (method !== "GET" || unshared === true || verbatimNumbers || streamed) return undefined;
  return `${path} ${answers === undefined ? "" : answers.join()} ${credential}`;
}
