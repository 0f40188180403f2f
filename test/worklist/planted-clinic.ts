import { clock } from "../../src/clock";
import type { SandboxUpstreams } from "../../src/sandbox/start-upstreams";
import type { CardRecord } from "../../src/sandbox/vsee/card.records";
import type { ClinicUser } from "../../src/sandbox/vsee/user.records";
import type { MemberRecord } from "../../src/sandbox/bastion/bastion.records";

const hourMs = 3_600_000;

/** The parts of a patient's cover as a plant may change them. */
export interface PlantedPatient {
  readonly id: string;
  readonly user: ClinicUser;
  /** Null takes the card away. */
  card: CardRecord | null;
  /** Null: the broker has no such member. */
  member: { -readonly [Field in keyof MemberRecord]: MemberRecord[Field] } | null;
  /** Null: never checked; `pending` runs on. */
  check: string | null;
}

export type Plant = (patient: PlantedPatient) => void;

/** When the planted visits are: the day after the clock's. */
export function plantedPeriod(): { from: string; to: string } {
  const from = Math.floor(clock.now() / 86_400_000 + 1) * 86_400_000;
  return { from: new Date(from).toISOString(), to: new Date(from + 86_400_000).toISOString() };
}

/**
 * Leaves the clinic's patients one visit each on the planted day, with a cover that is in order: a card at an insurer whose
 * cover is proved by check and member, a member with the patient's name and birth date, an active check. Plants take turns.
 */
export function plantVisits({ store }: SandboxUpstreams, plants: readonly Plant[]): readonly PlantedPatient[] {
  const { clinic, broker } = store;
  const template = [...clinic.visits.values()].find(({ type, status }) => type === 2 && status === 20)!;
  const member = [...broker.members.values()][0]!;
  clinic.visits.clear();
  clinic.eligibility.clear();
  broker.members.clear();
  const start = Math.floor(Date.parse(plantedPeriod().from) / 1000);
  const users = [...clinic.users.values()].filter(({ type }) => type === 200);
  return users.map((user, at) => {
    const patient = planted(user, member, at);
    plants[at % plants.length]?.(patient);
    apply(store, patient);
    const id = String(900_000 + at);
    const visit = { ...template, id, memberId: user.id, intakeId: null, isTest: false, invoice: null, postvisit: null };
    const times = { start: start + at * 60, end: start + at * 60 + 900, actualStart: null, actualEnd: null };
    clinic.visits.set(id, { ...visit, ...times });
    return patient;
  });
}

function planted(user: ClinicUser, member: MemberRecord, at: number): PlantedPatient {
  const memberId = String(310_700_000 + at);
  Object.assign(user, { first_name: "Odette", last_name: `Marlow${letters(at)}`, dob: "1984-05-17", active: true });
  return {
    id: user.id,
    user,
    card: {
      card_type: "primary",
      insurer_code: "NORTHFIELD",
      subscriber_number: memberId,
      responsible_party: "self",
      consent: true,
    },
    member: {
      ...member,
      memberId,
      status: "Active",
      firstName: "Odette",
      middleName: "",
      maidenName: "",
      lastName: `Marlow${letters(at)}`,
      dob: "1984-05-17",
      gender: user.gender === 1 ? "Male" : "Female",
      relation: "Self",
      nationalId: String(5_500_000_000 + at),
      balance: 500,
    },
    check: "active",
  };
}

/** Digits are not part of names. */
const letters = (at: number): string => [...String(at)].map((digit) => "abcdefghij"[Number(digit)]).join("");

/** Puts the patient's cover into the store as it is now. */
export function apply(
  { clinic, broker }: SandboxUpstreams["store"],
  { id, card, member, check }: PlantedPatient,
): void {
  clinic.cards.set(id, card ? { primary: card } : {});
  if (member) broker.members.set(member.memberId, member);
  clinic.eligibility.delete(id);
  if (check === null) return;
  const startedAt = clock.now() - hourMs;
  const endsAt = check === "pending" ? clock.now() + 24 * hourMs : startedAt;
  clinic.eligibility.set(id, { jobId: `job-${id}`, startedAt, endsAt, outcome: check });
}
