import { randomBytes } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { Kysely } from "kysely";
import { KeyedHash } from "../keyed-hash";
import { LedgerUnavailableError } from "../ledger-error";
import type { LedgerProblem } from "../ledger-options";
import type { Migrations } from "../ledger-tables";
import { isBusy, type LedgerDialect, type LedgerEngine } from "./ledger-engine";
import type { LedgerTables } from "./ledger-schema";
import { migrate } from "./migrate";

export type LedgerQueries = Kysely<LedgerTables>;

const reopenMs = { first: 200, most: 2_000 };

/**
 * The ledger's database. While it is unavailable every use rejects at once, and reconnecting is tried in the background.
 */
export class LedgerDatabase {
  private engine: LedgerEngine | undefined;
  private keyedHash: KeyedHash | undefined;
  private ready = false;
  private closed = false;
  private reportedAway = false;
  private reaching: Promise<void> = Promise.resolve();
  private reopening: NodeJS.Timeout | undefined;
  private readonly readyListeners: (() => void)[] = [];

  constructor(
    readonly dialect: LedgerDialect,
    private readonly open: () => Promise<LedgerEngine>,
    private readonly migrations: Migrations,
    private readonly busyTimeoutMs: number,
    private readonly onProblem: (problem: LedgerProblem) => void,
  ) {}

  get isReady(): boolean {
    return this.ready;
  }

  /** Throws {@link LedgerUnavailableError} until the ledger has been reached once. */
  get hash(): KeyedHash {
    if (!this.keyedHash) throw new LedgerUnavailableError(false);
    return this.keyedHash;
  }

  /** Called every time the database becomes ready, including the first. */
  onReady(listener: () => void): void {
    this.readyListeners.push(listener);
  }

  /** Connects, in the background if the first attempt fails. Never rejects. */
  start(): Promise<void> {
    return this.tryToReach(reopenMs.first);
  }

  private tryToReach(waitMs: number): Promise<void> {
    this.reaching = this.reachOrRetry(waitMs);
    return this.reaching;
  }

  private async reachOrRetry(waitMs: number): Promise<void> {
    try {
      await this.patiently(() => this.reach());
    } catch (cause) {
      if (this.closed) return;
      this.reportAway(cause);
      // Another process that migrates the tables is no outage: it ends soon.
      const next = isBusy(cause) ? reopenMs.first : Math.min(waitMs * 2, reopenMs.most);
      this.reopening = setTimeout(() => void this.tryToReach(next), waitMs).unref();
      return;
    }
    this.becomeReady();
  }

  /** Runs work that has no side effects beyond the database; it may run more than once. Rejects with {@link LedgerUnavailableError}. */
  async use<T>(work: (db: LedgerQueries) => Promise<T>): Promise<T> {
    if (!this.ready || !this.engine) throw new LedgerUnavailableError(false);
    const engine = this.engine;
    try {
      return await this.patiently(() => work(engine.db));
    } catch (cause) {
      throw this.failed(engine, cause);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    this.ready = false;
    clearTimeout(this.reopening);
    await this.reaching;
    await this.engine?.close().catch(() => undefined);
  }

  private async reach(): Promise<void> {
    const engine = (this.engine ??= await this.open());
    await migrate(engine, this.migrations);
    this.keyedHash = new KeyedHash(await readSecret(engine.db));
  }

  /** Retries while other writers hold locks. */
  private async patiently<T>(work: () => Promise<T>): Promise<T> {
    const end = performance.now() + this.busyTimeoutMs;
    // Less and less often: those who wait take time from the one who is awaited.
    for (let mostMs = 10; ; mostMs = Math.min(2 * mostMs, 40)) {
      try {
        return await work();
      } catch (error) {
        if (this.closed || performance.now() > end || !isBusy(error)) throw error;
        await delay(1 + Math.random() * mostMs);
      }
    }
  }

  private failed(engine: LedgerEngine, cause: unknown): LedgerUnavailableError {
    if (this.ready && engine.isOutage(cause)) {
      this.ready = false;
      this.reportAway(cause);
      void this.start();
    }
    return new LedgerUnavailableError(true, { cause });
  }

  /** Once per outage. */
  private reportAway(cause: unknown): void {
    if (!this.reportedAway) this.onProblem({ kind: "unavailable", cause });
    this.reportedAway = true;
  }

  private becomeReady(): void {
    if (this.closed) return;
    this.ready = true;
    if (this.reportedAway) this.onProblem({ kind: "available" });
    this.reportedAway = false;
    for (const listener of this.readyListeners) listener();
  }
}

async function readSecret(db: LedgerQueries): Promise<Buffer> {
  const known = await storedSecret(db);
  if (known !== undefined) return known;
  const fresh = { name: "hash", value: randomBytes(32).toString("base64url") };
  // The secret of the process that comes first is used by all.
  await db
    .insertInto("ledger_secrets")
    .values(fresh)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await storedSecret(db))!;
}

async function storedSecret(db: LedgerQueries): Promise<Buffer | undefined> {
  const row = await db.selectFrom("ledger_secrets").select("value").where("name", "=", "hash").executeTakeFirst();
  return row && Buffer.from(row.value, "base64url");
}
