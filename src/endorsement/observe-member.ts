import type { LinkTeaching } from "../links/links";
import type { MemberWire } from "../upstream/bastion/bastion.wire";
import type { RosterRow } from "../upstream/bastion/roster.wire";
import { UpstreamError } from "../upstream/upstream-error";

/** The broker's word for a member that was taken off its policy. */
const removed = "deleted";

/** Lets the link index learn, beside the request, what a read of the broker shows of a member. */
export function observeMember(memberId: string, member: MemberWire, links: Pick<LinkTeaching, "observeMember">): void {
  try {
    // Each endpoint shows its own part: the status, or the plan.
    if (member.raw["status"] !== undefined) {
      const { nationalId, policyId, status } = member;
      links.observeMember({
        memberId,
        status: { nationalId, policyId, isRemoved: status?.toLowerCase() === removed },
      });
    }
    if (member.raw["planId"] !== undefined) links.observeMember({ memberId, planId: member.planId });
  } catch (error) {
    // What cannot be read teaches nothing.
    if (!(error instanceof UpstreamError)) throw error;
  }
}

/** Lets it learn whom the roster relates to whom. */
export function observeRoster(rows: readonly RosterRow[], links: Pick<LinkTeaching, "observeHouseholds">): void {
  const own = rows.filter(({ holderId }) => holderId === null);
  links.observeHouseholds(own.map(({ memberId: holderId, dependantIds }) => ({ holderId, dependantIds })));
}
