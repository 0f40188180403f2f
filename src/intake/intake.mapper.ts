import { toConsultation } from "../room/to-consultation";
import { IntakeWire } from "../upstream/vsee/intake.wire";
import { lazyMapper, orElse } from "../upstream/wire/lazy-mapper";
import { Intake } from "./intake.type";
import { toAttachments } from "./to-attachments";
import { toMedicalProfile } from "./to-medical-profile";
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
  // Stored intakes have the room's code under both names.
  roomCode: ({ wire }) => wire.room_code ?? wire.room,
  consent: ({ wire }) => wire.consent,
  consultation: ({ wire }) => wire.consultation && toConsultation({ wire: wire.consultation }),
  attachments: ({ wire }) => orElse([], () => toAttachments(wire.attachments)),
  customFields: ({ wire }) => customFieldsOf(wire.raw),
  medicalProfile: ({ wire }) => wire.medical_profile && toMedicalProfile(wire.medical_profile),
  invoiceId: ({ wire }) => wire.invoice_id,
  createdAt: ({ wire }) => wire.created,
  updatedAt: ({ wire }) => wire.modified,
  visitId: ({ wire }) => wire.visit_id,
  // The forms name the provider differently.
  providerId: ({ wire }) => wire.provider_id ?? wire.provider,
  patientId: ({ patientId }) => patientId,
  memberKey: ({ wire }) => wire.member_id,
});

/** Names with a meaning at the clinic, which therefore are not custom fields. */
export const namedIntakeFields: ReadonlySet<string> = new Set([...Object.keys(IntakeWire.kinds), "reset"]);

// Own properties of a fresh object, so that a field called `__proto__` stays a field.
function customFieldsOf(raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(raw).filter(([name]) => !namedIntakeFields.has(name) && name !== "__proto__"),
  );
}
