import type { LedgerDatabase } from "../ledger/database/ledger-database";
import { leaseHasEnded } from "../ledger/lease";

const row = "index";

/**
 * What a sweep does, in this order. The roster is listed first: a call for a hundred members says whom it relates to whom.
 * What of it could not be read is tried again after the patients.
 */
export const sweepPhases = ["roster", "patients", "known-patients", "rest-of-roster", "known-members"] as const;
export type SweepPhase = (typeof sweepPhases)[number];

/** How far the sweep is. */
export interface SweepProgress {
  readonly phase: SweepPhase | "idle";
  /** Where the phase continues; each phase has its own format. */
  readonly position: string;
  readonly startedAt: number;
  readonly completedAt: number | null;
  /** Whether the sweep that ended last had a list of every patient. */
  readonly hasAllPatients: boolean;
  /** Whether it had a list of every member. */
  readonly hasAllMembers: boolean;
}

/** Where a sweep is. */
export interface SweepPosition extends Pick<SweepProgress, "hasAllPatients" | "hasAllMembers"> {
  /** Where the phase goes on. */
  readonly at: string;
  /** Where the roster could not be read; null where it could. */
  readonly unlistedFrom: string | null;
}

const start: SweepPosition = { at: "", unlistedFrom: null, hasAllPatients: true, hasAllMembers: true };

export function positionOf({ position }: Pick<SweepProgress, "position">): SweepPosition {
  return position === "" ? start : { ...start, ...(JSON.parse(position) as Partial<SweepPosition>) };
}

/** Whether no sweep has listed the whole roster yet, so that whom it relates to whom is not known. */
export function awaitsRoster(progress: SweepProgress | null): boolean {
  if (progress === null) return true;
  if (progress.completedAt !== null) return false;
  return progress.phase === "idle" || progress.phase === "roster" || positionOf(progress).unlistedFrom !== null;
}

/**
 * The lease of the one process that sweeps, and its progress. Every method rejects with `LedgerUnavailableError`. A process
 * that has lost the lease writes nothing, as its updates name it as the holder.
 */
export class SweepStore {
  constructor(private readonly database: LedgerDatabase) {}

  async read(): Promise<SweepProgress | null> {
    const found = await this.database.use((db) =>
      db.selectFrom("link_sweep").selectAll().where("id", "=", row).executeTakeFirst(),
    );
    if (!found) return null;
    return {
      phase: found.phase as SweepProgress["phase"],
      position: found.position,
      startedAt: Number(found.started_at),
      completedAt: found.completed_at === null ? null : Number(found.completed_at),
      hasAllPatients: found.has_all_patients === 1,
      hasAllMembers: found.has_all_members === 1,
    };
  }

  /** Takes the lease if it has ended, or renews the holder's own. Resolves to whether the holder has it. */
  async lease(holder: string, now: number, leaseMs: number): Promise<boolean> {
    const first = { holder: null, lease_until: 0, phase: "idle", position: "", started_at: 0, completed_at: null };
    return this.database.use(async (db) => {
      await db
        .insertInto("link_sweep")
        .values({ id: row, ...first, has_all_patients: 0, has_all_members: 0 })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const { numUpdatedRows } = await db
        .updateTable("link_sweep")
        .set({ holder, lease_until: now + leaseMs })
        .where("id", "=", row)
        .where((where) => where.or([where("holder", "=", holder), leaseHasEnded("lease_until", now, leaseMs)]))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    });
  }

  /** Stores the holder's progress. Resolves to false if another process has the lease. */
  async keep(holder: string, progress: Partial<SweepProgress>): Promise<boolean> {
    const { phase, position, startedAt, completedAt, hasAllPatients, hasAllMembers } = progress;
    const { numUpdatedRows } = await this.database.use((db) =>
      db
        .updateTable("link_sweep")
        .set({
          ...(phase !== undefined && { phase }),
          ...(position !== undefined && { position }),
          ...(startedAt !== undefined && { started_at: startedAt }),
          ...(completedAt !== undefined && { completed_at: completedAt }),
          ...(hasAllPatients !== undefined && { has_all_patients: hasAllPatients ? 1 : 0 }),
          ...(hasAllMembers !== undefined && { has_all_members: hasAllMembers ? 1 : 0 }),
        })
        .where("id", "=", row)
        .where("holder", "=", holder)
        .executeTakeFirst(),
    );
    return numUpdatedRows > 0n;
  }

  async release(holder: string): Promise<void> {
    await this.database.use((db) =>
      db
        .updateTable("link_sweep")
        .set({ holder: null, lease_until: 0 })
        .where("id", "=", row)
        .where("holder", "=", holder)
        .execute(),
    );
  }
}
