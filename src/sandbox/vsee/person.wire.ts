import type { ClinicStore } from "../sandbox-store";
import { fullNameOf } from "./user.wire";
import type { ClinicUser } from "./user.records";

/** A provider or member in the text form, which omits fields without a value. */
export function toTextPerson(user: ClinicUser): Record<string, unknown> {
  const isPatient = user.type === 200;
  return {
    id: user.id,
    code: user.code,
    first_name: user.first_name ?? undefined,
    last_name: user.last_name ?? undefined,
    username: user.username,
    vseeid: user.vseeid,
    dob: isPatient ? (user.dob ?? undefined) : undefined,
    email: user.email ?? undefined,
    gender: isPatient ? (user.gender ?? undefined) : undefined,
    photo: isPatient ? undefined : (user.photo ?? undefined),
    active: user.active,
    title: isPatient ? undefined : user.title,
    suffix: isPatient ? undefined : user.suffix,
    tos: user.tos,
    phone: user.phone ?? undefined,
    subtype: user.subtype,
  };
}

/** A member in the number form: its `code` is the e-mail address, if there is one. */
export function toNumberMember(user: ClinicUser): Record<string, unknown> {
  const { id, email, vseeid, photo, phone } = user;
  return { id, code: email ?? user.code, email, vseeid, photo, full_name: fullNameOf(user), phone };
}

export function toNumberProvider(user: ClinicUser): Record<string, unknown> {
  const { id, email, subtype, vseeid, photo, title, suffix } = user;
  return { id, email, subtype, vseeid, photo, full_name: fullNameOf(user), title, suffix };
}

/** A member in an e-consult: `type` is text here. */
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
