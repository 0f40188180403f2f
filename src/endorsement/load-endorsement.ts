import type { GraphQLResolveInfo } from "graphql";
import type { GraphContext } from "../context";
import { checkedId } from "../input/checked-id";
import { textIdOf } from "../input/ids";
import type { InsuranceCard } from "../insurance-card/insurance-card.type";
import { loadPlan } from "../plan/load-plan";
import type { Plan } from "../plan/plan.type";
import { selectedFields, selectsBeyond, type Selected } from "../selection/selected-fields";
import { Flawed } from "../upstream/flawed";
import { orFlawed } from "../upstream/or-flawed";
import { invalidField } from "../upstream/wire/wire-view";
import type { MemberWire } from "../upstream/bastion/bastion.wire";
import { cardMember, pathTo, type CardMember, type ProvingRead } from "./card-member";
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
 * The member with this id; null if there is none or the caller may not see them, which look the same. `proved` is the card that
 * led here, if one has. Reads no more than the selection needs: the status if its fields or only the id are selected, otherwise
 * the plan or the utilization, which prove the member too.
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
      ? ((await orFlawed(null, bastion.memberPlan(memberId))) ?? (await utilizationOf(memberId, selected, context)))
      : await utilizationOf(memberId, selected, context);
    return shown === null ? null : toEndorsement({ memberId, member: null, via, showsHealth });
  }
  const member = await orFlawed(null, bastion.status(memberId));
  if (member === null) return null;
  // Only the id was selected, so the failed read means that the member itself is missing.
  if (member instanceof Flawed && !selectsBeyond(selected, beyondStatus)) throw member.error;
  return toEndorsement({ memberId, member, via, showsHealth });
}

/** The member on a card, if they are the card's patient; otherwise null. */
export async function loadEndorsementOn(
  card: InsuranceCard,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<Endorsement | null> {
  const named = card.namedMember;
  if (named === null || !context.access.patient(card.patientId)) return null;
  const selected = selectedFields(info);
  beginReads(named.memberId, selected, context);
  const found = await cardMember(card, context, { read: provingRead(selected) });
  if (found?.match !== "PATIENT") return null;
  const via = pathTo(found, card);
  if (!needsStatus(selected) && !selected.has("plan")) return loadEndorsement(via.memberId, context, info, via);
  // The record that proves the member is the one that the selection needs.
  const member = needsStatus(selected) ? found.member : null;
  return toEndorsement({ memberId: via.memberId, member, via, showsHealth: context.access.broker || via.isOwn });
}

/** The members on a patient's cards who are the patient; null if the patient is missing or may not be seen. */
export async function loadEndorsementsOf(
  patientId: string,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<(Endorsement | Flawed<Endorsement>)[] | Flawed<(Endorsement | Flawed<Endorsement>)[]> | null> {
  const paths = await settledMembersOf(patientId, context, { read: provingRead(selectedFields(info)) });
  if (paths === null) return null;
  const proved = new Map<string, CardPath>();
  for (const path of paths) {
    if (!(path instanceof Flawed) && !proved.has(path.memberId)) proved.set(path.memberId, path);
  }
  const loaded = await Promise.all([...proved.values()].map((path) => loadListed(path, context, info)));
  const endorsements = loaded.filter((endorsement) => endorsement !== null);
  // A member that could not be verified may be the patient: the list is returned without them, with an error.
  const failure = paths.find((path) => path instanceof Flawed);
  return failure ? new Flawed(endorsements, failure.error) : endorsements;
}

/** The plan of a member. Access has been checked, for the member or the card. One call, then those of the plan. */
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
  if (planId === null) return null;
  // An id that cannot be sent is the broker's mistake here, and not the caller's.
  if (textIdOf(planId) === null) throw invalidField("bastion", "member.planId");
  return loadPlan(planId, context, info);
}

/**
 * The access check for a member that was not reached through a card: whether the caller may see them, and through which card. A
 * card opens the member if its patient is the member, be it one of the caller's own cards or one that the ledger knows; a
 * broker needs none.
 */
async function admit(
  memberId: string,
  context: GraphContext,
  read: ProvingRead,
): Promise<{ readonly via: CardPath | null } | null> {
  const { access } = context;
  const paths = await orFlawed(null, pathsTo(memberId, context, read));
  if (!(paths instanceof Flawed) && paths.length > 0) {
    // Of two patients neither is the member's.
    const [via = null, second] = paths;
    return { via: second === undefined ? via : null };
  }
  // A broker needs no card, so it does not matter that the cards cannot be read.
  if (access.broker) return { via: null };
  if (paths instanceof Flawed) throw paths.error;
  return access.deny("Endorsement", memberId);
}

/** Started together, so that a selected edge does not wait for the member first. */
function beginReads(memberId: string, selected: Selected, { sources: { bastion } }: GraphContext): void {
  // A failure is reported where the read is awaited.
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
  return selected.has("utilization") ? orFlawed(null, bastion.utilization(memberId)) : null;
}

// One member that cannot be read must not hide the others.
async function loadListed(
  via: CardPath,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<Endorsement | Flawed<Endorsement> | null> {
  const { memberId } = via;
  const found = await orFlawed(null, loadEndorsement(memberId, context, info, via));
  if (!(found instanceof Flawed)) return found;
  return new Flawed(toEndorsement({ memberId, member: found, via, showsHealth: via.isOwn }), found.error);
}

/** The status of a member on a card, mapped from the broker's value. */
export function memberStatus({ member }: CardMember): EndorsementStatus {
  return statusOf(member.status);
}
