import type { GraphContext } from "../context";
import { withNothingSent } from "../idempotency/nothing-sent";
import { LedgerUnavailableError } from "../ledger/ledger-error";
import { UserErrorCode, type UserError } from "../user-error/user-error.type";
import { attemptWrite, forbidden } from "../user-error/write-outcome";
import type { PerformedChange } from "./change/change-recorder";
import { EndorsementPayload } from "./endorsement.payload";
import type { EndorsementRequestOutcome, NewEndorsementRequest } from "./request/endorsement-request";

/** A write of a member as it is asked for. */
export type MemberRequest = Omit<NewEndorsementRequest, "caller">;

/** What a write has done, and what of its answer is not as it was sent. */
export interface PerformedWrite {
  readonly change: PerformedChange;
  readonly problems?: readonly UserError[];
}

export interface MemberWrite {
  readonly request: MemberRequest;
  /** What keeps it from being sent, as far as can be read beforehand; called with the id of the request, where that is noted. */
  readonly hindrance?: (
    requestId: string | null,
  ) => Promise<{ readonly memberId: string | null; readonly problem: UserError } | null>;
  readonly perform: (bastion: GraphContext["sources"]["bastion"]) => Promise<PerformedWrite>;
}

/** Refuses everybody but a broker, and what the input's problems keep from being sent. Null where nothing does. */
export function refusal({ access }: GraphContext, problems: readonly UserError[]): EndorsementPayload | null {
  if (!access.broker) throw forbidden();
  return problems.length > 0 ? withNothingSent(memberPayload(null, problems)) : null;
}

/** Sends a write, once. What was done is stored as a change, and what became of it for who asks later. */
export async function writeMember(
  { request, hindrance, perform }: MemberWrite,
  context: GraphContext,
): Promise<EndorsementPayload> {
  const id = await begin(request, context);
  try {
    const inTheWay = await hindrance?.(id);
    if (inTheWay) {
      if (id !== null) await context.endorsementRequests.forget(id);
      return withNothingSent(memberPayload(inTheWay.memberId, [inTheWay.problem]));
    }
    const payload = await send({ request, perform }, context);
    await end(id, outcomeOf(payload), context);
    return payload;
  } catch (error) {
    await end(id, { state: "NOT_SENT" }, context);
    throw error;
  }
}

export function memberPayload(memberId: string | null, userErrors: readonly UserError[]): EndorsementPayload {
  return Object.assign(new EndorsementPayload(), { memberId, userErrors: [...userErrors] });
}

async function send(
  { request, perform }: Pick<MemberWrite, "request" | "perform">,
  context: GraphContext,
): Promise<EndorsementPayload> {
  // A broker that does not know something does not say whether it is the member or the plan.
  const subject = request.memberId === null || request.planId !== null ? null : ["memberId"];
  const outcome = await attemptWrite(() => perform(context.sources.bastion), subject);
  if ("problem" in outcome) return memberPayload(null, [outcome.problem]);
  const { change, problems = [] } = outcome.done;
  await context.changes.record(change);
  return memberPayload(change.memberId, problems);
}

/** The request's id. A write without a key is sent without a ledger too, and then nobody can ask for it later. */
async function begin(request: MemberRequest, { caller, endorsementRequests }: GraphContext): Promise<string | null> {
  try {
    return await endorsementRequests.begin({ ...request, caller: caller?.subject ?? "" });
  } catch (error) {
    if (error instanceof LedgerUnavailableError && request.key === null) return null;
    throw error;
  }
}

/** Where the ledger has gone away meanwhile, the idempotency ledger still knows. */
async function end(
  id: string | null,
  outcome: EndorsementRequestOutcome,
  { endorsementRequests }: GraphContext,
): Promise<void> {
  if (id === null) return;
  await endorsementRequests.end(id, outcome).catch((error: unknown) => {
    if (!(error instanceof LedgerUnavailableError)) throw error;
  });
}

function outcomeOf({ memberId, userErrors: [first] }: EndorsementPayload): EndorsementRequestOutcome {
  if (!first) return { state: "DONE", memberId };
  const state = first.code === UserErrorCode.OUTCOME_UNKNOWN ? "OUTCOME_UNKNOWN" : "REFUSED";
  return { state, memberId, code: first.code };
}
