import type { GraphQLResolveInfo } from "graphql";
import { pageSize, type Connection, type PageArgs } from "../../connection/connection";
import { badInput } from "../../input/bad-input";
import type { GraphContext } from "../../context";
import { selectedBelow, selectsBeyond } from "../../selection/selected-fields";
import { areMet } from "../../upstream/are-met";
import { Flawed, valueOf, type MaybeFlawed } from "../../upstream/flawed";
import { orElse } from "../../upstream/wire/lazy-mapper";
import type { RosterRow } from "../../upstream/bastion/roster.wire";
import type { Endorsement } from "../endorsement.type";
import { EndorsementStatus } from "../member-enums";
import type { EndorsementFilter } from "./endorsement-filter.input";
import { indexedMembers } from "./indexed-members";
import { isUnfiltered, queryOf, type MemberPart, type PartRequest } from "./member-query";
import { toConnection } from "./member-connection";
import { removedMembers } from "./removed-members";
import { fromCursor } from "./roster-cursor";
import { walkRoster } from "./roster-walk";
import { hasStatus, isFound, recordMember, recordStatus, rosterFields, rowMember, rowStatus } from "./shown-member";

/**
 * Members of the broker that match the filter; null unless the caller is a broker. Without a filter one roster call per hundred
 * members; with `status` or `search` the roster is searched, at most a hundred calls per answer; `policyId` and `planId` cost
 * one read per member in the link index. With an error if it cannot be read whether other members match.
 */
export async function loadEndorsements(
  filter: EndorsementFilter | null,
  page: PageArgs,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<MaybeFlawed<Connection<Endorsement>> | null> {
  const request: PartRequest = {
    query: queryOf(filter),
    first: pageSize(page.first),
    after: page.after == null ? null : fromCursor(page.after),
    needsRecord: needsRecord(info),
  };
  if (!context.access.broker) return null;
  const part = await readPart(request, context);
  const connection = toConnection(part, page);
  return part.flaw ? new Flawed(connection, part.flaw) : connection;
}

/** Whether fields of the nodes are selected that the roster does not show. */
export function needsRecord(info: GraphQLResolveInfo): boolean {
  const nodes = [selectedBelow(info, "nodes"), selectedBelow(info, "edges", "node")];
  return nodes.some((selected) => selectsBeyond(selected, rosterFields));
}

async function readPart(request: PartRequest, context: GraphContext): Promise<MemberPart> {
  const { query, after, first } = request;
  if (query.policyId !== null || query.planId !== null) return indexedMembers(request, context);
  if (after?.in === "index") throw badInput("after is a cursor of another list: start again without it.");
  if (query.search?.memberId != null) return memberById(request, query.search.memberId, context);
  // Members that the roster omits come first, so that the roster's end is the end of the list.
  const wantsRemoved = query.status?.has(EndorsementStatus.REMOVED) === true && after?.in !== "roster";
  const removed = wantsRemoved ? await removedMembers(request, context) : null;
  if (removed?.next) return removed;
  const found = removed?.members ?? [];
  const listed = await listedMembers({ ...request, first: first - found.length }, context);
  return { ...listed, members: [...found, ...listed.members], flaw: removed?.flaw ?? listed.flaw };
}

/** Members that the roster lists. */
async function listedMembers(
  { query, after, first, needsRecord: withRecord }: PartRequest,
  context: GraphContext,
): Promise<MemberPart> {
  const { status, search } = query;
  const passesOver = await shownAsRemoved(query.status, context);
  let flaw: Error | undefined;
  const keeps = (row: RosterRow): boolean => {
    const kept = orElse(false, () =>
      areMet([
        () => !passesOver(row),
        () => status === null || hasStatus(row, status),
        () => search === null || isFound(row, search),
      ]),
    );
    if (kept instanceof Flawed) flaw ??= kept.error;
    return valueOf(kept);
  };
  const walk = await walkRoster(context.sources.bastion.roster, {
    first,
    from: after?.in === "roster" ? after : null,
    ...(!isUnfiltered(query) && { keeps }),
  });
  if (walk === null) throw badInput("The broker of this deployment does not list members: read them by id.");
  const members = await Promise.all(
    walk.rows.map(async ({ row, place }) => ({ node: await rowMember(row, withRecord, context), place })),
  );
  return { members, next: walk.next, totalCount: isUnfiltered(query) ? walk.totalMembers : null, flaw };
}

/** Which rows {@link removedMembers} has shown before. */
async function shownAsRemoved(
  status: ReadonlySet<EndorsementStatus> | null,
  { changeLog }: GraphContext,
): Promise<(row: RosterRow) => boolean> {
  if (status?.has(EndorsementStatus.REMOVED) !== true) return () => false;
  const known = new Set(await changeLog.terminatedMembers({ first: 100_000 }));
  return (row) => rowStatus(row) === EndorsementStatus.REMOVED && known.has(row.memberId);
}

/** One call, whatever the size of the roster. */
async function memberById(
  { query: { status }, after }: PartRequest,
  memberId: string,
  { sources: { bastion } }: GraphContext,
): Promise<MemberPart> {
  const record = after === null ? await bastion.status(memberId) : null;
  if (record === null || status?.has(recordStatus(record)) === false) return { members: [], next: null };
  return { members: [{ node: recordMember(memberId, record), place: { in: "removed", memberId } }], next: null };
}
