import type { Access } from "../auth/access";
import { genderOf } from "../patient/gender";
import { Flawed, soundOf, type Unread } from "../upstream/flawed";
import type { MemberWire, UtilizationWire } from "../upstream/bastion/bastion.wire";
import type { RosterMemberWire, RosterRow } from "../upstream/bastion/roster.wire";
import { lazyMapper, orElse } from "../upstream/wire/lazy-mapper";
import { PolicyHolder } from "./card-member.type";
import type { CardPath } from "./card-path";
import { Endorsement, Utilization } from "./endorsement.type";
import { maritalStatusCodes, relationCodes } from "./broker-codes";
import { EndorsementStatus } from "./member-enums";

/** What is known about a member: the record, the error with which it could not be read, or null if nothing selected needs it. */
export interface EndorsementSource {
  readonly memberId: string;
  readonly member: MemberWire | Unread | null;
  readonly via: CardPath | null;
  /** See `Endorsement.showsHealth`. */
  readonly showsHealth: boolean;
  /**
   * The roster's row, if the member was reached through the roster; it may have data that the record lacks or was not read for.
   */
  readonly row?: RosterRow | null;
}

export const toEndorsement = lazyMapper<Endorsement, EndorsementSource>(Endorsement, {
  memberId: ({ memberId }) => memberId,
  policyId: (source) => memberOf(source)?.policyId ?? null,
  status: (source) => orElse(EndorsementStatus.UNKNOWN, () => statusOf(statusWordOf(source))),
  rawStatus: statusWordOf,
  firstName: (source) => known(source, "firstName", "first_name"),
  middleName: (source) => known(source, "middleName", "middle_name"),
  lastName: (source) => known(source, "lastName", "last_name"),
  maidenName: (source) => memberOf(source)?.maidenName ?? null,
  birthDate: (source) => known(source, "dob", "dob"),
  gender: (source) => genderOf(known(source, "gender", "gender")),
  email: (source) => memberOf(source)?.email ?? null,
  phone: (source) => known(source, "phone", "phone"),
  relation: (source) => relationCodes.read(known(source, "relation", "relation")),
  maritalStatus: (source) => maritalStatusCodes.read(memberOf(source)?.maritalStatus ?? null),
  nationalId: (source) => memberOf(source)?.nationalId ?? null,
  employeeId: (source) => memberOf(source)?.employeeId ?? null,
  address: (source) => known(source, "address", "address"),
  countryId: (source) => listId(memberOf(source)?.country),
  stateId: (source) => listId(memberOf(source)?.state),
  cityId: (source) => listId(memberOf(source)?.city),
  age: (source) => yearsOf(known(source, "age", "age")),
  registeredOn: ({ row }) => row?.wire.registration_date ?? null,
  cityName: ({ row }) => row?.wire.city ?? null,
  stateName: ({ row }) => row?.wire.state ?? null,
  countryName: ({ row }) => row?.wire.country ?? null,
  row: ({ row }) => row ?? null,
  record: memberOf,
  patientId: ({ via }) => via?.patientId ?? null,
  via: ({ via }) => via,
  showsHealth: ({ showsHealth }) => showsHealth,
});

/** A policy holder as the dependant's card may show them. */
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
  return soundOf(member);
}

type SharedField = Exclude<keyof MemberWire, "raw">;

/**
 * The record's value, otherwise the one of the roster's row; if the record could not be read, the field fails unless the row
 * has a value.
 */
function known<Field extends SharedField, RowField extends Exclude<keyof RosterMemberWire, "raw">>(
  source: EndorsementSource,
  field: Field,
  rowField: RowField,
): MemberWire[Field] | RosterMemberWire[RowField] | null {
  const { member } = source;
  const row = source.row?.wire;
  if (row && (member === null || member instanceof Flawed)) {
    const shown = row[rowField];
    if (shown !== null) return shown;
  }
  return memberOf(source)?.[field] ?? row?.[rowField] ?? null;
}

function statusWordOf(source: EndorsementSource): string | null {
  return known(source, "status", "status");
}

// A place that is given by its name has no id here.
function listId(place: string | null | undefined): string | null {
  return place != null && /^\d+$/.test(place) ? place : null;
}

function yearsOf(age: number | null | undefined): number | null {
  return age != null && Number.isInteger(age) && age >= 0 && age < 200 ? age : null;
}

/** Mapped from the broker's value. */
export function statusOf(word: string | null): EndorsementStatus {
  return readWord(statuses, word) ?? EndorsementStatus.UNKNOWN;
}

// The broker writes names of several words with spaces, underscores or without a separator.
function readWord<T>(words: ReadonlyMap<string, T>, word: string | null): T | null {
  return word === null
    ? null
    : (words.get(
        word
          .trim()
          .toLowerCase()
          .replace(/[ _-]+/g, ""),
      ) ?? null);
}

const statuses = new Map([
  ["active", EndorsementStatus.ACTIVE],
  ["inactive", EndorsementStatus.INACTIVE],
  ["inactiveexpired", EndorsementStatus.EXPIRED],
  ["deleted", EndorsementStatus.REMOVED],
]);
