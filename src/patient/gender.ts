import { registerEnumType } from "type-graphql";

export enum Gender {
  MALE = "MALE",
  FEMALE = "FEMALE",
  OTHER = "OTHER",
  UNKNOWN = "UNKNOWN",
}

registerEnumType(Gender, {
  name: "Gender",
  description: "Administrative gender, as in FHIR.",
  valuesConfig: {
    MALE: { description: "Male." },
    FEMALE: { description: "Female." },
    OTHER: { description: "Neither male nor female." },
    UNKNOWN: { description: "A value of the upstream that this graph does not know." },
  },
});

/**
 * A gender as upstreams send it: the clinic's 1 and 2, as in ISO 5218, or text. UNKNOWN if it cannot be read; null if it is
 * missing.
 */
export function genderOf(raw: unknown): Gender | null {
  if (raw === null || raw === undefined) return null;
  if (typeof raw !== "string" && typeof raw !== "number") return Gender.UNKNOWN;
  const word = String(raw).trim().toLowerCase();
  return word === "" || word === "--" ? null : (spellings.get(word) ?? Gender.UNKNOWN);
}

const spellings = new Map<string, Gender>([
  ...["1", "m", "male", "man", "boy"].map((word): [string, Gender] => [word, Gender.MALE]),
  ...["2", "f", "female", "woman", "girl"].map((word): [string, Gender] => [word, Gender.FEMALE]),
  ...["o", "other", "x", "d", "diverse", "non-binary", "nonbinary", "non binary"].map((word): [string, Gender] => [
    word,
    Gender.OTHER,
  ]),
]);
