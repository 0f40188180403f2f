import { soundOf, type Unread } from "../upstream/flawed";
import type { UserWire } from "../upstream/vsee/vsee.wire";
import { lazyMapper } from "../upstream/wire/lazy-mapper";
import { Address } from "./address.type";
import { genderOf } from "./gender";
import { Patient } from "./patient.type";

/** What is known about a patient: the user record, the error with which it could not be read, or only what a visit says. */
export interface PatientSource {
  readonly id: string;
  readonly user: UserWire | Unread | null;
  /** The member object of a visit, which names the patient. */
  readonly member?: UserWire | null | undefined;
  /** Clinic staff may see the clinic's own data. */
  readonly isStaff: boolean;
}

export const toPatient = lazyMapper<Patient, PatientSource>(Patient, {
  id: ({ id }) => id,
  code: (source) => userOf(source)?.code ?? null,
  fullName: (source) => fullName(namesOf(source)),
  firstName: (source) => namesOf(source)?.first_name ?? null,
  lastName: (source) => namesOf(source)?.last_name ?? null,
  birthDate: (source) => userOf(source)?.dob ?? null,
  gender: (source) => genderOf(userOf(source)?.gender),
  email: (source) => userOf(source)?.email ?? null,
  phone: (source) => userOf(source)?.phone ?? null,
  photoUrl: (source) => userOf(source)?.photo ?? null,
  subtype: (source) => userOf(source)?.subtype ?? null,
  username: (source) => userOf(source)?.username ?? null,
  vseeId: (source) => userOf(source)?.vseeid ?? null,
  isActive: (source) => userOf(source)?.active ?? null,
  termsAccepted: (source) => userOf(source)?.tos ?? null,
  statusCode: (source) => userOf(source)?.status ?? null,
  timezone: (source) => userOf(source)?.timezone ?? null,
  emailVerified: (source) => userOf(source)?.email_verified ?? null,
  signupStep: (source) => userOf(source)?.signup_step ?? null,
  extra: (source) => (source.isStaff ? (userOf(source)?.extra ?? null) : null),
  address: (source) => addressOf(userOf(source)),
});

const toAddress = lazyMapper<Address, UserWire>(Address, {
  line1: (user) => user.street_addr,
  // The clinic stores one line.
  line2: () => null,
  city: (user) => user.city,
  state: (user) => user.state,
  postalCode: (user) => user.zip,
});

const addressParts = ["street_addr", "city", "state", "zip"];

function addressOf(user: UserWire | null): Address | null {
  return user !== null && addressParts.some((part) => Boolean(user.raw[part])) ? toAddress(user) : null;
}

const wireNames = new Map([
  ["firstName", "first_name"],
  ["lastName", "last_name"],
  ["fullName", "full_name"],
]);

/**
 * Whether a visit's member object answers the field: only the patient's name, as its other values may be older than the user
 * record.
 */
export function isHeldBy(member: UserWire | null | undefined, field: string): boolean {
  const name = member && wireNames.get(field);
  return name != null && typeof member?.raw[name] === "string";
}

// A record that could not be read costs every field that would have come from it, each at its own path.
function userOf({ user }: PatientSource): UserWire | null {
  return soundOf(user);
}

function namesOf(source: PatientSource): UserWire | null {
  return source.user ? userOf(source) : (source.member ?? null);
}

function fullName(names: UserWire | null): string | null {
  if (names === null) return null;
  const joined = [names.first_name, names.last_name].filter((part) => part !== null).join(" ");
  return names.full_name ?? (joined === "" ? null : joined);
}
