import type { OperationAudit } from "./audit/audit-log";
import type { Access } from "./auth/access";
import type { Caller } from "./auth/caller";
import type { Idempotency } from "./idempotency/idempotency";
import type { ResolveHost } from "./input/resolves-publicly";
import type { InsurerDirectory } from "./insurer/insurer-directory";
import type { BastionDataSource } from "./upstream/bastion/bastion.data-source";
import type { CapabilityMemory } from "./upstream/capability-memory";
import type { PreAuthDataSource } from "./upstream/preauth/preauth.data-source";
import type { CallScope } from "./upstream/upstream-call";
import type { VbaDataSource } from "./upstream/vba/vba.data-source";
import type { VseeDataSource } from "./upstream/vsee/vsee.data-source";

/** One new set per operation: what one caller was answered is never reused for another. */
export interface Sources {
  readonly vsee: VseeDataSource;
  readonly bastion: BastionDataSource;
  readonly preAuth: PreAuthDataSource;
  readonly vba: VbaDataSource;
}

/** What every resolver receives. A feature may declare properties of its own on this interface. */
export interface GraphContext {
  readonly caller: Caller | null;
  readonly access: Access;
  /** Records whose data this operation has seen and changed. */
  readonly audit: OperationAudit;
  readonly sources: Sources;
  readonly insurers: InsurerDirectory;
  /** Which optional endpoints the upstreams have been seen to have. */
  readonly capabilities: CapabilityMemory;
  /** Whether addresses that upstreams are given may lead into private networks. */
  readonly allowPrivateUrls: boolean;
  /** Resolves host names of addresses that upstreams are given. */
  readonly resolveHost: ResolveHost;
  readonly idempotency: Idempotency;
  /** How many days back a pre-authorization without a confirm date is looked for by its id. */
  readonly preAuthUndatedDays: number;
  readonly scope: CallScope;
  /** What features remember during the operation. */
  readonly memories: Map<symbol, object>;
  /** Whether the operation came in the address of a GET, which logs and histories keep. */
  readonly cameByGet?: boolean;
  /** Number of writes of this operation so far that an upstream may have performed. */
  writesSent(): number;
}

/** The parts of a context that depend on the request. */
export interface OperationRequest {
  readonly caller: Caller | null;
  /** The client's own clinic token, from `X-ApiToken`. */
  readonly clinicToken?: string;
  /** Whether it came in the address of a GET. */
  readonly cameByGet?: boolean;
  readonly scope: CallScope;
}
