import { createRemoteJWKSet, errors, type CompactVerifyGetKey } from "jose";
import { KeysUnavailable } from "./token-problem";

type KeyInput = Parameters<CompactVerifyGetKey>;
type Key = Awaited<ReturnType<CompactVerifyGetKey>>;

export interface KeyTimes {
  /** At least this long between two fetches for one key id that the set does not contain. */
  readonly cooldownMs: number;
  /** Age at which the set is read again in the background. */
  readonly maxAgeMs: number;
  /** Time between two tries while no set has been read yet. */
  readonly retryMs: number;
  readonly timeoutMs: number;
}

const defaultTimes: KeyTimes = { cooldownMs: 10_000, maxAgeMs: 600_000, retryMs: 3_500, timeoutMs: 5_000 };
/** Whatever tokens name, the issuer gets no more fetches than this in any {@link windowMs}. */
const maxFetches = 3;
const windowMs = 10_000;
/** Key ids that were looked for; a made-up one costs an entry. */
const maxRemembered = 1_000;

/**
 * The public keys of the token issuer. Keys are used until the issuer removes them from its set, so that an issuer that is down
 * locks nobody out. For an unknown key id the set is read again, within the limits above.
 */
export class IssuerKeys {
  private readonly remote: ReturnType<typeof createRemoteJWKSet>;
  private readonly times: KeyTimes;
  private readonly lookedFor = new Map<string, number>();
  private fetches: number[] = [];
  private readAt = -Infinity;
  private lastFailed = false;
  private retry: NodeJS.Timeout | undefined;

  /** `onFailure` is called with every fetch that failed. */
  constructor(
    url: string,
    private readonly onFailure: (error: unknown) => void,
    times: Partial<KeyTimes> = {},
  ) {
    this.times = { ...defaultTimes, ...times };
    // By default it would drop old keys and, while the issuer is down, fetch for every token.
    this.remote = createRemoteJWKSet(new URL(url), {
      cooldownDuration: Infinity,
      cacheMaxAge: Infinity,
      timeoutDuration: this.times.timeoutMs,
    });
  }

  /** Whether a set has been read. */
  get areKnown(): boolean {
    return this.readAt > -Infinity;
  }

  /** Reads the set, and tries again until it has been read once. */
  start(): void {
    this.read().catch(() => {
      this.retry = setTimeout(() => this.start(), this.times.retryMs).unref();
    });
  }

  stop(): void {
    clearTimeout(this.retry);
  }

  /** The key that the token's header names. Rejects with {@link KeysUnavailable} if the keys cannot be read now. */
  async find(...[header, token]: KeyInput): Promise<Key> {
    if (!this.areKnown) await this.read();
    else if (performance.now() - this.readAt > this.times.maxAgeMs) void this.read().catch(() => undefined);
    try {
      return await this.remote(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      if (this.mayLookFor(header?.kid ?? "")) await this.read();
      else if (this.lastFailed) throw new KeysUnavailable();
      return this.remote(header, token);
    }
  }

  private mayLookFor(kid: string): boolean {
    if (this.remote.reloading) return true;
    const now = performance.now();
    if (now - (this.lookedFor.get(kid) ?? -Infinity) < this.times.cooldownMs || !this.mayFetch(now)) return false;
    if (this.lookedFor.size >= maxRemembered) this.lookedFor.delete(this.lookedFor.keys().next().value ?? "");
    this.lookedFor.delete(kid);
    this.lookedFor.set(kid, now);
    return true;
  }

  private mayFetch(now: number): boolean {
    this.fetches = this.fetches.filter((at) => now - at < windowMs);
    return this.fetches.length < maxFetches;
  }

  /** Fetches the set, or waits for a running fetch. */
  private async read(): Promise<void> {
    const now = performance.now();
    if (!this.remote.reloading) {
      if (!this.mayFetch(now)) throw new KeysUnavailable();
      this.fetches.push(now);
    }
    try {
      await this.remote.reload();
      this.readAt = performance.now();
      this.lastFailed = false;
    } catch (error) {
      this.lastFailed = true;
      this.onFailure(error);
      throw new KeysUnavailable();
    }
  }
}
