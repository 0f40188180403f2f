import { SeededRandom } from "../seeded-random";
import { NAME_POOLS } from "./names";

export type Sex = "female" | "male";

/** An invented person, before any system has recorded them in its own way. */
export interface Person {
  readonly firstName: string;
  readonly middleName: string;
  readonly lastName: string;
  readonly sex: Sex;
  /** `YYYY-MM-DD` */
  readonly birthDate: string;
  readonly phone: string;
}

/** Latin letters only, in lower case: the part of an e-mail address before the `@`. */
export function asciiOf(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replaceAll("ł", "l")
    .replaceAll("þ", "th")
    .replaceAll("ð", "d")
    .replaceAll("æ", "ae")
    .replaceAll("ß", "ss")
    .replace(/[^a-z]/g, "");
}

const two = (value: number): string => String(value).padStart(2, "0");

/** An invented person; phone numbers are from the range reserved for fiction (555-0100 to 555-0199). */
export function makePerson(random: SeededRandom, bornFrom = 1938, bornThru = 2018): Person {
  const pool = random.pick(NAME_POOLS);
  const sex: Sex = random.chance(0.5) ? "female" : "male";
  return {
    firstName: random.pick(pool[sex]),
    middleName: random.chance(0.4) ? random.pick(pool[sex]) : "",
    lastName: random.pick(pool.family),
    sex,
    birthDate: `${random.int(bornFrom, bornThru)}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`,
    phone: `${random.pick(["212", "303", "415", "617", "808"])}55501${two(random.int(0, 99))}`,
  };
}

/** Whole years between a birth date and a time. */
export function ageAt(birthDate: string, at: Date): number {
  const [year = 0, month = 1, day = 1] = birthDate.split("-").map(Number);
  const hadBirthday = at.getUTCMonth() + 1 > month || (at.getUTCMonth() + 1 === month && at.getUTCDate() >= day);
  return at.getUTCFullYear() - year - (hadBirthday ? 0 : 1);
}
