import { badInput } from "../input/bad-input";
import type { PreAuthWire } from "../upstream/preauth/preauth.wire";
import type { PatientPreAuthFilter, PreAuthFilter } from "./pre-auth-filter.input";
import { PreAuthStatus, preAuthStatusOf } from "./pre-auth-status";
import { confirmedAtOf } from "./pre-auth.mapper";
import { clock } from "../clock";
import { readable } from "../upstream/readable";

const dayMs = 86_400_000;
const defaultDays = 30;
const maxDays = 366;

/** The requested period, with defaults filled in. */
export interface PreAuthQuery {
  readonly from: Date;
  readonly to: Date;
  readonly status: readonly PreAuthStatus[] | null;
  readonly unpaid?: boolean | null;
  readonly cancellable?: boolean | null;
}

/** The period of a filter; the last 30 days by default. Throws `BAD_USER_INPUT` if it is not valid. */
export function queryOf(
  filter: PatientPreAuthFilter | PreAuthFilter | null | undefined,
  now = clock.date(),
): PreAuthQuery {
  const to = filter?.confirmedTo ?? now;
  const from = filter?.confirmedFrom ?? new Date(to.getTime() - defaultDays * dayMs);
  if (to < from) throw badInput("confirmedTo must not be earlier than confirmedFrom.");
  if (to.getTime() - from.getTime() > maxDays * dayMs) {
    throw badInput(`confirmedTo must be at most ${maxDays} days after confirmedFrom.`);
  }
  const { unpaid = null, cancellable = null } = (filter ?? {}) as Partial<PreAuthFilter>;
  return { from, to, status: filter?.status ?? null, unpaid, cancellable };
}

/**
 * Whether a record is within the period and has one of the states. One without a confirm date that can be read is
 * wherever the upstream lists it.
 */
export function matches(wire: PreAuthWire, { from, to, status, unpaid, cancellable }: PreAuthQuery): boolean {
  const at = confirmedAtOf(wire);
  if (at !== null && (at < from || at > to)) return false;
  if (status !== null && !hasStatus(wire, status)) return false;
  if (unpaid != null && isUnpaid(wire) !== unpaid) return false;
  return cancellable == null || (readable(() => wire.flags?.cancel_enabled ?? null) ?? false) === cancellable;
}

/** Approved and not paid, paid, or null if the record shows neither. */
function isUnpaid(wire: PreAuthWire): boolean | null {
  const paid = readable(() => wire.amounts?.paid ?? null);
  if (paid !== null && /[1-9]/.test(paid)) return false;
  return hasStatus(wire, [PreAuthStatus.APPROVED]) ? true : null;
}

// A status that cannot be read does not match a filter; without a filter the field itself reports the error.
function hasStatus(wire: PreAuthWire, status: readonly PreAuthStatus[]): boolean {
  return readable(() => status.includes(preAuthStatusOf(wire.status?.slug ?? null))) ?? false;
}
