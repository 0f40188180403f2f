import { int32 } from "../wire/int32";
import {
  anything,
  dashedText as text,
  decimal,
  flag,
  id,
  idOrZero,
  isoDateTime,
  jsonObject,
  secondsObject,
  unixSeconds,
  webAddress,
} from "../wire/wire-kind";
import { listOf, nested, nestedList, wireShape, type ViewOf } from "../wire/wire-view";
import { clinicFlag } from "./clinic-flag";
import { AttachmentWire, IntakeWire } from "./intake.wire";
import { ProviderWire, RoomWire } from "./room.wire";
import { UserWire } from "./vsee.wire";

const clinic = "vsee" as const;

export const PaymentWire = wireShape(clinic, "payment", { id, amount: decimal, description: text, duration: int32 });
export type PaymentWire = ViewOf<typeof PaymentWire>;

export const InvoiceWire = wireShape(clinic, "invoice", {
  id,
  user_id: id,
  status: int32,
  currency: text,
  livemode: clinicFlag,
  amount_due: decimal,
  visit_id: id,
  created: secondsObject,
  modified: secondsObject,
});
export type InvoiceWire = ViewOf<typeof InvoiceWire>;

export const CreatorWire = wireShape(clinic, "creator", {
  id,
  code: text,
  vseeid: text,
  type: int32,
  subtype: id,
  first_name: text,
  last_name: text,
  account_code: text,
});
export type CreatorWire = ViewOf<typeof CreatorWire>;

export const MeetingWire = wireShape(clinic, "meeting", {
  meeting_id: id,
  conference_pin: id,
  expiry: unixSeconds,
  hosts: listOf(text),
  recording_auto_start: flag,
  phone_numbers: anything,
});
export type MeetingWire = ViewOf<typeof MeetingWire>;

/** The totals. The calls themselves are numbered fields, such as `call_start_1`. */
export const CallLogWire = wireShape(clinic, "call_logs", {
  total_start: unixSeconds,
  total_end: unixSeconds,
  total_duration: int32,
  waiting_time: int32,
  patients: listOf(id),
  source: text,
  source_ids: listOf(id),
});
export type CallLogWire = ViewOf<typeof CallLogWire>;

/** One call of a log, its fields without their number. */
export const ProviderCallWire = wireShape(clinic, "call_logs", {
  provider_id: id,
  call_start: unixSeconds,
  call_duration: int32,
  wait_time: int32,
});
export type ProviderCallWire = ViewOf<typeof ProviderCallWire>;

export const PostVisitWire = wireShape(clinic, "postvisit", {
  id,
  class_id: id,
  draft: clinicFlag,
  diagnosis: text,
  physical_exam: text,
  assessment_plan: text,
  patient_instructions: text,
  disposition: text,
  reason_for_visit: text,
  reason_for_visit_other: text,
  schema: text,
  dea: id,
  npi: id,
  attachments: nestedList(AttachmentWire),
  created: secondsObject,
  modified: secondsObject,
  modifiedBy: text,
});
export type PostVisitWire = ViewOf<typeof PostVisitWire>;

export const PrescriptionWire = wireShape(clinic, "prescription", {
  ID: id,
  DrugID: id,
  NDC: text,
  RxNormCode: text,
  Drug: text,
  Supply: clinicFlag,
  Compound: clinicFlag,
  Directions: text,
  Qty: decimal,
  QtyQual: text,
  Refills: int32,
  DaysSupply: int32,
  SubstitutionAllowedFlag: clinicFlag,
  Schedule: int32,
  PharmacyNote: text,
  InternalNote: text,
  PrescriberId: id,
  LocationId: id,
  PrescriptionDate: isoDateTime,
  SignDate: isoDateTime,
  Status: text,
  PharmacyNcpdpId: text,
  RouteDetail: text,
  PartnerMedID: id,
  PrescriberName: text,
});
export type PrescriptionWire = ViewOf<typeof PrescriptionWire>;

export const RelatedVisitWire = wireShape(clinic, "related_walkin", {
  id,
  start: unixSeconds,
  end: unixSeconds,
  status: int32,
});
export type RelatedVisitWire = ViewOf<typeof RelatedVisitWire>;

export const RootVisitWire = wireShape(clinic, "root_visit", {
  id,
  group_chat_id: id,
  participants: listOf(jsonObject),
});
export type RootVisitWire = ViewOf<typeof RootVisitWire>;

const GroupCallWire = wireShape(clinic, "account.adhoc_group_call", { disabled: clinicFlag });
const AccountMeetingWire = wireShape(clinic, "account.meeting", {
  enabled: clinicFlag,
  guest_invite_enabled: clinicFlag,
  adhoc_group_call: nested(GroupCallWire),
});
const VseeApiWire = wireShape(clinic, "account.vsee_api", { meeting: nested(AccountMeetingWire) });

export const AccountWire = wireShape(clinic, "account", {
  code: text,
  name: text,
  domain: text,
  vsee_api: nested(VseeApiWire),
});
export type AccountWire = ViewOf<typeof AccountWire>;

export const VisitWire = wireShape(clinic, "visit", {
  id,
  member_id: id,
  provider_id: idOrZero,
  account_code: text,
  code: text,
  start: unixSeconds,
  end: unixSeconds,
  actual_start: unixSeconds,
  actual_end: unixSeconds,
  expiry: unixSeconds,
  specialty_id: id,
  state: text,
  type: int32,
  subtype: int32,
  subType: int32,
  status: int32,
  completed_by: id,
  created: unixSeconds,
  modified: unixSeconds,
  room_code: text,
  visit_group_id: id,
  is_test: flag,
  incharge: clinicFlag,
  isEditExpired: clinicFlag,
  provider: nested(ProviderWire),
  more_provider_ids: listOf(id),
  member: nested(UserWire),
  creator: nested(CreatorWire),
  guest_emails: listOf(text),
  guest_mobiles: listOf(text),
  reminder_type: id,
  reminder_time: unixSeconds,
  hosts: nestedList(ProviderWire),
  pending_actions: listOf(jsonObject),
  notify_list: listOf(jsonObject),
  room: nested(RoomWire),
  intake_id: id,
  intake: nested(IntakeWire),
  payment: nested(PaymentWire),
  invoice_id: id,
  // Only its id in most records, the complete invoice in an e-consult.
  invoice: anything,
  meeting: nested(MeetingWire),
  call_logs: nested(CallLogWire),
  postvisit: nested(PostVisitWire),
  prescriptions: nestedList(PrescriptionWire),
  prescriptionsBeforeVisit: nestedList(PrescriptionWire),
  related_walkin: nested(RelatedVisitWire),
  account: nested(AccountWire),
  root_visit: nested(RootVisitWire),
});
export type VisitWire = ViewOf<typeof VisitWire>;

export const SlotWire = wireShape(clinic, "slot", { start: unixSeconds, end: unixSeconds, providers: listOf(id) });
export type SlotWire = ViewOf<typeof SlotWire>;

export const VisitSummaryWire = wireShape(clinic, "visit_summary", { url: webAddress });
