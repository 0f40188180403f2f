/** Pause before a failed renewal is retried, while the old token is still valid. */
const renewalPauseMs = 1_000;

/** A login's token and its lifetime, counted from before the request. Prints as nothing. */
export class BrokerToken {
  readonly #headers: Readonly<Record<string, string>>;
  private readonly endsAt: number;
  private renewAt: number;

  constructor(token: string, askedAt: number, lifeMs: number) {
    // The bare token, in a header of the broker's own.
    this.#headers = { "api-key": token };
    // Calls wait for their turn and travel: the last stretch of a token's life is not theirs.
    this.endsAt = askedAt + lifeMs - Math.min(5_000, lifeMs / 10);
    this.renewAt = askedAt + lifeMs - Math.min(60_000, lifeMs / 4);
  }

  /** One object for the token's whole life, by which equal calls under it are known. */
  get headers(): Readonly<Record<string, string>> {
    return this.#headers;
  }

  get isUsable(): boolean {
    return performance.now() < this.endsAt;
  }

  /** Whether it is time to renew while this one is still valid. */
  get isDue(): boolean {
    return performance.now() >= this.renewAt;
  }

  postponeRenewal(): void {
    this.renewAt = performance.now() + renewalPauseMs;
  }
}
