import { agree, inOtherScripts, inSameScripts, isPlainName, nameWords, shareWord, type NameWords } from "./name-words";

/** A person as a record names it; null for what the record does not say, or not in a way that can be read. */
export interface PersonRecord {
  readonly givenNames: string | null;
  readonly familyName: string | null;
  /** Used where the record has neither of the two. */
  readonly fullName?: string | null;
  /** Family name before marriage. */
  readonly maidenName?: string | null;
  /** `YYYY-MM-DD`. */
  readonly birthDate: string | null;
  readonly sex?: "male" | "female" | null;
}

/** What one question about a card needs. */
export interface MatchQuestion {
  readonly patient: PersonRecord;
  readonly member: PersonRecord;
  /** The card's guarantor, where the card is a dependant's; it says at most whose dependant. */
  readonly guarantor: PersonRecord | null;
  /** Whether the broker's roster relates the patient to the member as a dependant; null where that is not known yet. */
  readonly isDependant?: boolean | null;
  /** Whether the identity provider vouches that the member is the patient. */
  readonly isVouchedFor: boolean;
  /** Whether clinic staff confirmed it, and nothing has changed since. */
  readonly isConfirmed: boolean;
  /** {@link isProvedByRecords} of the patient and the member, where it is known. */
  readonly isProved?: boolean;
}

export type Match = "PATIENT" | "POLICY_HOLDER" | "MISMATCH" | "UNKNOWN";
export type Proof = "RECORDS" | "STAFF" | "TOKEN";

export interface MatchAnswer {
  readonly match: Match;
  /** What a PATIENT match rests on; null for any other. */
  readonly proof: Proof | null;
}

/** Entered where the birth date is not known. */
const placeholders: ReadonlySet<string> = new Set(["1900-01-01", "1970-01-01"]);

/** Whose member a card names, by the records alone; the first row of the table that holds. See `docs/links.md`. */
export function matchMember(question: MatchQuestion): MatchAnswer {
  const { patient, member, guarantor, isDependant } = question;
  const dates = compareDates(patient, member);
  if (dates !== "contradict") {
    if (question.isVouchedFor) return { match: "PATIENT", proof: "TOKEN" };
    if (question.isConfirmed) return { match: "PATIENT", proof: "STAFF" };
  }
  if (question.isProved ?? isProvedByRecords(patient, member)) return { match: "PATIENT", proof: "RECORDS" };
  if (guarantor !== null && (isDependant === true || isSamePerson(guarantor, member))) {
    return { match: "POLICY_HOLDER", proof: null };
  }
  const isUnclear = dates === "unknown" || (dates === "equal" && namesAreUnclear(patient, member));
  const isOpen = isUnclear || (guarantor !== null && isDependant === null);
  return { match: isOpen ? "UNKNOWN" : "MISMATCH", proof: null };
}

/** Whether the records alone say that the member is the patient. */
export function isProvedByRecords(patient: PersonRecord, member: PersonRecord): boolean {
  return isSamePerson(patient, member) && !sexesContradict(patient, member);
}

/** Whether birth dates are equal and names agree. */
function isSamePerson(one: PersonRecord, other: PersonRecord): boolean {
  return compareDates(one, other) === "equal" && compareNames(fullName(one), fullName(other)) === "agree";
}

/** Whether two records give birth dates of which one at most can be right. */
export function birthDatesContradict(one: PersonRecord, other: PersonRecord): boolean {
  return compareDates(one, other) === "contradict";
}

function compareDates(one: PersonRecord, other: PersonRecord): "equal" | "contradict" | "unknown" {
  const [first, second] = [realDate(one), realDate(other)];
  if (first === null || second === null) return "unknown";
  return first === second ? "equal" : "contradict";
}

function realDate({ birthDate }: PersonRecord): string | null {
  return birthDate === null || placeholders.has(birthDate) ? null : birthDate;
}

function sexesContradict({ sex: one = null }: PersonRecord, { sex: other = null }: PersonRecord): boolean {
  return one !== null && other !== null && one !== other;
}

function fullName({ givenNames, familyName, fullName: full = null }: PersonRecord): string | null {
  if (givenNames === null && familyName === null) return full;
  return givenNames && familyName ? `${givenNames} ${familyName}` : givenNames || familyName;
}

type NameComparison = "agree" | "differ" | "unknown";

/** Every word of the shorter name is in the longer, two at least; one is enough where both are one word. */
function compareNames(one: string | null, other: string | null): NameComparison {
  if (one !== null && one === other && isPlainName(one)) return "agree";
  const [words, others] = [nameWords(one ?? ""), nameWords(other ?? "")];
  if (words.readings.length === 0 || others.readings.length === 0 || inOtherScripts(words, others)) return "unknown";
  const mustBeWhole = isOneWord(words) || isOneWord(others);
  if (agree(words, others, (shorter, longer) => !mustBeWhole || shorter === longer)) return "agree";
  if (!inSameScripts(words, others)) return "unknown";
  return isOneWord(words) === isOneWord(others) ? "differ" : "unknown";
}

// Whether a hyphenated name is one word or two depends on who reads it.
function isOneWord({ readings }: NameWords): boolean {
  return readings.some((words) => words.length === 1);
}

/** Names that do not agree, and yet may be one person's. */
function namesAreUnclear(patient: PersonRecord, member: PersonRecord): boolean {
  if (compareNames(fullName(patient), fullName(member)) === "unknown") return true;
  const [one, other] = [partsOf(patient), partsOf(member)];
  const familiesAgree = agree(one.family, other.family, () => true);
  return (shareWord(one.given, other.given) && !familiesAgree) || isMaidenName(one, other) || isMaidenName(other, one);
}

interface NameParts {
  readonly given: NameWords;
  readonly family: NameWords;
  readonly maiden: NameWords;
}

function isMaidenName(one: NameParts, other: NameParts): boolean {
  return one.maiden.readings.length > 0 && agree(one.maiden, other.family, () => true);
}

function partsOf(person: PersonRecord): NameParts {
  const { givenNames, familyName } = splitName(person);
  return {
    given: nameWords(givenNames ?? ""),
    family: nameWords(familyName ?? ""),
    maiden: nameWords(person.maidenName ?? ""),
  };
}

/** Where only the full name is known, its last word is taken for the family's. */
function splitName({
  givenNames,
  familyName,
  fullName: full,
}: PersonRecord): Pick<PersonRecord, "givenNames" | "familyName"> {
  if (givenNames !== null || familyName !== null || full == null) return { givenNames, familyName };
  const words = full.trim().split(/\s+/u);
  return { givenNames: words.slice(0, -1).join(" "), familyName: words.at(-1) ?? null };
}
