import type { BrokerStore } from "../sandbox-store";
import { Refusal } from "../server/api-route";
import { fieldsOf, isAbsent } from "../server/body-fields";
import type { MemberRecord } from "./bastion.records";
import { clock } from "../../clock";
import type { BrokerContext } from "./broker-access";

type CustomerLists = Pick<BrokerContext, "broker" | "conditionsField">;
type Fields = Readonly<Record<string, unknown>>;

const RELATIONS: readonly unknown[] = [
  "Spouse",
  "Son",
  "Sibling",
  "Daughter",
  "Mother",
  "Father",
  "Grand Father",
  "Grand Mother",
  "Cousin",
  "Friend",
];

export type CustomerDetails = Pick<
  MemberRecord,
  "firstName" | "middleName" | "maidenName" | "lastName" | "email" | "dob" | "gender" | "phone" | "address"
>;

function required(fields: Fields, name: string): unknown {
  if (isAbsent(fields[name])) throw new Refusal(400, `customer.${name} is required.`);
  return fields[name];
}

function requiredString(fields: Fields, name: string): string {
  const value = required(fields, name);
  if (typeof value !== "string") throw new Refusal(422, `customer.${name} must be text.`);
  return value;
}

function optionalString(fields: Fields, name: string): string | undefined {
  return isAbsent(fields[name]) ? undefined : requiredString(fields, name);
}

function demand(isRight: boolean, name: string): void {
  if (!isRight) throw new Refusal(422, `customer.${name} is not allowed.`);
}

function requiredCode(fields: Fields, name: string, highest: number): number {
  const value = required(fields, name);
  demand(Number.isInteger(value) && (value as number) >= 1 && (value as number) <= highest, name);
  return value as number;
}

const optionalCode = (fields: Fields, name: string, highest: number): number | null =>
  isAbsent(fields[name]) ? null : requiredCode(fields, name, highest);

function optionalMeasure(fields: Fields, name: string): number | null {
  const value = fields[name];
  if (isAbsent(value)) return null;
  demand(typeof value === "number" && value > 0, name);
  return value as number;
}

function birthDate(fields: Fields): string {
  const dob = requiredString(fields, "dob");
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(dob) && new Date(`${dob}T00:00:00Z`).toJSON()?.startsWith(dob);
  demand(isDate === true && Date.parse(dob) <= clock.now(), "dob");
  return dob;
}

function phone(fields: Fields): string {
  const value = requiredString(fields, "phone");
  demand(/^\+?[\d ()-]+$/.test(value) && value.replace(/\D/g, "").length >= 7, "phone");
  return value;
}

/** The part of a customer that adding and updating share. */
export function checkDetails(customer: unknown): CustomerDetails {
  const fields = fieldsOf(customer);
  const gender = requiredString(fields, "gender");
  demand(gender === "Male" || gender === "Female", "gender");
  const email = optionalString(fields, "_email") ?? "";
  demand(email === "" || /^[^\s@]+@[^\s@]+$/.test(email), "_email");
  return {
    firstName: requiredString(fields, "firstName"),
    middleName: optionalString(fields, "middleName") ?? "",
    maidenName: optionalString(fields, "maidenName") ?? "",
    lastName: requiredString(fields, "lastName"),
    email,
    dob: birthDate(fields),
    gender: gender as "Male" | "Female",
    phone: phone(fields),
    address: requiredString(fields, "address"),
  };
}

/** Codes of the misc lists that belong together: the city to the state, the state to the country. */
function place(fields: Fields, { states, cities }: BrokerStore): Pick<MemberRecord, "country" | "state" | "city"> {
  const [country, state, city] = ["country", "state", "city"].map((name) => requiredCode(fields, name, 1e9));
  const known = states.find(({ id }) => id === state);
  demand(known !== undefined, "state");
  demand(known?.country_id === country, "country");
  demand(
    cities.some(({ id, state_id }) => id === city && state_id === state),
    "city",
  );
  return { country: country ?? 0, state: state ?? 0, city: city ?? 0 };
}

function preExisting(
  fields: Fields,
  { broker, conditionsField }: CustomerLists,
): Pick<MemberRecord, "preExistingCondition" | "condition"> {
  const { preExistingCondition: has, [conditionsField]: condition } = fields;
  if (isAbsent(has) || has === 0) return { preExistingCondition: 0, condition: [] };
  demand(has === 1, "preExistingCondition");
  if (!Array.isArray(condition) || condition.length === 0)
    throw new Refusal(400, `customer.${conditionsField} is required.`);
  const ids = condition.map(String);
  demand(
    ids.every((id) => broker.conditions.some((known) => known.id === id)),
    "condition",
  );
  return { preExistingCondition: 1, condition: ids };
}

function relation(fields: Fields): string {
  const value = requiredString(fields, "relation");
  demand(RELATIONS.includes(value), "relation");
  return value;
}

export type NewCustomer = Omit<
  MemberRecord,
  "memberId" | "policyId" | "planId" | "status" | "totalSpent" | "balance" | "provider"
>;

/** A complete customer, as required to add an endorsement: 400 for missing fields, 422 for invalid ones. */
export function checkCustomer(customer: unknown, lists: CustomerLists): NewCustomer {
  const fields = fieldsOf(customer);
  return {
    ...checkDetails(fields),
    relation: relation(fields),
    maritalStatus: requiredCode(fields, "maritalStatus", 5),
    ...place(fields, lists.broker),
    genotype: optionalCode(fields, "genotype", 6),
    bloodGroup: optionalCode(fields, "bloodGroup", 8),
    religion: optionalCode(fields, "religion", 5),
    employeeId: optionalString(fields, "employeeId") ?? null,
    nationalId: optionalString(fields, "nationalId") ?? null,
    ninNumber: optionalString(fields, "ninNumber") ?? null,
    height: optionalMeasure(fields, "height"),
    weight: optionalMeasure(fields, "weight"),
    ...preExisting(fields, lists),
  };
}
