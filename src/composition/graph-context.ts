import { OperationAudit } from "../audit/audit-log";
import { Access } from "../auth/access";
import type { GraphContext, OperationRequest } from "../context";
import { features } from "../features";
import type { Services } from "../services";
import { loginRoute } from "../upstream/bastion/bastion.session";
import type { CallScope, UpstreamCall } from "../upstream/upstream-call";
import type { DeclaredContext } from "./declared";
import { OperationSources } from "./operation-sources";

/** A context for one operation. Parts that an operation may not need are created when they are first read. */
export function createGraphContext(services: Services, request: OperationRequest): GraphContext {
  return new OperationContext(services, request) as WholeContext;
}

/** With the features' own properties, which are on the prototype. */
type WholeContext = OperationContext & DeclaredContext;

class OperationContext {
  readonly caller;
  readonly scope;
  readonly cameByGet;
  readonly audit: OperationAudit;
  readonly memories = new Map<symbol, object>();
  /** Features' own properties that have been created. */
  readonly made: Record<string, unknown> = {};
  private readonly writes = { sent: 0 };
  private madeAccess: Access | undefined;
  private madeSources: OperationSources | undefined;

  constructor(
    readonly services: Services,
    private readonly request: OperationRequest,
  ) {
    const { caller, scope, cameByGet } = request;
    this.caller = caller;
    this.scope = scope;
    this.cameByGet = cameByGet;
    this.audit = new OperationAudit(caller, services.ledger.audit, scope.trace?.traceId, (subject) =>
      services.ledger.recordsChanged([subject]),
    );
  }

  get access(): Access {
    return (this.madeAccess ??= new Access(this.caller, this.audit.deny));
  }

  get sources(): OperationSources {
    return (this.madeSources ??= this.createSources());
  }

  get insurers() {
    return this.services.insurers;
  }

  get capabilities() {
    return this.services.capabilities;
  }

  get allowPrivateUrls() {
    return this.services.allowPrivateUrls;
  }

  get resolveHost() {
    return this.services.resolveHost;
  }

  get idempotency() {
    return this.services.ledger.idempotency;
  }

  get preAuthUndatedDays() {
    return this.services.preAuthUndatedDays;
  }

  writesSent(): number {
    return this.writes.sent;
  }

  private createSources(): OperationSources {
    const context = this as WholeContext;
    return new OperationSources(this.services, {
      scope: countingWrites(this.scope, this.writes),
      clinicToken: this.request.clinicToken,
      onMember: (memberId, member) => {
        for (const { observes } of features) observes?.member(memberId, member, context);
      },
      onMissingMember: (memberId) => {
        for (const { observes } of features) observes?.missingMember(memberId, context);
      },
      onRosterRows: (rows) => {
        for (const { observes } of features) observes?.rosterRows(rows, context);
      },
    });
  }
}

for (const [name, make] of features.flatMap(({ context }) => Object.entries(context ?? {}))) {
  Object.defineProperty(OperationContext.prototype, name, {
    get(this: OperationContext) {
      return (this.made[name] ??= make(this.services, this as WholeContext));
    },
  });
}

function countingWrites(scope: CallScope, writes: { sent: number }): CallScope {
  return {
    cancellation: scope.cancellation,
    deadlineAt: scope.deadlineAt,
    trace: scope.trace,
    onCall: (call, isSent = true) => {
      if (isSent && isWrite(call)) writes.sent += 1;
      scope.onCall?.(call, isSent);
    },
  };
}

/** GETs that change something. */
const actingReads = new Set(["/auth/password-reset", "/pre-auth-cancellation"]);

/** 401 and 429 refuse before anything is done. */
function isWrite({ method, route, status }: UpstreamCall): boolean {
  if (status === 401 || status === 429) return false;
  return method === "GET" ? actingReads.has(route) : route !== loginRoute;
}
