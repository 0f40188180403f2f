import { int32 } from "../wire/int32";
import { dashedText as text, decimal, flag, id, jsonObject, secondsObject } from "../wire/wire-kind";
import { nested, nestedList, wireShape, type ViewOf } from "../wire/wire-view";
import { clinicFlag, textOrFalse } from "./clinic-flag";

const clinic = "vsee" as const;

/** A provider of a visit, a host, or a provider of a room; their fields differ. */
export const ProviderWire = wireShape(clinic, "provider", {
  id,
  code: text,
  first_name: text,
  last_name: text,
  full_name: text,
  username: text,
  title: text,
  suffix: text,
  subtype: id,
  email: text,
  phone: text,
  photo: text,
  vseeid: text,
  active: clinicFlag,
  tos: clinicFlag,
  role: text,
  timezone: text,
  status: clinicFlag,
  short_bio: textOrFalse,
  photo_attachment_id: id,
});
export type ProviderWire = ViewOf<typeof ProviderWire>;

export const ConsultationWire = wireShape(clinic, "consultation", {
  id,
  description: text,
  duration: int32,
  amount: decimal,
  currency: text,
  charge: flag,
  group: flag,
  slots: int32,
  visible_to_patient: flag,
});
export type ConsultationWire = ViewOf<typeof ConsultationWire>;

const SpecialtyWire = wireShape(clinic, "room.specialty", { code: id, name: text, duration: int32 });
export type SpecialtyWire = ViewOf<typeof SpecialtyWire>;

const SwitchWire = wireShape(clinic, "room.visits", { enabled: clinicFlag });
const RoomVisitsWire = wireShape(clinic, "room.visits", {
  walkin: nested(SwitchWire),
  appointment: nested(SwitchWire),
});

const RoomPaymentWire = wireShape(clinic, "room.payment", {
  consultations: nestedList(ConsultationWire),
  currency: text,
});

const OperationSettingsWire = wireShape(clinic, "room.operation_settings", {
  is_closed: clinicFlag,
  close_msg: text,
  default_timezone: text,
});

/** A room from the list, its own read or a visit's details, each with fewer fields than the one before. */
export const RoomWire = wireShape(clinic, "room", {
  id,
  code: text,
  name: text,
  domain: text,
  slug: text,
  description: text,
  subtitle: text,
  active: clinicFlag,
  account_code: text,
  public_access_room: clinicFlag,
  specialties: nestedList(SpecialtyWire),
  visits: nested(RoomVisitsWire),
  auth: jsonObject,
  payment: nested(RoomPaymentWire),
  // Older rooms have it at the top.
  paymentCurrency: text,
  operation_settings: nested(OperationSettingsWire),
  created: secondsObject,
  modified: secondsObject,
});
export type RoomWire = ViewOf<typeof RoomWire>;
