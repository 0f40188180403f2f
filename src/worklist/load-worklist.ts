import { badInput } from "../input/bad-input";
import { connect, pageSize, type Connection, type PageArgs } from "../connection/connection";
import { keyInCursor } from "../connection/cursor";
import type { GraphContext } from "../context";
import { areMet } from "../upstream/are-met";
import { flawedAs, valueOf, type MaybeFlawed } from "../upstream/flawed";
import { inTurns } from "../upstream/in-turns";
import { readable } from "../upstream/readable";
import type { VisitWire } from "../upstream/vsee/visit.wire";
import { readEach } from "../upstream/wire/lazy-mapper";
import { loadVisitsAround } from "../visit/load-visits";
import { VisitStatus, visitStatusOf } from "../visit/visit-status";
import { countsOf } from "./worklist-counts";
import { issueOrder, readinessOrder } from "./readiness";
import { CoverageWorklistOrder, type CoverageWorklistFilter } from "./worklist.input";
import { rowsOf, type RowVisit } from "./worklist-rows";
import type { CoverageWorklistConnection, CoverageWorklistEntry } from "./worklist.type";

const maxDays = 31;
const dayMs = 86_400_000;
export const defaultWorklistPage = 50;
const detailsAtOnce = 48;
const canTakePlace = [VisitStatus.PENDING, VisitStatus.BOOKED, VisitStatus.IN_PROGRESS, VisitStatus.UNKNOWN];

/** Which parts of the connection are selected. */
export interface WorklistSelection {
  readonly counts: boolean;
  readonly totalCount: boolean;
}

/**
 * One row per visit of the period; null unless the caller is clinic staff. One read of the visit list, then the reads of {@link
 * rowsOf} for the visits of the page, or of the whole period if counts or an order by urgency need them.
 */
export async function loadWorklist(
  filter: CoverageWorklistFilter,
  orderBy: CoverageWorklistOrder,
  page: PageArgs,
  selected: WorklistSelection,
  context: GraphContext,
): Promise<MaybeFlawed<CoverageWorklistConnection> | null> {
  const first = pageSize(page.first ?? defaultWorklistPage);
  checkPeriod(filter);
  if (!context.access.clinicStaff) return null;
  const visits = await visitsIn(filter, context);
  const wanted = { filter, orderBy, page: { ...page, first }, selected };
  return flawedAs(visits, await connectionOf(valueOf(visits), wanted, context));
}

interface WorklistWanted {
  readonly filter: CoverageWorklistFilter;
  readonly orderBy: CoverageWorklistOrder;
  readonly page: PageArgs & { readonly first: number };
  readonly selected: WorklistSelection;
}

async function connectionOf(
  visits: readonly RowVisit[],
  { filter, orderBy, page, selected }: WorklistWanted,
  context: GraphContext,
): Promise<CoverageWorklistConnection> {
  const list = new WorklistReader(visits, filter, context);
  const isPicky = filter.readiness != null || filter.issues != null;
  const needsAll = orderBy === CoverageWorklistOrder.URGENCY || selected.counts || (isPicky && selected.totalCount);
  if (needsAll || isPicky) {
    const rows = needsAll ? await list.all() : await list.untilFull(page.first, page.after);
    const shown = orderBy === CoverageWorklistOrder.URGENCY ? byUrgency(rows.matching) : rows.matching;
    const connection = connect(shown, page, rowConnection(rows.isWhole ? shown.length : null));
    return finish(connection, selected.counts ? countsOf(rows.matching) : null, !rows.isWhole);
  }
  const ofVisits = connect(visits, page, {
    keyOf: (visit) => `worklist:${visit.id}`,
    sortKeyOf: ({ start }) => start.getTime(),
    toNode: (visit) => visit,
    totalCount: visits.length,
  });
  const rows = await rowsOf(ofVisits.nodes, filter.include ?? [], context);
  return Object.assign(
    { edges: rows.map((node, at) => ({ cursor: ofVisits.edges[at]!.cursor, node })), nodes: rows, counts: null },
    { pageInfo: ofVisits.pageInfo, totalCount: ofVisits.totalCount },
  );
}

/** Visits of the period that can be rows, by start and id; with an error if it cannot be read whether others can. */
export async function visitsIn(
  filter: CoverageWorklistFilter,
  context: GraphContext,
): Promise<MaybeFlawed<RowVisit[]>> {
  const listed = readEach(await loadVisitsAround(filter, context), (wire) => rowVisitOf(wire, filter));
  const visits = valueOf(listed);
  const inRoom = filter.roomCode == null ? visits : await visitsInRoom(visits, filter.roomCode, context);
  return flawedAs(listed, inRoom.sort(byStart));
}

/** The visit as a row of this list; null if it is not one. Throws `UpstreamError` if that cannot be read. */
export function rowVisitOf(wire: VisitWire, filter: CoverageWorklistFilter): RowVisit | null {
  const isRow = areMet([
    () => wire.start !== null && wire.start >= filter.from && wire.start < filter.to,
    () => filter.providerId == null || wire.provider_id === filter.providerId,
    () => readable(() => wire.is_test) !== true,
    () => (filter.visitStatus ?? canTakePlace).includes(statusOf(wire)),
  ]);
  if (!isRow) return null;
  const { id, member_id: patientId, start } = wire;
  return id !== null && patientId !== null && start !== null ? { id, patientId, start, wire } : null;
}

function statusOf(wire: VisitWire): VisitStatus {
  return readable(() => visitStatusOf(wire.status)) ?? VisitStatus.UNKNOWN;
}

async function visitsInRoom(visits: RowVisit[], roomCode: string, { sources }: GraphContext): Promise<RowVisit[]> {
  const details = await inTurns(visits, detailsAtOnce, ({ id }) => sources.vsee.visits.detail(id));
  return visits.filter((_, at) => details[at]?.room_code === roomCode);
}

/** Whether a row matches the filter, from what is known. */
export function isAskedFor(
  { readiness, issues }: CoverageWorklistEntry,
  filter: Pick<CoverageWorklistFilter, "readiness" | "issues">,
): boolean {
  if (filter.readiness != null && !filter.readiness.includes(readiness)) return false;
  return filter.issues == null || issues.some((issue) => filter.issues?.includes(issue));
}

export function checkPeriod({ from, to }: CoverageWorklistFilter): void {
  if (to <= from) throw badInput("filter.to must be later than filter.from.");
  if (to.getTime() - from.getTime() > maxDays * dayMs) {
    throw badInput(`filter.to must be at most ${maxDays} days after filter.from.`);
  }
}

interface Rows {
  readonly matching: CoverageWorklistEntry[];
  /** Whether every visit of the period was looked at. */
  readonly isWhole: boolean;
}

class WorklistReader {
  constructor(
    private readonly visits: readonly RowVisit[],
    private readonly filter: CoverageWorklistFilter,
    private readonly context: GraphContext,
  ) {}

  async all(): Promise<Rows> {
    return { matching: await this.matching(this.visits), isWhole: true };
  }

  /** Rows by start until there is one more than the page needs. */
  async untilFull(first: number, after: string | null | undefined): Promise<Rows> {
    const key = after == null ? null : keyInCursor(after);
    const matching: CoverageWorklistEntry[] = [];
    const step = Math.max(first, 20);
    for (let from = 0; from < this.visits.length; from += step) {
      matching.push(...(await this.matching(this.visits.slice(from, from + step))));
      const isBehind = key === null ? 0 : matching.findIndex(({ id }) => id === key) + 1;
      const isReached = key === null || isBehind > 0;
      if (isReached && matching.length - isBehind > first)
        return { matching, isWhole: from + step >= this.visits.length };
    }
    return { matching, isWhole: true };
  }

  private async matching(visits: readonly RowVisit[]): Promise<CoverageWorklistEntry[]> {
    const rows = await rowsOf(visits, this.filter.include ?? [], this.context);
    return rows.filter((row) => isAskedFor(row, this.filter));
  }
}

const rowConnection = (totalCount: number | null) => ({
  keyOf: ({ id }: CoverageWorklistEntry) => id,
  sortKeyOf: ({ wire }: CoverageWorklistEntry) => wire.start?.getTime() ?? null,
  toNode: (row: CoverageWorklistEntry) => row,
  totalCount,
});

function finish(
  { edges, nodes, pageInfo, totalCount }: Connection<CoverageWorklistEntry>,
  counts: CoverageWorklistConnection["counts"],
  goesOn: boolean,
): CoverageWorklistConnection {
  if (goesOn) pageInfo.hasNextPage = true;
  return { edges, nodes, pageInfo, totalCount, counts };
}

function byStart(one: RowVisit, other: RowVisit): number {
  return one.start.getTime() - other.start.getTime() || (one.id < other.id ? -1 : 1);
}

/** By readiness, then first issue. Rows are in the order of their start already, and the sort is stable. */
function byUrgency(rows: readonly CoverageWorklistEntry[]): CoverageWorklistEntry[] {
  const rank = ({ readiness, issues: [first] }: CoverageWorklistEntry): number =>
    readinessOrder.indexOf(readiness) * 100 + (first === undefined ? 99 : issueOrder.indexOf(first));
  return [...rows].sort((one, other) => rank(one) - rank(other));
}
