import type { GraphQLResolveInfo } from "graphql";
import { badInput } from "../input/bad-input";
import type { GraphContext } from "../context";
import { selectedFields } from "../selection/selected-fields";
import { notOffered } from "../upstream/capability-memory";
import { Flawed } from "../upstream/flawed";
import { orFlawed } from "../upstream/or-flawed";
import type { ConsultationWire, RoomWire } from "../upstream/vsee/room.wire";
import type { Room } from "./room.type";
import { isForPatients, leavesRoomOut, toRoom } from "./to-room";
import { toProviders } from "./to-visit-provider";
import type { VisitProvider } from "./visit-provider.type";

const noRooms = "This deployment's clinic does not list its rooms.";

/**
 * All rooms of the clinic, for each authenticated role; null for a caller without one. Throws `BAD_USER_INPUT` if the clinic
 * does not list its rooms. Selected fields that its list omits take one call per room.
 */
export async function loadRooms(
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<(Room | Promise<Room>)[] | null> {
  if (!context.access.reference) return null;
  const rooms = await context.sources.vsee.rooms.list();
  if (rooms === notOffered) throw badInput(noRooms);
  return rooms.map(({ code, wire }) => roomKnownAs(code, wire, context, info));
}

/** The room with this code; null if there is none. One call. */
export async function loadRoom(code: string, context: GraphContext): Promise<Room | null> {
  if (!context.access.reference) return null;
  const wire = await context.sources.vsee.rooms.byCode(code.trim());
  if (wire === notOffered) throw badInput(noRooms);
  return wire && toRoom({ code: code.trim(), wire, isStaff: context.access.clinicStaff });
}

/**
 * A room that another record names: the room itself is read only if the selection needs more than the record has. If that
 * fails, the record's fields are shown, and the others have the error.
 */
export function roomKnownAs(
  code: string,
  wire: RoomWire | null,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Room | Promise<Room> {
  const isStaff = context.access.clinicStaff;
  if (!leavesRoomOut(wire, selectedFields(info))) return toRoom({ code, wire, isStaff });
  return orFlawed(null, context.sources.vsee.rooms.byCode(code)).then((own) => {
    if (own instanceof Flawed) return toRoom({ code, wire, isStaff, failure: own.error });
    return toRoom({ code, wire: own === null || own === notOffered ? wire : own, isStaff });
  });
}

/** The providers of a room; null if the clinic does not say. One call per room. */
export async function loadRoomProviders(
  code: string,
  { access, sources }: GraphContext,
): Promise<VisitProvider[] | null> {
  if (!access.reference) return null;
  const wires = await sources.vsee.rooms.providersOf(code);
  return wires === null || wires === notOffered ? null : toProviders(wires, !access.clinicStaff);
}

/**
 * The room's record of a consultation that the caller may choose; null if there is none. One call per room, shared with other
 * reads of it.
 */
export async function loadConsultation(
  roomCode: string,
  id: string,
  { access, sources }: GraphContext,
): Promise<ConsultationWire | null | typeof notOffered> {
  const room = await sources.vsee.rooms.byCode(roomCode);
  if (room === null || room === notOffered) return room;
  return (
    room.payment?.consultations?.find((one) => one.id === id && (access.clinicStaff || isForPatients(one))) ?? null
  );
}
