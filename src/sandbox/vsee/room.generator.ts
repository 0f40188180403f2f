import type { SeededRandom } from "../seeded-random";
import type { ConsultationRecord } from "./intake.records";
import type { RoomRecord } from "./visit.records";

export const DEFAULT_ROOM_CODE = "sandbox_general";
const ROOMS = [
  [DEFAULT_ROOM_CODE, "General Practice", "general"],
  ["sandbox_derma", "Dermatology", "derma"],
  ["sandbox_mind", "Mental Wellbeing", "mind"],
] as const;

/** The clinic's rooms. A visit's `room_id` and its `room.id` differ, as they do at the vendor. */
export function makeRooms(): RoomRecord[] {
  return ROOMS.map(([code, name, slug], index) => ({
    visitRoomId: 88_001 + index,
    id: String(90_001 + index),
    code,
    name,
    domain: "sandbox.clinic.example",
    slug,
  }));
}

/** One of a room's consultations. */
export function makeConsultation(random: SeededRandom): ConsultationRecord {
  return {
    id: random.uuid(),
    description: random.pick(["First visit", "Follow-up", "Second opinion"]),
    duration: random.pick([15, 30, 60]),
    charge: random.chance(0.3),
    group: false,
    slots: 1,
    amount: random.pick([0, 25, 49.5]),
    visible_to_patient: random.chance(0.8),
    currency: random.pick(["USD", "EUR"]),
  };
}
