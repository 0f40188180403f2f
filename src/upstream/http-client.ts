import { Pool } from "undici";
import { Circuit } from "./circuit";
import { Flight } from "./flight";
import type { FlightDeck } from "./flight";
import { Governor } from "./governor";
import type { GovernorLimits } from "./governor";
import { RequestHeaders } from "./request-headers";
import { RetryBudget } from "./retry-budget";
import type { CallScope, UpstreamClient, UpstreamRequest, UpstreamResponse } from "./upstream-call";
import { UpstreamError } from "./upstream-error";
import type { UpstreamName } from "./upstream-error";
import type { UpstreamObserver } from "./upstream-observer";

export interface UpstreamLimits extends GovernorLimits {
  /** Sockets kept open at most. */
  readonly connections: number;
}

export interface UpstreamClientOptions {
  readonly upstream: UpstreamName;
  /** API root; paths are appended to its own path. */
  readonly baseUrl: string;
  /** Credentials and what else every call carries; a call's own headers win. */
  readonly defaultHeaders?: Readonly<Record<string, string>>;
  /** For a whole call: waiting for its turn, connecting, headers, body and further tries together. */
  readonly callTimeoutMs: number;
  readonly limits: UpstreamLimits;
  /** For an upstream that labels its JSON `text/plain`. */
  readonly acceptTextPlain?: boolean;
  readonly observer?: UpstreamObserver;
}

/**
 * The HTTP client of one upstream, for the whole process. Rejects with {@link UpstreamError} only.
 *
 * An operation that ends, by its deadline or because its client went away, gets `UPSTREAM_TIMEOUT` from its running
 * calls; `cause` is then the signal's reason. Answers may be shared between operations: bodies are read-only.
 */
export function createUpstreamClient(options: UpstreamClientOptions): UpstreamClient {
  return new HttpUpstreamClient(options);
}

class HttpUpstreamClient implements UpstreamClient {
  readonly upstream: UpstreamName;
  private readonly headers: RequestHeaders;
  private readonly deck: FlightDeck;
  private readonly flights = new Map<string, Flight>();
  private readonly circuit: Circuit;
  private readonly pool: Pool;
  private closed = false;

  constructor(options: UpstreamClientOptions) {
    const { upstream, observer, callTimeoutMs, limits, acceptTextPlain = false } = options;
    const base = new URL(options.baseUrl);
    this.upstream = upstream;
    this.headers = new RequestHeaders(options.defaultHeaders ?? {});
    const governor = new Governor(limits, (depth) => observer?.queueDepth?.(upstream, depth));
    this.circuit = new Circuit((state) => {
      observer?.breakerChanged?.(upstream, state);
      if (state === "open") for (const job of governor.drain()) (job as Flight).refuse();
    });
    this.pool = new Pool(base.origin, {
      connections: limits.connections,
      pipelining: 1,
      // Calls have a timer of their own, exact to the millisecond; undici's are coarse.
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: { timeout: callTimeoutMs },
    });
    this.deck = {
      upstream,
      basePath: base.pathname.replace(/\/$/, ""),
      callTimeoutMs,
      acceptTextPlain,
      pool: this.pool,
      governor,
      circuit: this.circuit,
      budget: new RetryBudget(),
      observer,
      landed: (flight) => this.landed(flight),
    };
  }

  request(request: UpstreamRequest, scope: CallScope): Promise<UpstreamResponse> {
    const now = performance.now();
    if (this.closed) return Promise.reject(this.unsent("UPSTREAM_UNAVAILABLE"));
    if (scope.signal.aborted || scope.deadlineAt <= now) {
      return Promise.reject(this.unsent("UPSTREAM_TIMEOUT", scope.signal.reason));
    }
    const headers = this.headers.for(request.headers);
    const key = request.method === "GET" && request.unshared !== true ? flightKey(request, headers.key) : undefined;
    const loads = request.loads ?? 1;
    const running = key === undefined ? undefined : this.flights.get(key);
    if (running?.joinable(now) === true) return running.board(scope, loads, now);

    const flight = new Flight(this.deck, request, headers, key, now, scope);
    const answer = flight.board(scope, loads, now);
    if (key !== undefined) this.flights.set(key, flight);
    flight.launch();
    return answer;
  }

  health(): "up" | "failing" | "open" {
    return this.circuit.health();
  }

  /** Takes no more calls, lets the running ones end, closes the connections. */
  async close(): Promise<void> {
    this.closed = true;
    await this.pool.close();
  }

  private landed(flight: Flight): void {
    if (flight.key !== undefined && this.flights.get(flight.key) === flight) this.flights.delete(flight.key);
  }

  private unsent(code: "UPSTREAM_TIMEOUT" | "UPSTREAM_UNAVAILABLE", cause?: unknown): UpstreamError {
    return new UpstreamError({ upstream: this.upstream, code, sent: false, cause });
  }
}

/** Equal for requests that would get the same answer, judged the same way. */
function flightKey({ path, answers }: UpstreamRequest, credential: string): string {
  return `${path} ${answers === undefined ? "" : answers.join()} ${credential}`;
}
