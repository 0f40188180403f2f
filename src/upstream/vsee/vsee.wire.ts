import { int32 } from "../wire/int32";
import { anything, dashedText as text, flag, id, isoDate, jsonObject } from "../wire/wire-kind";
import { nested, wireShape, type ViewOf } from "../wire/wire-view";
import { clinicFlag } from "./clinic-flag";

const clinic = "vsee" as const;

/** A user. The fields after `tos` are only in a user's own read. */
export const UserWire = wireShape(clinic, "user", {
  id,
  code: text,
  // 200 patient, 400 provider.
  type: int32,
  subtype: id,
  username: text,
  vseeid: text,
  email: text,
  first_name: text,
  last_name: text,
  full_name: text,
  title: text,
  suffix: text,
  dob: isoDate,
  // 1, 2, or text.
  gender: anything,
  phone: text,
  photo: text,
  active: clinicFlag,
  tos: clinicFlag,
  status: int32,
  timezone: text,
  email_verified: clinicFlag,
  signup_step: id,
  extra: jsonObject,
  street_addr: text,
  city: text,
  state: text,
  zip: id,
});
export type UserWire = ViewOf<typeof UserWire>;

const CardImageWire = wireShape(clinic, "card.image", { id, fullpath: text, is_deletable: clinicFlag });
export type CardImageWire = ViewOf<typeof CardImageWire>;

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
  guarantor_gender: anything,
  guarantor_address: text,
  guarantor_address_2: text,
  guarantor_city: text,
  guarantor_zip: text,
  guarantor_state: text,
  consent: flag,
  card_front: nested(CardImageWire),
  card_back: nested(CardImageWire),
});
export type CardWire = ViewOf<typeof CardWire>;

export const EligibilityWire = wireShape(clinic, "eligibility", { job_id: id, status: text });
export type EligibilityWire = ViewOf<typeof EligibilityWire>;
