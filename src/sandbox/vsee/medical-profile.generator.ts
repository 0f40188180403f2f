import { IRREGULAR_PATIENTS } from "../irregular-patients";
import type { Patient } from "../people/patient.generator";
import type { SeededRandom } from "../seeded-random";
import type { MedicalProfileRecord, ProfileSection } from "./intake.records";

/** `modified_by.type` is a number in one section and text in the others. */
function editorOf({ id, person }: Patient, type: 200 | "200", hasPhoto: boolean): Record<string, unknown> {
  const name = { first_name: person.firstName, last_name: person.lastName };
  return { id, type, subtype: "", ...name, ...(hasPhoto ? { photo: "" } : {}) };
}

/** A patient's medical profile; for IRREGULAR_PATIENTS.foreignMedicalProfile its owner is another patient. */
export function makeMedicalProfile(patient: Patient, nowSeconds: number): MedicalProfileRecord {
  const random = patient.random.fork("medical profile");
  const isComplete = patient.id === IRREGULAR_PATIENTS.showcase;
  const at = nowSeconds - random.int(10, 700) * 86_400;
  const modifiedBy = `${patient.person.firstName} ${patient.person.lastName}`;
  const section = <T>(make: (random: SeededRandom) => T, modified_by?: Record<string, unknown>): ProfileSection<T> => ({
    data: Array.from({ length: isComplete ? 2 : random.int(0, 2) }, () => make(random)),
    modified: at + random.int(0, 80_000),
    modifiedBy,
    ...(modified_by === undefined ? {} : { modified_by }),
  });
  return {
    _id: random.hex(24),
    user_id: patient.id === IRREGULAR_PATIENTS.foreignMedicalProfile ? IRREGULAR_PATIENTS.noEmail : patient.id,
    family_conditions: section((r) => ({
      condition: r.pick(["Diabetes", "Ulcer disease", "Stroke"]),
      relations: r.pick([["Mother"], ["Father", "Paternal grandparents"]]),
    })),
    conditions: section((r) => ({ condition: r.pick(["Kidney stones", "Asthma", "Anaemia"]) })),
    surgeries: section((r) => ({ procedure: r.pick(["Appendectomy", "Cataract removal", "Knee arthroscopy"]) })),
    social_history: section(
      (r) => ({ habit: r.pick(["smoking", "alcohol"]), amount: r.pick(["never", "rarely"]) }),
      editorOf(patient, 200, true),
    ),
    health_habits: section((r) => ({ habit: r.pick(["running", "yoga"]), per_week: r.int(1, 5) })),
    medications: section(
      (r) => ({ name: r.pick(["Metformin", "Lisinopril"]), dosage: `${r.int(1, 4) * 5} mg` }),
      editorOf(patient, "200", false),
    ),
    allergies: section(
      (r) => ({ allergen: r.pick(["Penicillin", "Peanut"]), severity: r.pick(["mild", "severe"]) }),
      editorOf(patient, "200", false),
    ),
    modified: { sec: at, usec: random.int(0, 999) * 1000 },
    created: { sec: at - 86_400, usec: random.int(0, 999) * 1000 },
  };
}
