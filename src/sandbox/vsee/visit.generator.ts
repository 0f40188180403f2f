import { IRREGULAR_PATIENTS } from "../irregular-patients";
import type { Patient } from "../people/patient.generator";
import { SYSTEM_USER_ID } from "../people/staff.generator";
import type { SeededRandom } from "../seeded-random";
import { makeIntake } from "./intake.generator";
import { DEFAULT_ROOM_CODE } from "./room.generator";
import {
  makeCallLogs,
  makeFullPostVisit,
  makeInvoice,
  makeMeeting,
  makePayment,
  makePrescription,
  makeSmallPostVisit,
} from "./visit-detail.generator";
import { VISIT_KINDS, VisitKind } from "./visit-kinds";
import type { IntakeRecord } from "./intake.records";
import type { ClinicUser } from "./user.records";
import type { PostVisitRecord, VisitRecord } from "./visit.records";

const FIRST_VISIT_ID = 500_000;
const FOREIGN_PATIENT = IRREGULAR_PATIENTS.noEmail;

/** What visits are generated from, in addition to their patient. */
export interface VisitSetting {
  readonly providers: readonly ClinicUser[];
  readonly rooms: readonly string[];
  /** The data's present, Unix seconds. */
  readonly now: number;
  readonly accountCode: string;
}

export interface MadeVisit {
  readonly visit: VisitRecord;
  readonly intake: IntakeRecord;
}

const visitIdOf = (patient: Patient, position: number): string =>
  String(FIRST_VISIT_ID + patient.index * 10 + position + 1);

function makePostVisits(random: SeededRandom, patient: Patient, id: string, at: number, provider: ClinicUser) {
  const small = makeSmallPostVisit(random, patient.id, id, at);
  const isComplete = patient.id === IRREGULAR_PATIENTS.showcase;
  const full = (ownerId: string): PostVisitRecord => makeFullPostVisit(random, ownerId, id, at, provider, isComplete);
  if (patient.id === IRREGULAR_PATIENTS.foreignPostVisit)
    return { postvisit: small, secondPostvisit: full(FOREIGN_PATIENT) };
  return { postvisit: isComplete || random.chance(0.75) ? full(patient.id) : small, secondPostvisit: null };
}

/** Parts of visits that took place: notes, calls, prescriptions. */
function outcomeOf(random: SeededRandom, patient: Patient, id: string, start: number, hosts: ClinicUser[]) {
  const provider = hosts[0]!;
  const isComplete = patient.id === IRREGULAR_PATIENTS.showcase;
  const count = isComplete ? 2 : random.int(0, 2);
  const prescribe = (at: number) => Array.from({ length: count }, () => makePrescription(random, provider, at));
  return {
    ...makePostVisits(random, patient, id, start, provider),
    callLogs: makeCallLogs(
      random,
      hosts.map(({ vseeid }) => vseeid),
      patient.user.vseeid,
      start,
    ),
    prescriptionsBeforeVisit: prescribe(start - 90 * 86_400),
    prescriptions: prescribe(start),
  };
}

/** One or two different providers. */
function pickHosts(random: SeededRandom, providers: readonly ClinicUser[]): ClinicUser[] {
  const first = random.pick(providers);
  const second = random.pick(providers);
  return random.chance(0.5) && second !== first ? [first, second] : [first];
}

const NO_OUTCOME = { secondPostvisit: null, callLogs: null, prescriptionsBeforeVisit: [], prescriptions: [] } as const;

/** When the clinic opens, seconds after midnight. */
const opening = 8 * 3600;

function timesOf(random: SeededRandom, kind: VisitKind, now: number) {
  const { daysFrom, daysThru, hasStarted, hasEnded } = VISIT_KINDS[kind];
  // A current visit began when the clinic opened: the data's present is a day, not a time of day.
  const hour = kind === "running" || kind === "waiting" ? opening : random.int(8, 17) * 3600 + random.int(0, 3) * 900;
  const start = now + random.int(daysFrom, daysThru) * 86_400 + hour;
  const end = start + random.pick([900, 1800, 3600]);
  return {
    start,
    end,
    actualStart: hasStarted ? start + random.int(0, 300) : null,
    actualEnd: hasEnded ? end + random.int(-200, 200) : null,
    created: Math.min(start, now) - random.int(3_600, 400_000),
  };
}

function makeIntakeOf(random: SeededRandom, patient: Patient, visit: VisitRecord): IntakeRecord {
  const isForeign = patient.id === IRREGULAR_PATIENTS.foreignIntake;
  return makeIntake(random, {
    memberId: isForeign ? FOREIGN_PATIENT : patient.id,
    providerId: visit.providerId,
    type: visit.type === 1 ? 1 : 2,
    visitId: visit.id,
    invoiceId: visit.invoice?.id ?? null,
    roomCode: visit.roomCode,
    at: visit.created,
    isComplete: patient.id === IRREGULAR_PATIENTS.showcase,
  });
}

/** Parts that most visits lack: further providers, guests, a reminder, pending actions. */
function extrasOf({ providers }: VisitSetting, { start }: { readonly start: number }): Record<string, unknown> {
  return {
    more_provider_ids: providers.slice(0, 2).map(({ id }) => Number(id)),
    guest_emails: ["guest@guests.example"],
    guest_mobiles: ["4155550199"],
    reminder_type: "email",
    reminder_time: start - 3600,
    pending_actions: [{ action: "sign_note" }],
    notify_list: [{ type: "email" }],
  };
}

/** The `position`-th visit of a patient, with its intake. */
export function makeVisit(patient: Patient, position: number, kind: VisitKind, setting: VisitSetting): MadeVisit {
  const id = visitIdOf(patient, position);
  const random = patient.random.fork(`visit ${id}`);
  const facts = VISIT_KINDS[kind];
  const isComplete = patient.id === IRREGULAR_PATIENTS.showcase;
  const hosts = pickHosts(random, setting.providers);
  const provider = facts.hasProvider ? hosts[0]! : null;
  const times = timesOf(random, kind, setting.now);
  const hasOutcome = facts.status === 40 && facts.hasStarted && provider !== null;
  const invoice = isComplete || random.chance(0.6) || facts.type === 3;
  const visit: VisitRecord = {
    id,
    code: random.hex(32),
    memberId: patient.id,
    providerId: provider?.id ?? null,
    accountCode: facts.type === 1 ? null : setting.accountCode,
    ...times,
    type: facts.type,
    subtype: facts.subtype,
    status: facts.status,
    completedBy: facts.status === 40 ? (provider?.id ?? patient.id) : null,
    modified: times.created + random.int(0, 3_000),
    roomCode: isComplete ? DEFAULT_ROOM_CODE : random.pick(setting.rooms),
    groupId: facts.type === 2 && (isComplete || random.chance(0.06)) ? random.uuid() : null,
    intakeId: null,
    creatorId: facts.type === 2 && random.chance(0.4) ? SYSTEM_USER_ID : patient.id,
    payment: makePayment(random),
    invoice: invoice ? makeInvoice(random, patient.id, id, times.created) : null,
    postvisit:
      facts.type === 3 || random.chance(0.3) ? makeSmallPostVisit(random, patient.id, id, times.created) : null,
    ...NO_OUTCOME,
    ...(hasOutcome ? outcomeOf(random, patient, id, times.start, hosts) : {}),
    hostIds: provider ? hosts.map((host) => host.id) : [],
    meeting:
      facts.type === 2
        ? makeMeeting(
            random,
            hosts.map(({ vseeid }) => vseeid),
            times.start,
          )
        : null,
    oneTimeLinkToken: facts.type === 2 ? random.hex(10) : null,
    relatedWalkinId: null,
    isTest: random.chance(0.05),
    extras: isComplete && kind === "completed" ? extrasOf(setting, times) : {},
    expiry: facts.type === 3 ? times.created + 18_000 : null,
    closeReason: null,
  };
  const intake = makeIntakeOf(random, patient, visit);
  visit.intakeId = intake.id;
  return { visit, intake };
}
