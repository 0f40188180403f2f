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
  const readable = readerOf(unreadable);
  const gender = readable(() => user.gender);
  const givenNames = readable(() => user.first_name);
  const familyName = readable(() => user.last_name);
  return {
    givenNames,
    familyName,
    // It replaces both of the others.
    fullName: givenNames === null && familyName === null ? readable(() => user.full_name) : null,
    birthDate: readable(() => user.dob),
    sex: gender === 1 ? "male" : gender === 2 ? "female" : null,
  };
}

/** The broker's record of a member. */
export function memberRecord(member: MemberWire, unreadable: Unreadable): PersonRecord {
  const readable = readerOf(unreadable);
  const first = readable(() => member.firstName);
  const middle = readable(() => member.middleName);
  return {
    givenNames: first === null || middle === null ? (first ?? middle) : `${first} ${middle}`,
    familyName: readable(() => member.lastName),
    maidenName: readable(() => member.maidenName),
    birthDate: readable(() => member.dob),
    sex: sexes.get(readable(() => member.gender)?.toLowerCase() ?? "") ?? null,
  };
}

/** The guarantor of a dependant's card; null for the patient's own card, or if the card does not say. */
export function guarantorRecord(card: InsuranceCard, unreadable: Unreadable): PersonRecord | null {
  const readable = readerOf(unreadable);
  if (!dependants.has(readable(() => card.responsibleParty))) return null;
  const guarantor = card.guarantor;
  if (guarantor === null) return nobody;
  const given = [readable(() => guarantor.firstName), readable(() => guarantor.middleName)].filter(
    (name) => name !== null,
  );
  return {
    givenNames: given.length === 0 ? null : given.join(" "),
    familyName: readable(() => guarantor.lastName),
    birthDate: readable(() => guarantor.birthDate),
    sex: sexes.get(readable(() => guarantor.gender)?.toLowerCase() ?? "") ?? null,
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
function readerOf(unreadable: Unreadable): <T>(read: () => T | null) => T | null {
  return (read) => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      if (error.field !== undefined) unreadable(error.field);
      return null;
    }
  };
}
