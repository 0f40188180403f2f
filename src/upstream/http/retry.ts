const maxTries = 3;
const baseDelayMs = 50;
const maxDelayMs = 500;
const retryShare = 0.1;
const maxBalance = 3;

/**
 * Decides whether and when a failed read is retried: at most twice, with full jitter, and in total at most for a tenth of the
 * calls. Up to three retries are saved up, so that retries help with little traffic and do not become a second wave during an
 * outage.
 */
export class RetryBudget {
  private balance = maxBalance;

  callMade(): void {
    this.balance = Math.min(maxBalance, this.balance + retryShare);
  }

  /**
   * Milliseconds until the next attempt, which is then spent; undefined for no further attempt.
   * @param tries made so far, at least 1
   * @param retryAfterSeconds requested by the upstream; without enough time left there is no further attempt
   */
  delayMs(tries: number, retryAfterSeconds = 0, timeLeftMs: number): number | undefined {
    // Ten times 0.1 is a little less than one.
    if (tries >= maxTries || this.balance < 1 - 1e-9) return undefined;
    const jitterMs = Math.random() * Math.min(maxDelayMs, baseDelayMs * 2 ** (tries - 1));
    const delayMs = Math.max(jitterMs, retryAfterSeconds * 1000);
    if (delayMs >= timeLeftMs) return undefined;
    this.balance -= 1;
    return delayMs;
  }
}
