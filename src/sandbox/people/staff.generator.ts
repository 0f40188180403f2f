import type { SeededRandom } from "../seeded-random";
import type { ClinicUser } from "../vsee/user.records";
import { makeUser, PROVIDER_USER_TYPE } from "./patient.generator";
import { makePerson } from "./person";

/** The user behind the clinic's own token. */
export const ADMIN_USER_ID = "3001";
/** The account that visits are created by when no person created them. */
export const SYSTEM_USER_ID = "3002";
const FIRST_PROVIDER_ID = 7001;
const PROVIDERS = 12;
const DOCTOR = "482";
const NURSE = "484";

/** Titles as they go with the work: doctors, nurses, paramedics. */
function nameOfRank(random: SeededRandom, subtype: string): { readonly title: string; readonly suffix: string } {
  const [title, suffix] = [random.pick(["Dr.", "Dr.", "Prof."]), random.pick(["", "MD", "MD"])];
  if (subtype === DOCTOR) return { title, suffix };
  return { title: "", suffix: subtype === NURSE ? "RN" : "" };
}

/** Providers: doctors for the most part, nurses and paramedics among them. */
export function makeProviders(seed: SeededRandom): ClinicUser[] {
  return Array.from({ length: PROVIDERS }, (_, index) => {
    const id = String(FIRST_PROVIDER_ID + index);
    const random = seed.fork(`provider ${id}`);
    const subtype = random.pick([DOCTOR, DOCTOR, DOCTOR, NURSE, "480"]);
    const user = makeUser(random, id, makePerson(random, 1955, 1994), PROVIDER_USER_TYPE, subtype);
    return {
      ...user,
      active: true,
      tos: true,
      ...nameOfRank(random, subtype),
      photo: index % 3 === 0 ? null : `https://clinic.example/files/photo/${id}/?auth_code=${random.hex(40)}`,
      phone: index % 4 === 0 ? "" : user.phone,
    };
  });
}

/** The clinic admin and the system account. */
export function makeOffice(seed: SeededRandom): ClinicUser[] {
  const random = seed.fork("office");
  const admin = makeUser(random, ADMIN_USER_ID, makePerson(random, 1960, 1990), 100, "");
  const system = makeUser(random, SYSTEM_USER_ID, makePerson(random, 1960, 1990), 160, "");
  return [
    { ...admin, active: true },
    { ...system, first_name: null, last_name: null, dob: null, gender: null, email: null, photo: null, phone: null },
  ];
}
