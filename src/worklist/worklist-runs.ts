import { clock } from "../clock";
import type { LedgerDatabase } from "../ledger/database/ledger-database";
import { leaseHasEnded } from "../ledger/lease";

/** A process that does not renew it for this long has died or stopped, and another continues its run. */
const leaseMs = 120_000;

/** Which process does a night's run. Every method rejects with {@link LedgerUnavailableError}. */
export interface WorklistRuns {
  /** Whether this process should do it: it has not been done, and no other process is doing it. */
  begin(night: string): Promise<boolean>;
  /** Says that this process is still at it. */
  extend(night: string): Promise<void>;
  finish(night: string): Promise<void>;
  /** Releases it, so that another process may begin at once. */
  leave(night: string): Promise<void>;
}

/** The table `worklist_runs`. */
export class WorklistRunStore implements WorklistRuns {
  constructor(private readonly database: LedgerDatabase) {}

  async begin(night: string): Promise<boolean> {
    const now = clock.now();
    const lease = { lease_until: now + leaseMs };
    const taken = await this.database.use((db) =>
      db
        .insertInto("worklist_runs")
        .values({ night, ...lease, done_at: null })
        .onConflict((conflict) =>
          conflict
            .column("night")
            .doUpdateSet(lease)
            .where("worklist_runs.done_at", "is", null)
            .where(leaseHasEnded("worklist_runs.lease_until", now, leaseMs)),
        )
        .returning("night")
        .executeTakeFirst(),
    );
    return taken !== undefined;
  }

  async extend(night: string): Promise<void> {
    await this.set(night, { lease_until: clock.now() + leaseMs });
  }

  async finish(night: string): Promise<void> {
    await this.set(night, { done_at: clock.now() });
  }

  async leave(night: string): Promise<void> {
    await this.set(night, { lease_until: 0 });
  }

  private async set(night: string, values: { lease_until: number } | { done_at: number }): Promise<void> {
    await this.database.use((db) => db.updateTable("worklist_runs").set(values).where("night", "=", night).execute());
  }
}
