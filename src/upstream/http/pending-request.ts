import type { TracedCall } from "./call-trace";
import type { Cancellable, Cancellation } from "./cancellation";
import type { Outcome, Permit } from "./circuit-breaker";
import type { QueuedRequest, RequestContext } from "./request-context";
import type { PreparedHeaders } from "./request-headers";
import { ResponseHandler } from "./response-handler";
import type { ResponseOwner } from "./response-handler";
import type { CallScope, UpstreamCall, UpstreamRequest, UpstreamResponse } from "../upstream-call";
import { UpstreamError } from "../upstream-error";
import type { UpstreamErrorCode } from "../upstream-error";

/** A shorter attempt says nothing about the upstream: the operation had run out of time. */
const fairTryMs = 100;

/** An operation that waits for a request. */
class Waiter implements Cancellable {
  constructor(
    private readonly request: PendingRequest,
    readonly scope: CallScope,
    readonly loads: number,
    /** Whether another operation had begun the request. */
    readonly isShared: boolean,
    readonly since: number,
    readonly resolve: (response: UpstreamResponse) => void,
    readonly reject: (error: UpstreamError) => void,
  ) {}

  cancelled({ reason }: Cancellation): void {
    // Cancellation at the deadline counts against the upstream.
    this.request.leave(this, performance.now() >= this.scope.deadlineAt ? "failure" : "ignored", reason);
  }
}

/**
 * One request from the call to its answer: queueing, attempts, and the operations that wait for it. It ends when no operation
 * waits for it, or after `callTimeoutMs`.
 */
export class PendingRequest implements QueuedRequest, ResponseOwner {
  readonly group: object;
  private readonly waiters: Waiter[] = [];
  private readonly body: string | null;
  private isOver = false;
  private endsAt: number;
  private timer: NodeJS.Timeout | undefined;
  private wakeAt = Infinity;
  private retryAt = Infinity;
  private handler: ResponseHandler | undefined;
  private permit: Permit | undefined;
  private traced: TracedCall | undefined;
  private tries = 0;
  private tryStartedAt = 0;
  private sent = false;
  private lastError: UpstreamError | undefined;

  constructor(
    private readonly context: RequestContext,
    private readonly request: UpstreamRequest,
    private readonly headers: PreparedHeaders,
    /** Key under which others may join; undefined for a request that is not shared. */
    readonly key: string | undefined,
    startedAt: number,
    private readonly owner: CallScope,
  ) {
    this.group = owner.cancellation;
    this.endsAt = startedAt + context.callTimeoutMs;
    this.body = request.body === undefined ? null : JSON.stringify(request.body);
  }

  /** Whether an operation that joins now still has at least half of a call's time. */
  isJoinable(now: number): boolean {
    return !this.isOver && this.endsAt - now >= this.context.callTimeoutMs / 2;
  }

  /** Waits for the answer. The first operation owns the request: attempts are reported to it as fresh. */
  join(scope: CallScope, loads: number, now: number): Promise<UpstreamResponse> {
    return new Promise((resolve, reject) => {
      const waiter = new Waiter(this, scope, loads, this.waiters.length > 0, now, resolve, reject);
      this.waiters.push(waiter);
      scope.cancellation.add(waiter);
      this.wakeBy(Math.min(scope.deadlineAt, this.endsAt), now);
    });
  }

  /** Enters the queue. */
  enqueue(): void {
    this.retryAt = Infinity;
    if (this.context.breaker.refuses()) return this.refuse();
    if (this.context.limiter.enter(this)) return;
    this.context.observer.shed?.(this.context.upstream);
    this.end(this.lastError ?? this.failure("UPSTREAM_UNAVAILABLE"));
  }

  /** Its turn has come. */
  start(): boolean {
    const { breaker, upstream, observer } = this.context;
    this.permit = breaker.admit();
    if (this.permit === undefined) {
      this.refuse();
      return false;
    }
    if (this.tries > 0) observer.retried?.(upstream, this.request.route);
    this.tries += 1;
    this.tryStartedAt = performance.now();
    if (this.permit.probeLimitMs !== undefined) {
      this.endsAt = Math.min(this.endsAt, this.tryStartedAt + this.permit.probeLimitMs);
      this.wakeBy(this.endsAt, this.tryStartedAt);
    }
    this.dispatch();
    return true;
  }

  /** The breaker is open. */
  refuse(): void {
    const retryAfterSeconds = this.context.breaker.retryAfterSeconds();
    this.end(this.lastError ?? this.failure("UPSTREAM_UNAVAILABLE", { retryAfterSeconds }));
  }

  responded(handler: ResponseHandler): void {
    this.endTry(handler, handler.outcome);
    if (handler.response !== undefined) this.end(handler.response);
    else if (!this.planRetry(handler.error!)) this.end(handler.error!);
  }

  /** Removes a waiter that is cancelled or out of time. The request goes on for the others. */
  leave(waiter: Waiter, outcome: Outcome, cause?: unknown): void {
    const index = this.waiters.indexOf(waiter);
    if (index < 0) return;
    const error = this.failure("UPSTREAM_TIMEOUT", { cause });
    if (this.waiters.length === 1) return this.abandon(outcome, error);
    this.waiters.splice(index, 1);
    // The owner would get a report only when the attempt ends.
    if (!waiter.isShared) this.reportTo(waiter, null);
    this.settle(waiter, error);
  }

  private dispatch(): void {
    const { basePath, dispatcher, upstream } = this.context;
    const { method, path } = this.request;
    const headers = this.body === null ? this.headers.list : this.headers.listWithJsonBody;
    this.traced = this.owner.trace?.callStarted(upstream, this.request, this.tries - 1);
    this.handler = new ResponseHandler(this.context, this.request, this);
    dispatcher.dispatch(
      {
        method,
        path: basePath + path,
        headers: this.traced === undefined ? headers : [...headers, ...this.traced.headers],
        body: this.body,
      },
      this.handler,
    );
  }

  private endTry(handler: ResponseHandler, outcome: Outcome): void {
    const { breaker, limiter, observer } = this.context;
    this.handler = undefined;
    this.sent ||= handler.sent;
    breaker.report(this.permit!, outcome);
    limiter.release();
    const call = this.call(handler.status, this.tryStartedAt, this.request.loads ?? 1, "fresh");
    observer.callFinished?.(call, handler.error);
    const first = this.waiters[0];
    if (first?.isShared === false) first.scope.onCall?.(call, handler.sent);
    this.traced?.ended(handler.status, handler.error?.code);
  }

  private planRetry(error: UpstreamError): boolean {
    if (this.request.method !== "GET" || this.request.retry === false || !error.retryable) return false;
    const now = performance.now();
    const latest = this.waiters.reduce((at, { scope }) => Math.max(at, scope.deadlineAt), now);
    const timeLeftMs = Math.min(latest, this.endsAt) - now;
    const delayMs = this.context.retries.delayMs(this.tries, error.retryAfterSeconds, timeLeftMs);
    if (delayMs === undefined) return false;
    this.lastError = error;
    this.retryAt = now + delayMs;
    this.wakeBy(this.retryAt, now);
    return true;
  }

  /** The last waiter has left. */
  private abandon(outcome: Outcome, error: UpstreamError): void {
    const { handler } = this;
    if (handler !== undefined) {
      handler.abort();
      const wasFair = performance.now() - this.tryStartedAt >= Math.min(fairTryMs, this.context.callTimeoutMs / 2);
      this.endTry(handler, wasFair ? outcome : "ignored");
    }
    this.end(error);
  }

  private end(answer: UpstreamResponse | UpstreamError): void {
    this.isOver = true;
    clearTimeout(this.timer);
    this.context.limiter.leave(this);
    this.context.ended(this);
    for (const waiter of this.waiters.splice(0)) this.settle(waiter, answer);
  }

  private settle(waiter: Waiter, answer: UpstreamResponse | UpstreamError): void {
    waiter.scope.cancellation.remove(waiter);
    if (waiter.isShared) this.reportTo(waiter, answer.status ?? null);
    if (answer instanceof UpstreamError) waiter.reject(answer);
    else waiter.resolve(answer);
  }

  private reportTo({ scope, since, loads, isShared }: Waiter, status: number | null): void {
    const call = this.call(status, since, loads, isShared ? "in-flight" : "fresh");
    if (isShared) this.context.observer.answerShared?.(call);
    scope.onCall?.(call);
  }

  private call(status: number | null, since: number, loads: number, shared: UpstreamCall["shared"]): UpstreamCall {
    const { method, route } = this.request;
    return { upstream: this.context.upstream, method, route, status, ms: performance.now() - since, loads, shared };
  }

  private failure(code: UpstreamErrorCode, more: { cause?: unknown; retryAfterSeconds?: number } = {}): UpstreamError {
    const sent = this.sent || this.handler?.sent === true;
    return new UpstreamError({ upstream: this.context.upstream, code, sent, ...more });
  }

  /** Sets the request's only timer to the earliest time that it waits for. */
  private wakeBy(at: number, now: number): void {
    if (at >= this.wakeAt) return;
    clearTimeout(this.timer);
    this.wakeAt = at;
    this.timer = setTimeout(wake, Math.ceil(at - now), this);
  }

  wake(): void {
    // Timers may fire a little early.
    const now = Math.max(this.wakeAt, performance.now());
    this.wakeAt = Infinity;
    for (const waiter of [...this.waiters]) {
      if (now >= Math.min(this.endsAt, waiter.scope.deadlineAt)) this.leave(waiter, "failure");
    }
    if (!this.isOver && now >= this.retryAt) this.enqueue();
    if (this.isOver) return;
    const deadlines = this.waiters.map(({ scope }) => scope.deadlineAt);
    this.wakeBy(Math.min(this.endsAt, this.retryAt, ...deadlines), now);
  }
}

/** Shared by all timers, instead of a closure per call. */
function wake(request: PendingRequest): void {
  request.wake();
}
