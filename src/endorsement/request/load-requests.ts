import { pageSize, type Connection, type PageArgs } from "../../connection/connection";
import { badInput } from "../../input/bad-input";
import { PageInfo } from "../../connection/page-info.type";
import type { GraphContext } from "../../context";
import { InvalidCursorError } from "../../ledger/ledger-error";
import type { EndorsementRequestQuery, StoredEndorsementRequest } from "./endorsement-request";
import { EndorsementRequest, type EndorsementRequestFilter } from "./endorsement-request.type";

/** The caller's own writes, newest first; null unless the caller is a broker. Makes no upstream call. */
export async function loadEndorsementRequests(
  filter: EndorsementRequestFilter | null,
  page: PageArgs,
  counted: boolean,
  { access, caller, endorsementRequests }: GraphContext,
): Promise<Connection<EndorsementRequest> | null> {
  const first = pageSize(page.first);
  if (!access.broker || caller === null) return null;
  const query: EndorsementRequestQuery = {
    caller: caller.subject,
    ...(filter?.state && { states: filter.state }),
    ...(filter?.action && { actions: filter.action }),
    ...(filter?.since && { since: filter.since }),
  };
  const stored = endorsementRequests.page(query, first, page.after ?? undefined).catch((error: unknown) => {
    if (error instanceof InvalidCursorError)
      throw badInput("after is not a cursor of this list: start again without it.");
    throw error;
  });
  const [found, totalCount] = await Promise.all([stored, counted ? endorsementRequests.count(query) : null]);
  const edges = found.edges.map(({ cursor, request }) => ({ cursor, node: toEndorsementRequest(request) }));
  const pageInfo = Object.assign(new PageInfo(), {
    hasNextPage: found.hasNextPage,
    hasPreviousPage: page.after != null,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  });
  return { edges, nodes: edges.map(({ node }) => node), pageInfo, totalCount };
}

function toEndorsementRequest({ key, ...request }: StoredEndorsementRequest): EndorsementRequest {
  return Object.assign(new EndorsementRequest(), { ...request, id: key });
}
