const minuteMs = 60_000;

/** What each caller's operations cost in a minute. All minutes begin together, so only the callers of one minute are kept. */
export class CallerBudget {
  private spent = new Map<string, number>();
  private endsAt = 0;

  constructor(private readonly perMinute: number) {}

  /**
   * Takes the cost off the caller's minute; otherwise says after how many seconds the next one begins.
   *
   * @param now in monotonic milliseconds.
   */
  spend(subject: string, cost: number, now = performance.now()): { readonly retryAfterSeconds: number } | null {
    if (now >= this.endsAt) {
      this.spent = new Map();
      this.endsAt = now + minuteMs;
    }
    const sum = (this.spent.get(subject) ?? 0) + cost;
    // A refused operation costs nothing, or a caller that asks too early would wait for ever.
    if (sum > this.perMinute) return { retryAfterSeconds: Math.ceil((this.endsAt - now) / 1000) };
    this.spent.set(subject, sum);
    return null;
  }
}
