import {
  anything,
  dashedText as text,
  decimal,
  flag,
  id,
  idOrZero,
  integer,
  isoDate,
  isoDateTime,
  jsonObject,
  secondsObject,
  unixSeconds,
  webAddress,
} from "../wire/wire-kind";
import { listOf, nested, nestedList, wireShape, type ViewOf } from "../wire/wire-view";

const clinic = "vsee" as const;

export const UserWire = wireShape(clinic, "user", {
  id,
  code: text,
  email: text,
  first_name: text,
  last_name: text,
  full_name: text,
  dob: isoDate,
  gender: integer,
  phone: text,
  photo: text,
});
export type UserWire = ViewOf<typeof UserWire>;

export const CardWire = wireShape(clinic, "card", {
  card_type: text,
  insurer_code: text,
  carrier_code: text,
  subscriber_number: text,
  subscriber_num: text,
  group_number: text,
  responsible_party: text,
  respparty: text,
  guarantor_first_name: text,
  guarantor_middle_name: text,
  guarantor_last_name: text,
  guarantor_dob: isoDate,
  guarantor_gender: integer,
  guarantor_address: text,
  guarantor_address_2: text,
  guarantor_city: text,
  guarantor_zip: text,
  guarantor_state: text,
  consent: flag,
});
export type CardWire = ViewOf<typeof CardWire>;

export const EligibilityWire = wireShape(clinic, "eligibility", { job_id: id, status: text });
export type EligibilityWire = ViewOf<typeof EligibilityWire>;

export const AttachmentWire = wireShape(clinic, "attachment", {
  _id: id,
  id,
  name: text,
  path: text,
  size: integer,
  ext: text,
  created: secondsObject,
});
export type AttachmentWire = ViewOf<typeof AttachmentWire>;

export const ConsultationWire = wireShape(clinic, "consultation", {
  id,
  description: text,
  duration: integer,
  amount: decimal,
  currency: text,
  charge: flag,
  group: flag,
  slots: integer,
  visible_to_patient: flag,
});
export type ConsultationWire = ViewOf<typeof ConsultationWire>;

const ProfileSectionWire = wireShape(clinic, "medical_profile.section", {
  data: listOf(jsonObject),
  modified: secondsObject,
});

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
});
export type MedicalProfileWire = ViewOf<typeof MedicalProfileWire>;

export const IntakeWire = wireShape(clinic, "intake", {
  id,
  type: integer,
  reason_for_visit: text,
  location: text,
  phone: text,
  room_code: text,
  room: text,
  visit_id: id,
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

export const ProviderWire = wireShape(clinic, "provider", {
  id,
  code: text,
  first_name: text,
  last_name: text,
  full_name: text,
  title: text,
  suffix: text,
  email: text,
  phone: text,
  photo: text,
  role: text,
  timezone: text,
});
export type ProviderWire = ViewOf<typeof ProviderWire>;

export const RoomWire = wireShape(clinic, "room", { id, code: text, name: text, domain: text, slug: text });
export type RoomWire = ViewOf<typeof RoomWire>;

export const PaymentWire = wireShape(clinic, "payment", { id, amount: decimal, description: text, duration: integer });
export type PaymentWire = ViewOf<typeof PaymentWire>;

export const MeetingWire = wireShape(clinic, "meeting", {
  meeting_id: id,
  conference_pin: id,
  expiry: unixSeconds,
  hosts: listOf(text),
  recording_auto_start: flag,
  phone_numbers: anything,
});
export type MeetingWire = ViewOf<typeof MeetingWire>;

export const CallLogWire = wireShape(clinic, "call_logs", {
  total_start: unixSeconds,
  total_end: unixSeconds,
  total_duration: integer,
  waiting_time: integer,
});
export type CallLogWire = ViewOf<typeof CallLogWire>;

export const PostVisitWire = wireShape(clinic, "postvisit", {
  id,
  draft: flag,
  diagnosis: text,
  physical_exam: text,
  assessment_plan: text,
  patient_instructions: text,
  disposition: text,
  reason_for_visit: text,
  attachments: nestedList(AttachmentWire),
  modified: secondsObject,
  modifiedBy: text,
});
export type PostVisitWire = ViewOf<typeof PostVisitWire>;

export const PrescriptionWire = wireShape(clinic, "prescription", {
  ID: id,
  Drug: text,
  NDC: text,
  RxNormCode: text,
  Directions: text,
  Qty: decimal,
  QtyQual: text,
  Refills: integer,
  DaysSupply: integer,
  Status: text,
  PrescriptionDate: isoDateTime,
  PrescriberName: text,
  PharmacyNcpdpId: text,
});
export type PrescriptionWire = ViewOf<typeof PrescriptionWire>;

export const RelatedVisitWire = wireShape(clinic, "related_walkin", {
  id,
  start: unixSeconds,
  end: unixSeconds,
  status: integer,
});
export type RelatedVisitWire = ViewOf<typeof RelatedVisitWire>;

export const VisitWire = wireShape(clinic, "visit", {
  id,
  member_id: id,
  provider_id: idOrZero,
  code: text,
  start: unixSeconds,
  end: unixSeconds,
  actual_start: unixSeconds,
  actual_end: unixSeconds,
  type: integer,
  subtype: integer,
  subType: integer,
  status: integer,
  created: unixSeconds,
  modified: unixSeconds,
  room_code: text,
  visit_group_id: id,
  is_test: flag,
  provider: nested(ProviderWire),
  member: nested(UserWire),
  hosts: nestedList(ProviderWire),
  room: nested(RoomWire),
  intake_id: id,
  intake: nested(IntakeWire),
  payment: nested(PaymentWire),
  meeting: nested(MeetingWire),
  call_logs: nested(CallLogWire),
  postvisit: nested(PostVisitWire),
  prescriptions: nestedList(PrescriptionWire),
  prescriptionsBeforeVisit: nestedList(PrescriptionWire),
  related_walkin: nested(RelatedVisitWire),
});
export type VisitWire = ViewOf<typeof VisitWire>;

export const SlotWire = wireShape(clinic, "slot", { start: unixSeconds, end: unixSeconds, providers: listOf(id) });
export type SlotWire = ViewOf<typeof SlotWire>;

export const VisitSummaryWire = wireShape(clinic, "visit_summary", { url: webAddress });
