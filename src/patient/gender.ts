import { registerEnumType } from "type-graphql";

export enum Gender {
  MALE = "MALE",
  FEMALE = "FEMALE",
  OTHER = "OTHER",
  UNKNOWN = "UNKNOWN",
}

registerEnumType(Gender, {
  name: "Gender",
  description: "Administrative gender, as FHIR's value set has it.",
  valuesConfig: {
    MALE: { description: "Male." },
    FEMALE: { description: "Female." },
    OTHER: { description: "Neither male nor female." },
    UNKNOWN: { description: "Given by the upstream in a way that cannot be read." },
  },
});

/** The clinic's 1 and 2, which follow ISO 5218; other numbers are not explained by it. */
export function genderOfNumber(value: number | null): Gender | null {
  if (value === null) return null;
  return value === 1 ? Gender.MALE : value === 2 ? Gender.FEMALE : Gender.UNKNOWN;
}
