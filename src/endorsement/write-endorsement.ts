import type { GraphContext } from "../context";
import { UpstreamError } from "../upstream/upstream-error";
import type { MemberWire } from "../upstream/bastion/bastion.wire";
import { userError, UserErrorCode, type UserError } from "../user-error/user-error.type";
import { notFound, notPerformed } from "../user-error/write-outcome";
import { toAddMemberBody } from "./customer.mapper";
import {
  checkAddEndorsement,
  checkChangeEndorsementPlan,
  checkRemoveEndorsement,
  checkRestoreEndorsement,
  checkUpdateEndorsementMember,
} from "./endorsement-input.validation";
import type {
  AddEndorsementInput,
  ChangeEndorsementPlanInput,
  RemoveEndorsementInput,
  RestoreEndorsementInput,
  UpdateEndorsementMemberInput,
} from "./endorsement.input";
import type { EndorsementPayload } from "./endorsement.payload";
import { claimPerson } from "./enrolment/claim-person";
import { refusal, writeMember, type MemberRequest } from "./member-write";
import { differencesIn, mergeMember } from "./merge-member";

/** Source of a write: an item of a batch has the caller's own reference. */
export interface WriteOrigin {
  readonly reference: string | null;
}

const single: WriteOrigin = { reference: null };

/**
 * Adds a new member to a policy, unless an active member or an unsettled enrolment is the same person. Two writes with the same
 * input are two members: only the caller's reference distinguishes them.
 */
export async function addEndorsement(given: AddEndorsementInput, context: GraphContext): Promise<EndorsementPayload> {
  const input = withTrimmedIds(given);
  const { policyId, planId } = input;
  const refused = refusal(context, checkAddEndorsement(input));
  if (refused) return refused;
  const { reference } = input;
  const place = { memberId: null, policyId, planId };
  return writeMember(
    {
      request: { mutation: "addEndorsement", action: "ADD", key: reference, reference, ...place },
      hindrance: async (requestId) => {
        const duplicate = requestId === null ? null : await claimPerson(requestId, input, context);
        return duplicate && { memberId: duplicate.memberId, problem: enrolledAlready(duplicate.memberId) };
      },
      perform: async (bastion) => {
        const memberId = await bastion.writes.addMember(toAddMemberBody(input, bastion.conditionsField));
        const { nationalId = null } = input.member;
        const status = { nationalId, policyId, isRemoved: false };
        context.links.observe({ kind: "member", member: { memberId, planId, status } });
        return { change: { type: "ADDITION", memberId, policyId, planId } };
      },
    },
    context,
  );
}

/** Removes a member from their policy. The member is read first: a member of another policy is treated as missing. */
export async function removeEndorsement(
  given: RemoveEndorsementInput,
  context: GraphContext,
  origin = single,
): Promise<EndorsementPayload> {
  const input = withTrimmedIds(given);
  const { memberId, policyId } = input;
  const refused = refusal(context, checkRemoveEndorsement(input));
  if (refused) return refused;
  return writeMember(
    {
      request: requestOf("removeEndorsement", "REMOVE", input, origin),
      hindrance: async () => {
        const member = await memberOn({ memberId, policyId }, context);
        return member === null ? { memberId: null, problem: notFound(["memberId"]) } : null;
      },
      perform: async (bastion) => {
        await bastion.writes.removeMember({ memberId, policyId });
        return { change: { type: "TERMINATION", memberId, policyId, planId: null } };
      },
    },
    context,
  );
}

/** Restores a removed member; `restore` sends it, by default as a single call. */
export async function restoreEndorsement(
  given: RestoreEndorsementInput,
  context: GraphContext,
  origin = single,
  restore?: (memberId: string) => Promise<void>,
): Promise<EndorsementPayload> {
  const input = withTrimmedIds(given);
  const { memberId } = input;
  const refused = refusal(context, checkRestoreEndorsement(input));
  if (refused) return refused;
  return writeMember(
    {
      request: requestOf("restoreEndorsement", "RESTORE", input, origin),
      perform: async (bastion) => {
        await (restore ? restore(memberId) : bastion.writes.restoreMember(memberId));
        return { change: { type: "REINSTATEMENT", memberId, policyId: null, planId: null } };
      },
    },
    context,
  );
}

/** Moves a member to another plan. */
export async function changeEndorsementPlan(
  given: ChangeEndorsementPlanInput,
  context: GraphContext,
  origin = single,
): Promise<EndorsementPayload> {
  const input = withTrimmedIds(given);
  const { memberId, oldPlanId, newPlanId } = input;
  const refused = refusal(context, checkChangeEndorsementPlan(input));
  if (refused) return refused;
  return writeMember(
    {
      request: requestOf("changeEndorsementPlan", "CHANGE_PLAN", { ...input, planId: newPlanId }, origin),
      perform: async (bastion) => {
        await bastion.writes.changeMemberPlan({ memberId, oldPlanId, newPlanId });
        context.links.observe({ kind: "member", member: { memberId, planId: newPlanId } });
        return { change: { type: "CHANGE", memberId, policyId: null, planId: newPlanId } };
      },
    },
    context,
  );
}

/** Changes a member's personal data. The member is read first, so that omitted fields are not changed. */
export async function updateEndorsementMember(
  given: UpdateEndorsementMemberInput,
  context: GraphContext,
): Promise<EndorsementPayload> {
  const input = withTrimmedIds(given);
  const { memberId, policyId } = input;
  const refused = refusal(context, checkUpdateEndorsementMember(input));
  if (refused) return refused;
  const current = await memberOn({ memberId, policyId }, context);
  const merged = current === null ? { problems: [notFound(["memberId"])] } : mergeMember(input, current);
  if ("problems" in merged) return refusal(context, merged.problems)!;
  const { details: customer } = merged;
  return writeMember(
    {
      request: requestOf("updateEndorsementMember", "UPDATE_MEMBER", input, single),
      perform: async (bastion) => {
        const answered = await bastion.writes.updateMember({ memberId, policyId, customer });
        const change = { type: "CHANGE", memberId, policyId, planId: null } as const;
        return { change, problems: differencesIn(customer, answered) };
      },
    },
    context,
  );
}

const idFields = ["memberId", "policyId", "planId", "oldPlanId", "newPlanId"];

/** The input with its ids as they are sent and compared. */
function withTrimmedIds<Input extends object>(input: Input): Input {
  const ids = Object.entries(input).filter(([name, id]) => idFields.includes(name) && typeof id === "string");
  return { ...input, ...Object.fromEntries(ids.map(([name, id]) => [name, String(id).trim()])) };
}

interface Named {
  readonly memberId: string;
  readonly policyId?: string;
  readonly planId?: string;
  readonly idempotencyKey?: string | null;
}

function requestOf(
  mutation: string,
  action: MemberRequest["action"],
  { memberId, policyId, planId, idempotencyKey = null }: Named,
  { reference }: WriteOrigin,
): MemberRequest {
  const place = { memberId, policyId: policyId ?? null, planId: planId ?? null };
  return { mutation, action, key: idempotencyKey, reference, ...place };
}

/** The member, if they are on this policy; if the broker does not return the policy, the write's answer decides. */
async function memberOn(
  { memberId, policyId }: { readonly memberId: string; readonly policyId: string },
  { sources }: GraphContext,
): Promise<MemberWire | null> {
  try {
    const member = await sources.bastion.status(memberId);
    return member === null || (member.policyId ?? policyId) !== policyId ? null : member;
  } catch (error) {
    // A read that failed before the write was sent: the write may be retried.
    throw error instanceof UpstreamError ? notPerformed(error) : error;
  }
}

function enrolledAlready(memberId: string | null): UserError {
  return userError(
    UserErrorCode.CONFLICT,
    memberId === null
      ? "This person's enrolment under another reference has no outcome yet. Check that request, or send `allowDuplicate`."
      : "This person is an active member already. Send `allowDuplicate` to enrol them a second time.",
    ["member"],
  );
}
