import { connect, pageSize, type Connection, type PageArgs } from "../connection/connection";
import { queryOf, type PreAuthQuery } from "./confirm-period";
import type { PreAuthList } from "./list-of-members";
import type { PatientPreAuthFilter } from "./pre-auth-filter.input";
import { preAuthIdOf, toPreAuth } from "./pre-auth.mapper";
import type { PreAuth } from "./pre-auth.type";

/** The query a field's arguments mean. Throws `BAD_USER_INPUT` before any upstream is asked. */
export function checkedQuery(filter: PatientPreAuthFilter | null | undefined, page: PageArgs): PreAuthQuery {
  pageSize(page.first);
  return queryOf(filter);
}

export function toConnection({ sources, totalCount }: PreAuthList, page: PageArgs): Connection<PreAuth> {
  return connect(sources, page, { keyOf: preAuthIdOf, toNode: toPreAuth, totalCount });
}
