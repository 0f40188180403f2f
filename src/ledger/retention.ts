import { sql } from "kysely";
import type { LedgerDatabase, LedgerQueries } from "./database/ledger-database";
import type { LedgerDialect } from "./database/ledger-engine";
import type { RetentionRule, TableDeclarations } from "./ledger-tables";
import { defaultRetention, type RetentionDays } from "./retention-days";

export type SweptRows = Record<keyof RetentionDays, number>;

const dayMs = 86_400_000;
/** Rows per statement, so that locks are short. */
const batchSize = 500;

/** Deletes rows that are older than their retention. */
export class Retention {
  private readonly rules: readonly RetentionRule[];
  private readonly days: RetentionDays;

  constructor(
    private readonly database: LedgerDatabase,
    tables: readonly TableDeclarations[],
    days: Partial<RetentionDays> | undefined,
  ) {
    this.rules = tables.flatMap(({ retention }) => retention);
    this.days = { ...defaultRetention, ...days };
  }

  /** Returns the number of deleted rows of each kind. Rejects with {@link LedgerUnavailableError}, having deleted some. */
  async sweep(now: Date): Promise<SweptRows> {
    const swept: SweptRows = { idempotency: 0, webhookEvents: 0, changes: 0, links: 0, audit: 0 };
    for (const rule of this.rules) {
      const days = Math.max(rule.days ?? this.days[rule.kind], rule.minDays ?? 0);
      swept[rule.kind] += await this.delete(rule, now.getTime() - days * dayMs);
    }
    return swept;
  }

  private async delete(rule: RetentionRule, before: number): Promise<number> {
    for (let total = 0; ;) {
      const deleted = await this.database.use((db) => this.deleteSome(db, rule, before));
      total += deleted;
      if (deleted < batchSize) return total;
    }
  }

  private async deleteSome(db: LedgerQueries, rule: RetentionRule, before: number): Promise<number> {
    const { dialect } = this.database;
    if (dialect === "postgres" && rule.onPostgres) {
      const { rows } = await rule.onPostgres(before, batchSize).execute(db);
      return rows[0]?.deleted ?? 0;
    }
    const row = sql.ref(rowId[dialect]);
    const table = sql.table(rule.table);
    const isOld = sql`${sql.ref(rule.since)} < ${before}`;
    const condition = rule.states ? sql`${isOld} and state in (${sql.join(rule.states)})` : isOld;
    const expired = sql`select ${row} from ${table} where ${condition} limit ${sql.lit(batchSize)}`;
    const { numAffectedRows = 0n } = await sql`delete from ${table} where ${row} in (${expired})`.execute(db);
    return Number(numAffectedRows);
  }
}

/** Column that identifies a physical row, so that a batch can be selected from any table. */
const rowId: Record<LedgerDialect, string> = { sqlite: "rowid", postgres: "ctid" };
