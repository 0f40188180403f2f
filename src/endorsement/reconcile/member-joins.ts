import type { KnownMembers } from "../../links/links";
import { foldedName } from "../folded-name";
import { personKey } from "../enrolment/roster-people";
import type { KnownMember } from "./known-member";
import { hasNameAndBirthDate, type ListedPerson } from "./listed-person";
import type { MemberQuestions } from "./member-questions";

/** The match of a row: a member by an identifier, members by name and birth date, or none. */
export type Join =
  | { readonly kind: "joined"; readonly member: KnownMember }
  | { readonly kind: "possible"; readonly members: readonly [KnownMember, ...KnownMember[]] }
  /** `isProved`: no further read could change it. */
  | { readonly kind: "nobody"; readonly isProved: boolean };

const nobody: Join = { kind: "nobody", isProved: true };
const unknown: Join = { kind: "nobody", isProved: false };

/** Joins rows to members. Members that are not in the roster are read. */
export class MemberJoins {
  private readonly byName = new Map<string, KnownMember[]>();
  private readonly byBirthDate = new Map<string, KnownMember[]>();

  constructor(
    private readonly members: Map<string, KnownMember>,
    private readonly index: KnownMembers,
    private readonly questions: MemberQuestions,
  ) {
    for (const member of members.values()) this.note(member);
  }

  /** By the row's identifiers alone. */
  async byIdentifier(person: ListedPerson): Promise<Join> {
    const named = person.memberId === null ? null : await this.find(person.memberId);
    if (named) return { kind: "joined", member: named };
    if (named === undefined) return unknown;
    return person.nationalId === null ? nobody : this.byNationalId(person, person.nationalId);
  }

  /** By name and birth date, among members that no row names, or else all. `named`: by an identifier of any row. */
  async byPerson(person: ListedPerson, named: ReadonlySet<string>): Promise<Join> {
    const { nationalId } = person;
    const key = personKey(person);
    const candidates = preferUnnamed((key === null ? undefined : this.byName.get(key)) ?? [], named);
    if (nationalId === null) return proposed(candidates);
    // A national id decides, if the broker returns one.
    const relatives = candidates.length > 0 ? candidates : this.withAnotherName(person, named);
    await Promise.all(relatives.map((member) => this.questions.complete(member)));
    const same = relatives.filter((member) => isSameId(member.nationalId, nationalId));
    if (same.length === 1) return { kind: "joined", member: same[0]! };
    const open = candidates.filter((member) => member.nationalId === null || isSameId(member.nationalId, nationalId));
    if (open.length > 0) return proposed(open);
    return hasNameAndBirthDate(person) || this.index.isComplete ? nobody : unknown;
  }

  private async byNationalId(person: ListedPerson, nationalId: string): Promise<Join> {
    const ids = this.index.memberIds.get(nationalId) ?? [];
    const found = await Promise.all(ids.map((memberId) => this.find(memberId)));
    const members = found.filter((member) => member != null);
    const [only, second] = members;
    if (only && !second) return { kind: "joined", member: only };
    if (only) return proposed(preferNamesake(members, person));
    if (found.includes(undefined)) return unknown;
    return nobody;
  }

  private async find(memberId: string): Promise<KnownMember | null | undefined> {
    const known = this.members.get(memberId);
    if (known) return known;
    const found = await this.questions.find(memberId);
    if (found) {
      this.members.set(memberId, this.members.get(memberId) ?? found);
      return this.members.get(memberId);
    }
    return found;
  }

  /** Members with the same birth date and one common name, as after a marriage, whom no row names. */
  private withAnotherName({ firstName, lastName, birthDate }: ListedPerson, named: ReadonlySet<string>): KnownMember[] {
    if (birthDate === null) return [];
    const [first, last] = [foldedName(firstName ?? ""), foldedName(lastName ?? "")];
    return (this.byBirthDate.get(birthDate) ?? []).filter(
      (member) =>
        !named.has(member.memberId) &&
        ((first !== "" && member.firstNames.includes(first)) || (last !== "" && member.lastName === last)),
    );
  }

  private note(member: KnownMember): void {
    const { birthDate } = member;
    if (birthDate === null) return;
    push(this.byBirthDate, birthDate, member);
    const [firstName = null] = member.firstNames;
    const key = personKey({ firstName, lastName: member.lastName, birthDate });
    if (key !== null) push(this.byName, key, member);
  }
}

export function isSameId(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one.trim().toLowerCase() === other.trim().toLowerCase();
}

function proposed(members: readonly KnownMember[]): Join {
  const [first, ...rest] = members;
  return first ? { kind: "possible", members: [first, ...rest] } : nobody;
}

function preferUnnamed(members: readonly KnownMember[], named: ReadonlySet<string>): readonly KnownMember[] {
  const unnamed = members.filter(({ memberId }) => !named.has(memberId));
  return unnamed.length > 0 ? unnamed : members;
}

/** Of members with one national id first the one with the row's name. */
function preferNamesake(members: readonly KnownMember[], { firstName }: ListedPerson): readonly KnownMember[] {
  const wanted = foldedName(firstName ?? "");
  const isNamesake = (member: KnownMember): number => (member.firstNames.includes(wanted) ? 0 : 1);
  return [...members].sort((one, other) => isNamesake(one) - isNamesake(other));
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
