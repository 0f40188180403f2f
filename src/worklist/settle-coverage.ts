import { clock } from "../clock";
import type { GraphContext } from "../context";
import { invalid, type UserError } from "../user-error/user-error.type";
import { forbidden, notFound } from "../user-error/write-outcome";
import { CoverageInclude } from "./coverage-enums";
import { factsOfVisit, readCovers } from "./read-covers";
import { readinessOf } from "./readiness";
import { settlementOfPatient, settlementOfVisit, type StoredSettlement } from "./settlement";
import { SettleCoverageInput } from "./worklist.input";
import { SettleCoveragePayload } from "./worklist.type";
import { toSettlement } from "./worklist-rows";

const patientDays = 90;
const maxDays = 366;
const dayMs = 86_400_000;

/** What a note is about. */
interface Target {
  readonly key: string;
  readonly patientId: string;
  /** The visit's time; now for a patient. */
  readonly start: Date;
  /** When it ends by default. */
  readonly endsAt: Date;
}

/** Notes what the desk has done, together with the current issues, which it hides. */
export async function settleCoverage(
  input: SettleCoverageInput,
  context: GraphContext,
): Promise<SettleCoveragePayload> {
  const { access, caller, audit, worklist } = context;
  if (!access.clinicStaff || caller === null) throw forbidden();
  const target = await targetOf(input, context);
  if ("userErrors" in target) return refused(target.userErrors);
  const until = input.until ?? target.endsAt;
  const problem = problemOf(until);
  if (problem) return refused([problem]);
  const { key, patientId } = target;
  // All sources that a desk may have looked at.
  const cover = (await readCovers([patientId], Object.values(CoverageInclude), context)).get(patientId)!;
  const { issues } = readinessOf(factsOfVisit(cover, target.start));
  const settlement: StoredSettlement = { kind: input.as, by: caller.subject, at: clock.date(), until, issues };
  await worklist.settlements.settle(key, settlement);
  audit.wrote({ type: "Patient", id: patientId }, "ALLOWED");
  return Object.assign(new SettleCoveragePayload(), {
    settlement: toSettlement(settlement),
    userErrors: [],
    patientId,
  });
}

async function targetOf(
  { visitId, patientId }: SettleCoverageInput,
  { sources }: GraphContext,
): Promise<Target | { readonly userErrors: readonly UserError[] }> {
  if ((visitId == null) === (patientId == null)) {
    return { userErrors: [invalid(["visitId"], "Give visitId or patientId, but not both.")] };
  }
  if (visitId != null) {
    const visit = await sources.vsee.visits.get(visitId);
    const owner = visit?.member_id ?? null;
    if (visit === null || owner === null) return { userErrors: [notFound(["visitId"])] };
    const start = visit.start ?? clock.date();
    return { key: settlementOfVisit(visitId), patientId: owner, start, endsAt: endOfDay(start) };
  }
  const id = patientId ?? "";
  if ((await sources.vsee.user(id)) === null) return { userErrors: [notFound(["patientId"])] };
  const endsAt = new Date(clock.now() + patientDays * dayMs);
  return { key: settlementOfPatient(id), patientId: id, start: clock.date(), endsAt };
}

/** Midnight after it, in the deployment's time zone. */
function endOfDay(at: Date): Date {
  const end = new Date(at);
  end.setHours(24, 0, 0, 0);
  return end;
}

function problemOf(until: Date): UserError | null {
  const leftMs = until.getTime() - clock.now();
  if (leftMs <= 0) return invalid(["until"], "The end must be in the future.");
  return leftMs > maxDays * dayMs ? invalid(["until"], `The end must be within ${maxDays} days.`) : null;
}

function refused(userErrors: readonly UserError[]): SettleCoveragePayload {
  return Object.assign(new SettleCoveragePayload(), { settlement: null, userErrors: [...userErrors], patientId: null });
}
