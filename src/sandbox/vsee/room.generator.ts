import type { SeededRandom } from "../seeded-random";
import type { ConsultationRecord } from "./intake.records";
import type { RoomRecord } from "./room.records";

export const DEFAULT_ROOM_CODE = "sandbox_general";
const ROOMS = [
  [DEFAULT_ROOM_CODE, "General Practice", "general"],
  ["sandbox_derma", "Dermatology", "derma"],
  ["sandbox_mind", "Mental Wellbeing", "mind"],
] as const;
const DAY_SECONDS = 86_400;

/** Two that patients may choose, and one for staff only. */
function consultationsOf(random: SeededRandom): ConsultationRecord[] {
  return ["First visit", "Follow-up", "Staff consultation"].map((description, position) => ({
    ...makeConsultation(random),
    description,
    visible_to_patient: position < 2,
    currency: "USD",
  }));
}

/** The clinic's rooms. A visit's `room_id` and its `room.id` differ, as they do at the vendor. */
export function makeRooms(seed: SeededRandom, providerIds: readonly string[], now: number): RoomRecord[] {
  return ROOMS.map(([code, name, slug], index) => {
    const random = seed.fork(`room ${code}`);
    const isGeneral = code === DEFAULT_ROOM_CODE;
    return {
      visitRoomId: 88_001 + index,
      id: String(90_001 + index),
      code,
      name,
      domain: "sandbox.clinic.example",
      slug,
      description: `${name} by video`,
      subtitle: isGeneral ? "Seen within the hour" : "",
      isPublic: isGeneral,
      providerIds: providerIds.filter((_, position) => isGeneral || position % ROOMS.length === index),
      specialties: [{ code: slug, name, duration: 15 * (index + 1) }],
      takesWalkIns: isGeneral,
      consultations: consultationsOf(random),
      currency: "USD",
      isClosed: code === "sandbox_mind",
      closedMessage: code === "sandbox_mind" ? "Open again on Monday." : "",
      timezone: random.pick(["America/Los_Angeles", "Africa/Lagos", "Europe/Berlin"]),
      created: now - 400 * DAY_SECONDS,
      modified: now - random.int(1, 300) * DAY_SECONDS,
    };
  });
}

/** A consultation as an intake stores it. */
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
