/** An upstream's published limit: `ratePerSecond` in the long run, and `burst` at once after a pause. */
export class TokenBucket {
  private readonly capacity: number;
  private tokens: number;

  constructor(
    private readonly ratePerSecond: number,
    burst: number,
    private filledAt: number,
  ) {
    // One token stays unused: two requests that were sent 40 ms apart may arrive together.
    this.capacity = Math.max(1, burst - 1);
    this.tokens = this.capacity;
  }

  /** Milliseconds until there is a token; 0 when there is one. */
  waitMs(now: number): number {
    this.tokens = Math.min(this.capacity, this.tokens + ((now - this.filledAt) * this.ratePerSecond) / 1000);
    this.filledAt = now;
    return this.tokens >= 1 ? 0 : ((1 - this.tokens) * 1000) / this.ratePerSecond;
  }

  /** Call it only when {@link waitMs} has just returned 0. */
  take(): void {
    this.tokens -= 1;
  }
}
