import { setTimeout as delay } from "node:timers/promises";
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
import { Retention, type SweptRows } from "../ledger/retention";
import { spoolDir } from "../ledger/spool";
import { linkTables } from "../links/link.tables";
import { LinkBook } from "../links/link-book";
import { CardConfirmationStore } from "../links/proof/card-confirmation.store";
import { WrittenNumbersStore } from "../links/proof/written-numbers.store";
import type { Ledger } from "../services";

const defaultLeaseMs = 60_000;
/** How long the start waits for a database that does not answer; after that it is awaited in the background. */
const startWaitMs = 3_000;
const firstSweepMs = 60_000;
const sweepMs = 6 * 3_600_000;

const tables = [idempotencyTables, linkTables, auditTables, ...features.flatMap((feature) => feature.tables ?? [])];

/** All migrations of the ledger, by name, in order of the names. */
export function ledgerMigrations(dialect: LedgerDialect): Migrations {
  return migrationsOf(tables, dialect);
}

/**
 * Opens the ledger and migrates its tables. Does not reject if the database is unavailable: the ledger is then `unavailable`,
 * and becomes ready by itself.
 */
export async function openLedger(options: LedgerOptions = {}): Promise<Ledger> {
  const opened = new OpenLedger(options);
  const ledger = opened.withStores(options);
  await opened.start();
  return ledger;
}

/** The ledger without the stores of the features. */
class OpenLedger {
  readonly dialect: LedgerDialect;
  readonly idempotency: IdempotencyLedger;
  readonly links: LinkBook;
  readonly cardConfirmations: CardConfirmationStore;
  readonly writtenNumbers: WrittenNumbersStore;
  readonly audit: AuditLog;
  private readonly database: LedgerDatabase;
  private readonly retention: Retention;
  private readonly report: (problem: LedgerProblem) => void;
  private readonly closers: (() => Promise<void>)[] = [];
  private sweeping: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(options: LedgerOptions) {
    const report = (this.report = options.onProblem ?? ignore);
    const { databaseUrl, dataDir, onQuery, busyTimeoutMs = 2_000 } = options;
    this.dialect = databaseUrl === undefined ? "sqlite" : "postgres";
    const open =
      databaseUrl === undefined ? () => openSqlite(dataDir, onQuery) : () => openPostgres(databaseUrl, onQuery);
    const migrations = ledgerMigrations(this.dialect);
    const database = (this.database = new LedgerDatabase(this.dialect, open, migrations, busyTimeoutMs, report));
    this.idempotency = new IdempotencyLedger(database, options.leaseMs ?? defaultLeaseMs, report);
    this.links = new LinkBook(database, report, options.links);
    this.cardConfirmations = new CardConfirmationStore(database);
    this.writtenNumbers = new WrittenNumbersStore(database);
    this.audit = new AuditLog(database, spoolDir("audit", options), report);
    this.retention = new Retention(database, tables, options.retention);
  }

  withStores(options: LedgerOptions): Ledger {
    // Complete once every feature has added the stores that it declares.
    const ledger = this as unknown as Ledger;
    const { database, report } = this;
    const onClose = (close: () => Promise<void>): void => void this.closers.unshift(close);
    for (const { stores } of features) Object.assign(this, stores?.({ database, options, report, ledger, onClose }));
    return ledger;
  }

  async start(): Promise<void> {
    const waiting = new AbortController();
    const waited = delay(startWaitMs, undefined, { signal: waiting.signal }).catch(() => undefined);
    await Promise.race([this.database.start(), waited]);
    waiting.abort();
    this.sweepAfter(firstSweepMs);
  }

  recordsChanged(subjects: readonly Subject[]): void {
    for (const { onRecordsChanged } of features) onRecordsChanged?.(subjects, this as unknown as Ledger);
  }

  state(): "ready" | "unavailable" {
    return this.database.isReady ? "ready" : "unavailable";
  }

  onReady(listener: () => void): void {
    this.database.onReady(listener);
  }

  sweep(now = clock.date()): Promise<SweptRows> {
    return this.retention.sweep(now);
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.sweeping);
    for (const close of this.closers) await close();
    await Promise.all([this.idempotency.close(), this.links.close(), this.audit.close()]);
    await this.database.close();
  }

  private sweepAfter(ms: number): void {
    if (this.closed) return;
    this.sweeping = setTimeout(() => {
      this.sweep()
        .catch((cause: unknown) => this.closed || this.report({ kind: "sweep-failed", cause }))
        .finally(() => this.sweepAfter(sweepMs));
    }, ms).unref();
  }
}

function ignore(): void {}
