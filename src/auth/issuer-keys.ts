import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from "jose";

type KeyInput = Parameters<JWTVerifyGetKey>;
type Key = Awaited<ReturnType<JWTVerifyGetKey>>;

export interface KeyTimes {
  /** At least this long between two fetches for keys that the set does not hold. */
  readonly cooldownMs: number;
  /** Age at which the set is read anew, beside the requests: what it holds goes on meanwhile. */
  readonly maxAgeMs: number;
  /** At least this long between two tries while there is no set at all. */
  readonly retryMs: number;
  readonly timeoutMs: number;
}

const usual: KeyTimes = { cooldownMs: 10_000, maxAgeMs: 600_000, retryMs: 1000, timeoutMs: 5000 };

/**
 * The public keys of the token issuer. Keys once read serve until the issuer leaves them out of its set: a key server
 * that is down locks nobody out, and a flood of made-up key ids costs it one request a cooldown.
 */
export class IssuerKeys {
  private readonly remote: ReturnType<typeof createRemoteJWKSet>;
  private readonly times: KeyTimes;
  private readAt = -Infinity;
  private triedAt = -Infinity;
  private missedAt = -Infinity;

  /** `onFailure` hears of every fetch that failed. */
  constructor(
    url: string,
    private readonly onFailure: (error: unknown) => void,
    times: Partial<KeyTimes> = {},
  ) {
    this.times = { ...usual, ...times };
    // Left alone it would drop its keys with age and, while the server is down, ask once for every token.
    this.remote = createRemoteJWKSet(new URL(url), {
      cooldownDuration: Infinity,
      cacheMaxAge: Infinity,
      timeoutDuration: this.times.timeoutMs,
    });
  }

  /** The key that the token's header names. Rejects where the issuer has none. */
  async find(...[header, token]: KeyInput): Promise<Key> {
    if (this.remote.jwks() === undefined) await this.readFirst();
    else if (performance.now() - this.readAt > this.times.maxAgeMs) void this.readAgain();
    try {
      return await this.remote(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || !this.mayLookAgain()) throw error;
      await this.read();
      return this.remote(header, token);
    }
  }

  private async readFirst(): Promise<void> {
    if (!this.remote.reloading) {
      if (performance.now() - this.triedAt < this.times.retryMs) throw new errors.JWKSNoMatchingKey();
      this.triedAt = performance.now();
    }
    await this.read();
  }

  private async readAgain(): Promise<void> {
    if (performance.now() - this.triedAt < this.times.cooldownMs) return;
    this.triedAt = performance.now();
    await this.read().catch(() => undefined);
  }

  private mayLookAgain(): boolean {
    if (this.remote.reloading) return true;
    if (performance.now() - this.missedAt < this.times.cooldownMs) return false;
    this.missedAt = performance.now();
    return true;
  }

  private async read(): Promise<void> {
    try {
      await this.remote.reload();
      this.readAt = performance.now();
    } catch (error) {
      this.onFailure(error);
      throw error;
    }
  }
}
