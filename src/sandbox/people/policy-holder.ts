import { UNPROVED_CARDS } from "../irregular-patients";
import type { Patient } from "./patient.generator";
import { makePerson, type Person } from "./person";

/** The policy holder of a dependant; null for patients who are members themselves. */
export function holderOf({ id, person, random }: Pick<Patient, "id" | "person" | "random">): Person | null {
  if (!UNPROVED_CARDS.POLICY_HOLDER.includes(id as never)) return null;
  return { ...makePerson(random.fork("policy holder"), 1950, 1975), lastName: person.lastName };
}
