import type { GraphContext } from "../context";
import type { InsurerEntry } from "../insurer/insurer-directory";
import type { MemberWire } from "../upstream/bastion/bastion.wire";
import { UpstreamError } from "../upstream/upstream-error";

/** Lets the ledger learn, beside the request, by which national id a member's insurer names it in its pre-authorizations. */
export function observeMember(
  memberId: string,
  member: MemberWire | UpstreamError | null,
  { preAuthInsurance: insurance }: InsurerEntry,
  { links }: Pick<GraphContext, "links">,
): void {
  if (insurance === undefined || member === null || member instanceof UpstreamError) return;
  try {
    const { nationalId, policyId } = member;
    links.observeMember({ memberId, insurance, nationalId, policyId });
  } catch (error) {
    // What cannot be read teaches nothing.
    if (!(error instanceof UpstreamError)) throw error;
  }
}
