import { clock } from "../clock";
import { connect, emptyConnection, pageSize, type Connection, type PageArgs } from "../connection/connection";
import type { GraphContext } from "../context";
import { areMet } from "../upstream/are-met";
import { flawedAs, valueOf, type MaybeFlawed } from "../upstream/flawed";
import type { VisitWire } from "../upstream/vsee/visit.wire";
import { readEach } from "../upstream/wire/lazy-mapper";
import { VisitOrder, type VisitFilter } from "./visit-connection.type";
import { inRoom, matching, sorted, startOf } from "./visit-filter";
import { toVisit } from "./visit.mapper";
import type { Visit } from "./visit.type";

/** Which visits, in which order, and which page of them. */
export interface VisitsWanted extends PageArgs {
  readonly filter?: VisitFilter | null;
  readonly orderBy?: VisitOrder | null;
}

/** The access check for a visit, whichever way it was reached. */
function mayRead(wire: VisitWire, { access }: GraphContext): boolean {
  return wire.id !== null && wire.member_id !== null && access.patient(wire.member_id);
}

/**
 * The visit with this id; null if there is none or the caller may not see it. `isDetailed` requires the visit's own read;
 * otherwise several ids of a tick share the list.
 */
export async function loadVisit(id: string, context: GraphContext, needsDetail: boolean): Promise<Visit | null> {
  if (!context.access.clinic) return context.access.deny("Visit", id);
  const { vsee } = context.sources;
  const wire = await (needsDetail ? vsee.visits.detail(id) : vsee.visits.get(id));
  if (wire === null || !mayRead(wire, context)) return null;
  return toVisit({ wire, isDetailed: vsee.visits.isDetail(wire) });
}

/**
 * The account's visits that may start in the period, for clinic staff: those that do, and those whose start cannot be read or
 * is another. One list read.
 */
export async function loadVisitsAround(
  { from, to }: { readonly from: Date; readonly to: Date },
  context: GraphContext,
): Promise<readonly VisitWire[]> {
  const wires = await context.sources.vsee.visits.all({ from, to });
  return wires.filter((wire) => mayRead(wire, context));
}

/** A visit from a list. */
export function listedVisit(wire: VisitWire): Visit {
  return toVisit({ wire, isDetailed: false });
}

/** The caller's visits: for staff every visit of the account, for patients their own. */
export async function loadVisits(wanted: VisitsWanted, context: GraphContext): Promise<MaybeFlawed<Connection<Visit>>> {
  pageSize(wanted.first);
  const { access, sources } = context;
  const patientId = wanted.filter?.patientId ?? null;
  if (access.clinicStaff) {
    const visits =
      patientId === null
        ? sources.vsee.visits.all(periodOf(wanted.filter ?? null))
        : sources.vsee.visits.ofMember(patientId);
    return toConnection(await visits, wanted, context);
  }
  const own = access.ownPatientId;
  if (own === null || (patientId !== null && patientId !== own)) return emptyConnection(wanted);
  return toConnection(await sources.vsee.visits.ofMember(own), wanted, context);
}

/** The period of a filter, so that visits outside it need not be read. */
function periodOf(filter: VisitFilter | null): { readonly from?: Date; readonly to?: Date } {
  const from = filter?.upcoming === true ? latest(clock.date(), filter.from) : (filter?.from ?? undefined);
  // `to` is part of the filter's period, and the end of what is read.
  const to = filter?.to == null ? undefined : new Date(filter.to.getTime() + 1);
  return { ...(from && { from }), ...(to && { to }) };
}

function latest(one: Date, other: Date | null | undefined): Date {
  return other != null && other > one ? other : one;
}

/** One patient's visits; null if there is no such patient or the caller may not see them. */
export async function loadVisitsOf(
  patientId: string,
  wanted: VisitsWanted,
  context: GraphContext,
): Promise<MaybeFlawed<Connection<Visit>> | null> {
  pageSize(wanted.first);
  if (!context.access.patient(patientId)) return null;
  return toConnection(await context.sources.vsee.visits.ofMember(patientId), wanted, context);
}

/**
 * The visit in progress. With the caller's own clinic token the clinic says so itself; a patient without one gets their visit
 * that has started and not ended, with an error if another one may be it.
 */
export async function loadCurrentVisit(context: GraphContext): Promise<MaybeFlawed<Visit | null>> {
  const { access, sources } = context;
  if (!access.clinic) return null;
  if (sources.vsee.hasOwnToken) {
    const wire = await sources.vsee.visits.current();
    return wire && mayRead(wire, context) ? toVisit({ wire, isDetailed: false }) : null;
  }
  const own = access.ownPatientId;
  if (own === null) return null;
  const visits = onePerId(await sources.vsee.visits.ofMember(own));
  const running = readEach(visits, (visit) => (hasStartedAndNotEnded(visit) ? visit : null));
  const [wire, second] = valueOf(running);
  // Two visits cannot both be the one that goes on.
  return flawedAs(running, wire && !second ? toVisit({ wire, isDetailed: false }) : null);
}

async function toConnection(
  listed: readonly VisitWire[],
  wanted: VisitsWanted,
  context: GraphContext,
): Promise<MaybeFlawed<Connection<Visit>>> {
  const { filter, orderBy } = wanted;
  const mine = onePerId(listed).filter((wire) => mayRead(wire, context));
  const matched = matching(mine, filter, clock.now());
  const left = valueOf(matched);
  const found = filter?.roomCode == null ? left : await inRoom(left, filter.roomCode.trim(), context);
  const connection = connect(sorted(found, orderBy ?? VisitOrder.START_DESC), wanted, {
    keyOf: (wire) => wire.id ?? "",
    sortKeyOf: startOf,
    toNode: (wire) => toVisit({ wire, isDetailed: false }),
    totalCount: found.length,
  });
  return flawedAs(matched, connection);
}

/** The clinic sometimes lists a visit twice. */
function onePerId(wires: readonly VisitWire[]): readonly VisitWire[] {
  const ids = new Set(wires.map(({ raw }) => String(raw["id"])));
  if (ids.size === wires.length) return wires;
  return wires.filter(({ raw }) => ids.delete(String(raw["id"])));
}

function hasStartedAndNotEnded(wire: VisitWire): boolean {
  return areMet([() => wire.actual_start !== null, () => wire.actual_end === null]);
}
