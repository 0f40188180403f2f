import { IRREGULAR_PATIENTS, UNPROVED_CARDS } from "../irregular-patients";
import { holderOf } from "../people/policy-holder";
import { nationalIdOf, Patient } from "../people/patient.generator";
import type { SeededRandom } from "../seeded-random";
import type { CardType } from "../vsee/card.records";
import type { CareProviderRecord, CityRecord, ConditionRecord, MemberRecord } from "./bastion.records";
import { ADMINISTERED_PLANS, DRAFT_PLAN_ID } from "./plan.generator";
import { COUNTRY_ID } from "./lookup.generator";

/** The lists from which the broker's members are generated. */
export interface MemberLists {
  readonly cities: readonly CityRecord[];
  readonly conditions: readonly ConditionRecord[];
  readonly careProviders: readonly CareProviderRecord[];
}

const WITHDRAWN_PLAN_ID = "299";
const TEXT_POLICY_ID = "GRP-77-B";
const STATUS_WEIGHTS = { Active: 74, Inactive: 8, Inactive_expired: 9, Deleted: 9 } as const;

function planIdOf(patientId: string, random: SeededRandom): string {
  if (patientId === IRREGULAR_PATIENTS.withdrawnPlan) return WITHDRAWN_PLAN_ID;
  if (patientId === IRREGULAR_PATIENTS.showcase) return "301";
  const drawn = 301 + random.int(0, ADMINISTERED_PLANS + 1);
  return String(drawn === DRAFT_PLAN_ID ? 302 : drawn);
}

function nationalIdOfMember(patient: Patient): string | null {
  if (patient.id === IRREGULAR_PATIENTS.noNationalId) return null;
  if (holderOf(patient)) return nationalIdOf(patient.index + 5_000);
  if (patient.id === IRREGULAR_PATIENTS.sharedNationalId) return nationalIdOf(patient.index + 1);
  return patient.nationalId;
}

/** Optional attributes; the showcase has them all. */
function healthFacts(random: SeededRandom, lists: MemberLists, isComplete: boolean) {
  const maybe = <T>(value: T): T | null => (isComplete || random.chance(0.6) ? value : null);
  const preExistingCondition: 0 | 1 = isComplete || random.chance(0.25) ? 1 : 0;
  return {
    genotype: maybe(random.int(1, 6)),
    bloodGroup: maybe(random.int(1, 8)),
    religion: maybe(random.int(1, 5)),
    employeeId: maybe(`E${random.digits(5)}`),
    ninNumber: maybe(random.digits(11)),
    height: maybe(random.int(90, 201) + 0.5),
    weight: maybe(random.int(20, 120)),
    preExistingCondition: preExistingCondition,
    condition: preExistingCondition ? [...new Set([0, 1].map(() => random.pick(lists.conditions).id))] : [],
    totalSpent: random.int(0, 900_000) / 100,
    balance: random.int(0, 100_000_000) / 100,
    provider: random.pick(lists.careProviders).wire.name,
  };
}

function policyOf(patientId: string, random: SeededRandom): string {
  const drawn = String(random.int(60_001, 60_060));
  return patientId === IRREGULAR_PATIENTS.textPolicy ? TEXT_POLICY_ID : drawn;
}

/** Why the records do not show whether the member is the patient, in the order of `UNPROVED_CARDS.UNKNOWN`. */
const undecidable: readonly Partial<MemberRecord>[] = [
  { lastName: "Quartermaine", maidenName: "" },
  { dob: "1970-01-01" },
  { firstName: "Шарлотта", middleName: "", lastName: "Ильинская" },
  { middleName: "", lastName: "" },
];

/** The member a card at a broker-served insurer names. */
export function makeMember(patient: Patient, type: CardType, memberId: string, lists: MemberLists): MemberRecord {
  const { id, user } = patient;
  const person = holderOf(patient) ?? patient.person;
  const random = patient.random.fork(`member ${type}`);
  const isShowcase = id === IRREGULAR_PATIENTS.showcase;
  const city = random.pick(lists.cities);
  return {
    memberId,
    policyId: policyOf(id, random),
    planId: planIdOf(id, random),
    status: isShowcase ? "Active" : random.weighted(STATUS_WEIGHTS),
    firstName: person.firstName,
    middleName: isShowcase ? person.middleName || "Lee" : person.middleName,
    maidenName: isShowcase ? "Marlow" : "",
    lastName: person.lastName,
    email: user.email ?? "",
    dob: person.birthDate,
    gender: person.sex === "male" ? "Male" : "Female",
    phone: `+1${person.phone}`,
    address: `${random.int(1, 200)} Ring Road`,
    relation: type === "primary" ? "Self" : random.pick(["Spouse", "Son", "Daughter", "Grand Mother", "Cousin"]),
    maritalStatus: random.int(1, 5),
    country: COUNTRY_ID,
    state: city.state_id,
    city: city.id,
    nationalId: nationalIdOfMember(patient),
    ...healthFacts(random, lists, isShowcase),
    ...(undecidable[UNPROVED_CARDS.UNKNOWN.indexOf(id as never)] ?? {}),
  };
}
