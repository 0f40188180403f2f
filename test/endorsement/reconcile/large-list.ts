import type { MemberRecord } from "../../../src/sandbox/bastion/bastion.records";
import type { SandboxUpstreams } from "../../../src/sandbox/start-upstreams";

/** Values that occur in a list and nowhere else, so that they can be looked for: names, a date, ids and a row's key. */
export const markers = ["Quillfeather", "1911-11-11", "Umbrascott", "QMB-8811", "ZZ-4471", "newcomer-row"] as const;
const [unknownName, otherBirthDate, marriedName, unknownMemberId, unknownNationalId, newKey] = markers;

export type Row = Readonly<Record<string, string | boolean>>;

/** Puts so many active members in the place of the broker's, each a policy holder; 48 in 100 of them are on plan 301. */
export function fillBroker({ store }: SandboxUpstreams, count: number): void {
  const { members } = store.broker;
  const [template] = members.values();
  members.clear();
  for (let at = 0; at < count; at++) {
    const memberId = String(500_000_000 + at);
    members.set(memberId, {
      ...template!,
      memberId,
      policyId: String(900_000 + at),
      planId: at % 2 === 0 && at < count * 0.96 ? "301" : "302",
      status: "Active",
      firstName: `Given${at}`,
      middleName: "",
      maidenName: "",
      lastName: `Family${at}`,
      dob: `19${50 + (at % 45)}-0${1 + (at % 9)}-1${at % 9}`,
      nationalId: `N-${at}-`,
      relation: "Self",
    });
  }
}

export function rowOf({ memberId, firstName, lastName, dob, planId }: MemberRecord): Row {
  return { key: memberId, memberId, firstName, lastName, birthDate: dob, planId, active: true };
}

/** What one plant does to a member of plan 301 and its neighbour: the rows of the list, and what is to be found in them. */
interface Planted {
  readonly rows: readonly Row[];
  /** As `KIND member or key`. */
  readonly finds?: string;
  /** Members whose national ids the graph has to know beforehand. */
  readonly known?: readonly MemberRecord[];
}

type Plant = (member: MemberRecord, neighbour: MemberRecord) => Planted;

/** The row without its member id, for joins by something else. */
const unidentified = (member: MemberRecord): Row => {
  const { memberId: _, ...row } = rowOf(member);
  return row;
};

/** Makes the neighbour a relative of the member, on the same plan. */
const relative = (member: MemberRecord, neighbour: MemberRecord, fields: Partial<MemberRecord>): MemberRecord => {
  const { lastName, dob, planId } = member;
  return Object.assign(neighbour, { lastName, dob, planId }, fields);
};

const plants = {
  "a member whom no row names": ({ memberId }) => ({ rows: [], finds: `ONLY_BROKER ${memberId}` }),
  "a newcomer": (member) => {
    const { memberId } = member;
    const person = {
      firstName: unknownName,
      lastName: `${unknownName}${letters(memberId)}`,
      birthDate: otherBirthDate,
    };
    const ids = { memberId: `${unknownMemberId}${memberId}`, nationalId: `${unknownNationalId}-${memberId}` };
    const key = `${newKey} ${memberId}`;
    return { rows: [rowOf(member), { ...rowOf(member), ...person, ...ids, key }], finds: `ONLY_YOURS ${key}` };
  },
  "a leaver": (member) => ({
    rows: [{ ...rowOf(member), active: false }],
    finds: `STATUS_DIFFERS ${member.memberId}`,
  }),
  "another plan": (member) => ({
    rows: [{ ...rowOf(member), planId: "303" }],
    finds: `PLAN_DIFFERS ${member.memberId}`,
  }),
  "a married name": (member) => ({
    rows: [{ ...rowOf(member), lastName: marriedName }],
    finds: `DETAILS_DIFFER ${member.memberId}`,
  }),
  "a married name, joined by the national id": (member) => ({
    rows: [{ ...unidentified(member), lastName: marriedName, nationalId: member.nationalId! }],
    finds: `DETAILS_DIFFER ${member.memberId}`,
    known: [member],
  }),
  "another birth date": (member) => ({
    rows: [{ ...rowOf(member), birthDate: otherBirthDate }],
    finds: `DETAILS_DIFFER ${member.memberId}`,
  }),
  "a member id between blanks": (member) => ({ rows: [{ ...rowOf(member), memberId: ` ${member.memberId} ` }] }),
  "a member id with a blank in it": (member) => ({
    rows: [{ ...rowOf(member), memberId: `${member.memberId.slice(0, 3)} ${member.memberId.slice(3)}` }],
    // It may be another one's.
    finds: `POSSIBLE_MATCH ${member.memberId}`,
  }),
  "a row with a name alone": (member) => ({
    rows: [unidentified(member)],
    finds: `POSSIBLE_MATCH ${member.memberId}`,
  }),
  "one member in two rows": (member) => ({
    rows: [rowOf(member), { ...rowOf(member), key: `again ${member.memberId}` }],
    finds: `DUPLICATE_YOURS ${member.memberId}`,
  }),
  "twins of whom one has no member id": (member, neighbour) => ({
    rows: [unidentified(member), rowOf(relative(member, neighbour, {}))],
    finds: `POSSIBLE_MATCH ${member.memberId}`,
  }),
  "two members with one name and birth date": (member, neighbour) => ({
    rows: [rowOf(member), rowOf(relative(member, neighbour, { firstName: member.firstName }))],
  }),
  "a national id that two members have": (member, neighbour) => {
    relative(member, neighbour, { nationalId: member.nationalId });
    const row = { ...unidentified(member), nationalId: member.nationalId! };
    return {
      rows: [row, rowOf(neighbour)],
      finds: `POSSIBLE_MATCH ${member.memberId}`,
      known: [member, neighbour],
    };
  },
  "a date in the broker's own format": (member) => {
    const row = rowOf(member);
    member.dob = member.dob.split("-").reverse().join("-");
    return { rows: [row] };
  },
} satisfies Readonly<Record<string, Plant>>;

/** Changes members as planted, and gives the list of plan 301: plants in its first rows by turns, then all the others. */
export function plantList(members: readonly MemberRecord[], planted: number) {
  const turns = Object.values<Plant>(plants);
  const whole = members
    .flatMap((member, at) => (member.planId === "301" ? [{ member, neighbour: members[at + 1]! }] : []))
    .map(({ member, neighbour }, at) =>
      at < planted ? turns[at % turns.length]!(member, neighbour) : { rows: [rowOf(member)] },
    ) as readonly Planted[];
  return {
    rows: whole.flatMap(({ rows }) => rows),
    finds: whole.flatMap(({ finds }) => finds ?? []),
    known: whole.flatMap(({ known }) => known ?? []),
  };
}

/** Digits are not part of names. */
function letters(digits: string): string {
  return [...digits].map((digit) => "abcdefghij"[Number(digit)]).join("");
}
