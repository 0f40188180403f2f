import { clock } from "../clock";
import type { LedgerDatabase } from "../ledger/database/ledger-database";
import type { CoverageIssue } from "./coverage-enums";
import type { CoverageSettlementKind, CoverageSettlements, StoredSettlement } from "./settlement";

/** Targets a statement. */
const batchSize = 500;

/** The table `coverage_settlements`. */
export class SettlementStore implements CoverageSettlements {
  constructor(private readonly database: LedgerDatabase) {}

  async settle(target: string, { kind, by, at, until, issues }: StoredSettlement): Promise<void> {
    const row = { kind, sub: by, at: at.getTime(), until: until.getTime(), issues: JSON.stringify(issues) };
    await this.database.use((db) =>
      db
        .insertInto("coverage_settlements")
        .values({ target, ...row })
        .onConflict((conflict) => conflict.column("target").doUpdateSet(row))
        .execute(),
    );
  }

  async of(targets: readonly string[]): Promise<ReadonlyMap<string, StoredSettlement>> {
    const found = new Map<string, StoredSettlement>();
    for (let from = 0; from < targets.length; from += batchSize) {
      const batch = targets.slice(from, from + batchSize);
      const rows = await this.database.use((db) =>
        db
          .selectFrom("coverage_settlements")
          .selectAll()
          .where("target", "in", batch)
          .where("until", ">", clock.now())
          .execute(),
      );
      for (const { target, kind, sub, at, until, issues } of rows) {
        found.set(target, {
          kind: kind as CoverageSettlementKind,
          by: sub,
          at: new Date(Number(at)),
          until: new Date(Number(until)),
          issues: JSON.parse(issues) as CoverageIssue[],
        });
      }
    }
    return found;
  }

  async end(target: string, at: Date): Promise<void> {
    await this.database.use((db) =>
      db.deleteFrom("coverage_settlements").where("target", "=", target).where("at", "=", at.getTime()).execute(),
    );
  }
}
