import { GraphQLError } from "graphql";
import { badInput } from "../../input/bad-input";
import type { GraphContext } from "../../context";
import { orFlawed } from "../../upstream/or-flawed";
import { Flawed } from "../../upstream/flawed";
import { orElse } from "../../upstream/wire/lazy-mapper";
import { EndorsementStatus } from "../member-enums";
import type { MemberPart, MemberQuery, PartRequest } from "./member-query";
import { isRecordFound, recordMember, recordStatus, type ShownMember } from "./shown-member";

/** Members looked at for one answer. */
const most = 400;

/**
 * Members on a policy or plan, ordered by member id, each verified by reading it. One call per member on a policy, two with a
 * plan. Throws `LINK_INDEX_INCOMPLETE` until the link index has seen every member.
 */
export async function indexedMembers(request: PartRequest, context: GraphContext): Promise<MemberPart> {
  const { query, after, first } = request;
  if (after !== null && after.in !== "index")
    throw badInput("after is a cursor of another list: start again without it.");
  const ids = await context.links.membersOf({ policyId: query.policyId, planId: query.planId });
  if (ids === null) throw indexIncomplete();
  const members: ShownMember[] = [];
  const rest = ids.filter((memberId) => after === null || memberId > after.memberId).sort();
  let position = 0;
  while (position < Math.min(rest.length, most) && members.length < first) {
    const batch = rest.slice(position, position + Math.min(first - members.length, 100));
    const found = await Promise.all(batch.map((memberId) => proved(memberId, query, context)));
    members.push(...found.filter((member) => member !== null));
    position += batch.length;
  }
  const last = rest[position - 1];
  return { members, next: position < rest.length && last ? { in: "index", memberId: last } : null };
}

/** The member, if they are on the policy and plan now; one that cannot be read is returned with errors at its fields. */
async function proved(memberId: string, query: MemberQuery, context: GraphContext): Promise<ShownMember | null> {
  const { bastion } = context.sources;
  const [record, plan] = await Promise.all([
    orFlawed(null, bastion.status(memberId)),
    query.planId === null ? null : orFlawed(null, bastion.memberPlan(memberId)),
  ]);
  if (record === null) return null;
  if (!(record instanceof Flawed) && orElse(true, () => isWanted(memberId, record, query)) === false) return null;
  if (query.planId !== null && !(plan instanceof Flawed) && plan?.planId !== query.planId) return null;
  return { node: recordMember(memberId, record), place: { in: "index", memberId } };
}

function isWanted(
  memberId: string,
  record: Parameters<typeof recordStatus>[0],
  { policyId, status, search }: MemberQuery,
): boolean {
  const state = recordStatus(record);
  // A removed member is on no plan or policy, unless REMOVED is requested.
  if (status === null ? state === EndorsementStatus.REMOVED : !status.has(state)) return false;
  if (policyId !== null && record.policyId !== null && record.policyId !== policyId) return false;
  return search === null || isRecordFound(memberId, record, search);
}

function indexIncomplete(): GraphQLError {
  return new GraphQLError("The link index is not complete yet, or is off. Try again later.", {
    extensions: { code: "LINK_INDEX_INCOMPLETE", retryable: true },
  });
}
