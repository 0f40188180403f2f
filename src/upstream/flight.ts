import type { Pool } from "undici";
import type { Circuit, Permit, Verdict } from "./circuit";
import { Exchange } from "./exchange";
import type { ExchangeRules } from "./exchange";
import type { GovernedJob, Governor } from "./governor";
import type { PreparedHeaders } from "./request-headers";
import { retryDelayMs } from "./retry-budget";
import type { RetryBudget } from "./retry-budget";
import type { CallScope, UpstreamCall, UpstreamRequest, UpstreamResponse } from "./upstream-call";
import { UpstreamError } from "./upstream-error";
import type { UpstreamErrorCode, UpstreamName } from "./upstream-error";
import type { UpstreamObserver } from "./upstream-observer";
import { FlightWaiter } from "./flight-waiter";

/** What the flights of one upstream have in common. */
export interface FlightDeck {
  readonly upstream: UpstreamName;
  readonly basePath: string;
  readonly callTimeoutMs: number;
  readonly acceptTextPlain: boolean;
  readonly pool: Pool;
  readonly governor: Governor;
  readonly circuit: Circuit;
  readonly budget: RetryBudget;
  readonly observer: UpstreamObserver | undefined;
  landed(flight: Flight): void;
}

const maxTries = 3;
/** Timers may fire a little before their time. */
const timerSlackMs = 1;
/** A try cut off sooner than this tells nothing about the upstream: the operation had simply run out of time. */
const fairChanceMs = 100;

/**
 * One request from asking to answer: waiting its turn, its tries, and everyone who wants the answer.
 * It lasts as long as somebody waits, and `callTimeoutMs` at most, everything counted. Has one timer.
 */
export class Flight implements GovernedJob {
  readonly group: object;
  private readonly endsAt: number;
  private readonly waiters: FlightWaiter[] = [];
  private readonly rules: ExchangeRules;
  private state: "waiting" | "queued" | "running" | "landed" = "waiting";
  private exchange: Exchange | undefined;
  private permit: Permit | undefined;
  private tryStartedAt = 0;
  private tries = 0;
  private everSent = false;
  private lastError: UpstreamError | undefined;
  private retryAt = Infinity;
  private timer: NodeJS.Timeout | undefined;
  private wakeAt = Infinity;

  constructor(
    private readonly deck: FlightDeck,
    private readonly request: UpstreamRequest,
    private readonly headers: PreparedHeaders,
    /** Under which others may join; `undefined` for calls that are nobody else's. */
    readonly key: string | undefined,
    private readonly startedAt: number,
    owner: CallScope,
  ) {
    this.group = owner.signal;
    this.endsAt = startedAt + deck.callTimeoutMs;
    this.rules = { upstream: deck.upstream, acceptTextPlain: deck.acceptTextPlain, answers: request.answers };
  }

  /** Whether a newcomer still gets at least half of a call's time from it. */
  joinable(now: number): boolean {
    return this.state !== "landed" && now - this.startedAt < this.deck.callTimeoutMs / 2;
  }

  /** Waits for the answer. The first to board owns the flight: its tries are reported to that operation as fresh. */
  board(scope: CallScope, loads: number, now: number): Promise<UpstreamResponse> {
    return new Promise((resolve, reject) => {
      const shared = this.waiters.length > 0 || this.tries > 0;
      const waiter = new FlightWaiter(this, scope, loads, shared, now, resolve, reject);
      this.waiters.push(waiter);
      waiter.watch();
      this.arm(Math.min(scope.deadlineAt, this.endsAt), now);
    });
  }

  launch(): void {
    this.deck.budget.deposit();
    if (this.deck.circuit.refuses()) this.refuse();
    else this.enter();
  }

  /** The governor's leave to run. */
  start(): boolean {
    this.permit = this.deck.circuit.admit();
    if (this.permit === undefined) {
      this.refuse();
      return false;
    }
    this.state = "running";
    this.tries += 1;
    this.tryStartedAt = performance.now();
    this.exchange = new Exchange(this.rules, this.exchangeEnded);
    const { method, path, body } = this.request;
    this.deck.pool.dispatch(
      {
        method,
        path: this.deck.basePath + path,
        headers: body === undefined ? this.headers.list : this.headers.listWithJsonBody,
        body: body === undefined ? null : JSON.stringify(body),
      },
      this.exchange,
    );
    return true;
  }

  /** The breaker is open. */
  refuse(): void {
    const retryAfterSeconds = this.deck.circuit.retryAfterSeconds();
    this.fail(this.lastError ?? this.failure("UPSTREAM_UNAVAILABLE", { retryAfterSeconds }));
  }

  /** A waiter goes: its operation is over. The flight goes on for the others. */
  leave(waiter: FlightWaiter, cause: unknown, verdict: Verdict): void {
    const index = this.waiters.indexOf(waiter);
    if (index < 0) return;
    this.waiters.splice(index, 1);
    const error = this.failure("UPSTREAM_TIMEOUT", { cause });
    if (this.waiters.length === 0) this.abandon(verdict);
    waiter.fail(error);
  }

  wake(): void {
    this.timer = undefined;
    const now = performance.now() + timerSlackMs;
    if (now >= this.endsAt) {
      for (const waiter of [...this.waiters]) this.leave(waiter, undefined, "sick");
      return;
    }
    for (const waiter of [...this.waiters]) {
      if (now >= waiter.deadlineAt) this.leave(waiter, undefined, "sick");
    }
    if (this.state === "landed") return;
    if (now >= this.retryAt) this.retry();
    if (this.isOver()) return;
    this.arm(this.nextWakeAt(), now);
  }

  private isOver(): boolean {
    return this.state === "landed";
  }

  private nextWakeAt(): number {
    let next = Math.min(this.endsAt, this.retryAt);
    for (const waiter of this.waiters) next = Math.min(next, waiter.deadlineAt);
    return next;
  }

  private enter(): void {
    this.state = "queued";
    if (this.deck.governor.enter(this)) return;
    this.deck.observer?.shed?.(this.deck.upstream);
    this.fail(this.lastError ?? this.failure("UPSTREAM_UNAVAILABLE", {}));
  }

  private retry(): void {
    this.retryAt = Infinity;
    // Trying again is for hiccups; whether a sick upstream has recovered is for the breaker's probe to find out.
    if (!this.deck.circuit.closed) return this.refuse();
    this.deck.observer?.retried?.(this.deck.upstream, this.request.route);
    this.enter();
  }

  private readonly exchangeEnded = (exchange: Exchange): void => {
    this.tryOver(exchange, exchange.verdict);
    if (exchange.response !== undefined) return this.succeed(exchange.response);
    const error = exchange.error as UpstreamError;
    if (!this.planRetry(error)) this.fail(error);
  };

  private tryOver(exchange: Exchange, verdict: Verdict): void {
    this.exchange = undefined;
    this.everSent ||= exchange.sent;
    this.permit?.report(verdict);
    this.state = "waiting";
    this.deck.governor.release();
    const call = this.callOf(exchange.status, this.tryStartedAt, this.request.loads ?? 1, "fresh");
    this.deck.observer?.callFinished?.(call);
    const owner = this.waiters[0];
    if (owner?.shared === false) owner.scope.onCall?.(call);
  }

  /** Plans another try where one may help and is allowed. */
  private planRetry(error: UpstreamError): boolean {
    const { method, retry } = this.request;
    if (method !== "GET" || retry === false || this.tries >= maxTries || !error.retryable) return false;
    const now = performance.now();
    const at = now + Math.max(retryDelayMs(this.tries), (error.retryAfterSeconds ?? 0) * 1000);
    const latest = Math.max(...this.waiters.map((waiter) => waiter.deadlineAt));
    if (at >= Math.min(latest, this.endsAt) || !this.deck.budget.withdraw()) return false;
    this.lastError = error;
    this.retryAt = at;
    this.arm(at, now);
    return true;
  }

  private succeed(response: UpstreamResponse): void {
    for (const waiter of this.land()) {
      if (waiter.shared) this.reportShared(waiter, response.status);
      waiter.succeed(response);
    }
  }

  private fail(error: UpstreamError): void {
    for (const waiter of this.land()) {
      if (waiter.shared) this.reportShared(waiter, error.status ?? null);
      waiter.fail(error);
    }
  }

  private reportShared(waiter: FlightWaiter, status: number | null): void {
    const call = this.callOf(status, waiter.since, waiter.loads, "in-flight");
    this.deck.observer?.answerShared?.(call);
    waiter.scope.onCall?.(call);
  }

  /** Nobody waits any more. */
  private abandon(verdict: Verdict): void {
    if (this.state === "queued") this.deck.governor.leave(this);
    const { exchange } = this;
    if (exchange !== undefined) {
      exchange.abort();
      const hadAChance = performance.now() - this.tryStartedAt >= Math.min(fairChanceMs, this.deck.callTimeoutMs / 2);
      this.tryOver(exchange, hadAChance ? verdict : "cancelled");
    }
    this.land();
  }

  private land(): FlightWaiter[] {
    this.state = "landed";
    clearTimeout(this.timer);
    this.timer = undefined;
    this.deck.landed(this);
    return this.waiters.splice(0);
  }

  private arm(at: number, now: number): void {
    if (this.timer !== undefined) {
      if (at >= this.wakeAt) return;
      clearTimeout(this.timer);
    }
    this.wakeAt = at;
    this.timer = setTimeout(wakeFlight, Math.ceil(at - now), this);
  }

  private callOf(status: number | null, since: number, loads: number, shared: UpstreamCall["shared"]): UpstreamCall {
    const { method, route } = this.request;
    return { upstream: this.deck.upstream, method, route, status, ms: performance.now() - since, loads, shared };
  }

  private failure(code: UpstreamErrorCode, more: { cause?: unknown; retryAfterSeconds?: number }): UpstreamError {
    const sent = this.everSent || this.exchange?.sent === true;
    return new UpstreamError({ upstream: this.deck.upstream, code, sent, ...more });
  }
}

function wakeFlight(flight: Flight): void {
  flight.wake();
}
