import { CircuitState, CountBreaker, circuitBreaker, handleAll } from "cockatiel";
import type { BreakerState } from "../upstream-observer";

/** How a try ended, as the breaker sees it: cancelled ones tell nothing of the upstream's health. */
export type Verdict = "alive" | "sick" | "cancelled";

/** Leave to make one try. Its holder reports how it went, once. */
export interface Permit {
  /** Set for the one try that finds out whether an open breaker may close: how long it may take, in milliseconds. */
  readonly probeLimitMs?: number;
  report(verdict: Verdict): void;
}

/** From start to start, a little under a second, so that recovery is noticed within one. */
const probeEveryMs = 950;
const firstProbeLimitMs = 1000;
const stateNames: Record<CircuitState, BreakerState> = {
  [CircuitState.Closed]: "closed",
  [CircuitState.HalfOpen]: "half-open",
  [CircuitState.Open]: "open",
  [CircuitState.Isolated]: "open",
};

/**
 * One upstream's breaker. Opens when more than half of the last 20 tries failed and at least 10 were made, so a dead
 * upstream is noticed after 10; then lets one try through about once a second.
 *
 * While closed, cockatiel is told of failures afterwards and its tally of successes directly: running every call
 * inside its policy would cost each of them several promises.
 */
export class Circuit {
  private readonly tally = new CountBreaker({ threshold: 0.5, size: 20, minimumNumberOfCalls: 10 });
  private readonly policy = circuitBreaker(handleAll, {
    halfOpenAfter: { next: () => this.pause() },
    breaker: this.tally,
  });
  private readonly normalPermit: Permit = { report: (verdict) => this.report(verdict) };
  private lastWasSick = false;
  private pauseMs = probeEveryMs;
  private probeAt = 0;
  private probeStartedAt: number | undefined;
  private probeLimitMs = firstProbeLimitMs;

  constructor(onChange: (state: BreakerState) => void) {
    this.policy.onBreak(() => {
      this.probeAt = Date.now() + this.pauseMs;
    });
    this.policy.onReset(() => {
      this.probeStartedAt = undefined;
      this.probeLimitMs = firstProbeLimitMs;
      this.lastWasSick = false;
    });
    this.policy.onStateChange((state) => onChange(stateNames[state]));
  }

  get closed(): boolean {
    return this.policy.state === CircuitState.Closed;
  }

  health(): "up" | "failing" | "open" {
    if (!this.closed) return "open";
    return this.lastWasSick ? "failing" : "up";
  }

  /** Whether a try made now would be refused. */
  refuses(): boolean {
    return !this.closed && !this.probeIsDue();
  }

  /** Leave for one try, or `undefined` while the breaker is open. */
  admit(): Permit | undefined {
    if (this.closed) return this.normalPermit;
    return this.probeIsDue() ? this.startProbe() : undefined;
  }

  /** Whole seconds after which it may be worth trying again. */
  retryAfterSeconds(): number {
    return Math.max(1, Math.ceil((this.probeAt - Date.now()) / 1000));
  }

  private probeIsDue(): boolean {
    return this.policy.state === CircuitState.Open && Date.now() >= this.probeAt;
  }

  private startProbe(): Permit {
    const startedAt = Date.now();
    this.probeStartedAt = startedAt;
    const limitMs = this.probeLimitMs;
    let settle: (verdict: Verdict) => void = () => undefined;
    const probe = new Promise<void>((resolve, reject) => {
      settle = (verdict) => {
        // A hanging upstream must not hide its recovery behind a long probe, nor may one that always takes longer
        // than a second keep the breaker open for good.
        if (verdict === "sick" && Date.now() - startedAt >= limitMs) this.probeLimitMs *= 2;
        // A cancelled probe proved nothing: the breaker stays open.
        if (verdict === "alive") resolve();
        else reject(new Error(verdict));
      };
    });
    this.policy.execute(() => probe).catch(() => undefined);
    return { probeLimitMs: limitMs, report: settle };
  }

  private report(verdict: Verdict): void {
    // A try that began before the breaker opened says nothing new.
    if (verdict === "cancelled" || !this.closed) return;
    this.lastWasSick = verdict === "sick";
    if (verdict === "alive") this.tally.success(CircuitState.Closed);
    else this.policy.execute(() => Promise.reject(new Error(verdict))).catch(() => undefined);
  }

  /** How long the breaker now stays open: a probe that took its time has used up some of it. */
  private pause(): { duration: number; next: () => ReturnType<Circuit["pause"]> } {
    const now = Date.now();
    this.pauseMs = Math.max(0, (this.probeStartedAt ?? now) + probeEveryMs - now);
    return { duration: this.pauseMs, next: () => this.pause() };
  }
}
