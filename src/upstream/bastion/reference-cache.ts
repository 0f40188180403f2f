import { LRUCache } from "lru-cache";
import { Cancellation } from "../http/cancellation";
import { cancelledError, loadScope, untilCancelled } from "../http/shared-load";
import type { CallScope, UpstreamCall } from "../upstream-call";
import { UpstreamError, type UpstreamName } from "../upstream-error";
import type { UpstreamObserver } from "../upstream-observer";

export interface ReferenceCacheOptions {
  /** A younger list is used as it is. */
  readonly freshMs?: number;
  /** An older one is used while it is read again in the background, but not beyond this age. */
  readonly maxAgeMs?: number;
  /** Size limit of the whole cache, in rows; least recently used lists are evicted. */
  readonly maxRows?: number;
  readonly observer?: UpstreamObserver;
}

/** A list that every caller may see. */
export interface ReferenceList<Row> {
  readonly rows: readonly Row[];
  /** Whether it is from the cache and may be outdated. */
  readonly cached: boolean;
}

export interface ReferenceRequest {
  /** Equal for equal lists. */
  readonly key: string;
  /** Route for the report of a cached answer. */
  readonly route: string;
  readonly loads: number;
}

type Load<Row> = (scope: CallScope) => Promise<readonly Row[]>;

interface Entry {
  readonly rows: readonly unknown[];
  readonly readAt: number;
}

interface FetchContext {
  readonly load: Load<unknown>;
  readonly owner: CallScope;
}

/**
 * Reference data that the whole process shares: lists that are the same for every caller.
 *
 * Stale while revalidating: a list that is no longer fresh is used and read again in the background. If that fails, it is used
 * until its maximum age. Reads go on when the operations that wait for them have ended.
 */
export class ReferenceCache {
  private readonly cache: LRUCache<string, Entry, FetchContext>;
  private readonly reading = new Set<string>();
  private readonly freshMs: number;
  private readonly maxAgeMs: number;
  private readonly observer: UpstreamObserver | undefined;

  constructor(
    private readonly upstream: UpstreamName,
    { freshMs = 30_000, maxAgeMs = 300_000, maxRows = 100_000, observer }: ReferenceCacheOptions = {},
  ) {
    this.freshMs = freshMs;
    this.maxAgeMs = maxAgeMs;
    this.observer = observer;
    this.cache = new LRUCache<string, Entry, FetchContext>({
      maxSize: maxRows,
      // Empty lists count too.
      sizeCalculation: ({ rows }) => rows.length + 1,
      ttl: freshMs,
      // A list that is invalidated while it is read still answers earlier requests.
      ignoreFetchAbort: true,
      fetchMethod: (key, stale, { options, context }) => this.read(key, stale, options, context),
    });
  }

  /** The list; `load` reads it if necessary, in the given scope. */
  async get<Row>(request: ReferenceRequest, owner: CallScope, load: Load<Row>): Promise<ReferenceList<Row>> {
    if (owner.cancellation.isCancelled) throw cancelledError(this.upstream, owner.cancellation);
    const known = this.cache.peek(request.key, { allowStale: true });
    const isTooOld = known !== undefined && performance.now() - known.readAt >= this.maxAgeMs;
    const status: LRUCache.Status<string, Entry, FetchContext> = {};
    const since = performance.now();
    const fetched = this.cache.fetch(request.key, {
      context: { load, owner },
      allowStale: !isTooOld,
      forceRefresh: isTooOld,
      status,
    }) as Promise<Entry>;
    const cached = status.fetch === "hit" || status.returnedStale === true;
    const shared = cached ? "cached" : status.fetch === "inflight" ? "in-flight" : "fresh";
    const report = (httpStatus: number | null): void =>
      this.report(request, owner, { status: httpStatus, ms: cached ? 0 : performance.now() - since, shared });
    try {
      const { rows } = await untilCancelled(fetched, this.upstream, owner);
      report(200);
      return { rows: rows as readonly Row[], cached };
    } catch (error) {
      report(error instanceof UpstreamError ? (error.status ?? null) : null);
      throw error;
    }
  }

  /** Whether the list is cached and fresh. */
  isFresh(key: string): boolean {
    return this.cache.has(key);
  }

  /** Whether the list is being read. */
  isReading(key: string): boolean {
    return this.reading.has(key);
  }

  /** Forgets a list that a write has changed, including the result of a running read. */
  invalidate(key: string): void {
    this.cache.delete(key);
    this.reading.delete(key);
  }

  private async read(
    key: string,
    stale: Entry | undefined,
    options: { ttl?: number },
    { load, owner }: FetchContext,
  ): Promise<Entry> {
    const isUsable = (entry: Entry | undefined): entry is Entry =>
      entry !== undefined && performance.now() - entry.readAt < this.maxAgeMs;
    // A background read is not reported to the operation.
    const scope = loadScope(new Cancellation(), isUsable(stale) ? null : owner);
    this.reading.add(key);
    try {
      return { rows: await load(scope), readAt: performance.now() };
    } catch (error) {
      if (!isUsable(stale)) throw error;
      options.ttl = this.freshMs / 10;
      return stale;
    } finally {
      this.reading.delete(key);
    }
  }

  private report(
    { route, loads }: ReferenceRequest,
    scope: CallScope,
    outcome: Pick<UpstreamCall, "status" | "ms" | "shared">,
  ): void {
    // A fresh answer was reported by the call itself.
    if (outcome.shared === "fresh") return;
    const call = { upstream: this.upstream, method: "GET", route, loads, ...outcome };
    this.observer?.answerShared?.(call);
    scope.onCall?.(call);
  }
}
