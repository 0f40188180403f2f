import { identityIn, type ProvedMember } from "../enrolment-proof";
import type { WebhookEvent } from "./webhook-event";
import type { BastionDataSource } from "../../upstream/bastion/bastion.data-source";

/** Reads of members, under the process's own credential. */
export type Broker = Pick<BastionDataSource, "status" | "memberPlan">;

/** The broker's word for a member that was taken off its policy. */
const removed = "deleted";

/**
 * The member as the broker shows it, when that agrees with the event; null when it does not: there is no such member, it is
 * on another policy, or it has been taken off. Two calls. Rejects with `UpstreamError`.
 */
export async function proveEvent(
  { memberId, policyId, planId }: WebhookEvent,
  broker: Broker,
): Promise<ProvedMember | null> {
  const [status, plan] = await Promise.all([broker.status(memberId), broker.memberPlan(memberId)]);
  if (status === null || status.status?.toLowerCase() === removed) return null;
  const member = identityIn(memberId, status, plan);
  if (policyId !== null && member.policyId !== null && member.policyId !== policyId) return null;
  // What the reads leave out the event alone tells.
  return { ...member, policyId: member.policyId ?? policyId, planId: member.planId ?? planId };
}
