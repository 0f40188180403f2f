import { IRREGULAR_PATIENTS } from "../irregular-patients";
import type { Patient } from "../people/patient.generator";

interface VisitFacts {
  readonly type: 1 | 2 | 3;
  readonly subtype: 3 | 4 | null;
  readonly status: number;
  /** Start in whole days from the data's present. */
  readonly daysFrom: number;
  readonly daysThru: number;
  readonly hasStarted: boolean;
  readonly hasEnded: boolean;
  readonly hasProvider: boolean;
}

const facts = (
  [type, subtype, status]: readonly [1 | 2 | 3, 3 | 4 | null, number],
  [daysFrom, daysThru]: readonly [number, number],
  [hasStarted, hasEnded, hasProvider]: readonly [boolean, boolean, boolean],
): VisitFacts => ({ type, subtype, status, daysFrom, daysThru, hasStarted, hasEnded, hasProvider });

/** The situations of visits, with their codes. */
export const VISIT_KINDS = {
  completed: facts([2, 3, 40], [-90, -1], [true, true, true]),
  cancelled: facts([2, 3, 40], [-60, -1], [false, true, true]),
  booked: facts([2, 3, 20], [1, 45], [false, false, true]),
  unassigned: facts([2, 3, 20], [1, 45], [false, false, false]),
  /** Booked for the day of the data's present. */
  today: facts([2, 3, 20], [0, 0], [false, false, true]),
  running: facts([2, 3, 30], [0, 0], [true, false, true]),
  waiting: facts([1, null, 10], [0, 0], [false, false, false]),
  walkedIn: facts([1, null, 40], [-80, -1], [true, true, true]),
  eConsult: facts([3, 4, 20], [-3, -1], [false, false, false]),
  eConsultDone: facts([3, 4, 40], [-70, -4], [true, true, true]),
  /** A status that no document mentions. */
  strange: facts([2, 3, 55], [-40, -1], [false, false, true]),
} as const;

export type VisitKind = keyof typeof VISIT_KINDS;

const FIXED: Readonly<Record<string, readonly VisitKind[]>> = {
  [IRREGULAR_PATIENTS.showcase]: ["completed", "booked", "running", "walkedIn", "eConsult", "eConsultDone"],
  [IRREGULAR_PATIENTS.noVisits]: [],
  [IRREGULAR_PATIENTS.endedCurrent]: ["completed"],
  [IRREGULAR_PATIENTS.foreignPostVisit]: ["completed", "booked"],
  [IRREGULAR_PATIENTS.foreignMedicalProfile]: ["completed", "booked"],
  [IRREGULAR_PATIENTS.foreignIntake]: ["completed", "booked"],
};

/** A patient's visits: about three, past and future. */
export function visitKindsOf({ id, random }: Patient): readonly VisitKind[] {
  const fixed = FIXED[id];
  if (fixed) return fixed;
  const past = random.weighted({ completed: 55, walkedIn: 20, eConsultDone: 10, cancelled: 11, strange: 4 });
  const coming = random.weighted({ booked: 80, unassigned: 20 });
  const third = random.weighted({
    completed: 25,
    booked: 20,
    running: 3,
    today: 19,
    waiting: 2,
    eConsult: 16,
    none: 15,
  });
  return third === "none" ? [past, coming] : [past, coming, third];
}
