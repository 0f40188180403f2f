/** Synthetic records of the clinic, in the shape of its documented answers. Everything follows from a record's number. */

export const patientIdAt = (index) => String(1001 + index);
const numberOf = (patientId) => Number(patientId) - 1001;
/** Who has visits; the other patients are charts only. */
export const visitors = Array.from({ length: 20 }, (_, index) => patientIdAt(index));
const visitCount = 50;

const firstNames = ["Aino", "Bram", "Chidi", "Dalia", "Emil", "Fumiko", "Grace", "Håkon", "Ines", "Jonas"];
const lastNames = ["Adler", "Brandt", "Castro", "Duarte", "Eriksen", "Farouk", "Gallo", "Hassan", "Ibarra", "Jensen"];
const pick = (list, number) => list[number % list.length];
const token = (number, length = 32) =>
  (BigInt(number + 1) * 0x9e3779b97f4a7c15f39cc0605cedc835n).toString(16).padStart(length, "0").slice(-length);

/** A card's subscriber number is the member's id at the broker. */
export const subscriberNumber = (patientId, card) => String(11_000_000 + numberOf(patientId) * 2 + card);

export const insurers = [
  { code: "NORTHSTAR", name: "Northstar", vseeCodes: ["NORTHSTAR"], broker: true, preAuthInsurance: "ma" },
  { code: "HARBOUR", name: "Harbour Mutual", vseeCodes: ["HARBOUR"], broker: true, preAuthInsurance: "razi" },
];

/** Whose card is nothing that the clinic documents: what reads it must notice. */
export const malformedPatient = "9";

export function cardsOf(patientId) {
  if (patientId === malformedPatient) return [{ card_type: 7 }];
  const number = numberOf(patientId);
  return ["primary", "secondary"].map((type, card) => ({
    card_type: type,
    insurer_code: insurers[card].vseeCodes[0],
    subscriber_number: subscriberNumber(patientId, card),
    group_number: `G${patientId}-${card}`,
    responsible_party: card === 0 ? "self" : "child",
    guarantor_first_name: pick(firstNames, number),
    guarantor_middle_name: "K",
    guarantor_last_name: pick(lastNames, number * 3),
    guarantor_dob: `19${50 + (number % 50)}-03-0${1 + card}`,
    guarantor_gender: 1 + card,
    guarantor_address: `${number + 1} Quay Street`,
    guarantor_address_2: "Floor 2",
    guarantor_city: "Portside",
    guarantor_zip: "10001",
    guarantor_state: "CA",
    consent: true,
  }));
}

function personOf(id, number) {
  return {
    id,
    code: token(number),
    first_name: pick(firstNames, number),
    last_name: pick(lastNames, number * 3),
    username: `user${id}@clinic.example`,
    vseeid: `clinic+user${id}`,
    email: `user${id}@mail.example`,
    active: true,
    tos: true,
    phone: "2125550111",
    subtype: "",
  };
}

export const userOf = (patientId) => ({
  ...personOf(patientId, numberOf(patientId)),
  full_name: `${pick(firstNames, numberOf(patientId))} ${pick(lastNames, numberOf(patientId) * 3)}`,
  dob: "1983-02-02",
  gender: 2,
  type: 200,
});

function makeVisit({ index, memberId, status, created }) {
  const providerId = String(501 + (index % 9));
  const id = String(7001 + index);
  const intakeId = token(index + 2000, 36);
  return {
    id,
    member_id: memberId,
    provider_id: providerId,
    account_code: "benchclinic",
    code: token(index),
    start: String(created + 900),
    end: String(created + 1800),
    actual_start: null,
    actual_end: null,
    specialty_id: null,
    state: null,
    type: "2",
    subtype: "3",
    status,
    completed_by: null,
    created,
    modified: created + 60,
    room_id: "9001",
    room_code: "bench_room",
    _id: id,
    payment: { duration: null, amount: "25.00", description: "One-time charge" },
    invoice_id: token(index + 1000, 36),
    intake_id: intakeId,
    provider: {
      ...personOf(providerId, index % 9),
      photo: `https://files.clinic.example/photo/${providerId}?auth_code=${token(index, 40)}`,
      title: "",
      suffix: "",
      subtype: "482",
    },
    member: { ...personOf(memberId, numberOf(memberId)), dob: "1983-02-02", gender: 2 },
    intake: makeIntake({ id: intakeId, visitId: id, memberId, providerId, created }),
    postvisit: makePostVisit({ visitId: id, memberId, created }),
    account: { domain: "clinic.example", code: "benchclinic", name: "Bench Clinic" },
    room: { id: "9001", code: "bench_room", name: "Bench Room" },
    pending_actions: [],
    is_test: false,
  };
}

const makeIntake = ({ id, visitId, memberId, providerId, created }) => ({
  id,
  visit_id: visitId,
  member_id: memberId,
  provider_id: providerId,
  room_code: "bench_room",
  location: "CA",
  phone: "2125550111",
  type: "2",
  modified: created,
  created,
  attachments: [],
  reason_for_visit: "Rash",
  consent: "true",
  question_1: "Since a week",
  question_2: "None",
  consultation: {
    description: "visit",
    duration: 60,
    charge: false,
    group: false,
    slots: 1,
    amount: 0,
    currency: "USD",
  },
});

const makePostVisit = ({ visitId, memberId, created }) => ({
  visit_id: visitId,
  member_id: memberId,
  modified: created + 2000,
  created: created + 1900,
  modifiedBy: "Dr. Brandt",
  draft: false,
  attachments: [],
  physical_exam: "<p>Alert, no distress</p><p>Mild rash on the forearms</p>",
  assessment_plan: "<p>Contact dermatitis</p><p>See again in a week</p>",
  reason_for_visit: "Rash",
  diagnosis: "Contact dermatitis (L25.9)",
  patient_instructions: "<p>Keep it dry</p>",
  disposition: "Home",
});

const firstCreated = 1_470_135_334;
const pastVisit = (index) => ({
  index,
  memberId: pick(visitors, index * 7),
  status: String(10 * (1 + (index % 4))),
  created: firstCreated + index * 3600,
});

const visits = Array.from({ length: visitCount }, (_, index) => makeVisit(pastVisit(index)));

/** Today from midnight to midnight, UTC, in unix seconds. */
const daySeconds = 86_400;
const dayStart = Math.floor(Date.now() / 1000 / daySeconds) * daySeconds;
export const today = { from: dayStart, to: dayStart + daySeconds };
const olderVisits = 10_000;
const visitsToday = 200;

/** Two hundred booked visits from eight o'clock on, each another patient's, behind ten thousand that are over. */
function makeBusyClinic() {
  const older = Array.from({ length: olderVisits }, (_, index) => makeVisit({ ...pastVisit(index), status: "40" }));
  const booked = Array.from({ length: visitsToday }, (_, index) =>
    makeVisit({
      index: olderVisits + index,
      memberId: patientIdAt(index),
      status: "20",
      created: dayStart + 8 * 3600 + index * 180,
    }),
  );
  return [...older, ...booked];
}

/** The visits of each clinic. `busy` is made when it is first read. */
const practices = { small: () => visits, busy: makeBusyClinic };
export const visitsOf = (practice, patientId) =>
  practices[practice]().filter((visit) => patientId === null || visit.member_id === patientId);

/** A page of the clinic's list of so many patients. */
export function patientPage(patients, start, limit) {
  const count = Math.max(0, Math.min(limit, patients - start));
  const data = Array.from({ length: count }, (_, index) => userOf(patientIdAt(start + index)));
  return { data, total_count: patients };
}

/** What the last check of a patient's primary card says. */
export function eligibilityOf(patientId) {
  const number = numberOf(patientId);
  if (number % 11 === 10) return { job_id: token(number), status: "pending" };
  return { status: number % 13 === 12 ? "inactive" : "active" };
}
