import type { GraphContext } from "../../../src/context";
import type { KnownMembers } from "../../../src/links/links";
import { MemberWire, PlanWire } from "../../../src/upstream/bastion/bastion.wire";
import type { RosterReading } from "../../../src/upstream/bastion/bastion.roster";
import { RosterMemberWire } from "../../../src/upstream/bastion/roster.wire";
import { UpstreamError } from "../../../src/upstream/upstream-error";

/** A member as the broker has it. */
export interface WorldMember {
  readonly memberId: string;
  readonly firstName: string;
  readonly middleName?: string;
  readonly lastName: string;
  /** `YYYY-MM-DD` */
  readonly dob: string;
  readonly nationalId: string | null;
  readonly planId: string;
  readonly status: string;
}

export interface WorldOptions {
  /** Members that the index knows by national id: all, or none, as before it is complete. */
  readonly isIndexed: boolean;
  readonly hasRoster?: boolean;
  /** A page of the roster cannot be read. */
  readonly isTorn?: boolean;
}

const dayFirst = (iso: string): string => iso.split("-").reverse().join("-");

/** A broker with these members, and a count of what was asked of it. */
export function brokerWorld(
  members: readonly WorldMember[],
  { isIndexed, hasRoster = true, isTorn = false }: WorldOptions,
) {
  const reads = new Map<string, number>();
  const byId = new Map(members.map((member) => [member.memberId, member]));
  const read = (kind: string, memberId: string): WorldMember | null => {
    reads.set(`${kind} ${memberId}`, (reads.get(`${kind} ${memberId}`) ?? 0) + 1);
    return byId.get(memberId) ?? null;
  };
  const record = (member: WorldMember | null, more: object = {}) =>
    member && MemberWire.view({ ...member, planId: undefined, dob: dayFirst(member.dob), ...more });
  const rows = members
    .filter(({ status }) => status !== "Deleted")
    .slice(isTorn ? 100 : 0)
    .map(({ memberId, firstName, middleName, lastName, dob, planId, status }) => ({
      memberId,
      wire: RosterMemberWire.view({
        ...{ mm_member_id: memberId, first_name: firstName, middle_name: middleName, last_name: lastName, dob, status },
        planName: `Plan ${planId}`,
      }),
      holderId: null,
      dependantIds: [],
    }));
  const index = new Map<string, string[]>();
  for (const { memberId, nationalId } of isIndexed ? members : []) {
    if (nationalId !== null) index.set(nationalId, [...(index.get(nationalId) ?? []), memberId]);
  }
  const reading: RosterReading | null = hasRoster ? { rows, isComplete: !isTorn } : null;
  const bastion = {
    roster: { all: async () => reading },
    status: async (memberId: string) => record(read("status", memberId)),
    memberPlan: async (memberId: string) => {
      const member = read("plan", memberId);
      return record(member, { planId: member?.planId });
    },
    plans: async () => ["301", "302", "303"].map((id) => PlanWire.view({ id, name: `Plan ${id}` })),
  };
  const context = {
    access: { broker: true },
    sources: { bastion },
    scope: { deadlineAt: performance.now() + 60_000 },
    links: {
      membersWithNationalIds: async (): Promise<KnownMembers> => ({ memberIds: index, isComplete: isIndexed }),
    },
    memories: new Map(),
  } as unknown as GraphContext;
  return { context, reads, bastion };
}

export const unavailable = async (): Promise<never> => {
  throw new UpstreamError({ upstream: "bastion", code: "UPSTREAM_UNAVAILABLE", sent: true });
};
