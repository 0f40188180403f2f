const maxTries = 3;
const baseMs = 50;
const capMs = 500;
const share = 0.1;
const reserve = 3;

/**
 * Whether and when a failed read is tried again: two more times at most, with full jitter, and never more in sum than
 * a tenth of the calls made. That tenth is saved up to a reserve of three, so that retries stay useful when little
 * goes on and never become a second wave when an upstream is down.
 */
export class RetryPolicy {
  private balance = reserve;

  /** A call was asked for. */
  callMade(): void {
    if (this.balance < reserve) this.balance = Math.min(reserve, this.balance + share);
  }

  /**
   * Milliseconds to wait before the next try, or `undefined` for none. What it grants is spent.
   * @param tries how many were made, at least 1
   * @param retryAfterSeconds what the upstream asked for; where it lies beyond the time left there is no next try
   */
  delayMs(tries: number, retryAfterSeconds: number | undefined, timeLeftMs: number): number | undefined {
    if (tries >= maxTries) return undefined;
    const jitterMs = Math.random() * Math.min(capMs, baseMs * 2 ** (tries - 1));
    const delayMs = Math.max(jitterMs, (retryAfterSeconds ?? 0) * 1000);
    return delayMs < timeLeftMs && this.withdraw() ? delayMs : undefined;
  }

  private withdraw(): boolean {
    // A tenth ten times is a little less than one.
    if (this.balance < 1 - 1e-9) return false;
    this.balance -= 1;
    return true;
  }
}
