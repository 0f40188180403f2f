/** What a column of a list may mean. */
export interface ColumnFacts {
  readonly column: Column;
  readonly label: string;
  /** Its names in lists, in lower-case letters and digits only. */
  readonly names: readonly string[];
  /** Whether it is used for enrolment only, not for the comparison. */
  readonly isForEnrolment?: boolean;
}

export type Column =
  | "memberId"
  | "nationalId"
  | "firstName"
  | "lastName"
  | "birthDate"
  | "plan"
  | "active"
  | "policyId"
  | "gender"
  | "phone"
  | "relation"
  | "maritalStatus"
  | "countryId"
  | "stateId"
  | "cityId"
  | "address";

export const columns: readonly ColumnFacts[] = [
  {
    column: "memberId",
    label: "Member id",
    names: ["memberid", "memberno", "membernumber", "member", "subscribernumber", "insuranceno", "cardnumber"],
  },
  {
    column: "nationalId",
    label: "National id",
    names: ["nationalid", "nationalidnumber", "nationalcode", "idnumber", "identitynumber", "ssn"],
  },
  {
    column: "firstName",
    label: "Given name",
    names: ["firstname", "givenname", "givennames", "forename", "forenames", "first"],
  },
  {
    column: "lastName",
    label: "Family name",
    names: ["lastname", "familyname", "surname", "last"],
  },
  {
    column: "birthDate",
    label: "Date of birth",
    names: ["birthdate", "dateofbirth", "dob", "birthday", "born"],
  },
  { column: "plan", label: "Plan (id or name)", names: ["plan", "planid", "planname", "plancode", "product"] },
  {
    column: "active",
    label: "Covered (yes or no)",
    names: ["active", "isactive", "covered", "status", "employed", "state"],
  },
  { column: "policyId", label: "Policy id", names: ["policyid", "policy", "policyno"], isForEnrolment: true },
  { column: "gender", label: "Gender", names: ["gender", "sex"], isForEnrolment: true },
  { column: "phone", label: "Phone", names: ["phone", "phonenumber", "mobile", "telephone"], isForEnrolment: true },
  {
    column: "relation",
    label: "Relation to the policy holder",
    names: ["relation", "relationship"],
    isForEnrolment: true,
  },
  { column: "maritalStatus", label: "Marital status", names: ["maritalstatus"], isForEnrolment: true },
  { column: "countryId", label: "Country id", names: ["countryid"], isForEnrolment: true },
  { column: "stateId", label: "State id", names: ["stateid"], isForEnrolment: true },
  { column: "cityId", label: "City id", names: ["cityid"], isForEnrolment: true },
  { column: "address", label: "Address", names: ["address", "street", "postaladdress"], isForEnrolment: true },
];

/** Which column of the table, by position, has each meaning. */
export type ColumnMatch = Readonly<Partial<Record<Column, number>>>;

/** Matches columns by their names; of two with one meaning, the first. */
export function matchColumns(headers: readonly string[]): ColumnMatch {
  const plain = headers.map((header) => header.toLowerCase().replace(/[^a-z0-9]/g, ""));
  const found = columns.flatMap(({ column, names }) => {
    const position = names.map((name) => plain.indexOf(name)).find((at) => at >= 0);
    return position === undefined ? [] : [[column, position] as const];
  });
  return Object.fromEntries(found);
}

/** Why a list with these columns cannot be compared; null if it can. */
export function missingColumns(match: ColumnMatch): string | null {
  const { memberId, nationalId, firstName, lastName, birthDate } = match;
  const hasName = firstName !== undefined || lastName !== undefined;
  if (memberId !== undefined || nationalId !== undefined || (hasName && birthDate !== undefined)) return null;
  return "Choose a column with member ids, with national ids, or with names and dates of birth.";
}
