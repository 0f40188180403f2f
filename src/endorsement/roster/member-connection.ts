import type { Connection, PageArgs } from "../../connection/connection";
import { PageInfo } from "../../connection/page-info.type";
import type { Endorsement } from "../endorsement.type";
import type { MemberPart } from "./member-query";
import { toCursor } from "./roster-cursor";

/** A part of a list as a connection. If a filter ends a page early, the next page continues there. */
export function toConnection(
  { members, next, totalCount = null }: MemberPart,
  { after }: Pick<PageArgs, "after">,
): Connection<Endorsement> {
  const edges = members.map(({ place, node }) => ({ cursor: toCursor(place), node }));
  const pageInfo = Object.assign(new PageInfo(), {
    hasNextPage: next !== null,
    hasPreviousPage: after != null,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: next === null ? (edges.at(-1)?.cursor ?? null) : toCursor(next),
  });
  return { edges, nodes: edges.map(({ node }) => node), pageInfo, totalCount };
}
