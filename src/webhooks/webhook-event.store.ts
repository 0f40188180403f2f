import type { ChangeLog } from "../ledger/change/change-log";
import type { AppendedChange, NewChange } from "../ledger/change/endorsement-change";
import type { LedgerDatabase, LedgerQueries } from "../ledger/database/ledger-database";
import type { StoredWebhookEvent, WebhookEvent, WebhookEvents } from "./webhook-event";
import { clock } from "../clock";

/** The table `webhook_events`. */
export class WebhookEventStore implements WebhookEvents {
  constructor(
    private readonly database: LedgerDatabase,
    private readonly changes: ChangeLog,
  ) {}

  async store(
    body: string | Uint8Array,
    { event, memberId, policyId, planId }: WebhookEvent,
  ): Promise<{ id: string; isNew: boolean }> {
    const id = this.database.hash.of("webhook-body", body);
    const now = clock.now();
    const row = { id, event, member_id: memberId, policy_id: policyId, plan_id: planId, state: "pending" as const };
    const inserted = await this.database.use((db) =>
      db
        .insertInto("webhook_events")
        .values({ ...row, due_at: now, received_at: now, updated_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .returning("id")
        .executeTakeFirst(),
    );
    return { id, isNew: inserted !== undefined };
  }

  async pending(limit = 100): Promise<readonly StoredWebhookEvent[]> {
    const rows = await this.database.use((db) =>
      db
        .selectFrom("webhook_events")
        .select(["id", "event", "member_id", "policy_id", "plan_id", "received_at", "attempts"])
        .where("state", "=", "pending")
        .where("due_at", "<=", clock.now())
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
