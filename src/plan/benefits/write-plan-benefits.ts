import type { GraphContext } from "../../context";
import { textIdOf } from "../../input/ids";
import type { SaveOutcome } from "../../upstream/vba/vba.data-source";
import { invalid, userError, UserErrorCode, type UserError } from "../../user-error/user-error.type";
import { attemptWrite, forbidden, notFound } from "../../user-error/write-outcome";
import type { PlanBenefitsInput } from "./plan-benefits.input";
import { checkItems } from "./plan-benefits.validation";

export interface SavedPlan {
  readonly planId: string;
  /** Empty if the plan was saved. */
  readonly userErrors: readonly UserError[];
}

/**
 * Writes plans in one batch, each of which succeeds or fails on its own: two reads of the affected plans, one PUT. Throws
 * `FORBIDDEN` for callers who may not write, and rejects if nothing was sent because the administrator could not be reached.
 */
export async function savePlanBenefits(
  items: readonly PlanBenefitsInput[],
  { access, sources, allowPrivateUrls }: GraphContext,
): Promise<SavedPlan[]> {
  if (!access.benefitsAdmin) throw forbidden();
  const checked = checkItems(items, allowPrivateUrls);
  const sound = checked.filter(({ problems }) => problems.length === 0);
  const outcomes = sound.length === 0 ? [] : await sources.vba.savePlans(sound.map(({ change }) => change));
  const problemOf = new Map(
    await Promise.all(sound.map(async (item, at) => [item, await problemsOf(outcomes[at]!)] as const)),
  );
  return checked.map((item) => ({
    planId: item.change.planId,
    userErrors: problemOf.get(item) ?? item.problems,
  }));
}

/** Deletes a plan's benefits; null if done, otherwise the reason. One call. */
export async function deletePlanBenefits(planId: string, { access, sources }: GraphContext): Promise<UserError | null> {
  if (!access.benefitsAdmin) throw forbidden();
  if (textIdOf(planId) === null) {
    return invalid(["planId"], "This must be 1 to 128 characters without control characters.");
  }
  const outcome = await attemptWrite(() => sources.vba.deletePlan(planId), ["planId"]);
  if ("problem" in outcome) return outcome.problem;
  return outcome.done ? null : notFound(["planId"]);
}

async function problemsOf(outcome: SaveOutcome): Promise<UserError[]> {
  if (outcome === "saved") return [];
  if (outcome === "conflicting") {
    return [userError(UserErrorCode.CONFLICT, "Someone else has changed the plan: read it again first.")];
  }
  if (outcome === "unreadable") {
    return [userError(UserErrorCode.REFUSED_BY_UPSTREAM, "The stored plan could not be read, so nothing was written.")];
  }
  const attempt = await attemptWrite(() => Promise.reject(outcome));
  return "problem" in attempt ? [attempt.problem] : [];
}
