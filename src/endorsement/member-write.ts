import type { GraphContext } from "../context";
import { withNothingSent } from "../idempotency/nothing-sent";
import { LedgerUnavailableError } from "../ledger/ledger-error";
import { UserErrorCode, type UserError } from "../user-error/user-error.type";
import { attemptWrite, forbidden } from "../user-error/write-outcome";
import type { PerformedChange } from "./change/change-recorder";
import { EndorsementPayload } from "./endorsement.payload";
import type { EndorsementRequestOutcome, NewEndorsementRequest } from "./request/endorsement-request";

/** A requested write of a member. */
export type MemberRequest = Omit<NewEndorsementRequest, "caller">;

/** The result of a write, and the fields that the answer shows differently than they were sent. */
export interface PerformedWrite {
  readonly change: PerformedChange;
  readonly problems?: readonly UserError[];
}

export interface MemberWrite {
  readonly request: MemberRequest;
  /** What prevents it, as far as can be read beforehand; called with the request's id, if the request is recorded. */
  readonly hindrance?: (
    requestId: string | null,
  ) => Promise<{ readonly memberId: string | null; readonly problem: UserError } | null>;
  readonly perform: (bastion: GraphContext["sources"]["bastion"]) => Promise<PerformedWrite>;
}

/** Refuses callers who are not brokers, and input with problems. Null if nothing prevents the write. */
export function refusal({ access }: GraphContext, problems: readonly UserError[]): EndorsementPayload | null {
  if (!access.broker) throw forbidden();
  return problems.length > 0 ? withNothingSent(memberPayload(null, problems)) : null;
}

/** Sends a write, once. Stores its change, and its outcome for later queries. */
export async function writeMember(write: MemberWrite, context: GraphContext): Promise<EndorsementPayload> {
  const id = await begin(write.request, context);
  // Only here: once the broker has performed a write, no failure means that it was not sent.
  const outcome = await attempt(write, id, context).catch(async (error: unknown) => {
    await end(id, { state: "NOT_SENT" }, context);
    throw error;
  });
  if ("inTheWay" in outcome) {
    const { memberId, problem } = outcome.inTheWay;
    if (id !== null) await context.endorsementRequests.forget(id);
    return withNothingSent(memberPayload(memberId, [problem]));
  }
  const payload = "problem" in outcome ? memberPayload(null, [outcome.problem]) : await recorded(outcome.done, context);
  await end(id, outcomeOf(payload), context);
  return payload;
}

export function memberPayload(memberId: string | null, userErrors: readonly UserError[]): EndorsementPayload {
  return Object.assign(new EndorsementPayload(), { memberId, userErrors: [...userErrors] });
}

async function attempt({ request, hindrance, perform }: MemberWrite, id: string | null, context: GraphContext) {
  const inTheWay = await hindrance?.(id);
  if (inTheWay) return { inTheWay };
  // The broker's 404 does not say whether the member or the plan is missing.
  const subject = request.memberId === null || request.planId !== null ? null : ["memberId"];
  return attemptWrite(() => perform(context.sources.bastion), subject);
}

async function recorded({ change, problems = [] }: PerformedWrite, context: GraphContext): Promise<EndorsementPayload> {
  await context.changes.record(change);
  return memberPayload(change.memberId, problems);
}

/** The request's id. A write without a key is sent even without a ledger, and then cannot be queried later. */
async function begin(request: MemberRequest, { caller, endorsementRequests }: GraphContext): Promise<string | null> {
  try {
    return await endorsementRequests.begin({ ...request, caller: caller?.subject ?? "" });
  } catch (error) {
    if (error instanceof LedgerUnavailableError && request.key === null) return null;
    throw error;
  }
}

/** If the ledger has become unavailable meanwhile, the idempotency entry still has the outcome. */
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
