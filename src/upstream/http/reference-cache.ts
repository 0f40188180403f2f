import { operationOver, SharedLoad } from "./shared-load";
import type { CallScope, UpstreamCall } from "../upstream-call";
import { UpstreamError, type UpstreamName } from "../upstream-error";
import type { UpstreamObserver } from "../upstream-observer";

export interface ReferenceCacheOptions {
  /** An answer younger than this is given as it is. */
  readonly freshMs?: number;
  /** An older one is given too while it is read again in the background, but never beyond this age. */
  readonly maxAgeMs?: number;
  /** Bounds what is kept, in rows; the lists used longest ago go first. */
  readonly maxRows?: number;
  readonly observer?: UpstreamObserver;
}

/** A list that every caller may see. */
export interface ReferenceList<Row> {
  readonly rows: readonly Row[];
  /** Whether it was at hand, and may therefore be some time behind the upstream. */
  readonly cached: boolean;
}

/** What an operation wants of the cache. */
export interface ReferenceWant {
  /** Equal for equal lists. */
  readonly key: string;
  /** For the report of an answer that needed no call. */
  readonly route: string;
  readonly loads: number;
}

type Load<Row> = (scope: CallScope) => Promise<readonly Row[]>;

interface Entry {
  readonly rows: readonly unknown[];
  readonly readAt: number;
  nextReadAt: number;
}

/**
 * Reference data that the whole process shares: lists read under the service credential, the same for every caller.
 *
 * Stale while revalidating: within its bounds an answer is given at once, and whoever finds it stale starts the one
 * background read that replaces it. A read that fails leaves the old answer standing until its age ends it.
 */
export class ReferenceCache {
  private readonly entries = new Map<string, Entry>();
  private readonly running = new Map<string, SharedLoad<readonly unknown[]>>();
  private readonly freshMs: number;
  private readonly maxAgeMs: number;
  private readonly maxRows: number;
  private readonly observer: UpstreamObserver | undefined;
  private rowCount = 0;

  constructor(
    private readonly upstream: UpstreamName,
    { freshMs = 30_000, maxAgeMs = 300_000, maxRows = 100_000, observer }: ReferenceCacheOptions = {},
  ) {
    this.freshMs = freshMs;
    this.maxAgeMs = maxAgeMs;
    this.maxRows = maxRows;
    this.observer = observer;
  }

  /** The list that is wanted; `load` reads it where it must be read, under the scope it is given. */
  async get<Row>(want: ReferenceWant, scope: CallScope, load: Load<Row>): Promise<ReferenceList<Row>> {
    const entry = this.current(want.key);
    if (entry === undefined) {
      return { rows: (await this.firstRead(want, scope, load)) as readonly Row[], cached: false };
    }
    this.report(want, scope, { status: 200, ms: 0, shared: "cached" });
    if (performance.now() >= entry.nextReadAt && !this.running.has(want.key)) this.start(want.key, load, null);
    return { rows: entry.rows as readonly Row[], cached: true };
  }

  /** Whether the list is at hand and young enough to need no other read. */
  isFresh(key: string): boolean {
    const entry = this.current(key);
    return entry !== undefined && performance.now() - entry.readAt < this.freshMs;
  }

  /** Whether the list is being read, so that to want it costs no call. */
  isComing(key: string): boolean {
    return this.running.get(key)?.joinable === true;
  }

  /** Forgets a list that a write has changed, and what reads that began before it will bring. */
  invalidate(key: string): void {
    this.running.delete(key);
    this.drop(key);
  }

  private async firstRead(want: ReferenceWant, scope: CallScope, load: Load<unknown>): Promise<readonly unknown[]> {
    if (scope.life.isOver) throw operationOver(this.upstream, scope.life);
    const running = this.running.get(want.key);
    if (running?.joinable !== true) return this.start(want.key, load, scope).join(scope);
    const since = performance.now();
    const told = (status: number | null): void =>
      this.report(want, scope, { status, ms: performance.now() - since, shared: "in-flight" });
    try {
      const rows = await running.join(scope);
      told(200);
      return rows;
    } catch (error) {
      told(error instanceof UpstreamError ? (error.status ?? null) : null);
      throw error;
    }
  }

  private start(key: string, load: Load<unknown>, owner: CallScope | null): SharedLoad<readonly unknown[]> {
    const shared = new SharedLoad(this.upstream, load, owner);
    this.running.set(key, shared);
    shared.answer.then(
      (rows) => this.landed(key, shared, rows),
      () => this.landed(key, shared, null),
    );
    return shared;
  }

  private landed(key: string, shared: SharedLoad<readonly unknown[]>, rows: readonly unknown[] | null): void {
    // Begun before a write: what it read may be the old state.
    if (this.running.get(key) !== shared) return;
    this.running.delete(key);
    const now = performance.now();
    if (rows !== null) return this.keep(key, { rows, readAt: now, nextReadAt: now + this.freshMs });
    const old = this.entries.get(key);
    if (old !== undefined) old.nextReadAt = now + this.freshMs / 10;
  }

  private current(key: string): Entry | undefined {
    const entry = this.entries.get(key);
    if (entry === undefined) return undefined;
    if (performance.now() - entry.readAt >= this.maxAgeMs) {
      this.drop(key);
      return undefined;
    }
    // A map keeps the order of insertion: the first is the one used longest ago.
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry;
  }

  private keep(key: string, entry: Entry): void {
    this.drop(key);
    this.entries.set(key, entry);
    this.rowCount += weight(entry);
    for (const oldest of this.entries.keys()) {
      if (this.rowCount <= this.maxRows) break;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    const entry = this.entries.get(key);
    if (entry === undefined) return;
    this.entries.delete(key);
    this.rowCount -= weight(entry);
  }

  private report(
    { route, loads }: ReferenceWant,
    scope: CallScope,
    outcome: Pick<UpstreamCall, "status" | "ms" | "shared">,
  ): void {
    const call = { upstream: this.upstream, method: "GET", route, loads, ...outcome };
    this.observer?.answerShared?.(call);
    scope.onCall?.(call);
  }
}

// An empty list takes room too.
function weight({ rows }: Entry): number {
  return rows.length + 1;
}
