import type { GraphContext } from "../context";
import type { InsuranceCard } from "../insurance-card/insurance-card.type";
import { queryOf } from "../pre-auth/confirm-period";
import { loadCoverEnd } from "../pre-auth/load-coverages";
import { loadPreAuthsOfPatient } from "../pre-auth/load-pre-auths";
import { PreAuthStatus, preAuthStatusOf } from "../pre-auth/pre-auth-status";
import { inTurns } from "../upstream/in-turns";
import { orFlawed } from "../upstream/or-flawed";
import type { PreAuthWire } from "../upstream/preauth/preauth.wire";
import { Flawed, valueOf, type Unread } from "../upstream/flawed";
import { CoverageInclude, CoverageSource } from "./coverage-enums";
import { unasked, type CoverageFacts } from "./readiness";

/** What `include` has read about one patient. */
export interface Included {
  /** When the last of the periods of cover ends; null if one has no end or none is known. */
  coverEndsAt?: Date | null;
  facts?: Pick<CoverageFacts, "coverageEnded" | "isBalanceSpent" | "preAuth">;
  errors?: Map<CoverageSource, Error>;
}

interface Proved {
  readonly patientId: string;
  readonly card: InsuranceCard | null | Unread;
  readonly memberId: string | null;
  included: Included;
}

/**
 * Optional reads for patients whose card names their own member: one read of the utilization and one of the periods per member,
 * and one list window per insurer for all of them.
 */
export async function readIncluded(
  proved: readonly Proved[],
  include: readonly CoverageInclude[],
  readsAtOnce: number,
  context: GraphContext,
): Promise<void> {
  if (include.length === 0) return;
  // One period for all, so that they share the insurers' windows.
  const query = queryOf(null);
  await inTurns(proved, readsAtOnce, async (reading) => {
    const errors = new Map<CoverageSource, Error>();
    const [coverEndsAt, isBalanceSpent, preAuth] = await Promise.all([
      include.includes(CoverageInclude.COVERAGE_PERIODS)
        ? noted(CoverageSource.COVERAGE_PERIODS, errors, readCoverEnd(reading, context))
        : undefined,
      include.includes(CoverageInclude.UTILIZATION)
        ? noted(CoverageSource.UTILIZATION, errors, readBalance(reading.memberId ?? "", context))
        : undefined,
      include.includes(CoverageInclude.PRE_AUTHS)
        ? noted(CoverageSource.PRE_AUTHS, errors, readLatestPreAuth(reading.patientId, query, context))
        : undefined,
    ]);
    reading.included = {
      ...(coverEndsAt !== undefined && coverEndsAt !== unasked && { coverEndsAt }),
      facts: {
        ...(coverEndsAt === unasked && { coverageEnded: unasked }),
        ...(isBalanceSpent !== undefined && { isBalanceSpent }),
        ...(preAuth !== undefined && { preAuth }),
      },
      errors,
    };
  });
}

async function noted<T>(
  source: CoverageSource,
  errors: Map<CoverageSource, Error>,
  read: Promise<T>,
): Promise<T | typeof unasked> {
  const outcome = await orFlawed(null, read);
  if (!(outcome instanceof Flawed)) return outcome;
  errors.set(source, outcome.error);
  return unasked;
}

/** At the card's insurer. */
async function readCoverEnd({ card, memberId }: Proved, context: GraphContext): Promise<Date | null> {
  if (card === null || card instanceof Flawed || memberId === null) return null;
  const insurance = context.insurers.find(valueOf(card.insurer.code))?.preAuthInsurance;
  return insurance === undefined ? null : loadCoverEnd(memberId, insurance, context);
}

async function readBalance(memberId: string, { sources }: GraphContext): Promise<boolean> {
  const balance = (await sources.bastion.utilization(memberId))?.balance ?? null;
  return balance !== null && Number(balance) <= 0;
}

async function readLatestPreAuth(
  patientId: string,
  query: ReturnType<typeof queryOf>,
  context: GraphContext,
): Promise<"denied" | "pending" | "none"> {
  const list = await loadPreAuthsOfPatient(patientId, query, context);
  const wires = (list?.sources ?? []).map(({ wire }) => wire);
  const latest = wires.reduce<PreAuthWire | null>((last, wire) => (isLater(wire, last) ? wire : last), null);
  const status = latest && preAuthStatusOf(latest.status?.slug ?? null);
  if (status === PreAuthStatus.DENIED || status === PreAuthStatus.CANCELLED) return "denied";
  return status === PreAuthStatus.PENDING ? "pending" : "none";
}

function isLater(wire: PreAuthWire, than: PreAuthWire | null): boolean {
  if (wire.confirm_date === null) return false;
  return than?.confirm_date == null || wire.confirm_date > than.confirm_date;
}
