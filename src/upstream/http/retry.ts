const maxTries = 3;
const baseDelayMs = 50;
const maxDelayMs = 500;
const retryShare = 0.1;
const maxBalance = 3;

/**
 * Decides whether and when a failed read is tried again: at most twice, with full jitter, and in total at most a tenth
 * of the calls made. Up to three retries are saved up, so that retries help when there is little traffic and never
 * become a second wave when an upstream is down.
 */
export class RetryBudget {
  private balance = maxBalance;

  callMade(): void {
    this.balance = Math.min(maxBalance, this.balance + retryShare);
  }

  /**
   * Milliseconds to wait before the next try, or `undefined` for no further try. A granted try is spent.
   * @param tries made so far, at least 1
   * @param retryAfterSeconds what the upstream asked for; without enough time left there is no further try
   */
  delayMs(tries: number, retryAfterSeconds = 0, timeLeftMs: number): number | undefined {
    // Ten tenths add up to a little less than one.
    if (tries >= maxTries || this.balance < 1 - 1e-9) return undefined;
    const jitterMs = Math.random() * Math.min(maxDelayMs, baseDelayMs * 2 ** (tries - 1));
    const delayMs = Math.max(jitterMs, retryAfterSeconds * 1000);
    if (delayMs >= timeLeftMs) return undefined;
    this.balance -= 1;
    return delayMs;
  }
}
