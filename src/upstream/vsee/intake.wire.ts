import { int32 } from "../wire/int32";
import { dashedText as text, flag, id, idOrZero, jsonObject, secondsObject } from "../wire/wire-kind";
import { listOf, nested, nestedList, wireShape, type ViewOf } from "../wire/wire-view";
import { ConsultationWire } from "./room.wire";

const clinic = "vsee" as const;

export const AttachmentWire = wireShape(clinic, "attachment", {
  _id: id,
  id,
  name: text,
  path: text,
  size: int32,
  ext: text,
  type: int32,
  creator_id: id,
  remark: text,
  using: int32,
  created: secondsObject,
  modified: secondsObject,
});
export type AttachmentWire = ViewOf<typeof AttachmentWire>;

const EditorWire = wireShape(clinic, "medical_profile.modified_by", { id, type: int32 });

const ProfileSectionWire = wireShape(clinic, "medical_profile.section", {
  data: listOf(jsonObject),
  modified: secondsObject,
  modifiedBy: text,
  modified_by: nested(EditorWire),
});
export type ProfileSectionWire = ViewOf<typeof ProfileSectionWire>;

/** Sections of a medical profile, in the order in which they are shown. */
export const profileSections = [
  "conditions",
  "family_conditions",
  "surgeries",
  "medications",
  "allergies",
  "social_history",
  "health_habits",
] as const;

export const MedicalProfileWire = wireShape(clinic, "medical_profile", {
  user_id: id,
  conditions: nested(ProfileSectionWire),
  family_conditions: nested(ProfileSectionWire),
  surgeries: nested(ProfileSectionWire),
  medications: nested(ProfileSectionWire),
  allergies: nested(ProfileSectionWire),
  social_history: nested(ProfileSectionWire),
  health_habits: nested(ProfileSectionWire),
  modified: secondsObject,
  created: secondsObject,
});
export type MedicalProfileWire = ViewOf<typeof MedicalProfileWire>;

export const IntakeWire = wireShape(clinic, "intake", {
  id,
  type: int32,
  reason_for_visit: text,
  location: text,
  phone: text,
  room_code: text,
  room: text,
  visit_id: id,
  invoice_id: id,
  member_id: id,
  provider_id: idOrZero,
  provider: idOrZero,
  consent: flag,
  consultation: nested(ConsultationWire),
  attachments: nestedList(AttachmentWire),
  medical_profile: nested(MedicalProfileWire),
  created: secondsObject,
  modified: secondsObject,
});
export type IntakeWire = ViewOf<typeof IntakeWire>;
