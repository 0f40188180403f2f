import type { GraphContext } from "../graph-context";
import type { UserError } from "../user-error/user-error.type";
import { attemptWrite, forbidden, notFound } from "../user-error/write-outcome";
import { toAddMemberBody, toCustomerDetails } from "./customer.mapper";
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

/** Puts a new member on a policy. Two writes of the same input are two members: only the caller's reference tells. */
export function addEndorsement(input: AddEndorsementInput, context: GraphContext): Promise<EndorsementPayload> {
  return write(context, checkAddEndorsement(input), (bastion) => bastion.addMember(toAddMemberBody(input)));
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
    return memberId;
  });
}

/** Puts a removed member back. */
export function restoreEndorsement(input: RestoreEndorsementInput, context: GraphContext): Promise<EndorsementPayload> {
  const { memberId } = input;
  return write(context, checkRestoreEndorsement(input), async (bastion) => {
    await bastion.restoreMember(memberId);
    return memberId;
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
    return memberId;
  });
}

/** Changes a member's personal data. */
export function updateEndorsementMember(
  input: UpdateEndorsementMemberInput,
  context: GraphContext,
): Promise<EndorsementPayload> {
  const { memberId, policyId } = input;
  return write(context, checkUpdateEndorsementMember(input), async (bastion) => {
    await bastion.updateMember({ memberId, policyId, customer: toCustomerDetails(input) });
    return memberId;
  });
}

/** Rights first, then the input's problems, then the broker. `perform` resolves to the member that was written. */
async function write(
  { access, sources }: GraphContext,
  problems: readonly UserError[],
  perform: (bastion: GraphContext["sources"]["bastion"]) => Promise<string>,
): Promise<EndorsementPayload> {
  if (!access.broker) throw forbidden();
  if (problems.length > 0) return payload(null, problems);
  const outcome = await attemptWrite(() => perform(sources.bastion));
  return "done" in outcome ? payload(outcome.done, []) : payload(null, [outcome.problem]);
}

function payload(memberId: string | null, userErrors: readonly UserError[]): EndorsementPayload {
  return Object.assign(new EndorsementPayload(), { memberId, userErrors: [...userErrors] });
}
