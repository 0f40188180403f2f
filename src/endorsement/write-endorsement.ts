import type { GraphContext } from "../context";
import type { UserError } from "../user-error/user-error.type";
import { attemptWrite, forbidden, notFound } from "../user-error/write-outcome";
import type { PerformedChange } from "./change/change-recorder";
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
import { EndorsementPayload } from "./endorsement.payload";
import { differencesIn, mergeMember } from "./merge-member";

/** Puts a new member on a policy. Two writes of the same input are two members: only the caller's reference tells. */
export function addEndorsement(input: AddEndorsementInput, context: GraphContext): Promise<EndorsementPayload> {
  const { policyId, planId } = input;
  return write(context, checkAddEndorsement(input), async (bastion) => {
    const memberId = await bastion.addMember(toAddMemberBody(input, context.sources.bastion.conditionsField));
    return { type: "ADDITION", memberId, policyId, planId };
  });
}

/** Takes a member off its policy. The member is read first: on another policy it is as missing as one that is not. */
export async function removeEndorsement(
  { memberId, policyId, ...rest }: RemoveEndorsementInput,
  context: GraphContext,
): Promise<EndorsementPayload> {
  const problems = checkRemoveEndorsement({ memberId, policyId, ...rest });
  if (context.access.broker && problems.length === 0) {
    const member = await context.sources.bastion.status(memberId);
    // Where the broker does not tell the policy, it is the broker's to compare.
    if (member === null || (member.policyId ?? policyId) !== policyId) problems.push(notFound(["memberId"]));
  }
  return write(context, problems, async (bastion) => {
    await bastion.removeMember({ memberId, policyId });
    return { type: "TERMINATION", memberId, policyId, planId: null };
  });
}

/** Puts a removed member back. */
export function restoreEndorsement(input: RestoreEndorsementInput, context: GraphContext): Promise<EndorsementPayload> {
  const { memberId } = input;
  return write(context, checkRestoreEndorsement(input), async (bastion) => {
    await bastion.restoreMember(memberId);
    return { type: "REINSTATEMENT", memberId, policyId: null, planId: null };
  });
}

/** Moves a member to another plan. */
export function changeEndorsementPlan(
  input: ChangeEndorsementPlanInput,
  context: GraphContext,
): Promise<EndorsementPayload> {
  const { memberId, oldPlanId, newPlanId } = input;
  return write(context, checkChangeEndorsementPlan(input), async (bastion) => {
    await bastion.changeMemberPlan({ memberId, oldPlanId, newPlanId });
    return { type: "CHANGE", memberId, policyId: null, planId: newPlanId };
  });
}

/** Changes a member's personal data. The member is read first, so that what is left out stays as it is. */
export async function updateEndorsementMember(
  input: UpdateEndorsementMemberInput,
  context: GraphContext,
): Promise<EndorsementPayload> {
  const { memberId, policyId } = input;
  const problems = checkUpdateEndorsementMember(input);
  if (!context.access.broker || problems.length > 0) return write(context, problems, neverPerformed);
  const current = await context.sources.bastion.status(memberId);
  if (current === null || (current.policyId ?? policyId) !== policyId) {
    return write(context, [notFound(["memberId"])], neverPerformed);
  }
  const merged = mergeMember(input, current);
  if ("problems" in merged) return write(context, merged.problems, neverPerformed);
  const { details: customer } = merged;
  const differences: UserError[] = [];
  const payload = await write(context, [], async (bastion) => {
    const answered = await bastion.updateMember({ memberId, policyId, customer });
    differences.push(...differencesIn(customer, answered));
    return { type: "CHANGE", memberId, policyId, planId: null };
  });
  payload.userErrors.push(...differences);
  return payload;
}

function neverPerformed(): never {
  throw new Error("A write with problems was performed.");
}

/** Rights first, then the input's problems, then the broker. What was done is stored as a change and never undone by that. */
async function write(
  { access, sources, changes }: GraphContext,
  problems: readonly UserError[],
  perform: (bastion: GraphContext["sources"]["bastion"]) => Promise<PerformedChange>,
): Promise<EndorsementPayload> {
  if (!access.broker) throw forbidden();
  if (problems.length > 0) return payload(null, problems);
  const outcome = await attemptWrite(() => perform(sources.bastion));
  if ("problem" in outcome) return payload(null, [outcome.problem]);
  await changes.record(outcome.done);
  return payload(outcome.done.memberId, []);
}

function payload(memberId: string | null, userErrors: readonly UserError[]): EndorsementPayload {
  return Object.assign(new EndorsementPayload(), { memberId, userErrors: [...userErrors] });
}
