import { identityIn, type ProvedMember } from "../enrolment-proof";
import type { WebhookEvent } from "./webhook-event";
import type { BastionDataSource } from "../../upstream/bastion/bastion.data-source";

/** Reads of members, under the process's own credential. */
export type Broker = Pick<BastionDataSource, "status" | "memberPlan">;

/** The broker's value for a member that was removed from a policy. */
const removed = "deleted";

/**
 * The broker's record of the member if it agrees with the event; null if it does not: there is no such member, or they are on
 * another policy or removed. Two calls. Rejects with `UpstreamError`.
 */
export async function proveEvent(
  { memberId, policyId, planId }: WebhookEvent,
  broker: Broker,
): Promise<ProvedMember | null> {
  const [status, plan] = await Promise.all([broker.status(memberId), broker.memberPlan(memberId)]);
  if (status === null || status.status?.toLowerCase() === removed) return null;
  const member = identityIn(memberId, status, plan);
  if (policyId !== null && member.policyId !== null && member.policyId !== policyId) return null;
  // Values that the reads omit come from the event.
  return { ...member, policyId: member.policyId ?? policyId, planId: member.planId ?? planId };
}
