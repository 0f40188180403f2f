import { badInput } from "../input/bad-input";
import type { GraphContext } from "../context";
import { visitTypeOf } from "../intake/visit-type";
import { areMet } from "../upstream/are-met";
import type { MaybeFlawed } from "../upstream/flawed";
import { readable } from "../upstream/readable";
import type { VisitWire } from "../upstream/vsee/visit.wire";
import { readEach } from "../upstream/wire/lazy-mapper";
import { VisitOrder, type VisitFilter } from "./visit-connection.type";
import { visitStatusOf } from "./visit-status";
import { isUpcoming } from "./visit.mapper";

/** A filter on the room reads every remaining visit: at most this many in one operation. */
const mostRoomReads = 200;

/**
 * The visits that match a filter, from the clinic's list; `now` in epoch milliseconds. With an error if it cannot be read
 * whether others match.
 */
export function matching(
  visits: readonly VisitWire[],
  filter: VisitFilter | null | undefined,
  now: number,
): MaybeFlawed<VisitWire[]> {
  return filter == null ? [...visits] : readEach(visits, (visit) => (matches(visit, filter, now) ? visit : null));
}

/**
 * Those in a room. A row that says no room takes one read of the visit. Throws `BAD_USER_INPUT` where too many are left
 * to be read.
 */
export async function inRoom(
  visits: readonly VisitWire[],
  roomCode: string,
  { sources }: GraphContext,
): Promise<VisitWire[]> {
  const unsaid = visits.filter((visit) => readable(() => visit.room_code === null));
  if (unsaid.length > mostRoomReads) {
    throw badInput(
      `roomCode requires reading each visit, at most ${mostRoomReads}: limit the filter with from and to.`,
    );
  }
  const rooms = await Promise.all(
    visits.map(async (visit) => {
      const said = readable(() => visit.room_code !== null) ? visit : await sources.vsee.visits.detail(visit.id ?? "");
      return said?.room_code ?? said?.room?.code ?? null;
    }),
  );
  return visits.filter((_, position) => rooms[position] === roomCode);
}

/** By planned start, then by id, so that the order is the same on every read. Those without a start come last. */
export function sorted(visits: readonly VisitWire[], order: VisitOrder): VisitWire[] {
  const sign = order === VisitOrder.START_ASC ? 1 : -1;
  const keyed = visits.map((visit) => ({ visit, start: startOf(visit), id: visit.id ?? "" }));
  keyed.sort((one, other) => {
    if (one.start !== other.start) {
      if (one.start === null || other.start === null) return one.start === null ? 1 : -1;
      return (one.start - other.start) * sign;
    }
    return one.id < other.id ? -1 : 1;
  });
  return keyed.map(({ visit }) => visit);
}

export function startOf(visit: VisitWire): number | null {
  return readable(() => visit.start?.getTime() ?? null);
}

function matches(visit: VisitWire, filter: VisitFilter, now: number): boolean {
  const { upcoming, type, status, from, to, patientId, providerId } = filter;
  return areMet([
    () => patientId == null || visit.member_id === patientId,
    () => providerId == null || visit.provider_id === providerId,
    () => upcoming == null || isUpcoming(visit, now) === upcoming,
    () => type == null || visitTypeOf(visit.type) === type,
    () => status == null || status.includes(visitStatusOf(visit.status)),
    () => from == null || (visit.start !== null && visit.start >= from),
    () => to == null || (visit.start !== null && visit.start < to),
  ]);
}
