import { sql, type RawBuilder } from "kysely";
import { minAuditDays } from "./database/migrations/0005-audit.migration";
import type { LedgerDatabase, LedgerQueries } from "./database/ledger-database";
import type { LedgerDialect } from "./database/ledger-engine";
import type { LedgerTables } from "./database/ledger-schema";
import { defaultRetention, type RetentionDays } from "./retention-days";

export type SweptRows = Record<keyof RetentionDays, number>;

const dayMs = 86_400_000;
/** Rows per statement, so that locks are short. */
const batchSize = 500;

/** Deletes rows that are older than their retention. */
export class Retention {
  private readonly days: RetentionDays;

  constructor(
    private readonly database: LedgerDatabase,
    days: Partial<RetentionDays> | undefined,
  ) {
    const chosen = { ...defaultRetention, ...days };
    this.days = { ...chosen, audit: Math.max(chosen.audit, minAuditDays) };
  }

  /** Returns the number of deleted rows of each kind. Rejects with {@link LedgerUnavailableError}, having deleted some. */
  async sweep(now: Date): Promise<SweptRows> {
    const before = (kind: keyof RetentionDays) => now.getTime() - this.days[kind] * dayMs;
    return {
      idempotency:
        (await this.delete("idempotency_entries", endedBefore(before("idempotency"), ["done", "refused"]))) +
        (await this.delete("endorsement_requests", sql`updated_at < ${before("idempotency")}`)) +
        (await this.delete("enrolment_claims", sql`claimed_at < ${before("idempotency")}`)),
      webhookEvents: await this.delete(
        "webhook_events",
        endedBefore(before("webhookEvents"), ["confirmed", "rejected"]),
      ),
      changes: await this.delete("endorsement_changes", sql`occurred_at < ${before("changes")}`),
      links:
        (await this.delete("patient_members", sql`seen_at < ${before("links")}`)) +
        (await this.delete("link_patients", sql`seen_at < ${before("links")}`)) +
        (await this.delete("link_members", sql`seen_at < ${before("links")}`)) +
        (await this.delete("written_numbers", sql`written_at < ${now.getTime() - dayMs}`)) +
        (await this.delete("eligibility_sightings", sql`updated_at < ${before("links")}`)) +
        (await this.delete("coverage_settlements", sql`until < ${now.getTime()}`)) +
        (await this.delete("coverage_hints", sql`at < ${now.getTime() - dayMs}`)) +
        (await this.delete("clinic_events", sql`received_at < ${now.getTime() - 30 * dayMs}`)) +
        (await this.delete("worklist_runs", sql`lease_until < ${now.getTime() - 30 * dayMs}`)) +
        (await this.delete("registration_leases", sql`lease_until < ${now.getTime() - dayMs}`)),
      audit: await this.expireAudit(before("audit")),
    };
  }

  private delete(table: keyof LedgerTables, condition: RawBuilder<unknown>): Promise<number> {
    const row = sql.ref(rowId[this.database.dialect]);
    const from = sql.table(table);
    const doomed = sql`select ${row} from ${from} where ${condition} limit ${sql.lit(batchSize)}`;
    return this.inBatches(async (db) => {
      const { numAffectedRows } = await sql`delete from ${from} where ${row} in (${doomed})`.execute(db);
      return Number(numAffectedRows ?? 0n);
    });
  }

  /** On Postgres the application's role may not delete audit records; a function of the schema does. */
  private expireAudit(before: number): Promise<number> {
    if (this.database.dialect === "sqlite") return this.delete("audit_records", sql`at < ${before}`);
    return this.inBatches(async (db) => {
      const expire = sql<{ gone: number }>`select expire_audit_records(${before}, ${batchSize}) as gone`;
      return (await expire.execute(db)).rows[0]?.gone ?? 0;
    });
  }

  private async inBatches(deleteSome: (db: LedgerQueries) => Promise<number>): Promise<number> {
    for (let total = 0; ;) {
      const gone = await this.database.use(deleteSome);
      total += gone;
      if (gone < batchSize) return total;
    }
  }
}

/** Column that identifies a physical row, so that a batch can be selected from any table. */
const rowId: Record<LedgerDialect, string> = { sqlite: "rowid", postgres: "ctid" };

function endedBefore(instant: number, states: readonly string[]): RawBuilder<unknown> {
  return sql`updated_at < ${instant} and state in (${sql.join(states)})`;
}
