import type { EndorsementFilter } from "./endorsement-filter.input";
import type { EndorsementStatus } from "../member-enums";
import { MemberSearch } from "./member-search";
import type { RosterCursor } from "./roster-cursor";
import type { ShownMember } from "./shown-member";

/** Which members, checked. */
export interface MemberQuery {
  readonly status: ReadonlySet<EndorsementStatus> | null;
  readonly search: MemberSearch | null;
  readonly policyId: string | null;
  readonly planId: string | null;
}

/** Throws `BAD_USER_INPUT` for a search that is too short. */
export function queryOf(filter: EndorsementFilter | null): MemberQuery {
  const status = filter?.status == null ? null : new Set(filter.status);
  return {
    status,
    search: MemberSearch.of(filter?.search),
    policyId: filter?.policyId?.trim() ?? null,
    planId: filter?.planId?.trim() ?? null,
  };
}

export function isUnfiltered({ status, search, policyId, planId }: MemberQuery): boolean {
  return status === null && search === null && policyId === null && planId === null;
}

/** A requested part of a list of members. */
export interface PartRequest {
  readonly query: MemberQuery;
  readonly after: RosterCursor | null;
  readonly first: number;
  /** Whether fields are selected that the roster does not show. */
  readonly needsRecord: boolean;
}

/** The members of a page, and where the next one begins; null at the end. */
export interface MemberPart {
  readonly members: readonly ShownMember[];
  readonly next: RosterCursor | null;
  readonly totalCount?: number | null;
  /** Why it cannot be read whether other members belong to it. */
  readonly flaw?: Error | undefined;
}
