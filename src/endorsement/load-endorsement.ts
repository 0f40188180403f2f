import type { GraphQLResolveInfo } from "graphql";
import type { GraphContext } from "../context";
import { checkedId } from "../input/checked-id";
import type { InsuranceCard } from "../insurance-card/insurance-card.type";
import { memberNamedBy } from "../insurance-card/member-on-card";
import { loadPlan } from "../plan/load-plan";
import type { Plan } from "../plan/plan.type";
import { selectedFields, selectsBeyond, type Selected } from "../selection/selected-fields";
import { Flawed } from "../upstream/flawed";
import { orUpstreamError } from "../upstream/or-upstream-error";
import { UpstreamError } from "../upstream/upstream-error";
import type { MemberWire } from "../upstream/bastion/bastion.wire";
import { provedPath, type CardMember, type ProvingRead } from "./card-member";
import type { CardPath } from "./card-path";
import { statusOf, toEndorsement } from "./endorsement.mapper";
import type { Endorsement } from "./endorsement.type";
import type { EndorsementStatus } from "./member-enums";
import { settledMembersOf } from "./members-of-patient";
import { pathsTo } from "./patient-of-member";

/** Fields that the status endpoint does not answer. */
const beyondStatus = new Set([
  ...["memberId", "plan", "utilization", "patient", "principal", "dependants", "authorizations", "latestAuthorization"],
  ...["coverages", "registeredOn", "cityName", "stateName", "countryName"],
]);

/**
 * The member with this id, or null where there is none or the caller may not see it: both look the same. `proved` is the
 * card that led here, where one has. Reads no more than the selection needs: status where its fields or nothing but the id
 * is selected, otherwise the plan or the utilization, which prove the member as well.
 */
export async function loadEndorsement(
  id: string,
  context: GraphContext,
  info: GraphQLResolveInfo,
  proved?: CardPath,
): Promise<Endorsement | null> {
  const memberId = checkedId(id, "memberId");
  const selected = selectedFields(info);
  const admitted = proved ? { via: proved } : await admit(memberId, context, provingRead(selected));
  if (admitted === null) return null;
  const { via } = admitted;
  const showsHealth = context.access.broker || via?.isOwn === true;
  const { bastion } = context.sources;
  beginReads(memberId, selected, context);
  if (!needsStatus(selected)) {
    const shown = selected.has("plan")
      ? ((await orUpstreamError(bastion.memberPlan(memberId))) ?? (await utilizationOf(memberId, selected, context)))
      : await utilizationOf(memberId, selected, context);
    return shown === null ? null : toEndorsement({ memberId, member: null, via, showsHealth });
  }
  const member = await orUpstreamError(bastion.status(memberId));
  if (member === null) return null;
  // Nothing but the id hangs on the read that failed: then the member itself is what is missing.
  if (member instanceof UpstreamError && !selectsBeyond(selected, beyondStatus)) throw member;
  return toEndorsement({ memberId, member, via, showsHealth });
}

/** The member that a card names, where it is the card's patient; null for everybody else's. */
export async function loadEndorsementOn(
  card: InsuranceCard,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<Endorsement | null> {
  const named = memberNamedBy(card, context.insurers);
  if (named === null || !context.access.patient(card.patientId)) return null;
  const selected = selectedFields(info);
  beginReads(named.memberId, selected, context);
  const path = await provedPath(card, context, provingRead(selected));
  return path && loadEndorsement(path.memberId, context, info, path);
}

/** The members that a patient's cards name and that are the patient; null where the patient is missing or may not be seen. */
export async function loadEndorsementsOf(
  patientId: string,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<(Endorsement | Flawed<Endorsement>)[] | Flawed<(Endorsement | Flawed<Endorsement>)[]> | null> {
  const paths = await settledMembersOf(patientId, context, { read: provingRead(selectedFields(info)) });
  if (paths === null) return null;
  const proved = new Map<string, CardPath>();
  for (const path of paths) {
    if (!(path instanceof UpstreamError) && !proved.has(path.memberId)) proved.set(path.memberId, path);
  }
  const loaded = await Promise.all([...proved.values()].map((path) => loadListed(path, context, info)));
  const endorsements = loaded.filter((endorsement) => endorsement !== null);
  // What could not be proved may be the patient's own: the list is shown without it, and the error says that it is.
  const failure = paths.find((path) => path instanceof UpstreamError);
  return failure ? new Flawed(endorsements, failure) : endorsements;
}

/** The plan of a member. The caller has come by a gate: the member's own or its card's. One call, then the plan's. */
export async function loadPlanOfMember(
  memberId: string,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<Plan | null> {
  const member = await context.sources.bastion.memberPlan(memberId);
  return member && loadPlanOn(member, context, info);
}

/** The plan that a record of the plan endpoint names. */
export async function loadPlanOn(
  { planId }: MemberWire,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<Plan | null> {
  return planId === null ? null : loadPlan(planId, context, info);
}

/**
 * Whether the caller may see this member, and by which card: the gate of every way to one that does not come over a card. A
 * patient's card opens it where the patient is the member, be it one of the caller's own or one that the ledger knows of; a
 * broker needs none.
 */
async function admit(
  memberId: string,
  context: GraphContext,
  read: ProvingRead,
): Promise<{ readonly via: CardPath | null } | null> {
  const { access } = context;
  const paths = await orUpstreamError(pathsTo(memberId, context, read));
  if (!(paths instanceof UpstreamError) && paths.length > 0) {
    // Of two patients neither is the member's.
    const [via = null, second] = paths;
    return { via: second === undefined ? via : null };
  }
  // A broker needs no card: that they cannot be read is nothing to it.
  if (access.broker) return { via: null };
  if (paths instanceof UpstreamError) throw paths;
  return access.deny("Endorsement", memberId);
}

/** Begun together: an edge that is selected waits for its read no longer than the member itself does. */
function beginReads(memberId: string, selected: Selected, { sources: { bastion } }: GraphContext): void {
  // What fails is reported where it is awaited.
  if (selected.has("plan")) bastion.memberPlan(memberId).catch(() => undefined);
  if (selected.has("utilization")) bastion.utilization(memberId).catch(() => undefined);
}

function needsStatus(selected: Selected): boolean {
  return selectsBeyond(selected, beyondStatus) || !(selected.has("plan") || selected.has("utilization"));
}

function provingRead(selected: Selected): "status" | "plan" {
  return !needsStatus(selected) && selected.has("plan") ? "plan" : "status";
}

function utilizationOf(memberId: string, selected: Selected, { sources: { bastion } }: GraphContext) {
  return selected.has("utilization") ? orUpstreamError(bastion.utilization(memberId)) : null;
}

// One member that cannot be read is no reason to show none.
async function loadListed(
  via: CardPath,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<Endorsement | Flawed<Endorsement> | null> {
  const { memberId } = via;
  const found = await orUpstreamError(loadEndorsement(memberId, context, info, via));
  if (!(found instanceof UpstreamError)) return found;
  return new Flawed(toEndorsement({ memberId, member: found, via, showsHealth: via.isOwn }), found);
}

/** Our reading of the broker's word for the status of a member that a card names. */
export function memberStatus({ member }: CardMember): EndorsementStatus {
  return statusOf(member.status);
}
