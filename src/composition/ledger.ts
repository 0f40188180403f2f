import { AuditLog } from "../audit/audit-log";
import { auditTables } from "../audit/audit.tables";
import type { Subject } from "../audit/subject";
import { clock } from "../clock";
import { features } from "../features";
import { IdempotencyLedger } from "../idempotency/idempotency-ledger";
import { idempotencyTables } from "../idempotency/idempotency.tables";
import { LedgerDatabase } from "../ledger/database/ledger-database";
import type { LedgerDialect } from "../ledger/database/ledger-engine";
import { openPostgres } from "../ledger/database/postgres.engine";
import { openSqlite } from "../ledger/database/sqlite.engine";
import type { LedgerOptions, LedgerProblem } from "../ledger/ledger-options";
import { migrationsOf, type Migrations } from "../ledger/ledger-tables";
import { Retention } from "../ledger/retention";
import { spoolDir } from "../ledger/spool";
import type { Ledger } from "../services";
import { declared } from "./declared";
import { settledWithin } from "../settled-within";

const defaultLeaseMs = 60_000;
/** How long the start waits for a database that does not answer; after that it is awaited in the background. */
const startWaitMs = 3_000;
const firstSweepMs = 60_000;
const sweepMs = 6 * 3_600_000;

const tables = [idempotencyTables, auditTables, ...features.flatMap((feature) => feature.tables ?? [])];

/** All migrations of the ledger, by name, in order of the names. */
export function ledgerMigrations(dialect: LedgerDialect): Migrations {
  return migrationsOf(tables, dialect);
}

/**
 * Opens the ledger and migrates its tables. Does not reject if the database is unavailable: the ledger is then `unavailable`,
 * and becomes ready by itself.
 */
export async function openLedger(options: LedgerOptions = {}): Promise<Ledger> {
  const report = options.onProblem ?? ignore;
  const database = databaseOf(options, report);
  const closers: (() => Promise<void>)[] = [];
  const onClose = (close: () => Promise<void>): void => void closers.unshift(close);
  const retention = new Retention(database, tables, options.retention);
  const sweeping = new Sweeping((now) => retention.sweep(now), report);
  const idempotency = new IdempotencyLedger(database, options.leaseMs ?? defaultLeaseMs, report);
  const audit = new AuditLog(database, spoolDir("audit", options), report);
  const recordsChanged = (subjects: readonly Subject[]): void => {
    for (const { onRecordsChanged } of features) onRecordsChanged?.(subjects, ledger);
  };
  const parts = { database, options, report, recordsChanged, onClose };
  const ledger: Ledger = {
    ...declared<"stores">(({ stores }) => stores?.(parts)),
    dialect: database.dialect,
    idempotency,
    audit,
    recordsChanged,
    state: () => (database.isReady ? "ready" : "unavailable"),
    onReady: (listener) => database.onReady(listener),
    sweep: (now = clock.date()) => retention.sweep(now),
    close: async () => {
      sweeping.stop();
      for (const close of closers) await close();
      await Promise.all([idempotency.close(), audit.close()]);
      await database.close();
    },
  };
  await startOrWait(database);
  sweeping.start();
  return ledger;
}

function databaseOf(options: LedgerOptions, report: (problem: LedgerProblem) => void): LedgerDatabase {
  const { databaseUrl, dataDir, onQuery, busyTimeoutMs = 2_000 } = options;
  const dialect = databaseUrl === undefined ? "sqlite" : "postgres";
  const open =
    databaseUrl === undefined ? () => openSqlite(dataDir, onQuery) : () => openPostgres(databaseUrl, onQuery);
  return new LedgerDatabase(dialect, open, ledgerMigrations(dialect), busyTimeoutMs, report);
}

/** A server that does not answer does not delay the start; the embedded ledger's first attempt ends by itself. */
function startOrWait(database: LedgerDatabase): Promise<void> {
  return database.dialect === "sqlite" ? database.start() : settledWithin(startWaitMs, database.start());
}

/** Deletes what is older than its retention, a minute after the start and then every six hours. */
class Sweeping {
  private timer: NodeJS.Timeout | undefined;
  private isOver = false;

  constructor(
    private readonly sweep: (now: Date) => Promise<unknown>,
    private readonly report: (problem: LedgerProblem) => void,
  ) {}

  start(ms = firstSweepMs): void {
    if (this.isOver) return;
    this.timer = setTimeout(() => {
      this.sweep(clock.date())
        .catch((cause: unknown) => this.isOver || this.report({ kind: "sweep-failed", cause }))
        .finally(() => this.start(sweepMs));
    }, ms).unref();
  }

  stop(): void {
    this.isOver = true;
    clearTimeout(this.timer);
  }
}

function ignore(): void {}
