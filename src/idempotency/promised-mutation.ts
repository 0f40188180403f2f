import { GraphQLError, type GraphQLResolveInfo } from "graphql";
import type { GraphContext } from "../context";
import type { Arguments, MutationDeclaration } from "../feature";
import { isText } from "../input/text";
import type { PromisedWrite, WriteAnswer, WriteOutcome } from "./promised-write";
import { LedgerUnavailableError } from "../ledger/ledger-error";
import { childInfo } from "../selection/child-info";
import { invalid, userError, UserErrorCode, type UserError } from "../user-error/user-error.type";
import { recordPayload, replayPayload, type EntityKeys, type Recorded } from "./payload-record";

export type Resolve = (source: unknown, args: MutationArgs, context: GraphContext, info: GraphQLResolveInfo) => unknown;

export interface MutationArgs {
  readonly input: Arguments;
}

type Mutation = MutationDeclaration & { readonly name: string };

/** Reads an entity through its gate. */
export type EntityReader = (
  typename: string,
  key: string,
  context: GraphContext,
  info: GraphQLResolveInfo,
) => Promise<object | null>;

export interface Entities {
  readonly keys: EntityKeys;
  readonly read: EntityReader;
}

interface Payload {
  readonly userErrors?: readonly UserError[];
}

/** Nothing was sent: the entry is taken back, and the caller gets this payload all the same. */
class NothingSent extends Error {
  constructor(readonly payload: unknown) {
    super("Nothing was sent.");
  }
}

/**
 * A mutation that keeps the promise of its `idempotencyKey` (or `reference`): the ledger has the write on disk before a
 * byte is sent, the same key and input give the first answer again, and a write whose answer was lost is never sent again.
 */
export function promised(mutation: Mutation, resolve: Resolve, entities: Entities): Resolve {
  return async (source, args, context, info) => {
    const { idempotencyKey: _, ...payload } = args.input;
    const name = mutation.idempotencyField ?? "idempotencyKey";
    const key = args.input[name];
    if (typeof key !== "string" || context.caller === null) return resolve(source, args, context, info);
    if (!isText(key)) {
      return failedPayload(mutation, args.input, invalid([name], "A key has no line breaks or control characters."));
    }
    const perform = async (): Promise<unknown> => resolve(source, args, context, info);
    const first: { payload?: unknown } = {};
    const write: PromisedWrite<Recorded> = {
      entry: { caller: context.caller.subject, mutation: mutation.name, key },
      // A declared key is part of what the upstream is sent, `idempotencyKey` is not.
      payload,
      match: mutation.recognisedBy?.(args.input),
      deadlineAt: context.scope.deadlineAt,
      perform: () => attempt(mutation, perform, context, entities, first),
    };
    let answer: WriteAnswer<Recorded>;
    try {
      answer = await context.ledger.idempotency.run(write);
    } catch (error) {
      if (error instanceof NothingSent) return error.payload;
      throw error instanceof LedgerUnavailableError ? notRecorded() : error;
    }
    if ("payload" in first) return first.payload;
    return answered(answer, mutation, args.input, (typename, id) =>
      entities.read(typename, id, context, fieldInfo(info)),
    );
  };
}

// Without the ledger nobody could tell later whether the write was sent: it is not sent.
function notRecorded(): GraphQLError {
  return new GraphQLError("This write could not be recorded, so it was not sent. Try again.", {
    extensions: { code: "UPSTREAM_UNAVAILABLE", retryable: true },
  });
}

async function attempt(
  mutation: Mutation,
  perform: () => Promise<unknown>,
  context: GraphContext,
  { keys }: Entities,
  first: { payload?: unknown },
): Promise<WriteOutcome<Recorded>> {
  const sentBefore = context.writesSent();
  try {
    const payload = await perform();
    first.payload = payload;
    return outcomeOf(mutation, payload, keys);
  } catch (error) {
    // What failed before any write went out may be tried again under the same key.
    if (context.writesSent() > sentBefore) throw error;
    return {
      kind: "never-sent",
      error: error instanceof Error ? error : new Error("The write failed.", { cause: error }),
    };
  }
}

function outcomeOf(mutation: Mutation, payload: unknown, keys: EntityKeys): WriteOutcome<Recorded> {
  const errors = (payload as Payload | null)?.userErrors ?? [];
  const result = recordPayload(payload, keys);
  if (errors.length === 0) return { kind: "done", result, resourceId: mutation.madeBy?.((payload ?? {}) as Arguments) };
  if (errors.some(({ code }) => code === UserErrorCode.OUTCOME_UNKNOWN)) return { kind: "unknown" };
  if (errors.every(({ code }) => code === UserErrorCode.INVALID)) {
    return { kind: "never-sent", error: new NothingSent(payload) };
  }
  return { kind: "refused", result };
}

async function answered(
  answer: WriteAnswer<Recorded>,
  mutation: Mutation,
  input: Arguments,
  read: (typename: string, key: string) => Promise<object | null>,
): Promise<unknown> {
  if ("result" in answer) return replayPayload(answer.result, read);
  return failedPayload(mutation, input, problemOf(answer.kind));
}

function problemOf(kind: "unknown" | "in-progress" | "conflict"): UserError {
  if (kind === "conflict") {
    return userError(
      UserErrorCode.CONFLICT,
      "This key was used with another input before. Use a new key for a new write.",
    );
  }
  return userError(
    UserErrorCode.OUTCOME_UNKNOWN,
    kind === "unknown"
      ? "This write was sent before and its answer was lost. It is not sent again: read the record to see whether it was performed."
      : "This write is still running. Ask again with the same key.",
  );
}

/** The mutation's payload where all there is to say is one problem. */
function failedPayload({ failed }: Mutation, input: Arguments, problem: UserError): unknown {
  return failed?.(problem, input) ?? { ok: false, userErrors: [problem] };
}

// Entities stand directly below the payload; all their selections together are what may be asked of one.
function fieldInfo(info: GraphQLResolveInfo): GraphQLResolveInfo {
  return childInfo(info);
}
