/** An upstream's published limit: `ratePerSecond` in the long run, `burst` at once after a quiet time. */
export class TokenBucket {
  private readonly capacity: number;
  private tokens: number;
  private filledAt: number;

  constructor(
    private readonly ratePerSecond: number,
    burst: number,
    now: number,
  ) {
    // One token stays unused: requests travel unevenly, and two that left 40 ms apart may arrive together.
    this.capacity = Math.max(1, burst - 1);
    this.tokens = this.capacity;
    this.filledAt = now;
  }

  /** Milliseconds until a token is there; 0 when one is. */
  waitMs(now: number): number {
    this.tokens = Math.min(this.capacity, this.tokens + ((now - this.filledAt) * this.ratePerSecond) / 1000);
    this.filledAt = now;
    return this.tokens >= 1 ? 0 : ((1 - this.tokens) * 1000) / this.ratePerSecond;
  }

  /** To be called only where {@link waitMs} has just said 0. */
  take(): void {
    this.tokens -= 1;
  }
}
