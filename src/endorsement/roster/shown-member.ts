import type { GraphContext } from "../../context";
import type { MemberWire } from "../../upstream/bastion/bastion.wire";
import type { RosterRow } from "../../upstream/bastion/roster.wire";
import type { Unread } from "../../upstream/flawed";
import { orFlawed } from "../../upstream/or-flawed";
import { statusOf, toEndorsement } from "../endorsement.mapper";
import type { Endorsement } from "../endorsement.type";
import { EndorsementStatus } from "../member-enums";
import type { MemberSearch } from "./member-search";
import type { RosterCursor } from "./roster-cursor";
import { readable } from "../../upstream/readable";

/** A member of a list and their place in it. */
export interface ShownMember {
  readonly node: Endorsement;
  readonly place: RosterCursor;
}

/** Fields of a member that the roster's row answers, or that cost calls of their own. */
export const rosterFields: ReadonlySet<string> = new Set([
  ...["memberId", "status", "rawStatus", "firstName", "middleName", "lastName", "birthDate", "gender", "phone", "age"],
  ...["address", "registeredOn", "cityName", "stateName", "countryName", "principal", "dependants"],
  ...["plan", "utilization", "authorizations", "latestAuthorization", "coverages"],
  ...["patient", "patientLink", "insuranceCards", "preAuths"],
]);

/** The member of a row, for a broker; one call where fields are wanted that the roster does not show. */
export async function rowMember(
  row: RosterRow,
  needsRecord: boolean,
  { sources: { bastion } }: Pick<GraphContext, "sources">,
): Promise<Endorsement> {
  const { memberId } = row;
  const member = needsRecord ? await orFlawed(null, bastion.status(memberId)) : null;
  return toEndorsement({ memberId, member, via: null, showsHealth: true, row });
}

/** A member from their own record, for a broker. */
export function recordMember(memberId: string, member: MemberWire | Unread): Endorsement {
  return toEndorsement({ memberId, member, via: null, showsHealth: true });
}

/** UNKNOWN for a value that is unknown or cannot be read. */
export function rowStatus({ wire }: RosterRow): EndorsementStatus {
  return readable(() => statusOf(wire.status)) ?? EndorsementStatus.UNKNOWN;
}

export function recordStatus(member: MemberWire): EndorsementStatus {
  return readable(() => statusOf(member.status)) ?? EndorsementStatus.UNKNOWN;
}

/** Whether a row has the status. Throws `UpstreamError` if that cannot be read. */
export function hasStatus(row: RosterRow, wanted: ReadonlySet<EndorsementStatus>): boolean {
  return wanted.has(rowStatus(row)) || wanted.has(statusOf(row.wire.status));
}

/** Whether a row's id or names match. Throws `UpstreamError` if that cannot be read. */
export function isFound({ memberId, wire }: RosterRow, search: MemberSearch): boolean {
  return finds(search, memberId, [() => wire.first_name, () => wire.middle_name, () => wire.last_name]);
}

/** The same for a member's own record. */
export function isRecordFound(memberId: string, member: MemberWire, search: MemberSearch): boolean {
  return finds(search, memberId, [() => member.firstName, () => member.middleName, () => member.lastName]);
}

function finds(search: MemberSearch, memberId: string, readNames: readonly (() => string | null)[]): boolean {
  const names = readNames.map(readable);
  return search.finds({ memberId, names }) || search.finds({ memberId, names: readNames.map((read) => read()) });
}
