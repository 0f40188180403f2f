import { setTimeout as delay } from "node:timers/promises";
import type { Audit } from "../audit/audit";
import { AuditLog } from "../audit/audit-log";
import { ChangeFeed } from "../endorsement/change/change-feed";
import { ChangeLog } from "../endorsement/change/change-log";
import { PolledNotices, PostgresNotices } from "../endorsement/change/change-notices";
import type { Changes } from "../endorsement/change/endorsement-change";
import type { EndorsementRequests } from "../endorsement/request/endorsement-request";
import { RequestLog } from "../endorsement/request/request-log";
import { LedgerDatabase } from "../ledger/database/ledger-database";
import type { LedgerDialect } from "../ledger/database/ledger-engine";
import { openPostgres } from "../ledger/database/postgres.engine";
import { openSqlite } from "../ledger/database/sqlite.engine";
import { EligibilitySightingStore } from "../insurance-card/eligibility-sighting.store";
import type { EligibilitySightings } from "../insurance-card/eligibility-sighting";
import { changeTable, type ChangeRow } from "../endorsement/change/change.store";
import { HintLog, hintTable, type HintRow } from "../worklist/hint-log";
import type { CoverageHints } from "../worklist/hint";
import { WorklistRunStore, type WorklistRuns } from "../worklist/worklist-runs";
import { SettlementStore } from "../worklist/settlement.store";
import type { RegistrationLeases } from "../patient/registration-lease";
import { RegistrationLeaseStore } from "../patient/registration-lease.store";
import type { CoverageSettlements } from "../worklist/settlement";
import { IdempotencyLedger } from "../idempotency/idempotency-ledger";
import type { Idempotency } from "../idempotency/idempotency";
import type { LedgerOptions, LedgerProblem } from "../ledger/ledger-options";
import { LinkBook } from "../links/link-book";
import { CardConfirmationStore } from "../links/proof/card-confirmation.store";
import { WrittenNumbersStore } from "../links/proof/written-numbers.store";
import { spoolDir } from "../ledger/spool";
import { Retention, type SweptRows } from "../ledger/retention";
import { WebhookEventStore } from "../webhooks/webhook-event.store";
import type { WebhookEvents } from "../webhooks/webhook-event";
import { clock } from "../clock";

/** The graph's only durable state. One of a process. */
export interface Ledger {
  readonly dialect: LedgerDialect;
  readonly idempotency: Idempotency;
  readonly webhookEvents: WebhookEvents;
  readonly changes: Changes;
  readonly endorsementRequests: EndorsementRequests;
  readonly links: LinkBook;
  /** What clinic staff has confirmed of whose member a card names. */
  readonly cardConfirmations: CardConfirmationStore;
  /** Which subscriber numbers patients have written of late. */
  readonly writtenNumbers: WrittenNumbersStore;
  readonly audit: Audit;
  /** When the graph first saw what the clinic says of cover. */
  readonly eligibility: EligibilitySightings;
  /** What the clinic's desks have noted about cover. */
  readonly settlements: CoverageSettlements;
  /** What rows of worklists may have changed. */
  readonly hints: CoverageHints;
  /** Which process does the worklist's nightly run. */
  readonly worklistRuns: WorklistRuns;
  /** Who registers a patient's code right now. */
  readonly registrationLeases: RegistrationLeases;
  /** `unavailable` while the database is away: idempotent writes fail closed, links are unknown, audit is spooled. */
  state(): "ready" | "unavailable";
  /** Called every time the ledger becomes ready after this, e.g. to resume pending webhook events. */
  onReady(listener: () => void): void;
  /** Deletes what is older than its retention. Runs by itself every six hours. Rejects with {@link LedgerUnavailableError}. */
  sweep(now?: Date): Promise<SweptRows>;
  /** Writes what waits, then lets go of the database. */
  close(): Promise<void>;
}

const defaultLeaseMs = 60_000;
/** How long the start waits for a database that does not answer; after that it is awaited in the background. */
const startWaitMs = 3_000;
const firstSweepMs = 60_000;
const sweepMs = 6 * 3_600_000;

/**
 * Opens the ledger and brings its tables up to date. Never rejects for a database that is away: the ledger is then
 * `unavailable`, and becomes ready by itself.
 */
export async function openLedger(options: LedgerOptions = {}): Promise<Ledger> {
  const ledger = new OpenLedger(options);
  await ledger.start();
  return ledger;
}

class OpenLedger implements Ledger {
  readonly dialect: LedgerDialect;
  readonly idempotency: IdempotencyLedger;
  readonly webhookEvents: WebhookEventStore;
  readonly changes: ChangeLog;
  readonly endorsementRequests: RequestLog;
  readonly links: LinkBook;
  readonly cardConfirmations: CardConfirmationStore;
  readonly writtenNumbers: WrittenNumbersStore;
  readonly audit: AuditLog;
  readonly eligibility: EligibilitySightingStore;
  readonly settlements: SettlementStore;
  readonly hints: HintLog;
  readonly worklistRuns: WorklistRunStore;
  readonly registrationLeases: RegistrationLeaseStore;
  private readonly database: LedgerDatabase;
  private readonly feed: ChangeFeed<ChangeRow>;
  private readonly hintFeed: ChangeFeed<HintRow>;
  private readonly retention: Retention;
  private readonly report: (problem: LedgerProblem) => void;
  private sweeping: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(options: LedgerOptions) {
    const report = (this.report = options.onProblem ?? ignore);
    const { databaseUrl, dataDir, onQuery, busyTimeoutMs = 2_000 } = options;
    this.dialect = databaseUrl === undefined ? "sqlite" : "postgres";
    const open =
      databaseUrl === undefined ? () => openSqlite(dataDir, onQuery) : () => openPostgres(databaseUrl, onQuery);
    const database = (this.database = new LedgerDatabase(this.dialect, open, busyTimeoutMs, report));
    const newNotices = () => (databaseUrl === undefined ? new PolledNotices(500) : new PostgresNotices(databaseUrl));
    this.idempotency = new IdempotencyLedger(database, options.leaseMs ?? defaultLeaseMs, report);
    this.feed = new ChangeFeed(database, changeTable, newNotices(), report);
    this.changes = new ChangeLog(database, this.feed);
    this.endorsementRequests = new RequestLog(database);
    this.webhookEvents = new WebhookEventStore(database, this.changes);
    this.links = new LinkBook(database, report, options.links);
    this.cardConfirmations = new CardConfirmationStore(database);
    this.writtenNumbers = new WrittenNumbersStore(database);
    this.audit = new AuditLog(database, spoolDir("audit", options), report);
    this.settlements = new SettlementStore(database);
    this.worklistRuns = new WorklistRunStore(database);
    this.registrationLeases = new RegistrationLeaseStore(database);
    this.hintFeed = new ChangeFeed(database, hintTable, newNotices(), report);
    this.hints = new HintLog(database, this.hintFeed);
    this.eligibility = new EligibilitySightingStore(database, (patientIds) =>
      this.hints.tell(patientIds.map((id) => ({ kind: "PATIENT", id }))),
    );
    this.retention = new Retention(database, options.retention);
  }

  async start(): Promise<void> {
    const waiting = new AbortController();
    const waited = delay(startWaitMs, undefined, { signal: waiting.signal }).catch(() => undefined);
    await Promise.race([this.database.start(), waited]);
    waiting.abort();
    this.sweepAfter(firstSweepMs);
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
    await Promise.all([this.feed.close(), this.hintFeed.close()]);
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
