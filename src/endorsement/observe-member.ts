import type { Links } from "../links/links";
import type { MemberWire } from "../upstream/bastion/bastion.wire";
import type { RosterRow } from "../upstream/bastion/roster.wire";
import { UpstreamError } from "../upstream/upstream-error";

/** The broker's value for a member that was removed from a policy. */
const removed = "deleted";

/** Lets the link index learn, in the background, what a read of the broker shows about a member. */
export function observeMember(memberId: string, member: MemberWire, links: Pick<Links, "observe">): void {
  try {
    // Each endpoint shows its own part: the status, or the plan.
    if (member.raw["status"] !== undefined) {
      const { nationalId, policyId, status } = member;
      const isRemoved = status?.toLowerCase() === removed;
      links.observe({ kind: "member", member: { memberId, status: { nationalId, policyId, isRemoved } } });
    }
    if (member.raw["planId"] !== undefined)
      links.observe({ kind: "member", member: { memberId, planId: member.planId } });
  } catch (error) {
    // Data that cannot be read is not stored.
    if (!(error instanceof UpstreamError)) throw error;
  }
}

/** Lets it learn which members the roster relates to which policy holder. */
export function observeRoster(rows: readonly RosterRow[], links: Pick<Links, "observe">): void {
  const own = rows.filter(({ holderId }) => holderId === null);
  const households = own.map(({ memberId: holderId, dependantIds }) => ({ holderId, dependantIds }));
  links.observe({ kind: "households", households });
}
