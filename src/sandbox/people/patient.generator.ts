import { FIRST_PATIENT_ID, IRREGULAR_PATIENTS } from "../irregular-patients";
import type { SeededRandom } from "../seeded-random";
import type { ClinicUser } from "../vsee/user.records";
import { NATIVE_SCRIPT_NAME } from "./names";
import { asciiOf, makePerson, Person } from "./person";

export const PATIENT_USER_TYPE = 200;
export const PROVIDER_USER_TYPE = 400;

/** A patient, with the data about the same person in the other systems. */
export interface Patient {
  readonly id: string;
  /** From 0. */
  readonly index: number;
  readonly person: Person;
  readonly nationalId: string;
  readonly user: ClinicUser;
  readonly random: SeededRandom;
}

export const nationalIdOf = (index: number): string => String(4_000_000_013 + index * 7_919);

const photoLink = (random: SeededRandom, userId: string): string =>
  `https://clinic.example/vc/stable/api_v3/files/index/app_user/photo/${userId}/?auth_code=${random.hex(40)}`;

/** A clinic user of any type. */
export function makeUser(random: SeededRandom, id: string, person: Person, type: number, subtype: string): ClinicUser {
  const name = `${asciiOf(person.firstName) || "user"}.${asciiOf(person.lastName) || "person"}.${id}`;
  const email = `${name}@${type === PATIENT_USER_TYPE ? "patients" : "staff"}.example`;
  return {
    id,
    code: random.hex(32),
    type,
    subtype,
    username: email,
    vseeid: `sandbox+user${id}`,
    email,
    first_name: person.firstName,
    last_name: person.lastName,
    dob: person.birthDate,
    gender: person.sex === "male" ? 1 : 2,
    phone: person.phone,
    photo: random.chance(0.6) ? photoLink(random, id) : null,
    active: random.chance(0.95),
    tos: random.chance(0.9),
    title: "",
    suffix: "",
    timezone: random.pick(["America/Los_Angeles", "America/New_York", "Africa/Lagos", "Asia/Tehran", "Europe/Berlin"]),
  };
}

/** The irregularities of a patient's user record. */
const USER_ODDITIES: Readonly<Record<string, Partial<ClinicUser>>> = {
  [IRREGULAR_PATIENTS.showcase]: {
    active: true,
    address: { street: "12 Linden Row", city: "Fairhaven", state: "CA", zip: "94101" },
    extra: { heard_of_us: "a friend" },
  },
  [IRREGULAR_PATIENTS.noEmail]: { email: null, phone: "", photo: null },
  [IRREGULAR_PATIENTS.bareUser]: { dob: null, gender: null, last_name: null, photo: null },
  [IRREGULAR_PATIENTS.nativeScript]: {
    first_name: NATIVE_SCRIPT_NAME.firstName,
    last_name: NATIVE_SCRIPT_NAME.lastName,
  },
};

export function makePatient(seed: SeededRandom, index: number): Patient {
  const id = String(FIRST_PATIENT_ID + index);
  const random = seed.fork(`patient ${id}`);
  const person = makePerson(random);
  const user = makeUser(random, id, person, PATIENT_USER_TYPE, "");
  if (id === IRREGULAR_PATIENTS.showcase) user.photo = photoLink(random, id);
  Object.assign(user, USER_ODDITIES[id]);
  return { id, index, person, nationalId: nationalIdOf(index), user, random };
}
