import type { LedgerDatabase, LedgerQueries } from "../ledger/database/ledger-database";
import { leaseHasEnded } from "../ledger/lease";
import type { WriteOutcome } from "./idempotency";
import type { EntryState } from "./idempotency.tables";
import { clock } from "../clock";

/** The one attempt that may record an entry's outcome. */
export interface Attempt {
  readonly id: string;
  readonly attempt: string;
}

export interface Entry {
  readonly attempt: string;
  readonly payloadHash: string;
  readonly state: EntryState;
  /** JSON of the result, if there is one. */
  readonly result: string | null;
  /** Milliseconds since the epoch. */
  readonly leaseUntil: number;
}

export interface NewEntry extends Attempt {
  readonly mutation: string;
  readonly payloadHash: string;
  readonly matchHash: string | null;
  readonly leaseUntil: number;
}

export type RecordedOutcome =
  | { readonly kind: "done" | "refused"; readonly result: string; readonly resourceHash: string | null }
  | { readonly kind: "never-sent" }
  | { readonly kind: "unknown" };

/** An outcome that is not in the ledger yet. */
export interface PendingOutcome extends Attempt {
  readonly payloadHash: string;
  readonly outcome: RecordedOutcome;
}

/** The rows of idempotent writes. Every method rejects with {@link LedgerUnavailableError}. */
export class EntryStore {
  constructor(private readonly database: LedgerDatabase) {}

  find(id: string): Promise<Entry | undefined> {
    return this.database.use((db) =>
      db
        .selectFrom("idempotency_entries")
        .select(["attempt", "payload_hash as payloadHash", "state", "result", "lease_until as leaseUntil"])
        .where("id", "=", id)
        .executeTakeFirst(),
    );
  }

  /** Durably inserts the entry; false if there is one already. */
  async reserve(entry: NewEntry): Promise<boolean> {
    const now = clock.now();
    const inserted = await this.database.use((db) =>
      db
        .insertInto("idempotency_entries")
        .values({
          id: entry.id,
          attempt: entry.attempt,
          mutation: entry.mutation,
          payload_hash: entry.payloadHash,
          match_hash: entry.matchHash,
          state: "sending",
          lease_until: entry.leaseUntil,
          created_at: now,
          updated_at: now,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning("id")
        .executeTakeFirst(),
    );
    return inserted !== undefined;
  }

  /** The attempt's own report overrides what others have concluded meanwhile. */
  async record({ id, attempt }: Attempt, outcome: RecordedOutcome): Promise<void> {
    await this.database.use(async (db) => {
      if (outcome.kind === "never-sent") {
        await db.deleteFrom("idempotency_entries").where("id", "=", id).where("attempt", "=", attempt).execute();
      } else if (outcome.kind === "unknown") {
        await giveUp(db, { id, attempt });
      } else {
        await db
          .updateTable("idempotency_entries")
          .set({
            state: outcome.kind,
            result: outcome.result,
            resource_hash: outcome.resourceHash,
            updated_at: clock.now(),
          })
          .where("id", "=", id)
          .where("attempt", "=", attempt)
          .execute();
      }
    });
  }

  /** Marks an entry as unknown after its lease has expired. */
  abandon(attempt: Attempt): Promise<void> {
    return this.database.use((db) => giveUp(db, attempt));
  }

  /** Marks all entries with expired leases as unknown; returns their number. */
  async abandonStale(now: number, leaseMs: number): Promise<number> {
    const rows = await this.database.use((db) =>
      db
        .updateTable("idempotency_entries")
        .set({ state: "unknown", updated_at: now })
        .where("state", "=", "sending")
        .where(leaseHasEnded("lease_until", now, leaseMs))
        .returning("id")
        .execute(),
    );
    return rows.length;
  }
}

async function giveUp(db: LedgerQueries, { id, attempt }: Attempt): Promise<void> {
  await db
    .updateTable("idempotency_entries")
    .set({ state: "unknown", updated_at: clock.now() })
    .where("id", "=", id)
    .where("attempt", "=", attempt)
    .where("state", "=", "sending")
    .execute();
}

/** The outcome without what must not be stored. */
export function toRecorded(outcome: WriteOutcome<unknown>, hashResource: (id: string) => string): RecordedOutcome {
  if (outcome.kind !== "done" && outcome.kind !== "refused") return { kind: outcome.kind };
  const resourceId = outcome.kind === "done" ? outcome.resourceId : undefined;
  return {
    kind: outcome.kind,
    result: JSON.stringify(outcome.result ?? null),
    resourceHash: resourceId === undefined ? null : hashResource(resourceId),
  };
}
