import type { GraphContext } from "../context";
import { toUnixSeconds } from "../upstream/vsee/vsee.bodies";
import { userError, UserErrorCode, type UserError } from "../user-error/user-error.type";
import type { BookVisitInput } from "./visit.input";

/** Reads the slot of a booking again, if its room is known, and returns the problem. One call, never shared. */
export async function checkSlot(input: BookVisitInput, { sources }: GraphContext): Promise<UserError[]> {
  const { roomCode, providerId, intakeId } = input;
  if (roomCode == null) return [];
  const start = toUnixSeconds(input.slotStart);
  const end = toUnixSeconds(input.slotEnd);
  const place = { room_code: roomCode, provider_id: providerId ?? undefined, intake_id: intakeId ?? undefined };
  const slots = await sources.vsee.visits.availability({ start, end, duration: end - start, ...place }, true);
  const isFree = slots.some(
    (slot) =>
      slot.start?.getTime() === start * 1000 &&
      slot.end?.getTime() === end * 1000 &&
      (providerId == null || slot.providers === null || slot.providers.includes(providerId)),
  );
  return isFree
    ? []
    : [userError(UserErrorCode.CONFLICT, "This slot is no longer free: choose another.", ["slotStart"])];
}
