import { lazyMapper, orElse, readEach } from "../upstream/wire/lazy-mapper";
import { IntakeWire, type ConsultationWire, type MedicalProfileWire } from "../upstream/vsee/vsee.wire";
import { invalidField } from "../upstream/wire/wire-view";
import { toAttachments } from "./to-attachments";
import { Consultation, Intake, MedicalProfile, type FamilyCondition } from "./intake.type";
import { visitTypeOf } from "./visit-type";

export interface IntakeSource {
  readonly wire: IntakeWire;
  /** The owner, as the record that led here proves it. */
  readonly patientId: string | null;
}

export const toIntake = lazyMapper<Intake, IntakeSource>(Intake, {
  id: ({ wire }) => wire.id ?? "",
  type: ({ wire }) => (wire.type === null ? null : visitTypeOf(wire.type)),
  reasonForVisit: ({ wire }) => wire.reason_for_visit,
  location: ({ wire }) => wire.location,
  phone: ({ wire }) => wire.phone,
  // Stored intakes hold the room's code under both names.
  roomCode: ({ wire }) => wire.room_code ?? wire.room,
  consent: ({ wire }) => wire.consent,
  consultation: ({ wire }) => wire.consultation && toConsultation(wire.consultation),
  attachments: ({ wire }) => orElse([], () => toAttachments(wire.attachments)),
  customFields: ({ wire }) => customFieldsOf(wire.raw),
  medicalProfile: ({ wire }) => wire.medical_profile && toMedicalProfile(wire.medical_profile),
  createdAt: ({ wire }) => wire.created,
  updatedAt: ({ wire }) => wire.modified,
  visitId: ({ wire }) => wire.visit_id,
  patientId: ({ patientId }) => patientId,
  memberKey: ({ wire }) => wire.member_id,
});

const toConsultation = lazyMapper<Consultation, ConsultationWire>(Consultation, {
  id: (wire) => wire.id,
  description: (wire) => wire.description,
  durationMinutes: (wire) => wire.duration,
  amount: (wire) => wire.amount,
  currency: (wire) => wire.currency,
  charge: (wire) => wire.charge,
  group: (wire) => wire.group,
  slots: (wire) => wire.slots,
  visibleToPatient: (wire) => wire.visible_to_patient,
});

const toMedicalProfile = lazyMapper<MedicalProfile, MedicalProfileWire>(MedicalProfile, {
  conditions: (wire) => orElse([], () => wordsOf(wire.conditions, "condition")),
  familyConditions: (wire) => orElse([], () => readEach(itemsOf(wire.family_conditions), familyConditionOf)),
  surgeries: (wire) => orElse([], () => wordsOf(wire.surgeries, "procedure")),
  medications: (wire) => orElse([], () => itemsOf(wire.medications)),
  allergies: (wire) => orElse([], () => itemsOf(wire.allergies)),
  socialHistory: (wire) => orElse([], () => itemsOf(wire.social_history)),
  healthHabits: (wire) => orElse([], () => itemsOf(wire.health_habits)),
  updatedAt: (wire) => wire.modified,
});

type Item = Readonly<Record<string, unknown>>;
type Section = { readonly data: readonly Item[] | null } | null;

function itemsOf(section: Section): Item[] {
  return [...(section?.data ?? [])];
}

function wordsOf(section: Section, name: string): string[] {
  return readEach(itemsOf(section), (item) => wordIn(item[name], name));
}

function familyConditionOf(item: Item): FamilyCondition | null {
  const condition = wordIn(item["condition"], "condition");
  return condition === null ? null : { condition, relations: orElse([], () => relationsOf(item)) };
}

function relationsOf({ relations }: Item): string[] {
  if (relations === undefined || relations === null || relations === "") return [];
  if (!Array.isArray(relations)) throw invalidField("vsee", "medical_profile.relations");
  return readEach(relations, (one) => wordIn(one, "relations"));
}

function wordIn(raw: unknown, name: string): string | null {
  if (raw === undefined || raw === null || raw === "") return null;
  if (typeof raw !== "string") throw invalidField("vsee", `medical_profile.${name}`);
  return raw;
}

/** Names that the clinic gives a meaning, so that none of them is a custom field. */
export const namedIntakeFields: ReadonlySet<string> = new Set([...Object.keys(IntakeWire.kinds), "invoice_id"]);

// Own properties of a fresh object, so that a field called `__proto__` stays a field.
function customFieldsOf(raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(raw).filter(([name]) => !namedIntakeFields.has(name) && name !== "__proto__"),
  );
}
