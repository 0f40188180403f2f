import { badInput } from "../../input/bad-input";
import { foldedName } from "../folded-name";
import type { ReconcileMemberInput } from "./reconcile.input";

const mostRows = 5_000;

/** A row of the caller's list, ready to compare. It lives as long as its operation. */
export interface ListedPerson {
  readonly key: string;
  readonly memberId: string | null;
  readonly nationalId: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly birthDate: string | null;
  readonly planId: string | null;
  readonly isActive: boolean;
}

/** The rows of a list. Throws `BAD_USER_INPUT` for too many rows, a repeated key, or a row without an identifier. */
export function listedPeople(members: readonly ReconcileMemberInput[]): ListedPerson[] {
  if (members.length > mostRows) throw badInput(`members can have at most ${mostRows} rows.`);
  const people = members.map(toPerson);
  const keys = new Set(people.map(({ key }) => key));
  if (keys.size < people.length) throw badInput("Each row of members needs a unique key.");
  const unnamed = people.findIndex((person) => !isNamed(person));
  if (unnamed < 0) return people;
  throw badInput(
    `Row ${unnamed} of members has no identifier: give a member id, a national id, or a name and a birth date.`,
  );
}

function toPerson(row: ReconcileMemberInput): ListedPerson {
  return {
    key: row.key,
    memberId: given(row.memberId),
    nationalId: given(row.nationalId),
    firstName: given(row.firstName),
    lastName: given(row.lastName),
    birthDate: row.birthDate ?? null,
    planId: given(row.planId),
    isActive: row.active ?? true,
  };
}

function given(text: string | null | undefined): string | null {
  return text?.trim() || null;
}

function isNamed({ memberId, nationalId, ...person }: ListedPerson): boolean {
  return memberId !== null || nationalId !== null || hasNameAndBirthDate(person);
}

export function hasNameAndBirthDate(person: Pick<ListedPerson, "firstName" | "lastName" | "birthDate">): boolean {
  const { firstName, lastName, birthDate } = person;
  return birthDate !== null && foldedName(`${firstName ?? ""} ${lastName ?? ""}`) !== "";
}
