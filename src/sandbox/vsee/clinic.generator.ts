import { IRREGULAR_PATIENTS } from "../irregular-patients";
import type { Patient } from "../people/patient.generator";
import { makeOffice, makeProviders } from "../people/staff.generator";
import type { ClinicStore } from "../sandbox-store";
import type { SeededRandom } from "../seeded-random";
import { makeCards } from "./card.generator";
import { makeLooseIntake } from "./intake.generator";
import { makeMedicalProfile } from "./medical-profile.generator";
import { makeRooms } from "./room.generator";
import { makeVisit, VisitSetting } from "./visit.generator";
import { visitKindsOf } from "./visit-kinds";
import type { EligibilityJob } from "./card.records";
import type { VisitRecord } from "./visit.records";

const FOREVER = 8.64e15;

/** The check that a patient's primary card has already had, if any. */
function pastCheck({ id, random }: Patient, now: number): EligibilityJob | undefined {
  const startedAt = now - random.int(1, 300) * 3_600_000;
  const job = { jobId: random.uuid(), startedAt, endsAt: startedAt + 4_000 };
  if (id === IRREGULAR_PATIENTS.endlessCheck)
    return { ...job, startedAt: now - 300_000, endsAt: FOREVER, outcome: "active" };
  if (id === IRREGULAR_PATIENTS.showcase) return { ...job, outcome: "active" };
  const outcome = random.weighted({ active: 60, inactive: 12, "payer rejected": 5, none: 23 });
  return outcome === "none" ? undefined : { ...job, outcome };
}

/** A visit that began as an appointment refers to the walk-in that continued it. */
function relateWalkIn(visits: readonly VisitRecord[]): void {
  const walkIn = visits.find(({ type }) => type === 1);
  const appointment = visits.find(({ type, status }) => type === 2 && status >= 30);
  if (walkIn && appointment) appointment.relatedWalkinId = walkIn.id;
}

function addVisits(clinic: ClinicStore, patient: Patient, setting: VisitSetting): void {
  const made = visitKindsOf(patient).map((kind, position) => makeVisit(patient, position, kind, setting));
  for (const { visit, intake } of made) {
    clinic.visits.set(visit.id, visit);
    clinic.intakes.set(intake.id, intake);
  }
  relateWalkIn(made.map(({ visit }) => visit));
  const ended = made[0]?.visit;
  if (patient.id === IRREGULAR_PATIENTS.endedCurrent && ended) clinic.currentVisits.set(patient.id, ended.id);
}

function addPatient(clinic: ClinicStore, patient: Patient, setting: VisitSetting): void {
  const { id, user, random } = patient;
  clinic.users.set(id, user);
  const cards = makeCards(patient);
  clinic.cards.set(id, cards);
  const check = pastCheck(patient, setting.now * 1000);
  if (cards.primary && check) clinic.eligibility.set(id, check);
  clinic.eligibilityOutcomes.set(id, random.weighted({ active: 80, inactive: 15, "payer rejected": 5 }));
  if (patient.index < 20 || random.chance(0.6))
    clinic.medicalProfiles.set(id, makeMedicalProfile(patient, setting.now));
  addVisits(clinic, patient, setting);
  if (random.chance(0.2)) {
    const intake = makeLooseIntake(random, id, setting.now - 3_600);
    clinic.intakes.set(intake.id, intake);
  }
}

/** The clinic with its staff, its patients and all that hangs on them. */
export function makeClinic(
  seed: SeededRandom,
  patients: readonly Patient[],
  now: Date,
  accountCode: string,
): ClinicStore {
  const providers = makeProviders(seed);
  const nowSeconds = Math.floor(now.getTime() / 1000);
  const rooms = makeRooms(
    seed,
    providers.map(({ id }) => id),
    nowSeconds,
  );
  const clinic: ClinicStore = {
    accountCode,
    users: new Map([...makeOffice(seed), ...providers].map((user) => [user.id, user])),
    cards: new Map(),
    eligibility: new Map(),
    eligibilityOutcomes: new Map(),
    intakes: new Map(),
    visits: new Map(),
    currentVisits: new Map(),
    medicalProfiles: new Map(),
    sentEmails: [],
    rooms: new Map(rooms.map((room) => [room.code, room])),
  };
  const roomCodes = rooms.map(({ code }) => code);
  const setting = { providers, rooms: roomCodes, now: nowSeconds, accountCode };
  for (const patient of patients) addPatient(clinic, patient, setting);
  return clinic;
}
