import type { Permit, Verdict } from "./circuit";
import type { TracedCall } from "./call-trace";
import { Exchange } from "./exchange";
import type { ExchangeOwner } from "./exchange";
import type { FlightDeck } from "./flight-deck";
import { FlightReport } from "./flight-report";
import { FlightTimer } from "./flight-timer";
import type { Wakeable } from "./flight-timer";
import { FlightWaiter } from "./flight-waiter";
import type { GovernedJob } from "./governor";
import type { PreparedHeaders } from "./request-headers";
import type { CallScope, UpstreamRequest, UpstreamResponse } from "../upstream-call";
import { UpstreamError } from "../upstream-error";
import type { UpstreamErrorCode } from "../upstream-error";

/** A try cut off sooner than this tells nothing about the upstream: the operation had simply run out of time. */
const fairChanceMs = 100;

/**
 * One request from asking to answer: waiting its turn, its tries, and everyone who wants the answer.
 * It lasts as long as somebody waits, and `callTimeoutMs` at most, everything counted.
 */
export class Flight implements GovernedJob, Wakeable, ExchangeOwner {
  readonly group: object;
  private readonly timer = new FlightTimer(this);
  private readonly waiters: FlightWaiter[] = [];
  private readonly report: FlightReport;
  private readonly body: string | null;
  private state: "idle" | "queued" | "flying" | "landed" = "idle";
  private endsAt: number;
  private exchange: Exchange | undefined;
  private tracedTry: TracedCall | undefined;
  private permit: Permit | undefined;
  private tryStartedAt = 0;
  private tries = 0;
  private sent = false;
  private lastError: UpstreamError | undefined;
  private retryAt = Infinity;

  constructor(
    private readonly deck: FlightDeck,
    private readonly request: UpstreamRequest,
    private readonly headers: PreparedHeaders,
    /** Under which others may join; `undefined` for calls that are nobody else's. */
    readonly key: string | undefined,
    startedAt: number,
    private readonly owner: CallScope,
  ) {
    this.group = owner.life;
    this.endsAt = startedAt + deck.callTimeoutMs;
    this.report = new FlightReport(deck, request);
    this.body = request.body === undefined ? null : JSON.stringify(request.body);
  }

  /** Whether a newcomer still gets at least half of a call's time from it. */
  isJoinable(now: number): boolean {
    return this.state !== "landed" && this.endsAt - now >= this.deck.callTimeoutMs / 2;
  }

  /** Waits for the answer. The first to board owns the flight: its tries are reported to that operation as fresh. */
  board(scope: CallScope, loads: number, now: number): Promise<UpstreamResponse> {
    return new Promise((resolve, reject) => {
      const waiter = new FlightWaiter(this, scope, loads, this.waiters.length > 0, now, resolve, reject);
      this.waiters.push(waiter);
      waiter.watch();
      this.timer.wakeBy(Math.min(scope.deadlineAt, this.endsAt), now);
    });
  }

  launch(): void {
    this.deck.retries.callMade();
    this.enqueue();
  }

  /** The governor's leave to run. */
  start(): boolean {
    this.permit = this.deck.circuit.admit();
    if (this.permit === undefined) {
      this.refuse();
      return false;
    }
    if (this.tries > 0) this.report.retried();
    this.state = "flying";
    this.tries += 1;
    this.tryStartedAt = performance.now();
    this.limitProbe(this.permit);
    this.tracedTry = this.owner.trace?.callStarted(this.deck.upstream, this.request, this.tries - 1);
    const headers = this.body === null ? this.headers.list : this.headers.listWithJsonBody;
    this.exchange = new Exchange(this.deck, this.request.answers, this);
    this.deck.pool.dispatch(
      {
        method: this.request.method,
        path: this.deck.basePath + this.request.path,
        headers: this.tracedTry === undefined ? headers : [...headers, ...this.tracedTry.headers],
        body: this.body,
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

  /** A waiter goes, its operation being over or out of time. The flight goes on for the others. */
  leave(waiter: FlightWaiter, cause: unknown, verdict: Verdict): void {
    const index = this.waiters.indexOf(waiter);
    if (index < 0) return;
    const error = this.failure("UPSTREAM_TIMEOUT", { cause });
    if (this.waiters.length === 1) {
      this.abandon(verdict);
    } else {
      this.waiters.splice(index, 1);
      this.report.waiterLeft(waiter, null);
    }
    waiter.fail(error);
  }

  wake(now: number): void {
    for (const waiter of [...this.waiters]) {
      if (now >= Math.min(this.endsAt, waiter.deadlineAt)) this.leave(waiter, undefined, "sick");
    }
    if (this.waiters.length > 0 && now >= this.retryAt) this.enqueue();
    if (this.waiters.length > 0) this.timer.wakeBy(this.nextWakeAt(), now);
  }

  private nextWakeAt(): number {
    let next = Math.min(this.endsAt, this.retryAt);
    for (const waiter of this.waiters) next = Math.min(next, waiter.deadlineAt);
    return next;
  }

  private enqueue(): void {
    this.retryAt = Infinity;
    if (this.deck.circuit.refuses()) return this.refuse();
    this.state = "queued";
    if (this.deck.governor.enter(this)) return;
    this.report.shed();
    this.fail(this.lastError ?? this.failure("UPSTREAM_UNAVAILABLE"));
  }

  private limitProbe({ probeLimitMs }: Permit): void {
    if (probeLimitMs === undefined) return;
    this.endsAt = Math.min(this.endsAt, this.tryStartedAt + probeLimitMs);
    this.timer.wakeBy(this.endsAt, this.tryStartedAt);
  }

  exchangeEnded(exchange: Exchange): void {
    this.endTry(exchange, exchange.verdict);
    if (exchange.response !== undefined) this.succeed(exchange.response);
    else if (!this.planRetry(exchange.error as UpstreamError)) this.fail(exchange.error as UpstreamError);
  }

  private endTry(exchange: Exchange, verdict: Verdict): void {
    this.state = "idle";
    this.exchange = undefined;
    this.sent ||= exchange.sent;
    this.permit?.report(verdict);
    this.deck.governor.release();
    this.report.tryEnded(exchange.status, this.tryStartedAt, this.waiters[0]);
    this.tracedTry?.ended(exchange.status, exchange.error?.code);
  }

  private planRetry(error: UpstreamError): boolean {
    if (this.request.method !== "GET" || this.request.retry === false || !error.retryable) return false;
    const now = performance.now();
    const latest = this.waiters.reduce((at, waiter) => Math.max(at, waiter.deadlineAt), now);
    const timeLeftMs = Math.min(latest, this.endsAt) - now;
    const delayMs = this.deck.retries.delayMs(this.tries, error.retryAfterSeconds, timeLeftMs);
    if (delayMs === undefined) return false;
    this.lastError = error;
    this.retryAt = now + delayMs;
    this.timer.wakeBy(this.retryAt, now);
    return true;
  }

  private succeed(response: UpstreamResponse): void {
    for (const waiter of this.land()) {
      if (waiter.shared) this.report.waiterLeft(waiter, response.status);
      waiter.succeed(response);
    }
  }

  private fail(error: UpstreamError): void {
    for (const waiter of this.land()) {
      if (waiter.shared) this.report.waiterLeft(waiter, error.status ?? null);
      waiter.fail(error);
    }
  }

  /** Nobody waits any more. */
  private abandon(verdict: Verdict): void {
    if (this.state === "queued") this.deck.governor.leave(this);
    const { exchange } = this;
    if (exchange !== undefined) {
      exchange.abort();
      const hadFairChance =
        performance.now() - this.tryStartedAt >= Math.min(fairChanceMs, this.deck.callTimeoutMs / 2);
      this.endTry(exchange, hadFairChance ? verdict : "cancelled");
    }
    for (const waiter of this.land()) if (waiter.shared) this.report.waiterLeft(waiter, null);
  }

  private land(): FlightWaiter[] {
    this.state = "landed";
    this.timer.stop();
    this.deck.landed(this);
    return this.waiters.splice(0);
  }

  private failure(code: UpstreamErrorCode, more: { cause?: unknown; retryAfterSeconds?: number } = {}): UpstreamError {
    const sent = this.sent || this.exchange?.sent === true;
    return new UpstreamError({ upstream: this.deck.upstream, code, sent, ...more });
  }
}
