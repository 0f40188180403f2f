import { pageSize, type Connection, type PageArgs } from "../connection/connection";
import { PageInfo } from "../connection/page-info.type";
import type { GraphContext } from "../context";
import { checkedId } from "../input/checked-id";
import type { PreAuthListHead } from "../upstream/preauth/window-records";
import { matches, type PreAuthQuery } from "./confirm-period";
import { fromCursor, toCursor } from "./pre-auth-cursor";
import { toPreAuth } from "./pre-auth.mapper";
import type { PreAuth } from "./pre-auth.type";
import { walkPreAuths } from "./walk-pre-auths";

/**
 * A page of what an insurer has confirmed, in the insurer's own order; null except for that insurer's callers. Reads one page
 * of a hundred records per page, and more only if a filter skips records.
 */
export async function loadPreAuthPage(
  slug: string,
  query: PreAuthQuery,
  page: PageArgs,
  { access, sources }: GraphContext,
): Promise<(Connection<PreAuth> & PreAuthListHead) | null> {
  const first = pageSize(page.first);
  const from = page.after == null ? null : fromCursor(page.after);
  const insurance = checkedId(slug, "insurance");
  if (!access.insurance(insurance)) return access.deny("PreAuth", insurance);
  const read = (skip: number) => sources.preAuth.page({ insurance, from: query.from, to: query.to }, skip);
  const walk = await walkPreAuths(read, { first, from, keeps: (wire) => matches(wire, query) });
  const { list, total } = walk.page;
  const edges = walk.records.map(({ wire, place }) => ({
    cursor: toCursor(place),
    node: toPreAuth({ wire, insurance, list, memberId: null, via: null }),
  }));
  const pageInfo = Object.assign(new PageInfo(), {
    hasNextPage: walk.next !== null,
    hasPreviousPage: page.after != null,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: walk.next === null ? (edges.at(-1)?.cursor ?? null) : toCursor(walk.next),
  });
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo,
    totalCount: isFiltered(query) ? null : total,
    ...list,
  };
}

/** Whether the insurer's own total does not count the records that are shown. */
export function isFiltered({ status, unpaid, cancellable }: PreAuthQuery): boolean {
  return status !== null || unpaid != null || cancellable != null;
}
