import { setTimeout as delay } from "node:timers/promises";
import type { CallScope, UpstreamClient, UpstreamRequest, UpstreamResponse } from "../upstream/upstream-call";

/** How often it is looked whether live traffic has left room. */
const yieldMs = 50;

/** Largest burst after a pause: at most the allowance of one second. */
const mostBurst = 50;

/** Rate of background work, which may be changed while it runs. */
export interface Pace {
  callsPerSecond: number;
}

/**
 * An upstream's client for background work: at a limited rate, and never while live calls are queued or the upstream is
 * failing.
 */
export class PacedClient implements UpstreamClient {
  readonly upstream: UpstreamClient["upstream"];
  private allowance: number;
  private filledAt = performance.now();
  private turns: Promise<void> = Promise.resolve();

  constructor(
    private readonly client: UpstreamClient,
    private readonly pace: Pace,
  ) {
    this.upstream = client.upstream;
    // No burst at the start.
    this.allowance = 1;
  }

  async request(request: UpstreamRequest, scope: CallScope): Promise<UpstreamResponse> {
    const turn = this.turns.then(() => this.awaitTurn(scope));
    this.turns = turn.catch(() => undefined);
    await turn;
    return this.client.request(request, scope);
  }

  waiting(): number {
    return this.client.waiting();
  }

  health(): ReturnType<UpstreamClient["health"]> {
    return this.client.health();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private async awaitTurn({ cancellation }: CallScope): Promise<void> {
    for (;;) {
      if (cancellation.isCancelled) return;
      const missing = this.missingMs();
      if (missing > 0) await delay(missing, undefined, { ref: false });
      else if (this.client.waiting() > 0 || this.client.health() !== "up")
        await delay(yieldMs, undefined, { ref: false });
      else break;
    }
    this.allowance -= 1;
  }

  private missingMs(): number {
    const { callsPerSecond } = this.pace;
    const burst = Math.max(1, Math.min(mostBurst, Math.floor(callsPerSecond)));
    const now = performance.now();
    this.allowance = Math.min(burst, this.allowance + ((now - this.filledAt) / 1000) * callsPerSecond);
    this.filledAt = now;
    return this.allowance >= 1 ? 0 : Math.ceil(((1 - this.allowance) / callsPerSecond) * 1000);
  }
}
