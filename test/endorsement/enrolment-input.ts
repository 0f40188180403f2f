import type { BrokerStore } from "../../src/sandbox/sandbox-store";

/** An enrolment that the broker takes, with every field given. */
export function enrolment({ states, cities, conditions }: BrokerStore) {
  const [state] = states;
  const city = cities.find(({ state_id }) => state_id === state?.id);
  return {
    reference: "enrolment-1",
    planId: "302",
    policyId: "60001",
    // Tests enrol one person again and again.
    allowDuplicate: true,
    member: {
      firstName: "Ngozi",
      middleName: "Ada",
      lastName: "Okafor-Brown",
      maidenName: "Okafor",
      email: "ngozi@people.example",
      birthDate: "1984-02-29",
      gender: "FEMALE",
      phone: "+234 803 123 4567",
      relation: "GRAND_MOTHER",
      maritalStatus: "SINGLE_PARENT",
      countryId: String(state?.country_id),
      stateId: String(state?.id),
      cityId: String(city?.id),
      address: "12 Ring Road",
      genotype: "AS",
      bloodGroup: "AB_NEGATIVE",
      religion: "BUDDHISM",
      employeeId: "E-77",
      nationalId: "N-12345",
      ninNumber: "10000000001",
      heightCm: 170.5,
      weightKg: 64,
      preExistingConditionIds: [conditions[0]?.id, conditions[1]?.id, conditions[0]?.id],
    },
  };
}

/** New personal data for a member, with every field given. */
export const newDetails = {
  firstName: "Renée",
  middleName: "M",
  lastName: "O'Neil",
  maidenName: "Ash",
  email: "renee@people.example",
  birthDate: "1990-12-31",
  gender: "FEMALE",
  phone: "+12025550143",
  address: "1 Quay",
};

export type Json = { readonly [field: string]: unknown };

/** The input with the field at `path` replaced. */
export function replaced(input: Json, [name = "", ...rest]: readonly string[], value: unknown): Json {
  return { ...input, [name]: rest.length === 0 ? value : replaced(input[name] as Json, rest, value) };
}
