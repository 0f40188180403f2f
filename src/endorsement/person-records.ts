import { ResponsibleParty, type InsuranceCard } from "../insurance-card/insurance-card.type";
import type { PersonRecord } from "../links/proof/member-match";
import type { MemberWire } from "../upstream/bastion/bastion.wire";
import { UpstreamError } from "../upstream/upstream-error";
import type { UserWire } from "../upstream/vsee/vsee.wire";

const nobody: PersonRecord = { givenNames: null, familyName: null, birthDate: null };

/** Called with the wire name of a fact that cannot be read. */
type Unreadable = (field: string) => void;

/** The clinic's record of a patient; without one, the patient cannot be compared. */
export function patientRecord(user: UserWire | null, unreadable: Unreadable): PersonRecord {
  if (user === null) return nobody;
  const gender = read(user, "gender", unreadable);
  const givenNames = read(user, "first_name", unreadable);
  const familyName = read(user, "last_name", unreadable);
  return {
    givenNames,
    familyName,
    // It replaces both of the others.
    fullName: givenNames === null && familyName === null ? read(user, "full_name", unreadable) : null,
    birthDate: read(user, "dob", unreadable),
    sex: gender === 1 ? "male" : gender === 2 ? "female" : null,
  };
}

/** The broker's record of a member. */
export function memberRecord(member: MemberWire, unreadable: Unreadable): PersonRecord {
  const first = read(member, "firstName", unreadable);
  const middle = read(member, "middleName", unreadable);
  return {
    givenNames: first === null || middle === null ? (first ?? middle) : `${first} ${middle}`,
    familyName: read(member, "lastName", unreadable),
    maidenName: read(member, "maidenName", unreadable),
    birthDate: read(member, "dob", unreadable),
    sex: sexes.get(read(member, "gender", unreadable)?.toLowerCase() ?? "") ?? null,
  };
}

/** The guarantor of a dependant's card; null for the patient's own card, or if the card does not say. */
export function guarantorRecord(card: InsuranceCard, unreadable: Unreadable): PersonRecord | null {
  if (!dependants.has(read(card, "responsibleParty", unreadable))) return null;
  const guarantor = card.guarantor;
  if (guarantor === null) return nobody;
  const given = [read(guarantor, "firstName", unreadable), read(guarantor, "middleName", unreadable)].filter(
    (name) => name !== null,
  );
  return {
    givenNames: given.length === 0 ? null : given.join(" "),
    familyName: read(guarantor, "lastName", unreadable),
    birthDate: read(guarantor, "birthDate", unreadable),
    sex: sexes.get(read(guarantor, "gender", unreadable)?.toLowerCase() ?? "") ?? null,
  };
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

/** A fact that cannot be read counts as missing. It is counted here, because no field reports it. */
function read<R, F extends keyof R>(record: R, field: F, unreadable: Unreadable): R[F] | null {
  try {
    return record[field];
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    if (error.field !== undefined) unreadable(error.field);
    return null;
  }
}
