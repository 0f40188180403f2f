import type { ChangeLog } from "../change/change-log";
import type { AppendedChange, NewChange } from "../change/endorsement-change";
import type { LedgerDatabase, LedgerQueries } from "../../ledger/database/ledger-database";
import { changeToldBy } from "./bastion-event";
import { longestPostponementMs, type StoredWebhookEvent, type WebhookEvent, type WebhookEvents } from "./webhook-event";
import { clock } from "../../clock";

/** The table `webhook_events`. */
export class WebhookEventStore implements WebhookEvents {
  constructor(
    private readonly database: LedgerDatabase,
    private readonly changes: ChangeLog,
  ) {}

  async store(body: string | Uint8Array, event: WebhookEvent): Promise<{ id: string; isNew: boolean }> {
    const { hash } = this.database;
    const bodyHash = hash.of("webhook-body", body);
    return this.database.use(async (db) => {
      const last = await lastWithBody(db, bodyHash);
      if (last && (await isReplay(db, last, event))) return { id: last.id, isNew: false };
      // Two processes that receive it at the same time create the same id from the same predecessor.
      const id = last ? hash.of("webhook-body", `${bodyHash} ${last.id}`) : bodyHash;
      return { id, isNew: await insert(db, { id, bodyHash, ...event }) };
    });
  }

  async pending(limit = 100): Promise<readonly StoredWebhookEvent[]> {
    const now = clock.now();
    const rows = await this.database.use((db) =>
      db
        .selectFrom("webhook_events")
        .select(["id", "event", "member_id", "policy_id", "plan_id", "received_at", "attempts"])
        .where("state", "=", "pending")
        // What is due later than any postponement lasts was postponed while the clock was ahead.
        .where((row) => row.or([row("due_at", "<=", now), row("due_at", ">", now + longestPostponementMs)]))
        .orderBy("received_at")
        .orderBy("id")
        .limit(limit)
        .execute(),
    );
    return rows.map((row) => ({
      id: row.id,
      event: row.event,
      memberId: row.member_id,
      policyId: row.policy_id,
      planId: row.plan_id,
      receivedAt: new Date(row.received_at),
      attempts: row.attempts,
    }));
  }

  confirm(id: string, change: NewChange): Promise<AppendedChange | null> {
    return this.changes.inTransaction(async (tx, append) => ((await end(tx, id, "confirmed")) ? append(change) : null));
  }

  async reject(id: string): Promise<void> {
    await this.database.use((db) => end(db, id, "rejected"));
  }

  async postpone(id: string, dueAt: Date): Promise<void> {
    await this.database.use((db) =>
      db
        .updateTable("webhook_events")
        .set((old) => ({ attempts: old("attempts", "+", 1), due_at: dueAt.getTime(), updated_at: clock.now() }))
        .where("id", "=", id)
        .where("state", "=", "pending")
        .execute(),
    );
  }
}

/** The broker's retries are not documented: so long the same body in the same state is one of them. */
const replayWindowMs = 3_600_000;

interface KnownEvent {
  readonly id: string;
  readonly received_at: number;
}

function lastWithBody(db: LedgerQueries, bodyHash: string): Promise<KnownEvent | undefined> {
  return (
    db
      .selectFrom("webhook_events")
      .select(["id", "received_at"])
      .where("body_hash", "=", bodyHash)
      // One that was received while the clock was ahead is not the last one.
      .orderBy((row) => row("received_at", ">", clock.now() + replayWindowMs))
      .orderBy("received_at", "desc")
      .executeTakeFirst()
  );
}

/** The same event in the same state: a change of another kind since it came, or an hour, ends that. */
async function isReplay(db: LedgerQueries, last: KnownEvent, { event, memberId }: WebhookEvent): Promise<boolean> {
  if (Math.abs(clock.now() - last.received_at) > replayWindowMs) return false;
  const change = await db
    .selectFrom("endorsement_changes")
    .select("seq")
    .where("member_id", "=", memberId)
    .where("type", "!=", changeToldBy(event) ?? "CHANGE")
    .where("occurred_at", ">=", last.received_at)
    .executeTakeFirst();
  return change === undefined;
}

type NewEvent = WebhookEvent & { readonly id: string; readonly bodyHash: string };

async function insert(db: LedgerQueries, { id, bodyHash, event, memberId, policyId, planId }: NewEvent) {
  const now = clock.now();
  const row = { id, body_hash: bodyHash, event, member_id: memberId, policy_id: policyId, plan_id: planId };
  const inserted = await db
    .insertInto("webhook_events")
    .values({ ...row, state: "pending", due_at: now, received_at: now, updated_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

async function end(db: LedgerQueries, id: string, state: "confirmed" | "rejected"): Promise<boolean> {
  const row = await db
    .updateTable("webhook_events")
    .set({ state, updated_at: clock.now() })
    .where("id", "=", id)
    .where("state", "=", "pending")
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}
