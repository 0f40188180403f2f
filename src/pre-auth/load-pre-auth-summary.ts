import type { GraphContext } from "../context";
import type { PreAuthWire } from "../upstream/preauth/preauth.wire";
import type { PreAuthQuery } from "./confirm-period";
import { decimalSum } from "./decimal-sum";
import { loadPreAuthsOfInsurer } from "./load-pre-auths";
import { confirmedAtOf } from "./pre-auth.mapper";
import { PreAuthStatus, preAuthStatusOf } from "./pre-auth-status";
import { PreAuthStatusSummary, PreAuthSummary } from "./pre-auth-summary.type";
import { readable } from "../upstream/readable";

/** Counts and sums by status, for callers of that insurer; null for others. Reads the whole period. */
export async function loadPreAuthSummary(
  insurance: string,
  query: PreAuthQuery,
  context: GraphContext,
): Promise<PreAuthSummary | null> {
  const list = await loadPreAuthsOfInsurer(insurance, query, context);
  if (list === null) return null;
  // A sum of a part is a wrong sum.
  if (list.incomplete) throw list.incomplete;
  const wires = list.sources.map(({ wire }) => wire);
  const groups = Object.values(PreAuthStatus)
    .map((status) => ({ status, found: wires.filter((wire) => statusOf(wire) === status) }))
    .filter(({ found }) => found.length > 0);
  const byStatus = groups.map(({ status, found }) =>
    Object.assign(new PreAuthStatusSummary(), {
      status,
      count: found.length,
      requested: sumOf(found, (wire) => wire.amounts?.amount ?? null),
      paid: sumOf(found, (wire) => wire.amounts?.paid ?? null),
    }),
  );
  const undated = wires.filter((wire) => confirmedAtOf(wire) === null).length;
  return Object.assign(new PreAuthSummary(), { byStatus, undated });
}

function statusOf(wire: PreAuthWire): PreAuthStatus {
  return readable(() => preAuthStatusOf(wire.status?.slug ?? null)) ?? PreAuthStatus.UNKNOWN;
}

function sumOf(wires: readonly PreAuthWire[], amountOf: (wire: PreAuthWire) => string | null): string | null {
  return decimalSum(wires.flatMap((wire) => readable(() => amountOf(wire)) ?? []));
}
