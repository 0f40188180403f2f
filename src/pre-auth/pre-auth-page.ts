import { connect, pageSize, type Connection, type PageArgs } from "../connection/connection";
import { Flawed } from "../upstream/flawed";
import { queryOf, type PreAuthQuery } from "./confirm-period";
import type { PreAuthList } from "./list-of-members";
import { PreAuthOrder, type PatientPreAuthFilter, type PreAuthFilter } from "./pre-auth-filter.input";
import { confirmedAtOf, preAuthIdOf, toPreAuth } from "./pre-auth.mapper";
import { noHead } from "../upstream/preauth/window-records";
import type { PreAuth } from "./pre-auth.type";

/** The query of a field's arguments. Throws `BAD_USER_INPUT` before any upstream call. */
export function checkedQuery(
  filter: PatientPreAuthFilter | PreAuthFilter | null | undefined,
  page: PageArgs,
): PreAuthQuery {
  pageSize(page.first);
  return queryOf(filter);
}

/** By confirm date if an order is given; records without one come last, in the insurer's order. */
export function inOrder(list: PreAuthList, orderBy: PreAuthOrder | null | undefined): PreAuthList {
  if (orderBy == null) return list;
  const sign = orderBy === PreAuthOrder.CONFIRMED_ASC ? 1 : -1;
  const dated = list.sources.map((source) => ({ source, at: confirmedAtOf(source.wire)?.getTime() ?? null }));
  dated.sort((one, other) => {
    if (one.at === null || other.at === null) return Number(one.at === null) - Number(other.at === null);
    return sign * (one.at - other.at);
  });
  return { ...list, sources: dated.map(({ source }) => source) };
}

/** The page, with an error if the list is incomplete. */
export function toConnection(
  { sources, totalCount, incomplete, list }: PreAuthList,
  page: PageArgs,
): Connection<PreAuth> | Flawed<Connection<PreAuth>> {
  const connection = connect(sources, page, {
    keyOf: preAuthIdOf,
    sortKeyOf: ({ wire }) => confirmedAtOf(wire)?.getTime() ?? null,
    toNode: toPreAuth,
    totalCount: incomplete ? null : totalCount,
  });
  const described = Object.assign(connection, list ?? noHead);
  return incomplete ? new Flawed(described, incomplete) : described;
}
