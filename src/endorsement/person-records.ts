import { ResponsibleParty, type Guarantor, type InsuranceCard } from "../insurance-card/insurance-card.type";
import type { PersonRecord } from "../links/proof/member-match";
import type { MemberWire } from "../upstream/bastion/bastion.wire";
import { UpstreamError } from "../upstream/upstream-error";
import type { UserWire } from "../upstream/vsee/vsee.wire";

const nobody: PersonRecord = { givenNames: null, familyName: null, birthDate: null };

/** Called with the wire name of a fact that cannot be read. */
type Unreadable = (field: string) => void;

/** The clinic's record of a patient; without one, the patient cannot be compared. */
export function patientRecord(user: UserWire | null, unreadable: Unreadable): PersonRecord {
  return user === null ? nobody : read(user, personOfUser, unreadable);
}

/** The broker's record of a member. */
export function memberRecord(member: MemberWire, unreadable: Unreadable): PersonRecord {
  return read(member, personOfMember, unreadable);
}

/** The guarantor of a dependant's card; null for the patient's own card, or if the card does not say. */
export function guarantorRecord(card: InsuranceCard, unreadable: Unreadable): PersonRecord | null {
  if (!read(card, isDependants, unreadable)) return null;
  return card.guarantor === null ? nobody : read(card.guarantor, personOfGuarantor, unreadable);
}

function personOfUser(user: UserWire): PersonRecord {
  const { first_name: givenNames, last_name: familyName, gender } = user;
  return {
    givenNames,
    familyName,
    // It replaces both of the others.
    fullName: givenNames === null && familyName === null ? user.full_name : null,
    birthDate: user.dob,
    sex: gender === 1 ? "male" : gender === 2 ? "female" : null,
  };
}

function personOfMember(member: MemberWire): PersonRecord {
  return {
    givenNames: joined(member.firstName, member.middleName),
    familyName: member.lastName,
    maidenName: member.maidenName,
    birthDate: member.dob,
    sex: sexOf(member.gender),
  };
}

function personOfGuarantor(guarantor: Guarantor): PersonRecord {
  return {
    givenNames: joined(guarantor.firstName, guarantor.middleName),
    familyName: guarantor.lastName,
    birthDate: guarantor.birthDate,
    sex: sexOf(guarantor.gender),
  };
}

function isDependants({ responsibleParty }: InsuranceCard): boolean {
  return dependants.has(responsibleParty);
}

function joined(first: string | null, middle: string | null): string | null {
  return first === null || middle === null ? (first ?? middle) : `${first} ${middle}`;
}

function sexOf(gender: string | null): "male" | "female" | null {
  return sexes.get(gender?.toLowerCase() ?? "") ?? null;
}

const sexes: ReadonlyMap<string, "male" | "female"> = new Map([
  ["male", "male"],
  ["m", "male"],
  ["female", "female"],
  ["f", "female"],
]);

const dependants: ReadonlySet<ResponsibleParty | null> = new Set([
  ResponsibleParty.SPOUSE,
  ResponsibleParty.CHILD,
  ResponsibleParty.OTHER,
]);

/**
 * What a record says of a person. A fact that cannot be read counts as missing. It is counted here, because no field reports it.
 */
function read<R extends object, T>(record: R, say: (record: R) => T, unreadable: Unreadable): T {
  try {
    return say(record);
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    return say(new Proxy(record, { get: (target, field) => factOf(target, field as keyof R, unreadable) }));
  }
}

function factOf<R, F extends keyof R>(record: R, field: F, unreadable: Unreadable): R[F] | null {
  try {
    return record[field];
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    if (error.field !== undefined) unreadable(error.field);
    return null;
  }
}
