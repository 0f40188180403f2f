import type { GraphQLResolveInfo } from "graphql";
import type { GraphContext } from "../../context";
import { selectedFields, selectsBeyond } from "../../selection/selected-fields";
import type { RosterRow } from "../../upstream/bastion/roster.wire";
import { orFlawed } from "../../upstream/or-flawed";
import { Flawed, type Unread } from "../../upstream/flawed";
import { toEndorsement } from "../endorsement.mapper";
import type { Endorsement } from "../endorsement.type";
import { loadEndorsement } from "../load-endorsement";
import { rosterFields } from "./shown-member";

/** For fewer members, single reads are as cheap as the roster's first page. */
const worthAPage = 10;
/** How many reads a further page must save: it costs the broker more than one, and contains a hundred other people. */
const readsAPage = 5;

/**
 * Members by their ids, in the order of the ids; null if there is none or the caller may not see them. One call per member. For
 * ten members or more, if the roster contains everything that is selected, the roster's first page instead, and its others if
 * they are few for so many members; members that are not on them are read.
 */
export async function loadEndorsementsByIds(
  memberIds: readonly string[],
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<(Endorsement | Unread | null)[]> {
  const ids = memberIds.map((id) => id.trim());
  const rows = await rowsOf(new Set(ids), context, info);
  return Promise.all(
    ids.map(async (memberId) => {
      const row = rows.get(memberId);
      if (row) return toEndorsement({ memberId, member: null, via: null, showsHealth: true, row });
      return orFlawed(null, loadEndorsement(memberId, context, info));
    }),
  );
}

async function rowsOf(
  ids: ReadonlySet<string>,
  { access, sources: { bastion } }: GraphContext,
  info: GraphQLResolveInfo,
): Promise<ReadonlyMap<string, RosterRow>> {
  const selected = selectedFields(info);
  const isShown = !selectsBeyond(selected, rosterFields);
  if (!access.broker || !isShown || ids.size < worthAPage) return new Map();
  const first = await orFlawed(null, bastion.roster.page(1));
  if (first === null || first instanceof Flawed) return new Map();
  const found = first.rows.filter(({ memberId }) => ids.has(memberId));
  const missing = ids.size - new Set(found.map(({ memberId }) => memberId)).size;
  const further = (first.totalPages ?? Infinity) - 1;
  const rest =
    missing > 0 && further > 0 && further * readsAPage <= missing ? await orFlawed(null, bastion.roster.all()) : null;
  const rows = rest && !(rest instanceof Flawed) ? rest.rows : first.rows;
  return new Map(rows.filter(({ memberId }) => ids.has(memberId)).map((row) => [row.memberId, row]));
}
