import type { AuditLog } from "./audit/audit-log";
import type { Subject } from "./audit/subject";
import type { Idempotency } from "./idempotency/idempotency";
import type { ResolveHost } from "./input/resolves-publicly";
import type { InsurerDirectory } from "./insurer/insurer-directory";
import type { LedgerDialect } from "./ledger/database/ledger-engine";
import type { LedgerOptions } from "./ledger/ledger-options";
import type { SweptRows } from "./ledger/retention";
import type { ConditionsField } from "./upstream/bastion/bastion.bodies";
import type { BastionReferences } from "./upstream/bastion/bastion.references";
import type { BastionSession } from "./upstream/bastion/bastion.session";
import type { CapabilityMemory } from "./upstream/capability-memory";
import type { SharedWindows } from "./upstream/preauth/shared-windows";
import type { UpstreamClient } from "./upstream/upstream-call";
import type { UpstreamName } from "./upstream/upstream-error";
import type { UpstreamObserver } from "./upstream/upstream-observer";
import type { PlanListSize } from "./upstream/vba/plan-list-size";
import type { VisitList } from "./upstream/vsee/visit-list";

/**
 * The graph's only durable state, one per process. A feature declares its stores on this interface and creates them in
 * `Feature.stores`.
 */
export interface Ledger {
  readonly dialect: LedgerDialect;
  readonly idempotency: Idempotency;
  readonly audit: AuditLog;
  /** Calls the features with records that a write or an event may have changed. */
  recordsChanged(subjects: readonly Subject[]): void;
  /** `unavailable` while the database is away: idempotent writes fail closed, links are unknown, audit is spooled. */
  state(): "ready" | "unavailable";
  /** Called every time the ledger becomes ready after this, e.g. to resume pending webhook events. */
  onReady(listener: () => void): void;
  /**
   * Deletes rows that are older than their retention. Runs automatically every six hours. Rejects with {@link
   * LedgerUnavailableError}.
   */
  sweep(now?: Date): Promise<SweptRows>;
  /** Writes waiting rows, then closes the database. */
  close(): Promise<void>;
}

/**
 * What lives as long as the process: connections, the broker's login, reference data, the ledger. A feature declares its own
 * services on this interface and creates them in `Feature.services`.
 */
export interface Services {
  readonly upstreams: Readonly<Record<UpstreamName, UpstreamClient>>;
  readonly bastionSession: BastionSession;
  readonly bastionReferences: BastionReferences;
  /** Name under which the broker reads the ids of conditions. */
  readonly conditionsField: ConditionsField;
  readonly planListSize: PlanListSize;
  readonly preAuthWindows: SharedWindows;
  readonly visitList: VisitList;
  /** Whether clinic calls carry the application's own key and secret. */
  readonly hasApplicationKey: boolean;
  /** Which optional endpoints the upstreams have been seen to have. */
  readonly capabilities: CapabilityMemory;
  readonly observer?: UpstreamObserver;
  readonly insurers: InsurerDirectory;
  readonly ledger: Ledger;
  /** Whether addresses that upstreams are given may lead into private networks. */
  readonly allowPrivateUrls: boolean;
  readonly resolveHost: ResolveHost;
  /** How many days back a pre-authorization without a confirm date is searched by its id. */
  readonly preAuthUndatedDays: number;
  close(): Promise<void>;
}

/** What a server does with what its services report. A feature may declare hooks of its own on this interface. */
export interface ServiceHooks extends Pick<LedgerOptions, "onProblem" | "onQuery"> {
  /** In place of the operating system's resolver. */
  readonly resolveHost?: ResolveHost;
}
