import type { GraphQLResolveInfo } from "graphql";
import { keyInCursor } from "../connection/cursor";
import { connect, pageSize, type Connection, type PageArgs } from "../connection/connection";
import { badInput } from "../input/bad-input";
import type { GraphContext } from "../context";
import { demandPost } from "../input/post-only";
import { selectedBelow, type Selected } from "../selection/selected-fields";
import { notOffered } from "../upstream/capability-memory";
import { Flawed, type MaybeFlawed } from "../upstream/flawed";
import { incompleteList } from "../upstream/upstream-error";
import { isNoPatient } from "../upstream/vsee/vsee.patients";
import { readUser } from "./load-patient";
import { toPatient } from "./patient.mapper";
import type { Patient } from "./patient.type";

const shortestSearch = 3;
const longestSearch = 200;

/**
 * Patients whose name or e-mail address contains the text, for clinic staff; null for others. The clinic's search returns ids,
 * whose records are read with one call per page; with an error if the list changed whenever it was read. Throws `BAD_USER_INPUT` if the text cannot be searched for, or the clinic
 * cannot search.
 */
export async function loadPatientsFound(
  search: string,
  page: PageArgs,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<MaybeFlawed<Connection<Patient>> | null> {
  const size = pageSize(page.first);
  if (!context.access.clinicStaff) return null;
  demandPost(context);
  const { patients } = context.sources.vsee;
  // One more than the page says whether another follows.
  const hasPage = (ids: readonly string[]): boolean => ids.length > positionOf(ids, page.after) + size;
  const found = await patients.search(searchable(search), hasPage);
  if (found === notOffered) throw badInput("This deployment's clinic cannot search for patients.");
  if (!found.isWhole && !hasPage(found.ids))
    throw badInput("Too many patients match: search for a longer part of the name.");
  const { ids, total, isWhole } = found;
  const totalCount = total ?? (isWhole ? ids.length : null);
  const connection = connect(ids, page, { keyOf: (id) => id, sortKeyOf: () => null, toNode: (id) => id, totalCount });
  const shown = await withPatients(connection, context, selectedOfNodes(info));
  return found.isIncomplete ? new Flawed(shown, incompleteList("vsee")) : shown;
}

/** The page with the patients of its ids; an id that is not, or no longer, a patient's is omitted. */
async function withPatients(
  { edges, pageInfo, totalCount }: Connection<string>,
  context: GraphContext,
  selected: Selected,
): Promise<Connection<Patient>> {
  const read = await Promise.all(
    edges.map(async ({ cursor, node: id }) => {
      const user = await readUser(id, selected, context);
      const isShown = user !== null && !isNoPatient(user) && context.access.patient(id);
      return isShown ? [{ cursor, node: toPatient({ id, user, isStaff: context.access.clinicStaff }) }] : [];
    }),
  );
  const shown = read.flat();
  return { edges: shown, nodes: shown.map(({ node }) => node), pageInfo, totalCount };
}

function selectedOfNodes(info: GraphQLResolveInfo): Selected {
  return new Map([...selectedBelow(info, "nodes"), ...selectedBelow(info, "edges", "node")]);
}

function searchable(search: string): string {
  const text = search.trim();
  const { length } = [...text];
  if (length < shortestSearch) throw badInput(`search must have at least ${shortestSearch} characters.`);
  if (length > longestSearch) throw badInput(`search can have at most ${longestSearch} characters.`);
  return text;
}

function positionOf(ids: readonly string[], after: string | null | undefined): number {
  if (after == null) return 0;
  const position = ids.indexOf(keyInCursor(after));
  return position < 0 ? ids.length : position + 1;
}
