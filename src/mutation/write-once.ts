import type { Properties } from "../audit/subject";
import type { GraphContext } from "../context";
import type { MutationDeclaration } from "../feature";
import { idempotencyKeyRule, isIdempotencyKey } from "../idempotency/idempotency-key";
import { LedgerUnavailableError } from "../ledger/ledger-error";
import { trimTexts } from "../input/trim-texts";
import { UpstreamError } from "../upstream/upstream-error";
import { invalid, userError, UserErrorCode, type UserError } from "../user-error/user-error.type";
import type { IdempotentWrite, WriteAnswer, WriteOutcome } from "../idempotency/idempotency";
import { notRecorded } from "./not-recorded";
import { isNothingSent } from "../idempotency/nothing-sent";
import {
  fromStoredPayload,
  toStoredPayload,
  type EntityKeys,
  type ReadEntity,
  type Recorded,
} from "../idempotency/stored-payload";

export type OnceMutation = MutationDeclaration & { readonly name: string };

export interface WriteOptions {
  /** Which parts of a payload are entities. */
  readonly keys: EntityKeys;
  /** How they are read again for a later answer. */
  readonly read: ReadEntity;
  /** Whether other writes of the operation may be sent while this one runs. */
  readonly isBesideOthers?: boolean;
  /** As {@link IdempotentWrite.patienceMs}. */
  readonly patienceMs?: number;
}

interface Payload {
  readonly userErrors?: readonly UserError[];
}

/** Nothing was sent: the entry is removed, and the caller gets this payload. */
class NothingSent extends Error {
  constructor(readonly payload: unknown) {
    super("Nothing was sent.");
  }
}

/**
 * Performs a mutation at most once under its key: the write is recorded before a byte is sent, the same key and input return
 * the first answer again, and a write whose answer was lost is never sent again. If nothing was written, the key can be used
 * again.
 */
export async function writeOnce(
  mutation: OnceMutation,
  input: Properties,
  perform: () => Promise<unknown>,
  context: Pick<GraphContext, "caller" | "scope" | "idempotency" | "writesSent">,
  options: WriteOptions,
): Promise<unknown> {
  const name = mutation.idempotencyField ?? "idempotencyKey";
  const given = input[name];
  if (typeof given !== "string" || context.caller === null) return perform();
  const key = given.trim();
  if (!isIdempotencyKey(key)) return failedPayload(mutation, input, invalid([name], idempotencyKeyRule));
  const first: { payload?: unknown } = {};
  const write: IdempotentWrite<Recorded> = {
    entry: { caller: context.caller.subject, mutation: mutation.name, key },
    payload: writeOf(mutation, input),
    match: mutation.recognisedBy?.(input),
    deadlineAt: context.scope.deadlineAt,
    ...(options.patienceMs !== undefined && { patienceMs: options.patienceMs }),
    perform: () => attempt(mutation, perform, context, options, first),
  };
  let answer: WriteAnswer<Recorded>;
  try {
    answer = await context.idempotency.run(write);
  } catch (error) {
    if (error instanceof NothingSent) return error.payload;
    throw error instanceof LedgerUnavailableError ? notRecorded() : error;
  }
  if ("payload" in first) return first.payload;
  if ("result" in answer) return fromStoredPayload(answer.result, options.read);
  return failedPayload(mutation, input, problemOf(answer.kind));
}

/** The values that identify the write; spaces around text do not matter. */
function writeOf({ options = [] }: OnceMutation, input: Properties): Properties {
  // A declared key is sent to the upstream, `idempotencyKey` is not.
  const left = new Set(["idempotencyKey", ...options]);
  return trimTexts(Object.fromEntries(Object.entries(input).filter(([name]) => !left.has(name))));
}

async function attempt(
  mutation: OnceMutation,
  perform: () => Promise<unknown>,
  context: Pick<GraphContext, "writesSent">,
  { keys, isBesideOthers = false }: WriteOptions,
  first: { payload?: unknown },
): Promise<WriteOutcome<Recorded>> {
  const sentBefore = context.writesSent();
  try {
    const payload = await perform();
    first.payload = payload;
    return outcomeOf(mutation, payload, keys);
  } catch (error) {
    // The same key may be used again only if nothing was sent: the failed call may not be the operation's first.
    const hasSent = context.writesSent() > sentBefore;
    if (hasSent && !(isBesideOthers && isUnsent(error))) throw error;
    return {
      kind: "never-sent",
      error: error instanceof Error ? error : new Error("The write failed.", { cause: error }),
    };
  }
}

/**
 * Next to other writes the count does not show whether this one was sent; its own error does, as such a write is a single call.
 */
function isUnsent(error: unknown): boolean {
  return error instanceof UpstreamError ? !error.sent : error instanceof LedgerUnavailableError;
}

function outcomeOf(mutation: OnceMutation, payload: unknown, keys: EntityKeys): WriteOutcome<Recorded> {
  const errors = (payload as Payload | null)?.userErrors ?? [];
  const result = toStoredPayload(payload, keys);
  if (errors.length === 0)
    return { kind: "done", result, resourceId: mutation.madeBy?.((payload ?? {}) as Properties) };
  if (errors.some(({ code }) => code === UserErrorCode.OUTCOME_UNKNOWN)) return { kind: "unknown" };
  if (errors.every(({ code }) => code === UserErrorCode.INVALID) || isNothingSent(payload)) {
    return { kind: "never-sent", error: new NothingSent(payload) };
  }
  return { kind: "refused", result };
}

function problemOf(kind: "unknown" | "in-progress" | "conflict"): UserError {
  if (kind === "conflict") {
    return userError(
      UserErrorCode.CONFLICT,
      "This key was used before with another input. Use a new key for a new write.",
    );
  }
  return userError(
    UserErrorCode.OUTCOME_UNKNOWN,
    kind === "unknown"
      ? "This write was sent before, but its answer was lost. It is not sent again: read the record to see whether it was performed."
      : "This write is still in progress. Send it again with the same key to get its result.",
  );
}

/** The mutation's payload where all there is to say is one problem. */
function failedPayload({ failed }: OnceMutation, input: Properties, problem: UserError): unknown {
  return failed?.(problem, input) ?? { ok: false, userErrors: [problem] };
}
