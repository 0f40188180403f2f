const share = 0.1;
const reserve = 3;

/**
 * How many tries may be added to the demand: a tenth of the calls made, saved up to a reserve of three, so that
 * retries stay useful when little goes on and never become a second wave when an upstream is down.
 */
export class RetryBudget {
  private balance = reserve;

  /** A call was asked for. */
  deposit(): void {
    if (this.balance < reserve) this.balance = Math.min(reserve, this.balance + share);
  }

  /** Whether one more try may be made; it is then spent. */
  withdraw(): boolean {
    // A tenth ten times is a little less than one.
    if (this.balance < 1 - 1e-9) return false;
    this.balance -= 1;
    return true;
  }
}

/** Full jitter: anything from nothing to a ceiling that doubles. `tries` is how many were made, at least 1. Milliseconds. */
export function retryDelayMs(tries: number): number {
  return Math.random() * Math.min(500, 50 * 2 ** (tries - 1));
}
