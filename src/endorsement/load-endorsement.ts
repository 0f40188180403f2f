import type { GraphQLResolveInfo } from "graphql";
import type { GraphContext } from "../context";
import { loadPlan } from "../plan/load-plan";
import type { Plan } from "../plan/plan.type";
import { selectedFields, selectsBeyond } from "../selection/selected-fields";
import { Flawed } from "../upstream/flawed";
import { orUpstreamError } from "../upstream/or-upstream-error";
import { isId } from "../upstream/path-id";
import { UpstreamError } from "../upstream/upstream-error";
import { toEndorsement, type CardPath } from "./endorsement.mapper";
import type { Endorsement } from "./endorsement.type";
import { membersOfPatient } from "./members-of-patient";
import { observeMember } from "./observe-member";
import { linkedCardPath } from "./patient-of-member";

/** Fields that the status endpoint does not answer. */
const beyondStatus = new Set(["memberId", "plan", "utilization", "patient"]);

/**
 * The member with this id, or null where there is none or the caller may not see it: both look the same. `via` is the
 * card that led here. Reads no more than the selection needs: status where its fields or nothing but the id is selected,
 * otherwise the plan or the utilization, which prove the member as well.
 */
export async function loadEndorsement(
  memberId: string,
  context: GraphContext,
  info: GraphQLResolveInfo,
  via?: CardPath,
): Promise<Endorsement | null> {
  const admitted = await admit(memberId, context, via);
  if (admitted === null) return null;
  const { bastion } = context.sources;
  const selected = selectedFields(info);
  // Begun together: whoever selects an edge waits for it no longer than for the member itself.
  const plan = selected.has("plan") ? orUpstreamError(bastion.memberPlan(memberId)) : null;
  const utilization = selected.has("utilization") ? orUpstreamError(bastion.utilization(memberId)) : null;
  if ((plan ?? utilization) !== null && !selectsBeyond(selected, beyondStatus)) {
    const proof = (await plan) ?? (await utilization);
    return proof === null ? null : toEndorsement({ memberId, member: null, via: admitted.via });
  }
  const member = await orUpstreamError(bastion.status(memberId));
  if (member === null) return null;
  if (admitted.via) observeMember(memberId, member, admitted.via.insurer, context);
  // Nothing but the id hangs on the read that failed: then the member itself is what is missing.
  if (member instanceof UpstreamError && !selectsBeyond(selected, beyondStatus)) throw member;
  return toEndorsement({ memberId, member, via: admitted.via });
}

/** The members that a patient's cards name; null where the patient is missing or may not be seen. */
export async function loadEndorsementsOf(
  patientId: string,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<(Endorsement | Flawed<Endorsement>)[] | null> {
  const named = await membersOfPatient(patientId, context);
  if (named === null) return null;
  const insurers = new Map<string, CardPath>();
  for (const { memberId, insurer } of named) {
    if (!insurers.has(memberId)) insurers.set(memberId, { patientId, insurer });
  }
  const loaded = await Promise.all([...insurers].map(([memberId, via]) => loadListed(memberId, context, info, via)));
  return loaded.filter((endorsement) => endorsement !== null);
}

/** The plan of a member. The caller has come by a gate: the member's own or its card's. One call, then the plan's. */
export async function loadPlanOfMember(
  memberId: string,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<Plan | null> {
  const member = await context.sources.bastion.memberPlan(memberId);
  return member?.planId == null ? null : loadPlan(member.planId, context, info);
}

/**
 * Whether the caller may see this member, and by which card: the gate of every way to one. A card of a patient that the
 * caller may see opens it, be it the card the path came by, one of the caller's own or one that the ledger knows of; a
 * broker needs none.
 */
async function admit(
  memberId: string,
  context: GraphContext,
  via: CardPath | undefined,
): Promise<{ readonly via: CardPath | null } | null> {
  const { access } = context;
  if (!isId(memberId)) return null;
  if (via && access.patient(via.patientId)) return { via };
  const own = await orUpstreamError(ownCardPath(memberId, context));
  if (own !== null && !(own instanceof UpstreamError)) return { via: own };
  // A broker needs no card: that they cannot be read is nothing to it.
  if (access.broker) return { via: null };
  const linked = await orUpstreamError(linkedCardPath(memberId, context));
  if (linked !== null && !(linked instanceof UpstreamError)) return { via: linked };
  const unread = own ?? linked;
  if (unread !== null) throw unread;
  return access.deny("Endorsement", memberId);
}

async function ownCardPath(memberId: string, context: GraphContext): Promise<CardPath | null> {
  const patientId = context.access.ownPatientId;
  if (patientId === null) return null;
  const named = (await membersOfPatient(patientId, context))?.find((member) => member.memberId === memberId);
  return named ? { patientId, insurer: named.insurer } : null;
}

// One member that cannot be read is no reason to show none.
async function loadListed(
  memberId: string,
  context: GraphContext,
  info: GraphQLResolveInfo,
  via: CardPath,
): Promise<Endorsement | Flawed<Endorsement> | null> {
  const found = await orUpstreamError(loadEndorsement(memberId, context, info, via));
  return found instanceof UpstreamError ? new Flawed(toEndorsement({ memberId, member: found, via }), found) : found;
}
