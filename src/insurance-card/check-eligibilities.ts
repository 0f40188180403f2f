import { badInput } from "../input/bad-input";
import type { GraphContext } from "../context";
import { inTurns } from "../upstream/in-turns";
import { UpstreamError } from "../upstream/upstream-error";
import { userError, UserErrorCode } from "../user-error/user-error.type";
import { forbidden } from "../user-error/write-outcome";
import { checkEligibility } from "./check-eligibility";
import { CheckEligibilitiesPayload, CheckEligibilitiesResult } from "./check-eligibilities.payload";
import type { CheckEligibilitiesInput } from "./insurance-card.input";

const mostPatients = 200;
/** Checks begun at once, so that a batch leaves the clinic room for others. */
const checksAtOnce = 16;

/**
 * Starts a check of each patient's primary card, or joins the running one; each succeeds or fails on its own. One call per
 * patient. Throws `FORBIDDEN` unless the caller is clinic staff, and `BAD_USER_INPUT` for more than 200 patients.
 */
export async function checkEligibilities(
  { patientIds }: CheckEligibilitiesInput,
  context: GraphContext,
): Promise<CheckEligibilitiesPayload> {
  if (!context.access.clinicStaff) throw forbidden();
  if (patientIds.length > mostPatients) throw badInput(`At most ${mostPatients} patients can be checked at once.`);
  const distinct = [...new Set(patientIds)];
  const results = await inTurns(distinct, checksAtOnce, (patientId) => check(patientId, context));
  const byPatient = new Map(results.map((result) => [result.patientId, result]));
  return Object.assign(new CheckEligibilitiesPayload(), {
    results: patientIds.map((patientId, position) => withPaths(byPatient.get(patientId)!, position)),
    userErrors: [],
  });
}

/** The result with its problems at the patient's position in this input, which has no `patientId`. */
function withPaths(result: CheckEligibilitiesResult, position: number): CheckEligibilitiesResult {
  const userErrors = result.userErrors.map(({ code, message, field }) =>
    userError(code, message, field && ["patientIds", String(position)]),
  );
  // The outcome is not among the properties that are copied.
  return CheckEligibilitiesResult.of({ ...result, userErrors }, result.outcome);
}

async function check(patientId: string, context: GraphContext): Promise<CheckEligibilitiesResult> {
  try {
    const { startedAt, userErrors, outcome } = await checkEligibility({ patientId, waitSeconds: 0 }, context);
    return CheckEligibilitiesResult.of({ patientId, startedAt, userErrors }, outcome);
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    const notSent = userError(UserErrorCode.NOT_SENT, "This was not sent. Start the check again.");
    return CheckEligibilitiesResult.of({ patientId, startedAt: null, userErrors: [notSent] }, null);
  }
}
