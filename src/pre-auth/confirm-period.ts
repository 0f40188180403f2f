import { badInput } from "../input/bad-input";
import type { PreAuthWire } from "../upstream/preauth/preauth.wire";
import { UpstreamError } from "../upstream/upstream-error";
import type { PatientPreAuthFilter, PreAuthFilter } from "./pre-auth-filter.input";
import { PreAuthStatus, preAuthStatusOf } from "./pre-auth-status";
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
  readonly unpaid?: boolean | null;
  readonly cancellable?: boolean | null;
}

/** The period a filter means; the last 30 days without one. Throws `BAD_USER_INPUT` where it is none. */
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

/** Approved and nothing paid, paid, or null where the record says neither. */
function isUnpaid(wire: PreAuthWire): boolean | null {
  const paid = readable(() => wire.amounts?.paid ?? null);
  if (paid !== null && /[1-9]/.test(paid)) return false;
  return hasStatus(wire, [PreAuthStatus.APPROVED]) ? true : null;
}

// What cannot be read matches nothing; its own field reports why.
function readable<T>(read: () => T | null): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof UpstreamError) return null;
    throw error;
  }
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
