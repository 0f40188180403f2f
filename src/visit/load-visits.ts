import { connect, emptyConnection, pageSize, type Connection, type PageArgs } from "../connection/connection";
import type { GraphContext } from "../context";
import { visitTypeOf } from "../intake/visit-type";
import { UpstreamError } from "../upstream/upstream-error";
import type { VisitWire } from "../upstream/vsee/visit.wire";
import type { VisitFilter } from "./visit-connection.type";
import { visitStatusOf } from "./visit-status";
import { isUpcoming, toVisit } from "./visit.mapper";
import type { Visit } from "./visit.type";
import { clock } from "../clock";

/** Whether a caller may see this visit: the gate of every way to one. */
function mayRead(wire: VisitWire, { access }: GraphContext): boolean {
  return wire.id !== null && wire.member_id !== null && access.patient(wire.member_id);
}

/**
 * The visit with this id, or null where there is none or the caller may not see it. `isDetailed` asks for the visit's own
 * read; otherwise several ids of a tick share the list.
 */
export async function loadVisit(id: string, context: GraphContext, needsDetail: boolean): Promise<Visit | null> {
  if (!context.access.clinic) return context.access.deny("Visit", id);
  const { vsee } = context.sources;
  const wire = await (needsDetail ? vsee.visitDetail(id) : vsee.visit(id));
  if (wire === null || !mayRead(wire, context)) return null;
  return toVisit({ wire, isDetailed: vsee.isDetail(wire) });
}

/** The caller's visits: for staff every visit the account shows, for a patient its own. */
export async function loadVisits(
  filter: VisitFilter | null,
  page: PageArgs,
  context: GraphContext,
): Promise<Connection<Visit>> {
  pageSize(page.first);
  const { access, sources } = context;
  if (access.clinicStaff) return toConnection(await sources.vsee.visits(), filter, page, context);
  const own = access.ownPatientId;
  if (own === null) return emptyConnection(page);
  return toConnection(await sources.vsee.visitsOf(own), filter, page, context);
}

/** One patient's visits; null where there is no such patient or the caller may not see it. */
export async function loadVisitsOf(
  patientId: string,
  filter: VisitFilter | null,
  page: PageArgs,
  context: GraphContext,
): Promise<Connection<Visit> | null> {
  pageSize(page.first);
  if (!context.access.patient(patientId)) return null;
  return toConnection(await context.sources.vsee.visitsOf(patientId), filter, page, context);
}

/**
 * The visit that goes on now. With the caller's own clinic token the clinic says so itself; a patient without one gets
 * its visit that has started and not ended.
 */
export async function loadCurrentVisit(context: GraphContext): Promise<Visit | null> {
  const { access, sources } = context;
  if (!access.clinic) return null;
  if (sources.vsee.hasOwnToken) {
    const wire = await sources.vsee.currentVisit();
    return wire && mayRead(wire, context) ? toVisit({ wire, isDetailed: false }) : null;
  }
  const own = access.ownPatientId;
  if (own === null) return null;
  const running = (await sources.vsee.visitsOf(own)).filter(hasStartedAndNotEnded);
  const [wire, second] = running;
  // Two visits cannot both be the one that goes on.
  return wire && !second ? toVisit({ wire, isDetailed: false }) : null;
}

function toConnection(
  wires: readonly VisitWire[],
  filter: VisitFilter | null,
  page: PageArgs,
  context: GraphContext,
): Connection<Visit> {
  const now = clock.now();
  const visible = wires.filter((wire) => mayRead(wire, context) && (!filter || matches(wire, filter, now)));
  return connect(visible, page, {
    keyOf: (wire) => wire.id ?? "",
    toNode: (wire) => toVisit({ wire, isDetailed: false }),
    totalCount: visible.length,
  });
}

// What cannot be read cannot be said to match; the field itself reports why.
function matches(wire: VisitWire, { upcoming, type, status, from, to }: VisitFilter, now: number): boolean {
  return readable(() => {
    const start = wire.start?.getTime() ?? null;
    if (upcoming != null && isUpcoming(wire, now) !== upcoming) return false;
    if (type != null && visitTypeOf(wire.type) !== type) return false;
    if (status != null && !status.includes(visitStatusOf(wire.status))) return false;
    if (from != null && (start === null || start < from.getTime())) return false;
    return to == null || (start !== null && start <= to.getTime());
  });
}

function hasStartedAndNotEnded(wire: VisitWire): boolean {
  return readable(() => wire.actual_start !== null && wire.actual_end === null);
}

function readable(condition: () => boolean): boolean {
  try {
    return condition();
  } catch (error) {
    if (error instanceof UpstreamError) return false;
    throw error;
  }
}
