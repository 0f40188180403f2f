import { Gender, genderOf } from "../patient/gender";
import type { CustomerDetailsBody } from "../upstream/bastion/bastion.bodies";
import type { MemberWire } from "../upstream/bastion/bastion.wire";
import { invalid, userError, UserErrorCode, type UserError } from "../user-error/user-error.type";
import type { UpdateEndorsementMemberInput } from "./endorsement.input";
import { internationalPhoneNumber } from "./phone-number";

/** A member's complete details: the caller's values, and the broker's for the rest. */
export type MergedDetails = { readonly details: CustomerDetailsBody } | { readonly problems: readonly UserError[] };

type Wanted = UpdateEndorsementMemberInput;

/**
 * The broker replaces all details of a member. If it requires a value that neither the caller nor the broker gives, that is a
 * problem for the caller. Throws `UpstreamError` if a value that would be overwritten cannot be read.
 */
export function mergeMember(wanted: Wanted, current: MemberWire): MergedDetails {
  const details = {
    firstName: wanted.firstName?.trim() ?? current.firstName,
    middleName: optional(wanted.middleName, current.middleName),
    lastName: wanted.lastName?.trim() ?? current.lastName,
    maidenName: optional(wanted.maidenName, current.maidenName),
    _email: optional(wanted.email, current.email),
    dob: wanted.birthDate ?? current.dob,
    gender: genderWord(wanted.gender ?? genderOf(current.gender)),
    phone: phoneOf(wanted.phone ?? current.phone),
    address: wanted.address?.trim() ?? current.address,
  };
  const missing = Object.entries(details).filter(([, value]) => value === null);
  if (missing.length > 0) return { problems: missing.map(([name]) => needed(inputName(name))) };
  return { details: details as CustomerDetailsBody };
}

/** Fields that the broker's answer shows differently than they were sent; omitted fields are not compared. */
export function differencesIn(sent: CustomerDetailsBody, answered: MemberWire | null): UserError[] {
  if (answered === null) return [];
  const pairs: readonly (readonly [string, string | undefined, string | null])[] = [
    ["firstName", sent.firstName, answered.firstName],
    ["middleName", sent.middleName, answered.middleName],
    ["lastName", sent.lastName, answered.lastName],
    ["maidenName", sent.maidenName, answered.maidenName],
    ["email", sent._email, answered.email],
    ["birthDate", sent.dob, answered.dob],
  ];
  const differing = pairs.filter(([, was, is]) => is !== null && folded(was ?? "") !== folded(is));
  return differing.map(([name]) =>
    userError(
      UserErrorCode.OUTCOME_UNKNOWN,
      "The broker accepted the write but returned another value here. Read the member before trying again.",
      [name],
    ),
  );
}

// Blank takes it off; left out, it stays.
function optional(wanted: string | null | undefined, current: string | null): string | undefined {
  return (wanted == null ? current : wanted.trim()) || undefined;
}

function phoneOf(phone: string | null): string | null {
  return phone === null ? null : (internationalPhoneNumber(phone) ?? phone);
}

function genderWord(gender: Gender | null): CustomerDetailsBody["gender"] | null {
  if (gender === Gender.MALE) return "Male";
  return gender === Gender.FEMALE ? "Female" : null;
}

function inputName(wireName: string): string {
  return wireName === "dob" ? "birthDate" : wireName;
}

function needed(field: string): UserError {
  return invalid([field], "The broker requires this value but does not return the current one: give it.");
}

function folded(text: string): string {
  return text.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}
