import { OperationAudit } from "./audit/operation-audit";
import { Access } from "./auth/access";
import type { Caller } from "./auth/caller";
import type { ChangeRecorder } from "./endorsement/change/change-recorder";
import { MemberWitness } from "./endorsement/enrolment-settler";
import type { ResolveHost } from "./input/resolves-publicly";
import type { InsurerDirectory } from "./insurer/insurer-directory";
import type { Ledger } from "./ledger/ledger";
import { OperationLinks } from "./links/operation-links";
import { OperationSources } from "./operation-sources";
import type { Services } from "./services";
import type { BastionDataSource } from "./upstream/bastion/bastion.data-source";
import type { CapabilityMemory } from "./upstream/capability-memory";
import { loginRoute } from "./upstream/bastion/bastion.session";
import type { PreAuthDataSource } from "./upstream/preauth/preauth.data-source";
import type { CallScope } from "./upstream/upstream-call";
import type { VbaDataSource } from "./upstream/vba/vba.data-source";
import type { VseeDataSource } from "./upstream/vsee/vsee.data-source";

/** One fresh set an operation: what one caller was answered is never another's. */
export interface Sources {
  readonly vsee: VseeDataSource;
  readonly bastion: BastionDataSource;
  readonly preAuth: PreAuthDataSource;
  readonly vba: VbaDataSource;
}

/** What every resolver is given. */
export interface GraphContext {
  readonly caller: Caller | null;
  readonly access: Access;
  /** Whose data this operation saw and changed. */
  readonly audit: OperationAudit;
  readonly sources: Sources;
  readonly insurers: InsurerDirectory;
  /** Which optional endpoints the upstreams have been seen to have. */
  readonly capabilities: CapabilityMemory;
  /** Whether links and addresses that upstreams are told may lead into private networks. */
  readonly allowPrivateUrls: boolean;
  /** Where a name leads, for addresses that upstreams are told. */
  readonly resolveHost: ResolveHost;
  readonly ledger: Ledger;
  /** What the ledger has learnt of who is who. */
  readonly links: OperationLinks;
  /** Stores what mutations have done to members. */
  readonly changes: Pick<ChangeRecorder, "record">;
  readonly scope: CallScope;
  /** How many writes this operation has sent to any upstream so far, answered or not. */
  writesSent(): number;
}

export interface OperationRequest {
  readonly caller: Caller | null;
  /** The client's own clinic token, from `X-ApiToken`. */
  readonly clinicToken?: string;
  readonly scope: CallScope;
}

/** A context for one operation. */
export function createGraphContext(services: Services, { caller, clinicToken, scope }: OperationRequest): GraphContext {
  const { insurers, ledger, capabilities } = services;
  const { saw: onMember } = new MemberWitness(services.enrolmentSettler);
  const writes = { sent: 0 };
  const calls = countingWrites(scope, writes);
  const audit = new OperationAudit(caller, ledger.audit, scope.trace?.traceId);
  return {
    caller,
    scope,
    insurers,
    capabilities,
    allowPrivateUrls: services.allowPrivateUrls,
    resolveHost: services.resolveHost,
    ledger,
    links: new OperationLinks(ledger.links),
    changes: services.changeRecorder,
    audit,
    access: new Access(caller, audit.deny),
    writesSent: () => writes.sent,
    sources: new OperationSources(services, { scope: calls, clinicToken, onMember }),
  };
}

function countingWrites(scope: CallScope, writes: { sent: number }): CallScope {
  return {
    cancellation: scope.cancellation,
    deadlineAt: scope.deadlineAt,
    trace: scope.trace,
    onCall: (call) => {
      if (call.method !== "GET" && call.route !== loginRoute) writes.sent += 1;
      scope.onCall?.(call);
    },
  };
}
