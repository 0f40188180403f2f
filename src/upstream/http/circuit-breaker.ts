import type { BreakerState } from "../upstream-observer";

/** Outcome of an attempt. `ignored`: it was cancelled, which says nothing about the upstream. */
export type Outcome = "success" | "failure" | "ignored";

/** Permission for one attempt, whose outcome is reported once. */
export interface Permit {
  /** Time limit of a probe, in milliseconds; undefined for a normal attempt. */
  readonly probeLimitMs?: number;
}

const windowSize = 20;
const minimumTries = 10;
const failureShare = 0.5;
/** From start to start; less than a second, so that recovery is noticed within one. */
const probeEveryMs = 950;
const firstProbeLimitMs = 1000;
const normalPermit: Permit = {};

/**
 * The circuit breaker of one upstream. It opens when more than half of the last 20 attempts (at least 10) have failed, and then
 * lets one probe through about once a second. A successful probe closes it.
 */
export class CircuitBreaker {
  private state: BreakerState = "closed";
  /** Whether each of the last attempts failed; a ring buffer. */
  private readonly failed: boolean[] = [];
  private next = 0;
  private lastFailed = false;
  private probeAt = 0;
  private probeStartedAt = 0;
  private probeLimitMs = firstProbeLimitMs;

  constructor(private readonly onChange: (state: BreakerState) => void) {}

  health(): "up" | "failing" | "open" {
    if (this.state !== "closed") return "open";
    return this.lastFailed ? "failing" : "up";
  }

  /** Whether an attempt would be refused now. */
  refuses(): boolean {
    return this.state === "half-open" || (this.state === "open" && performance.now() < this.probeAt);
  }

  /** Permission for one attempt; undefined while the breaker is open. */
  admit(): Permit | undefined {
    if (this.state === "closed") return normalPermit;
    if (this.refuses()) return undefined;
    this.probeStartedAt = performance.now();
    this.change("half-open");
    return { probeLimitMs: this.probeLimitMs };
  }

  report({ probeLimitMs }: Permit, outcome: Outcome): void {
    if (probeLimitMs !== undefined) return this.probed(probeLimitMs, outcome);
    // The attempt began before the breaker opened.
    if (outcome === "ignored" || this.state !== "closed") return;
    this.lastFailed = outcome === "failure";
    this.failed[this.next] = this.lastFailed;
    this.next = (this.next + 1) % windowSize;
    if (this.lastFailed && this.failsTooOften()) this.open(performance.now() + probeEveryMs);
  }

  /** Seconds until another call may succeed. */
  retryAfterSeconds(): number {
    return Math.max(1, Math.ceil((this.probeAt - performance.now()) / 1000));
  }

  private failsTooOften(): boolean {
    const tries = this.failed.length;
    return tries >= minimumTries && this.failed.filter(Boolean).length > tries * failureShare;
  }

  private probed(limitMs: number, outcome: Outcome): void {
    if (outcome === "success") return this.close();
    // Probes of a hanging upstream must be short, so that its recovery is noticed, but long enough for one that always takes
    // longer than a second.
    if (outcome === "failure" && performance.now() - this.probeStartedAt >= limitMs) this.probeLimitMs *= 2;
    this.open(this.probeStartedAt + probeEveryMs);
  }

  private open(probeAt: number): void {
    this.probeAt = probeAt;
    this.change("open");
  }

  private close(): void {
    this.failed.length = this.next = 0;
    this.lastFailed = false;
    this.probeLimitMs = firstProbeLimitMs;
    this.change("closed");
  }

  private change(state: BreakerState): void {
    this.state = state;
    this.onChange(state);
  }
}
