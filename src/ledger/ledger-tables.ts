import type { Migration, RawBuilder } from "kysely";
import type { LedgerDialect } from "./database/ledger-engine";
import type { Instant, LedgerTables } from "./database/ledger-schema";
import type { RetentionDays } from "./retention-days";

/** The tables of one part of the code: what creates them, and when their rows are deleted. */
export interface TableDeclarations {
  /** By name. Names begin with a number, which orders the migrations of all parts. A migration that has shipped never changes. */
  readonly migrations: (dialect: LedgerDialect) => Migrations;
  readonly retention: readonly RetentionRule[];
}

export type Migrations = Readonly<Record<string, Migration>>;

/** When rows of a table are deleted. */
export interface RetentionRule {
  readonly kind: keyof RetentionDays;
  readonly table: keyof LedgerTables;
  /** Column with the instant from which the days count. */
  readonly since: string;
  /** In place of the kind's configured days. */
  readonly days?: number;
  /** Fewer configured days count as this many. */
  readonly minDays?: number;
  /** Only rows in these states are deleted. */
  readonly states?: readonly string[];
  /** In place of a DELETE on Postgres: deletes at most `limit` rows. */
  readonly onPostgres?: (before: Instant, limit: number) => RawBuilder<{ deleted: number }>;
}

/** All migrations, by name. */
export function migrationsOf(tables: readonly TableDeclarations[], dialect: LedgerDialect): Migrations {
  const entries = tables.flatMap(({ migrations }) => Object.entries(migrations(dialect)));
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
