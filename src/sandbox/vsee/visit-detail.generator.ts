import type { SeededRandom } from "../seeded-random";
import { makeAttachment } from "./attachment.generator";
import type { ClinicUser } from "./user.records";
import type {
  CallLogsRecord,
  InvoiceRecord,
  MeetingRecord,
  PaymentRecord,
  PostVisitRecord,
  PrescriptionRecord,
} from "./visit.records";

/** The few fields that every visit gets after it was created. */
export function makeSmallPostVisit(
  random: SeededRandom,
  memberId: string,
  visitId: string,
  at: number,
): PostVisitRecord {
  return { id: random.uuid(), member_id: memberId, class_id: null, visit_id: visitId, created: at, modified: at };
}

/** What the provider wrote; the three texts are HTML that has not been sanitised. */
export function makeFullPostVisit(
  random: SeededRandom,
  memberId: string,
  visitId: string,
  at: number,
  provider: ClinicUser,
  isComplete: boolean,
): PostVisitRecord {
  return {
    ...makeSmallPostVisit(random, memberId, visitId, at),
    modified: at + random.int(60, 9_000),
    modifiedBy: `${provider.first_name} ${provider.last_name}`,
    draft: !isComplete && random.chance(0.2),
    physical_exam: `<p>Pulse ${random.int(55, 110)}/min</p><p>No distress</p>`,
    assessment_plan: `<p>${random.pick(["Rest", "Hydration", "Review in a week"])}</p><p><br></p>${random.chance(0.2) ? "<script>document.title</script>" : ""}`,
    patient_instructions: `<p>${random.pick(["Plan / discharge", "Call back if worse"])}...<br></p>`,
    reason_for_visit: isComplete ? "Skin rash" : random.pick(["Skin rash", "Cough", ""]),
    reason_for_visit_other: "",
    schema: "",
    diagnosis: random.pick(["Urticaria (L50.9),Asthma (J45.909)", "Acute bronchitis (J20.9)", "Migraine (G43.909)"]),
    disposition: random.pick(["Discharged home", "Referred to specialist"]),
    dea: random.chance(0.2) ? random.hex(9).toUpperCase() : "",
    npi: random.chance(0.2) ? random.digits(10) : "",
    attachments: Array.from({ length: isComplete ? 1 : random.int(0, 1) }, () =>
      makeAttachment(random, provider.id, at),
    ),
  };
}

export function makeMeeting(random: SeededRandom, hosts: readonly string[], start: number): MeetingRecord {
  return {
    recording_auto_start: random.chance(0.3),
    phone_numbers: {
      US: ["+1.212.555.0123"],
      ...(random.chance(0.5) ? { NG: ["+234.1.555.0142", "+234.1.555.0143"] } : {}),
    },
    hosts,
    expiry: start + 14_400,
    conference_pin: random.int(100_000, 999_999),
    meeting_id: `${start}000_${random.uuid()}__jitsi`,
  };
}

/** One or more calls, numbered from 1. */
export function makeCallLogs(
  random: SeededRandom,
  hosts: readonly string[],
  patientVseeId: string,
  start: number,
): CallLogsRecord {
  const calls = Array.from({ length: random.int(1, 3) }, (_, index) => ({
    at: start + index * 400,
    seconds: random.int(20, 300),
  }));
  const last = calls[calls.length - 1]!;
  const numbered = calls.flatMap(({ at, seconds }, index) => [
    [`provider_id_${index + 1}`, random.pick(hosts)],
    [`call_start_${index + 1}`, at],
    [`call_duration_${index + 1}`, seconds],
    [`wait_time_${index + 1}`, random.int(0, 90)],
  ]);
  return {
    total_start: start,
    total_end: last.at + last.seconds,
    total_duration: calls.reduce((sum, { seconds }) => sum + seconds, 0),
    waiting_time: random.int(0, 600),
    ...(Object.fromEntries(numbered) as Record<string, string | number>),
    patients: [patientVseeId],
    source: "v2",
    source_ids: calls.map(({ at }) => `${at}000_${random.uuid()}__jitsi`),
  };
}

export function makePayment(random: SeededRandom): PaymentRecord {
  return {
    id: random.uuid(),
    duration: random.chance(0.6) ? random.pick([15, 30]) : null,
    amount: random.pick(["0.00", "00.00", "25.00", "49.50"]),
    description: "One-time charge",
  };
}

export function makeInvoice(random: SeededRandom, memberId: string, visitId: string, at: number): InvoiceRecord {
  const invoice = { id: random.uuid(), user_id: memberId, status: 10, currency: "USD", livemode: false } as const;
  return { ...invoice, amount_due: random.pick([0, 25]), visit_id: visitId, created: at, modified: at };
}

const DRUGS = [
  ["Amoxicillin 500 mg capsule", "Capsule"],
  ["Cetirizine 10 mg tablet", "Tablet"],
  ["Salbutamol 100 mcg inhaler", "Inhaler"],
] as const;
const isoSeconds = (at: number): string => new Date(at * 1000).toISOString().slice(0, 19);

export function makePrescription(random: SeededRandom, provider: ClinicUser, at: number): PrescriptionRecord {
  const [drug, unit] = random.pick(DRUGS);
  return {
    ID: random.digits(5),
    DrugID: random.digits(5),
    NDC: `00${random.digits(9)}`,
    RxNormCode: random.digits(6),
    Drug: drug,
    Supply: false,
    Compound: false,
    Directions: `1 ${unit.toLowerCase()}, ${random.int(1, 3)} times a day`,
    Qty: random.pick([10, 30, 60, 2.5]),
    QtyQual: unit,
    Refills: random.int(0, 3),
    DaysSupply: random.pick([0, 7, 30]),
    SubstitutionAllowedFlag: 1,
    Schedule: 0,
    PharmacyNote: "",
    InternalNote: "",
    PrescriberId: provider.id,
    LocationId: "SANDBOX-LOC",
    PrescriptionDate: random.chance(0.9) ? isoSeconds(at) : "0001-01-01T00:00:00",
    SignDate: random.chance(0.5) ? isoSeconds(at) : "0001-01-01T00:00:00",
    Status: random.pick(["Current", "Past", "Cancelled"]),
    PharmacyNcpdpId: random.digits(7),
    RouteDetail: `e-Sent:${isoSeconds(at)} Heron Pharmacy 10.6MU<br />Sent`,
    PartnerMedID: "",
    PrescriberName: `Dr. ${provider.first_name} ${provider.last_name}, M.D.`,
  };
}
