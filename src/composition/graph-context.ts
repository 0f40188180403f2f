import { OperationAudit } from "../audit/operation-audit";
import { Access } from "../auth/access";
import type { GraphContext, OperationRequest } from "../context";
import { MemberWitness } from "../endorsement/enrolment-settler";
import { observeMember } from "../endorsement/observe-member";
import { OperationSightings } from "../insurance-card/operation-sightings";
import type { CoverageHint } from "../worklist/hint";
import { OperationLinks } from "../links/operation-links";
import { OperationProofs } from "../links/proof/operation-proofs";
import { loginRoute } from "../upstream/bastion/bastion.session";
import { OperationSources } from "./operation-sources";
import type { CallScope, UpstreamCall } from "../upstream/upstream-call";
import type { Services } from "./services";

/** A context for one operation. */
export function createGraphContext(services: Services, request: OperationRequest): GraphContext {
  const { caller, clinicToken, scope, cameByGet } = request;
  const { insurers, ledger, capabilities } = services;
  const { saw } = new MemberWitness(services.enrolmentSettler);
  const links = new OperationLinks(ledger.links);
  const writes = { sent: 0 };
  const calls = countingWrites(scope, writes);
  const audit = new OperationAudit(caller, ledger.audit, scope.trace?.traceId, (subject) => {
    void ledger.hints.tell(hintsOf(subject));
  });
  return {
    caller,
    scope,
    cameByGet,
    insurers,
    capabilities,
    allowPrivateUrls: services.allowPrivateUrls,
    resolveHost: services.resolveHost,
    idempotency: ledger.idempotency,
    links,
    preAuthUndatedDays: services.preAuthUndatedDays,
    proofs: new OperationProofs(services.proofOptions),
    changes: services.changeRecorder,
    changeLog: ledger.changes,
    endorsementRequests: ledger.endorsementRequests,
    rosterPeople: services.rosterPeople,
    sightings: new OperationSightings(ledger.eligibility, services.keptSightings),
    worklist: {
      settings: services.worklist,
      settlements: ledger.settlements,
      eligibility: ledger.eligibility,
      hints: ledger.hints,
    },
    audit,
    access: new Access(caller, audit.deny),
    writesSent: () => writes.sent,
    sources: new OperationSources(services, {
      scope: calls,
      clinicToken,
      onMember: (memberId, member) => {
        saw(memberId, member);
        observeMember(memberId, member, links);
      },
      onMissingMember: (memberId) => links.forgetMember(memberId),
    }),
  };
}

function countingWrites(scope: CallScope, writes: { sent: number }): CallScope {
  return {
    cancellation: scope.cancellation,
    deadlineAt: scope.deadlineAt,
    trace: scope.trace,
    onCall: (call) => {
      if (isWrite(call)) writes.sent += 1;
      scope.onCall?.(call);
    },
  };
}

/** GETs that change something. */
const actingReads = new Set(["/auth/password-reset", "/pre-auth-cancellation"]);

/** 429 refuses before anything is done. */
function isWrite({ method, route, status }: UpstreamCall): boolean {
  if (status === 429) return false;
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
