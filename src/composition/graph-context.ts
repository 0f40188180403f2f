import { OperationAudit } from "../audit/operation-audit";
import { Access } from "../auth/access";
import type { GraphContext, OperationRequest } from "../context";
import { MemberWitness } from "../endorsement/enrolment-settler";
import { observeMember, observeRoster } from "../endorsement/observe-member";
import { OperationSightings } from "../insurance-card/operation-sightings";
import type { CoverageHint } from "../worklist/hint";
import { OperationLinks } from "../links/operation-links";
import { OperationProofs } from "../links/proof/operation-proofs";
import { loginRoute } from "../upstream/bastion/bastion.session";
import { OperationSources } from "./operation-sources";
import type { CallScope, UpstreamCall } from "../upstream/upstream-call";
import type { Services } from "./services";

/** A context for one operation. What an operation may not need is made when it is first read. */
export function createGraphContext(services: Services, request: OperationRequest): GraphContext {
  return new OperationContext(services, request);
}

class OperationContext implements GraphContext {
  readonly caller;
  readonly scope;
  readonly cameByGet;
  readonly audit: OperationAudit;
  private readonly writes = { sent: 0 };
  private madeAccess: Access | undefined;
  private madeLinks: OperationLinks | undefined;
  private madeProofs: OperationProofs | undefined;
  private madeSightings: OperationSightings | undefined;
  private madeSources: OperationSources | undefined;

  constructor(
    private readonly services: Services,
    private readonly request: OperationRequest,
  ) {
    const { ledger } = services;
    this.caller = request.caller;
    this.scope = request.scope;
    this.cameByGet = request.cameByGet;
    this.audit = new OperationAudit(request.caller, ledger.audit, request.scope.trace?.traceId, (subject) => {
      void ledger.hints.tell(hintsOf(subject));
    });
  }

  get access(): Access {
    return (this.madeAccess ??= new Access(this.caller, this.audit.deny));
  }

  get links(): OperationLinks {
    return (this.madeLinks ??= new OperationLinks(this.services.ledger.links));
  }

  get proofs(): OperationProofs {
    return (this.madeProofs ??= new OperationProofs(this.services.proofOptions));
  }

  get sightings(): OperationSightings {
    const { ledger, keptSightings } = this.services;
    return (this.madeSightings ??= new OperationSightings(ledger.eligibility, keptSightings));
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

  get changes() {
    return this.services.changeRecorder;
  }

  get changeLog() {
    return this.services.ledger.changes;
  }

  get endorsementRequests() {
    return this.services.ledger.endorsementRequests;
  }

  get rosterPeople() {
    return this.services.rosterPeople;
  }

  get registrationLeases() {
    return this.services.ledger.registrationLeases;
  }

  get worklist() {
    const { settlements, eligibility, hints } = this.services.ledger;
    return { settings: this.services.worklist, settlements, eligibility, hints };
  }

  writesSent(): number {
    return this.writes.sent;
  }

  private createSources(): OperationSources {
    const { saw } = new MemberWitness(this.services.enrolmentSettler);
    return new OperationSources(this.services, {
      scope: countingWrites(this.scope, this.writes),
      clinicToken: this.request.clinicToken,
      onMember: (memberId, member) => {
        saw(memberId, member);
        observeMember(memberId, member, this.links);
      },
      onMissingMember: (memberId) => this.links.forgetMember(memberId),
      onRosterRows: (rows) => observeRoster(rows, this.links),
    });
  }
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

const hintKinds: Readonly<Record<string, CoverageHint["kind"]>> = {
  Patient: "PATIENT",
  Visit: "VISIT",
  Endorsement: "MEMBER",
};

/** What a write may have changed on worklists. */
function hintsOf({ type, id }: { readonly type: string; readonly id: string }): CoverageHint[] {
  const kind = hintKinds[type];
  return kind === undefined ? [] : [{ kind, id }];
}
