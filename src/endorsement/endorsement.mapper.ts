import type { Access } from "../auth/access";
import { Gender } from "../patient/gender";
import type { MemberWire, UtilizationWire } from "../upstream/bastion/bastion.wire";
import { lazyMapper, orElse } from "../upstream/wire/lazy-mapper";
import type { UpstreamError } from "../upstream/upstream-error";
import { PolicyHolder } from "./card-member.type";
import type { CardPath } from "./card-path";
import { Endorsement, Utilization } from "./endorsement.type";
import { maritalStatusCodes, relationCodes } from "./broker-codes";
import { EndorsementStatus } from "./member-enums";

/** What is known of a member: its record, why it could not be read, or null where nothing selected needs it. */
export interface EndorsementSource {
  readonly memberId: string;
  readonly member: MemberWire | UpstreamError | null;
  readonly via: CardPath | null;
  /** See `Endorsement.showsHealth`. */
  readonly showsHealth: boolean;
}

export const toEndorsement = lazyMapper<Endorsement, EndorsementSource>(Endorsement, {
  memberId: ({ memberId }) => memberId,
  policyId: (source) => memberOf(source)?.policyId ?? null,
  status: (source) => orElse(EndorsementStatus.UNKNOWN, () => statusOf(memberOf(source)?.status ?? null)),
  rawStatus: (source) => memberOf(source)?.status ?? null,
  firstName: (source) => memberOf(source)?.firstName ?? null,
  middleName: (source) => memberOf(source)?.middleName ?? null,
  lastName: (source) => memberOf(source)?.lastName ?? null,
  maidenName: (source) => memberOf(source)?.maidenName ?? null,
  birthDate: (source) => memberOf(source)?.dob ?? null,
  gender: (source) => genderOf(memberOf(source)?.gender ?? null),
  email: (source) => memberOf(source)?.email ?? null,
  phone: (source) => memberOf(source)?.phone ?? null,
  relation: (source) => relationCodes.read(memberOf(source)?.relation ?? null),
  maritalStatus: (source) => maritalStatusCodes.read(memberOf(source)?.maritalStatus ?? null),
  nationalId: (source) => memberOf(source)?.nationalId ?? null,
  employeeId: (source) => memberOf(source)?.employeeId ?? null,
  address: (source) => memberOf(source)?.address ?? null,
  countryId: (source) => listId(memberOf(source)?.country),
  stateId: (source) => listId(memberOf(source)?.state),
  cityId: (source) => listId(memberOf(source)?.city),
  age: (source) => yearsOf(memberOf(source)?.age),
  record: memberOf,
  patientId: ({ via }) => via?.patientId ?? null,
  via: ({ via }) => via,
  showsHealth: ({ showsHealth }) => showsHealth,
});

/** A holder as its dependant's card may show it. */
export function toPolicyHolder(
  { memberId, member }: { readonly memberId: string; readonly member: MemberWire },
  { clinicStaff }: Pick<Access, "clinicStaff">,
): PolicyHolder {
  return toHolder({ memberId, member, showsPolicy: clinicStaff });
}

const toHolder = lazyMapper<
  PolicyHolder,
  { readonly memberId: string; readonly member: MemberWire; readonly showsPolicy: boolean }
>(PolicyHolder, {
  subscriberNumber: ({ memberId }) => memberId,
  status: ({ member }) => orElse(EndorsementStatus.UNKNOWN, () => statusOf(member.status)),
  rawStatus: ({ member }) => member.status,
  policyId: ({ member, showsPolicy }) => (showsPolicy ? member.policyId : null),
});

export const toUtilization = lazyMapper<Utilization, UtilizationWire>(Utilization, {
  provider: (wire) => wire.provider,
  totalSpent: (wire) => wire.totalSpent,
  balance: (wire) => wire.balance,
  planName: (wire) => wire.planName,
});

// A record that could not be read costs every field that would have come from it, each at its own path.
function memberOf({ member }: EndorsementSource): MemberWire | null {
  if (member instanceof Error) throw member;
  return member;
}

// Where a place stands as its name it has no id here.
function listId(place: string | null | undefined): string | null {
  return place != null && /^\d+$/.test(place) ? place : null;
}

function yearsOf(age: number | null | undefined): number | null {
  return age != null && Number.isInteger(age) && age >= 0 && age < 200 ? age : null;
}

function statusOf(word: string | null): EndorsementStatus {
  return readWord(statuses, word) ?? EndorsementStatus.UNKNOWN;
}

/** The broker's word for a gender; UNKNOWN for one that is in no table. */
export function genderOf(word: string | null): Gender | null {
  return word === null ? null : (readWord(genders, word) ?? Gender.UNKNOWN);
}

// The broker writes words of several parts with spaces, underscores or run together.
function readWord<T>(words: ReadonlyMap<string, T>, word: string | null): T | null {
  return word === null ? null : (words.get(word.toLowerCase().replace(/[ _-]+/g, "")) ?? null);
}

const statuses = new Map([
  ["active", EndorsementStatus.ACTIVE],
  ["inactive", EndorsementStatus.INACTIVE],
  ["inactiveexpired", EndorsementStatus.EXPIRED],
  ["deleted", EndorsementStatus.REMOVED],
]);

const genders = new Map([
  ["male", Gender.MALE],
  ["m", Gender.MALE],
  ["female", Gender.FEMALE],
  ["f", Gender.FEMALE],
  ["other", Gender.OTHER],
]);
