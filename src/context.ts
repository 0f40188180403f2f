import type { OperationAudit } from "./audit/operation-audit";
import type { Access } from "./auth/access";
import type { Caller } from "./auth/caller";
import type { Idempotency } from "./idempotency/idempotency";
import type { ResolveHost } from "./input/resolves-publicly";
import type { InsurerDirectory } from "./insurer/insurer-directory";
import type { OperationLinks } from "./links/operation-links";
import type { OperationProofs } from "./links/proof/operation-proofs";
import type { BastionDataSource } from "./upstream/bastion/bastion.data-source";
import type { CapabilityMemory } from "./upstream/capability-memory";
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

/** What every resolver is given. A feature may add what it keeps itself by declaring it on this interface. */
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
  readonly idempotency: Idempotency;
  /** What the ledger has learnt of who is who. */
  readonly links: OperationLinks;
  /** What proves whose member a card names, beside the records. */
  readonly proofs: OperationProofs;
  /** How many days back a pre-authorization without a confirm date is looked for by its id. */
  readonly preAuthUndatedDays: number;
  readonly scope: CallScope;
  /** What features remember during the operation. */
  readonly memories: Map<symbol, object>;
  /** Whether the operation came in the address of a GET, which logs and histories keep. */
  readonly cameByGet?: boolean;
  /** How many writes of this operation some upstream may have performed so far. */
  writesSent(): number;
}

/** What a context is made of. */
export interface OperationRequest {
  readonly caller: Caller | null;
  /** The client's own clinic token, from `X-ApiToken`. */
  readonly clinicToken?: string;
  /** Whether it came in the address of a GET. */
  readonly cameByGet?: boolean;
  readonly scope: CallScope;
}
