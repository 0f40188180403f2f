import { dayFirstDate, id, integer, number, text, type WireKind } from "../wire/wire-kind";
import { isRecord, wireShape, type ViewOf } from "../wire/wire-view";
import { yesOrNo } from "../wire/yes-or-no";

/** A day, perhaps with a time of day behind it. */
const dayOrMoment: WireKind<string> = {
  check: (raw) => typeof raw === "string" && (raw === "" || dayFirstDate.check(raw.slice(0, 10))),
  decode: (raw: string) => (raw === "" ? null : dayFirstDate.decode(raw.slice(0, 10) as never)),
};

/** A member in the roster: places by name; no national id, policy or plan id. */
export const RosterMemberWire = wireShape("bastion", "roster", {
  mm_member_id: id,
  first_name: text,
  middle_name: text,
  last_name: text,
  phone: id,
  age: number,
  dob: dayFirstDate,
  gender: text,
  planName: text,
  city: text,
  address: text,
  state: text,
  country: text,
  registration_date: dayOrMoment,
  status: text,
  // Of dependants that a policy holder's row carries.
  relation: text,
});
export type RosterMemberWire = ViewOf<typeof RosterMemberWire>;

const PaginationWire = wireShape("bastion", "roster.pagination", {
  per_page: integer,
  total_records: integer,
  total_pages: integer,
});

/** One member of the roster, and the relations in it. */
export interface RosterRow {
  readonly memberId: string;
  readonly wire: RosterMemberWire;
  /** The policy holder whose row contains this one; null for rows of their own. */
  readonly holderId: string | null;
  /** Members that this row carries. */
  readonly dependantIds: readonly string[];
}

export interface RosterPage {
  /** Policy holders and others in the broker's order, dependants behind their holder. */
  readonly rows: readonly RosterRow[];
  /** Rows of their own, dependants not counted. */
  readonly ownRows: number;
  /** Number of members of the account, if the broker gives it. */
  readonly totalMembers: number | null;
  readonly totalPages: number | null;
  readonly totalRecords: number | null;
  /** The broker's page size, which may be smaller than requested. */
  readonly perPage: number;
  readonly hasNext: boolean;
}

/** A roster page. `dropped` counts items that are not rows. */
export function readRosterPage(
  body: Readonly<Record<string, unknown>>,
  { page, perPage }: { readonly page: number; readonly perPage: number },
  dropped: (field: string) => void,
): RosterPage {
  const own = RosterMemberWire.views(body["members"], dropped);
  const pagination = isRecord(body["pagination"]) ? body["pagination"] : {};
  const { per_page, total_pages, total_records } = numbersIn(pagination, dropped);
  const given = per_page !== null && per_page > 0 ? per_page : perPage;
  const hasNext = yesOrNo(pagination["has_next"]);
  return {
    rows: own.flatMap((wire) => withDependants(wire, dropped)),
    ownRows: own.length,
    totalMembers: numberOrNull(body["total_members"]),
    totalPages: total_pages,
    totalRecords: total_records,
    perPage: given,
    hasNext: typeof hasNext === "boolean" ? hasNext : total_pages !== null ? page < total_pages : own.length >= given,
  };
}

function withDependants(wire: RosterMemberWire, dropped: (field: string) => void): RosterRow[] {
  const memberId = memberIdOf(wire, dropped);
  const { relations } = wire.raw;
  const carried = (Array.isArray(relations) ? RosterMemberWire.views(relations, dropped) : [])
    .map((relation) => ({ relation, id: memberIdOf(relation, dropped) }))
    .filter((row): row is { relation: RosterMemberWire; id: string } => row.id !== null && row.id !== memberId);
  const dependants = carried.map(({ relation, id: own }) => rowOf(own, relation, memberId));
  if (memberId === null) return dependants;
  return [{ ...rowOf(memberId, wire, null), dependantIds: carried.map((row) => row.id) }, ...dependants];
}

function rowOf(memberId: string, wire: RosterMemberWire, holderId: string | null): RosterRow {
  return { memberId, wire, holderId, dependantIds: [] };
}

// A row without a member id is ignored.
function memberIdOf({ raw }: RosterMemberWire, dropped: (field: string) => void): string | null {
  const given = raw["mm_member_id"];
  const memberId = given != null && id.check(given) ? id.decode(given as never)?.trim() : undefined;
  if (!memberId) dropped("roster.mm_member_id");
  return memberId || null;
}

function numbersIn(pagination: Record<string, unknown>, dropped: (field: string) => void) {
  const view = PaginationWire.view(pagination);
  const read = (field: "per_page" | "total_pages" | "total_records"): number | null => {
    try {
      return view[field];
    } catch {
      dropped(`roster.pagination.${field}`);
      return null;
    }
  };
  return { per_page: read("per_page"), total_pages: read("total_pages"), total_records: read("total_records") };
}

function numberOrNull(raw: unknown): number | null {
  const total = raw != null && integer.check(raw) ? integer.decode(raw as never) : null;
  return total !== null && total >= 0 ? total : null;
}
