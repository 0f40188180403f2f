import type { SeededRandom } from "../seeded-random";
import { makeAttachment } from "./attachment.generator";
import { DEFAULT_ROOM_CODE, makeConsultation } from "./room.generator";
import type { AttachmentRecord, IntakeRecord } from "./intake.records";

/** The patient, purpose and time of an intake. */
export interface IntakeFacts {
  readonly memberId: string;
  readonly providerId: string | null;
  readonly type: 1 | 2;
  readonly visitId: string;
  readonly invoiceId: string | null;
  readonly roomCode: string;
  /** Unix seconds. */
  readonly at: number;
  /** No field may be missing. */
  readonly isComplete: boolean;
}

function attachmentsOf(random: SeededRandom, { memberId, at, isComplete }: IntakeFacts): AttachmentRecord[] | "" {
  if (!isComplete && random.chance(0.5)) return "";
  const count = isComplete ? 2 : random.int(0, 2);
  return Array.from({ length: count }, () => makeAttachment(random, memberId, at));
}

/** The clinic's own questions, with any JSON value. */
function customFields(random: SeededRandom): Record<string, unknown> {
  return {
    custom_symptoms: random.pick(["Rash, red eyes", "Cough", "Back pain", "Palpitations"]),
    custom_symptoms_duration: `${random.int(1, 9)} weeks`,
    ...(random.chance(0.4) ? { custom_is_allergic: random.pick(["Yes", "No"]) } : {}),
    ...(random.chance(0.2) ? { custom_scores: { pain: random.int(0, 10), sleep: [random.int(0, 3), null] } } : {}),
  };
}

export function makeIntake(random: SeededRandom, facts: IntakeFacts): IntakeRecord {
  const { isComplete, roomCode } = facts;
  const isGiven = (probability: number): boolean => isComplete || random.chance(probability);
  return {
    id: random.uuid(),
    created: facts.at,
    modified: facts.at + random.int(0, 90),
    member_id: facts.memberId,
    ...(facts.providerId === null ? {} : { provider_id: facts.providerId }),
    type: String(facts.type),
    reason_for_visit: isGiven(0.8) ? random.pick(["Skin rash", "Follow-up", "Prescription renewal", "Chest pain"]) : "",
    location: isGiven(0.7) ? random.pick(["CA", "MI", "TX"]) : random.pick(["", "--"]),
    ...(isGiven(0.8) ? { phone: `41555501${random.int(10, 99)}` } : {}),
    room: roomCode,
    room_code: roomCode,
    ...(isGiven(0.8) ? { consent: "true" } : {}),
    visit_id: facts.visitId,
    ...(facts.invoiceId === null ? {} : { invoice_id: facts.invoiceId }),
    attachments: attachmentsOf(random, facts),
    ...(isGiven(0.5) ? { consultation: makeConsultation(random) } : {}),
    ...customFields(random),
  };
}

/** An intake that no visit uses yet. */
export function makeLooseIntake(random: SeededRandom, memberId: string, at: number): IntakeRecord {
  const facts = { memberId, providerId: null, type: 2, visitId: "", invoiceId: null, isComplete: false, at } as const;
  const { visit_id: _unused, ...intake } = makeIntake(random, { ...facts, roomCode: DEFAULT_ROOM_CODE });
  return intake;
}
