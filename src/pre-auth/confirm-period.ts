import { badInput } from "../input/bad-input";
import type { PreAuthWire } from "../upstream/preauth/preauth.wire";
import { UpstreamError } from "../upstream/upstream-error";
import type { PatientPreAuthFilter } from "./pre-auth-filter.input";
import { preAuthStatusOf, type PreAuthStatus } from "./pre-auth-status";
import { confirmedAtOf } from "./pre-auth.mapper";
import { clock } from "../clock";

const dayMs = 86_400_000;
const defaultDays = 30;
const maxDays = 366;

/** What a caller asks for, with every default filled in. */
export interface PreAuthQuery {
  readonly from: Date;
  readonly to: Date;
  readonly status: readonly PreAuthStatus[] | null;
}

/** The period a filter means; the last 30 days without one. Throws `BAD_USER_INPUT` where it is none. */
export function queryOf(filter: PatientPreAuthFilter | null | undefined, now = clock.date()): PreAuthQuery {
  const to = filter?.confirmedTo ?? now;
  const from = filter?.confirmedFrom ?? new Date(to.getTime() - defaultDays * dayMs);
  if (to < from) throw badInput("confirmedTo must not be earlier than confirmedFrom.");
  if (to.getTime() - from.getTime() > maxDays * dayMs) {
    throw badInput(`confirmedFrom and confirmedTo must be no more than ${maxDays} days apart.`);
  }
  return { from, to, status: filter?.status ?? null };
}

/**
 * Whether a record is within the period and has one of the states. One without a confirm date that can be read is
 * wherever the upstream lists it.
 */
export function matches(wire: PreAuthWire, { from, to, status }: PreAuthQuery): boolean {
  const at = confirmedAtOf(wire);
  if (at !== null && (at < from || at > to)) return false;
  return status === null || hasStatus(wire, status);
}

// A status that cannot be read cannot be said to match; without a filter the field itself reports why.
function hasStatus(wire: PreAuthWire, status: readonly PreAuthStatus[]): boolean {
  try {
    return status.includes(preAuthStatusOf(wire.status?.slug ?? null));
  } catch (error) {
    if (error instanceof UpstreamError) return false;
    throw error;
  }
}
