import { SANDBOX_INSURERS, UNKNOWN_INSURER_CODES } from "../insurers";
import { IRREGULAR_PATIENTS, MISMATCHED_OWNERS, UNPROVED_CARDS } from "../irregular-patients";
import { holderOf } from "../people/policy-holder";
import type { Patient } from "../people/patient.generator";
import type { SeededRandom } from "../seeded-random";
import type { CardRecord, CardType } from "./card.records";

const FIRST_SUBSCRIBER_NUMBER = 310_000_000;
const INSURER_WEIGHTS = { NORTHFIELD: 46, SALUDA: 22, KESTREL: 14, "HARBOR LIFE": 8, ALDER: 6, unknown: 4 } as const;

/** The number on a patient's card, which is the broker's member id at insurers that the broker serves. */
export function subscriberNumberOf(patientId: string, type: CardType): string {
  return String(FIRST_SUBSCRIBER_NUMBER + (Number(patientId) - 4000) * 2 + (type === "primary" ? 0 : 1));
}

function cardTypesOf({ id, random }: Patient): CardType[] {
  if (id === IRREGULAR_PATIENTS.noCards) return [];
  if (id === IRREGULAR_PATIENTS.secondaryOnly) return ["secondary"];
  const twoCards: readonly string[] = [
    IRREGULAR_PATIENTS.showcase,
    IRREGULAR_PATIENTS.unknownInsurers,
    IRREGULAR_PATIENTS.oneMemberTwice,
  ];
  if (twoCards.includes(id)) return ["primary", "secondary"];
  if (Object.values(IRREGULAR_PATIENTS).includes(id as never) || isUnproved(id)) return ["primary"];
  const kind = random.weighted({ none: 5, primary: 50, both: 45 });
  if (kind === "none") return [];
  return kind === "primary" ? ["primary"] : ["primary", "secondary"];
}

function insurerCodeOf({ id, random }: Patient, type: CardType): string {
  const drawn = random.weighted(INSURER_WEIGHTS);
  const isMarked = random.chance(0.3);
  if (id === IRREGULAR_PATIENTS.unknownInsurers) return UNKNOWN_INSURER_CODES[type === "primary" ? 0 : 1];
  if (id === IRREGULAR_PATIENTS.showcase) return type === "primary" ? "(sandbox) NORTHFIELD" : "SALUDA";
  if (Object.values(IRREGULAR_PATIENTS).includes(id as never) || isUnproved(id)) return "NORTHFIELD";
  if (drawn === "unknown") return random.pick(UNKNOWN_INSURER_CODES);
  return isMarked ? `(sandbox) ${drawn}` : drawn;
}

function numberOf(patientId: string, type: CardType): string {
  if (patientId === IRREGULAR_PATIENTS.sharedMember)
    return subscriberNumberOf(IRREGULAR_PATIENTS.sharedMemberOwner, "primary");
  const mismatched = UNPROVED_CARDS.MISMATCH.indexOf(patientId as never);
  if (mismatched >= 0) return subscriberNumberOf(MISMATCHED_OWNERS[mismatched]!, "primary");
  if (patientId === IRREGULAR_PATIENTS.oneMemberTwice) return subscriberNumberOf(patientId, "primary");
  return subscriberNumberOf(patientId, type);
}

function isUnproved(patientId: string): boolean {
  return Object.values(UNPROVED_CARDS).some((ids) => ids.includes(patientId as never));
}

function guarantorAddress(random: SeededRandom, isComplete: boolean): Partial<CardRecord> {
  return {
    guarantor_address: `${random.int(1, 399)} ${random.pick(["Heron Lane", "Quarry Road", "Linden Row", "Mill Street"])}`,
    ...(isComplete || random.chance(0.4) ? { guarantor_address_2: `#${random.int(1, 20)}-${random.int(1, 40)}` } : {}),
    guarantor_city: random.pick(["Fairhaven", "Ashgrove", "Port Ellery", "Los Álamos"]),
    guarantor_zip: random.digits(5),
    guarantor_state: random.pick(["CA", "NY", "TX", "MI", "WA"]),
  };
}

/** Pictures of both sides, which one version of the clinic has within the card. */
function imagesOf({ random }: Patient): Partial<CardRecord> {
  const drawn = random.fork("card images");
  const image = (side: string) => ({
    id: drawn.uuid(),
    fullpath: `https://clinic.example/vc/stable/api_v3/files/${side}.jpg?auth_code=${drawn.hex(40)}`,
    is_deletable: true,
  });
  return { card_front: image("front"), card_back: image("back") };
}

function makeCard(patient: Patient, type: CardType): CardRecord {
  const { id } = patient;
  const holder = holderOf(patient);
  const person = holder ?? patient.person;
  const random = patient.random.fork(`card ${type}`);
  const isShowcase = id === IRREGULAR_PATIENTS.showcase;
  return {
    card_type: type,
    insurer_code: insurerCodeOf(patient, type),
    subscriber_number: numberOf(id, type),
    ...(type === "primary" && (isShowcase || random.chance(0.8)) ? { group_number: `GN${random.digits(5)}` } : {}),
    responsible_party: holder ? "child" : type === "primary" ? "self" : random.pick(["child", "spouse", "other"]),
    guarantor_first_name: person.firstName,
    ...(isShowcase || person.middleName !== "" ? { guarantor_middle_name: person.middleName || "Lee" } : {}),
    guarantor_last_name: person.lastName,
    guarantor_dob: person.birthDate,
    guarantor_gender: person.sex === "male" ? 1 : 2,
    ...guarantorAddress(random, isShowcase),
    consent: random.chance(0.9),
    ...(isShowcase && type === "primary" ? imagesOf(patient) : {}),
  };
}

/** Zero, one or two cards, which depends on the patient only. */
export function makeCards(patient: Patient): Partial<Record<CardType, CardRecord>> {
  return Object.fromEntries(cardTypesOf(patient).map((type) => [type, makeCard(patient, type)]));
}

/** The insurers file's entry for a card, if it has one. */
export const insurerOf = (card: CardRecord) =>
  SANDBOX_INSURERS.find(({ vseeCodes }) => vseeCodes.includes(card.insurer_code));
