import { setTimeout as delay } from "node:timers/promises";
import { GraphQLError } from "graphql";
import { badInput } from "../../input/bad-input";
import type { GraphContext } from "../../context";
import { isIdempotencyKey } from "../../idempotency/idempotency-key";
import { writeOnce, type OnceMutation } from "../../mutation/write-once";
import { LedgerUnavailableError } from "../../ledger/ledger-error";
import { UpstreamError } from "../../upstream/upstream-error";
import { invalid, userError, UserErrorCode, type UserError } from "../../user-error/user-error.type";
import { forbidden } from "../../user-error/write-outcome";
import type { EndorsementPayload } from "../endorsement.payload";

/** Items of one batch. */
const mostItems = 200;
/** Writes under way at once, so that a batch leaves the broker room for others. */
const writesAtOnce = 8;
/** This share of the operation's time is reserved for what its answer selects of the members. */
const shareToAnswer = 0.35;
/** How long before the operation's end running writes are still awaited. */
const marginMs = 500;

/** How long an item waits that another process has begun, and may have died in the middle of. */
const patienceMs = 1_000;

/** One write of a batch, in the terms of the single mutation. */
export interface BatchItem<Input> {
  readonly reference: string;
  /** Null for an enrolment, which creates its member. */
  readonly memberId: string | null;
  readonly input: Input;
}

export interface Batch<Input> {
  readonly mutation: OnceMutation;
  readonly items: readonly BatchItem<Input>[];
  readonly write: (item: BatchItem<Input>) => Promise<EndorsementPayload>;
  /** Called for each item that will not be written, for those that wait for all items. */
  readonly onSettled?: () => void;
  /** Read before the first write, unless no item can be sent. */
  readonly prepare?: () => Promise<void>;
  /** Writes at once; eight by default. */
  readonly atOnce?: number;
}

/** The result of an item, or the problem because of which it was not sent. */
export type ItemOutcome = Pick<EndorsementPayload, "userErrors"> & { readonly memberId: string | null };

/**
 * Performs each item at most once under its reference, several at a time, and answers within the operation's time: items that
 * have not been sent by then are NOT_SENT. Results are in the order of the items. Throws `FORBIDDEN` unless the caller is a
 * broker, and `BAD_USER_INPUT` for more than 200 items.
 */
export async function runBatch<Input extends object>(
  batch: Batch<Input>,
  context: GraphContext,
): Promise<ItemOutcome[]> {
  const { items, prepare, atOnce = writesAtOnce } = batch;
  if (!context.access.broker) throw forbidden();
  if (items.length > mostItems) throw badInput(`A batch can have at most ${mostItems} items.`);
  const now = performance.now();
  const sendUntil = now + (context.scope.deadlineAt - now) * (1 - shareToAnswer);
  const unfit = problemsIn(items);
  if (unfit.includes(null)) await prepare?.();
  const outcomes: ItemOutcome[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < items.length) {
      const position = next++;
      const item = items[position]!;
      const problem = unfit[position] ?? (performance.now() > sendUntil ? notSent() : null);
      if (problem) batch.onSettled?.();
      outcomes[position] = problem ? { memberId: null, userErrors: [problem] } : await attempt(item, batch, context);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
  return outcomes.map((outcome, position) => ({ ...outcome, userErrors: outcome.userErrors.map(below(position)) }));
}

async function attempt<Input extends object>(
  item: BatchItem<Input>,
  { mutation, write, onSettled }: Batch<Input>,
  context: GraphContext,
): Promise<ItemOutcome> {
  const options = { keys: {}, read: async () => null, isBesideOthers: true, patienceMs };
  const key = { [mutation.idempotencyField ?? "idempotencyKey"]: item.reference };
  try {
    const written = writeOnce(mutation, { ...item.input, ...key }, () => write(item), context, options);
    return toOutcome(await inTime(written, context));
  } catch (error) {
    if (error instanceof UpstreamError || error instanceof LedgerUnavailableError || isNotSent(error)) {
      return { memberId: null, userErrors: [notSent()] };
    }
    throw error;
  } finally {
    onSettled?.();
  }
}

/** The write's payload; the write continues if the operation's time ends first. */
async function inTime(written: Promise<unknown>, { scope }: GraphContext): Promise<unknown> {
  const waiting = new AbortController();
  const late = delay(Math.max(0, scope.deadlineAt - marginMs - performance.now()), undefined, {
    signal: waiting.signal,
  })
    .then(() => ({ userErrors: [stillRunning()] }))
    .catch(() => written);
  written.catch(() => undefined);
  try {
    return await Promise.race([written, late]);
  } finally {
    waiting.abort();
  }
}

function toOutcome(payload: unknown): ItemOutcome {
  const { memberId = null, userErrors } = payload as Partial<EndorsementPayload>;
  return { memberId, userErrors: userErrors ?? [] };
}

/** The problems of items whose reference is invalid, or whose reference or member another item has too. */
function problemsIn(items: readonly BatchItem<object>[]): (UserError | null)[] {
  const references = countOf(items.map(({ reference }) => reference.trim()));
  const members = countOf(items.flatMap(({ memberId }) => (memberId === null ? [] : [memberId.trim()])));
  return items.map(({ reference, memberId }) => {
    if (references.get(reference.trim())! > 1) return invalid(["reference"], "Another item has the same reference.");
    if (reference.trim() === "") return invalid(["reference"], "This must not be blank.");
    if (!isIdempotencyKey(reference)) return invalid(["reference"], "This must be 1 to 200 printable characters.");
    const isRepeated = memberId !== null && members.get(memberId.trim())! > 1;
    return isRepeated ? invalid(["memberId"], "Another item has the same member.") : null;
  });
}

function countOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** A problem of an item's input at its place in the batch's. */
function below(position: number): (problem: UserError) => UserError {
  return ({ code, message, field }) =>
    userError(code, message, field && ["endorsements", String(position), ...field.filter((name) => name !== "input")]);
}

function notSent(): UserError {
  return userError(UserErrorCode.NOT_SENT, "This was not sent. Send it again with the same reference.");
}

function stillRunning(): UserError {
  return userError(
    UserErrorCode.OUTCOME_UNKNOWN,
    "This write is still in progress. Send it again with the same reference to get its result.",
  );
}

function isNotSent(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions["code"] === "UPSTREAM_UNAVAILABLE";
}
