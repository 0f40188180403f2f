import { emptyConnection, pageSize, type Connection, type PageArgs } from "../../connection/connection";
import { badInput } from "../../input/bad-input";
import { PageInfo } from "../../connection/page-info.type";
import type { GraphContext } from "../../context";
import type { ChangeEdge, ChangeFilter } from "./endorsement-change";
import { InvalidCursorError } from "../../ledger/ledger-error";
import { EndorsementChange, type EndorsementChangeType } from "./endorsement-change.type";
import { visibleMembers } from "./visible-members";

/** Which changes: all of them by default. */
export interface ChangeSelection {
  readonly memberId?: string | null;
  readonly policyId?: string | null;
  readonly type?: readonly EndorsementChangeType[] | null;
}

/**
 * Stored changes that the caller may see, oldest first. `counted`: whether their number is selected. Makes no upstream call for
 * a broker.
 */
export async function loadEndorsementChanges(
  selection: ChangeSelection,
  page: PageArgs,
  counted: boolean,
  context: GraphContext,
): Promise<Connection<EndorsementChange>> {
  const first = pageSize(page.first);
  const filter = await filterFor(selection, context);
  if (filter === null) return emptyConnection(page);
  const { changeLog } = context;
  const stored = changeLog.page(filter, first, page.after ?? undefined).catch((error: unknown) => {
    if (error instanceof InvalidCursorError)
      throw badInput("after is not a cursor of this list: start again without it.");
    throw error;
  });
  const [{ edges, ...rest }, totalCount] = await Promise.all([stored, counted ? changeLog.count(filter) : null]);
  const shown = edges.map((edge) => ({ cursor: edge.cursor, node: toEndorsementChange(edge) }));
  const ends = { startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null };
  return {
    edges: shown,
    nodes: shown.map(({ node }) => node),
    pageInfo: Object.assign(new PageInfo(), { ...rest, ...ends }),
    totalCount,
  };
}

export function toEndorsementChange({ change, cursor }: ChangeEdge): EndorsementChange {
  return Object.assign(new EndorsementChange(), { ...change, cursor });
}

async function filterFor(
  { memberId, policyId, type }: ChangeSelection,
  context: GraphContext,
): Promise<ChangeFilter | null> {
  const visible = await visibleMembers(context);
  const wanted = memberId == null ? null : [memberId];
  const memberIds = visible === "all" ? wanted : (wanted ?? [...visible]).filter((id) => visible.has(id));
  if (memberIds?.length === 0) return null;
  return {
    ...(memberIds && { memberIds }),
    ...(policyId != null && { policyId }),
    ...(type != null && { types: type }),
  };
}
