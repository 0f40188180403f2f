import { Pool } from "undici";
import { BodyMemory } from "./body-memory";
import { Circuit } from "./circuit";
import { Flight } from "./flight";
import type { FlightDeck } from "./flight-deck";
import { Governor } from "./governor";
import type { GovernorLimits } from "./governor";
import { RequestHeaders } from "./request-headers";
import { RetryPolicy } from "./retry-policy";
import type { CallScope, UpstreamClient, UpstreamRequest, UpstreamResponse } from "../upstream-call";
import { UpstreamError } from "../upstream-error";
import type { UpstreamName } from "../upstream-error";
import type { UpstreamObserver } from "../upstream-observer";

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
  /** Flights that others may join, by keys that hold their credential. */
  readonly #joinable = new Map<string, Flight>();
  private flying = 0;
  private closed = false;
  private allLanded: () => void = () => undefined;

  constructor(options: UpstreamClientOptions) {
    this.upstream = options.upstream;
    this.headers = new RequestHeaders(options.defaultHeaders ?? {});
    this.deck = createDeck(options, (flight) => this.landed(flight));
  }

  request(request: UpstreamRequest, scope: CallScope): Promise<UpstreamResponse> {
    const now = performance.now();
    if (this.closed) return Promise.reject(this.unsent("UPSTREAM_UNAVAILABLE"));
    if (scope.life.isOver || scope.deadlineAt <= now) {
      return Promise.reject(this.unsent("UPSTREAM_TIMEOUT", scope.life.reason));
    }
    const headers = this.headers.for(request.headers);
    const key = flightKey(request, headers.key);
    const loads = request.loads ?? 1;
    const running = key === undefined ? undefined : this.#joinable.get(key);
    if (running?.isJoinable(now) === true) return running.board(scope, loads, now);

    const flight = new Flight(this.deck, request, headers, key, now, scope);
    const answer = flight.board(scope, loads, now);
    if (key !== undefined) this.#joinable.set(key, flight);
    this.flying += 1;
    flight.launch();
    return answer;
  }

  health(): "up" | "failing" | "open" {
    return this.deck.circuit.health();
  }

  /** Takes no more calls, lets the running ones end, closes the connections. */
  async close(): Promise<void> {
    this.closed = true;
    if (this.flying > 0) await new Promise<void>((resolve) => (this.allLanded = resolve));
    await this.deck.pool.destroy();
  }

  private landed(flight: Flight): void {
    if (flight.key !== undefined && this.#joinable.get(flight.key) === flight) this.#joinable.delete(flight.key);
    this.flying -= 1;
    if (this.closed && this.flying === 0) this.allLanded();
  }

  private unsent(code: "UPSTREAM_TIMEOUT" | "UPSTREAM_UNAVAILABLE", cause?: unknown): UpstreamError {
    return new UpstreamError({ upstream: this.upstream, code, sent: false, cause });
  }
}

function createDeck(options: UpstreamClientOptions, landed: (flight: Flight) => void): FlightDeck {
  const { upstream, callTimeoutMs, limits, acceptTextPlain = false, observer = {} } = options;
  const base = new URL(options.baseUrl);
  const governor = new Governor(limits, (depth) => observer.queueDepth?.(upstream, depth));
  const circuit = new Circuit((state) => {
    observer.breakerChanged?.(upstream, state);
    if (state === "open") governor.drain().forEach((job) => job.refuse());
  });
  // With the lower mark a paused socket keeps one read's worth of a huge body back instead of two.
  const connect = { timeout: callTimeoutMs, highWaterMark: 16 * 1024 };
  const pool = new Pool(base.origin, {
    connections: limits.connections,
    pipelining: 1,
    // Calls have a timer of their own, exact to the millisecond; undici's are coarse.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect,
  });
  const basePath = base.pathname.replace(/\/$/, "");
  const bodies = new BodyMemory();
  const retries = new RetryPolicy();
  return {
    upstream,
    basePath,
    callTimeoutMs,
    acceptTextPlain,
    bodies,
    pool,
    governor,
    circuit,
    retries,
    observer,
    landed,
  };
}

/** Equal for reads that would get the same answer, judged the same way; `undefined` for what is nobody else's. */
function flightKey({ method, unshared, path, answers }: UpstreamRequest, credential: string): string | undefined {
  if (method !== "GET" || unshared === true) return undefined;
  return `${path} ${answers === undefined ? "" : answers.join()} ${credential}`;
}
