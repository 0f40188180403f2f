import { sql, type Selectable } from "kysely";
import { clock } from "../clock";
import type { ChangeFeed, FeedTable } from "../endorsement/change/change-feed";
import { changeChannel } from "../endorsement/change/change-notices";
import type { LedgerDatabase, LedgerQueries } from "../ledger/database/ledger-database";
import type { CoverageHint, CoverageHints } from "./hint";
import type { CoverageHintsTable } from "./worklist.tables";

export type HintRow = Selectable<CoverageHintsTable>;

/** Any number, the same for all processes: appending takes turns under it, so that numbers ascend in commit order. */
const appendLock = 7_301_656;

/** The table `coverage_hints`, and the feed of its new rows. */
export class HintLog implements CoverageHints {
  constructor(
    private readonly database: LedgerDatabase,
    private readonly feed: ChangeFeed<HintRow>,
  ) {}

  async tell(hints: readonly CoverageHint[]): Promise<void> {
    if (hints.length === 0) return;
    await this.inTransaction((tx) => this.append(tx, hints)).catch(() => undefined);
  }

  take(eventId: string, hints: readonly CoverageHint[]): Promise<boolean> {
    const id = this.database.hash.of("webhook-body", `clinic ${eventId}`);
    return this.inTransaction(async (tx) => {
      const taken = await tx
        .insertInto("clinic_events")
        .values({ id, received_at: clock.now() })
        .onConflict((conflict) => conflict.doNothing())
        .returning("id")
        .executeTakeFirst();
      if (taken === undefined) return false;
      await this.append(tx, hints);
      return true;
    });
  }

  subscribe(listener: (hint: CoverageHint) => void): Promise<() => void> {
    return this.feed.subscribe(({ kind, subject_id: id }) => listener({ kind, id }));
  }

  private async append(tx: LedgerQueries, hints: readonly CoverageHint[]): Promise<void> {
    const isPostgres = this.database.dialect === "postgres";
    if (hints.length === 0) return;
    if (isPostgres) await sql`select pg_advisory_xact_lock(${sql.lit(appendLock)})`.execute(tx);
    const at = clock.now();
    await tx
      .insertInto("coverage_hints")
      .values(hints.map(({ kind, id }) => ({ kind, subject_id: id, at })))
      .execute();
    // Delivered at the commit.
    if (isPostgres) await sql`select pg_notify(${changeChannel}, '')`.execute(tx);
  }

  private async inTransaction<T>(work: (tx: LedgerQueries) => Promise<T>): Promise<T> {
    const result = await this.database.use((db) => db.transaction().execute(work));
    this.feed.wake();
    return result;
  }
}

/** The table as its feed reads it. */
export const hintTable: FeedTable<HintRow> = {
  after: (db, seq, limit) =>
    db.selectFrom("coverage_hints").selectAll().where("seq", ">", seq).orderBy("seq").limit(limit).execute(),
  last: async (db) => {
    const { last } = await db
      .selectFrom("coverage_hints")
      .select((row) => row.fn.max("seq").as("last"))
      .executeTakeFirstOrThrow();
    return last ?? 0;
  },
};
