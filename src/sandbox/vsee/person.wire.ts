import type { ClinicStore } from "../sandbox-store";
import { fullNameOf } from "./user.routes";
import type { ClinicUser } from "./vsee.records";

/** Leaves out what has no value, as the text form does. */
const present = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

/** A provider or member inside the text form. */
export function toTextPerson(user: ClinicUser): Record<string, unknown> {
  const { id, code, first_name, last_name, username, vseeid, dob, email, gender, active, tos, phone, subtype } = user;
  const shared = { id, code, first_name, last_name, username, vseeid, email };
  if (user.type === 200) return present({ ...shared, dob, gender, active, tos, phone, subtype });
  const { photo, title, suffix } = user;
  return present({ ...shared, photo, active, title, suffix, tos, phone, subtype });
}

/** A member inside the number form: its `code` is the e-mail address where there is one. */
export function toNumberMember(user: ClinicUser): Record<string, unknown> {
  const { id, email, vseeid, photo, phone } = user;
  return { id, code: email ?? user.code, email, vseeid, photo, full_name: fullNameOf(user), phone };
}

export function toNumberProvider(user: ClinicUser): Record<string, unknown> {
  const { id, email, subtype, vseeid, photo, title, suffix } = user;
  return { id, email, subtype, vseeid, photo, full_name: fullNameOf(user), title, suffix };
}

/** A member inside an e-consult: `type` is text here. */
export function toEConsultMember(user: ClinicUser): Record<string, unknown> {
  const { id, code, first_name, last_name, active, vseeid } = user;
  const full_name = fullNameOf(user);
  return { id, code, type: String(user.type), subtype: "", first_name, last_name, full_name, active, vseeid };
}

export function toHost(user: ClinicUser, position: number): Record<string, unknown> {
  const { id, username, email, phone, timezone, vseeid, title, suffix } = user;
  const person = { username, email, phone, timezone, vseeid, full_name: fullNameOf(user), title, suffix, id };
  return { ...person, photo_attachment_id: "", role: position === 0 ? "owner" : "guest" };
}

export function toCreator(user: ClinicUser, clinic: ClinicStore): Record<string, unknown> {
  const { id, code, vseeid, type, subtype, first_name, last_name } = user;
  return { id, code, vseeid, type, subtype, first_name, last_name, account_code: clinic.accountCode };
}
