import { invalid, type UserError, userError, UserErrorCode } from "../user-error/user-error.type";
import type { GraphContext } from "../context";
import { withNothingSent } from "../idempotency/nothing-sent";
import { isText } from "../input/text";
import { partsOfId } from "../input/ids";
import { readable } from "../upstream/readable";
import { UpstreamError } from "../upstream/upstream-error";
import { attemptWrite, forbidden, notFound, notPerformed } from "../user-error/write-outcome";
import { CancelPreAuthPayload, type CancelPreAuthInput } from "./cancel-pre-auth.type";
import { loadPreAuth } from "./load-pre-auths";
import type { PreAuth } from "./pre-auth.type";

const shortestReason = 3;
const longestReason = 500;

/**
 * Cancels a pre-authorization that the caller may see and that can be cancelled, at most once. It is read first: one that may
 * not be seen is treated as missing. Costs the window of its day, and one call that is never repeated.
 */
export async function cancelPreAuth(
  { id, reason }: CancelPreAuthInput,
  context: GraphContext,
): Promise<CancelPreAuthPayload> {
  const { access } = context;
  if (!access.clinicStaff && !access.insurer) throw forbidden();
  const text = reason.trim();
  const wrong = checkReason(text);
  if (wrong) return nothingSent(null, wrong);
  const found = await readFirst(id, context);
  if (found === null) return nothingSent(null, notFound(["id"]));
  const preAuthId = upstreamIdOf(found);
  if (preAuthId === null)
    return nothingSent(found, cannotCancel("The insurer gives this record no id to cancel it by."));
  if (readable(() => found.flags?.cancelEnabled ?? null) !== true)
    return nothingSent(found, cannotCancel("The insurer does not allow this cancellation."));
  const { insurance } = found;
  const outcome = await attemptWrite(
    () => context.sources.preAuth.cancel({ insurance, preAuthId, reason: text }),
    ["id"],
  );
  if ("problem" in outcome) return payload(null, outcome.problem);
  if (outcome.done === null)
    return nothingSent(found, cannotCancel("This deployment cannot cancel pre-authorizations."));
  return payload(id, null);
}

function checkReason(reason: string): UserError | null {
  const length = [...reason].length;
  if (length < shortestReason || length > longestReason) {
    return invalid(["reason"], `This must be ${shortestReason} to ${longestReason} characters long.`);
  }
  return isText(reason, { lines: true }) ? null : invalid(["reason"], "This must not contain control characters.");
}

async function readFirst(id: string, context: GraphContext): Promise<PreAuth | null> {
  try {
    return await loadPreAuth(id, context);
  } catch (error) {
    throw error instanceof UpstreamError ? notPerformed(error) : error;
  }
}

/** The insurer's own id; a record whose id the graph has made from a hash has none. */
function upstreamIdOf({ id }: PreAuth): string | null {
  const own = partsOfId(id, 3)?.[2] ?? null;
  return own === null || /^x[0-9a-f]{32}$/.test(own) ? null : own;
}

function cannotCancel(message: string): UserError {
  return userError(UserErrorCode.CONFLICT, message, ["id"]);
}

function nothingSent(preAuth: PreAuth | null, problem: UserError): CancelPreAuthPayload {
  return withNothingSent(payload(preAuth?.id ?? null, problem));
}

function payload(preAuthId: string | null, problem: UserError | null): CancelPreAuthPayload {
  return Object.assign(new CancelPreAuthPayload(), { preAuthId, userErrors: problem ? [problem] : [] });
}
