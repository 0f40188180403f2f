import type { AddEndorsementInput, Gender, MaritalStatus, Relation } from "../../operations.generated";
import { columns, type Column } from "./list-columns";
import type { ListedRow } from "./list-rows";

export type Enrolment = Omit<AddEndorsementInput, "reference">;

const genders: Readonly<Record<string, Gender>> = { F: "FEMALE", FEMALE: "FEMALE", M: "MALE", MALE: "MALE" };
const relations: readonly Relation[] = [
  ...(["SPOUSE", "SON", "DAUGHTER", "MOTHER", "FATHER", "SIBLING", "COUSIN", "FRIEND"] as const),
  ...(["GRAND_MOTHER", "GRAND_FATHER"] as const),
];
const maritalStatuses: readonly MaritalStatus[] = ["SINGLE", "MARRIED", "DIVORCED", "WIDOWED", "SINGLE_PARENT"];

const needed = [
  ...(["firstName", "lastName", "birthDate", "plan", "policyId", "gender", "phone", "relation"] as const),
  ...(["maritalStatus", "countryId", "stateId", "cityId", "address"] as const),
] satisfies readonly Column[];

/** The input that enrols the person of a row, or what the row lacks, in words. */
export function enrolmentOf({ member, cells }: ListedRow): Enrolment | string {
  const missing = needed.filter((column) => cells[column] === undefined).map(labelOf);
  if (missing.length > 0) return `To enrol this person, the list needs: ${missing.join(", ")}.`;
  if (member.planId == null) return "To enrol this person, write a plan that the broker offers.";
  const text = cells as Readonly<Record<(typeof needed)[number], string>>;
  const gender = genders[constantOf(text.gender)];
  const relation = relations.find((known) => known === constantOf(text.relation));
  const maritalStatus = maritalStatuses.find((known) => known === constantOf(text.maritalStatus));
  if (gender === undefined) return "To enrol this person, write the gender as female or male.";
  if (relation === undefined) return "To enrol this person, write the relation as one that the broker knows, e.g. son.";
  if (maritalStatus === undefined)
    return "To enrol this person, write the marital status as the broker does, e.g. single.";
  const { firstName, lastName, phone, countryId, stateId, cityId, address } = text;
  return {
    planId: member.planId,
    policyId: text.policyId,
    member: {
      ...{ firstName, lastName, birthDate: member.birthDate ?? "", gender, phone, relation, maritalStatus },
      ...{ countryId, stateId, cityId, address, nationalId: member.nationalId },
    },
  };
}

function labelOf(column: Column): string {
  return (columns.find((facts) => facts.column === column)?.label ?? column).toLowerCase();
}

function constantOf(text: string): string {
  return text.trim().toUpperCase().replace(/[ -]+/g, "_");
}
