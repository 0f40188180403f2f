import type { Config } from "../config";
import { ChangeRecorder } from "../endorsement/change/change-recorder";
import { EnrolmentSettler } from "../endorsement/enrolment-settler";
import { RosterPeople } from "../endorsement/enrolment/roster-people";
import { systemResolveHost, type ResolveHost } from "../input/resolves-publicly";
import { InsurerDirectory } from "../insurer/insurer-directory";
import type { ProofOptions } from "../links/proof/operation-proofs";
import { openLedger, type Ledger } from "./ledger";
import { spoolDir } from "../ledger/spool";
import type { LedgerOptions } from "../ledger/ledger-options";
import { CapabilityMemory } from "../upstream/capability-memory";
import { BastionReferences } from "../upstream/bastion/bastion.references";
import { BastionSession } from "../upstream/bastion/bastion.session";
import { SharedWindows } from "../upstream/preauth/shared-windows";
import type { SharedSources } from "./operation-sources";
import { PlanListSize } from "../upstream/vba/plan-list-size";
import { createUpstreamClients } from "./upstream-clients";
import { VisitList } from "../upstream/vsee/visit-list";
import type { UpstreamObserver } from "../upstream/upstream-observer";
import type { WorklistSettings } from "../worklist/worklist-settings";

/** What the process keeps between operations: connections, the broker's login, reference data, the ledger. */
export interface Services extends SharedSources {
  readonly insurers: InsurerDirectory;
  readonly ledger: Ledger;
  /** Stores what mutations have done to members. */
  readonly changeRecorder: ChangeRecorder;
  /** Settles enrolments whose answer was lost by what reads show. */
  readonly enrolmentSettler: EnrolmentSettler;
  /** Whom the roster lists, for a few minutes, as hashes. */
  readonly rosterPeople: RosterPeople;
  /** What this process need not have kept again; see {@link OperationSightings}. */
  readonly keptSightings: Map<string, string>;
  readonly worklist: WorklistSettings;
  /** Whether links and addresses that upstreams are told may lead into private networks. */
  readonly allowPrivateUrls: boolean;
  readonly resolveHost: ResolveHost;
  /** What proves whose member a card names, beside the records. */
  readonly proofOptions: ProofOptions;
  /** How many days back a pre-authorization without a confirm date is looked for by its id. */
  readonly preAuthUndatedDays: number;
  close(): Promise<void>;
}

export interface ServiceHooks extends Pick<LedgerOptions, "onProblem" | "onQuery"> {
  /** In place of the operating system's resolver. */
  readonly resolveHost?: ResolveHost;
  readonly onMismatch?: ProofOptions["onMismatch"];
  readonly onDrift?: ProofOptions["onDrift"];
  readonly onLinkDropped?: ProofOptions["onDropped"];
}

export async function createServices(
  config: Config,
  observer?: UpstreamObserver,
  {
    resolveHost = systemResolveHost,
    onMismatch = () => undefined,
    onDrift = () => undefined,
    onLinkDropped = () => undefined,
    ...ledgerHooks
  }: ServiceHooks = {},
): Promise<Services> {
  const databaseUrl = config.ledger.databaseUrl?.reveal();
  const { dataDir } = config.ledger;
  const ledger = await openLedger({
    databaseUrl,
    dataDir,
    retention: config.ledger.retention,
    links: { isOn: config.linkIndex.isOn, sweepMs: config.linkIndex.sweepHours * 3_600_000 },
    leaseMs: 2 * config.requestDeadlineMs + 30_000,
    ...ledgerHooks,
  });
  const changeRecorder = new ChangeRecorder(ledger.changes, {
    report: ledgerHooks.onProblem,
    spoolDir: spoolDir("change", { databaseUrl, dataDir }),
    isReady: () => ledger.state() === "ready",
  });
  ledger.onReady(() => void changeRecorder.flush());
  const upstreams = createUpstreamClients(config, observer);
  const { username, password, tokenTtlSeconds } = config.bastion;
  const bastionSession = new BastionSession(upstreams.bastion, { username, password, tokenTtlSeconds });
  return {
    upstreams,
    bastionSession,
    bastionReferences: new BastionReferences(upstreams.bastion, bastionSession, { observer }),
    capabilities: new CapabilityMemory(),
    conditionsField: config.bastion.conditionsField,
    insurers: new InsurerDirectory(config.insurers),
    ledger,
    changeRecorder,
    enrolmentSettler: new EnrolmentSettler(ledger.idempotency, changeRecorder),
    rosterPeople: new RosterPeople(),
    planListSize: new PlanListSize(),
    preAuthWindows: new SharedWindows({ keepMs: config.preAuth.windowSeconds * 1000, observer }),
    hasApplicationKey: config.vsee.apiKey !== undefined && config.vsee.apiSecret !== undefined,
    visitList: new VisitList(upstreams.vsee, {
      maxMib: config.vsee.visitsMaxMib,
      memberParam: config.vsee.visitsMemberParam,
      periodParams: config.vsee.visitsPeriodParams,
    }),
    keptSightings: new Map(),
    worklist: { ...config.worklist, sandbox: config.sandbox },
    observer,
    allowPrivateUrls: config.allowPrivateUrls,
    resolveHost,
    preAuthUndatedDays: config.preAuth.undatedDays,
    proofOptions: {
      clinicIdentityVerified: config.clinicIdentityVerified,
      onMismatch,
      onDrift,
      onDropped: onLinkDropped,
      confirmations: ledger.cardConfirmations,
      writtenNumbers: ledger.writtenNumbers,
    },
    close: async () => {
      await Promise.all(Object.values(upstreams).map((client) => client.close()));
      await changeRecorder.close();
      await ledger.close();
    },
  };
}
