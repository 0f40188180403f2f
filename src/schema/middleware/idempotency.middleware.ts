import { GraphQLError, type GraphQLResolveInfo } from "graphql";
import type { GraphContext } from "../../context";
import type { Properties } from "../../audit/subject";
import type { MutationDeclaration } from "../../feature";
import { isText } from "../../input/text";
import type { IdempotentWrite, WriteAnswer, WriteOutcome } from "../../idempotency/idempotency";
import { LedgerUnavailableError } from "../../ledger/ledger-error";
import { childInfo } from "../../selection/child-info";
import { invalid, userError, UserErrorCode, type UserError } from "../../user-error/user-error.type";
import type { Subgraph } from "../build-subgraph";
import { toStoredPayload, fromStoredPayload, type EntityKeys, type Recorded } from "../../idempotency/stored-payload";

type Resolve = (source: unknown, args: MutationArgs, context: GraphContext, info: GraphQLResolveInfo) => unknown;

interface MutationArgs {
  readonly input: Properties;
}

type Mutation = MutationDeclaration & { readonly name: string };

/** Loads an entity if the caller may see it. */
type EntityReader = (
  typename: string,
  key: string,
  context: GraphContext,
  info: GraphQLResolveInfo,
) => Promise<object | null>;

interface Entities {
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

/** Makes every mutation of the schema idempotent under its key. */
export function makeMutationsIdempotent({ schema, declarations: { entities, mutations } }: Subgraph): void {
  const known: Entities = {
    keys: Object.fromEntries([...entities].map(([typename, { key }]) => [typename, key])),
    read: async (typename, key, context, info) => (await entities.get(typename)?.load(key, context, info)) ?? null,
  };
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const declared = mutations.get(field.name);
    if (!field.resolve || !declared) continue;
    const resolve = field.resolve as Resolve;
    field.resolve = idempotent({ name: field.name, ...declared }, resolve, known) as typeof field.resolve;
  }
}

/**
 * A mutation that is performed at most once under its key: the write is recorded before a byte is sent, the same key and
 * input return the first answer again, and a write whose answer was lost is never sent again.
 */
function idempotent(mutation: Mutation, resolve: Resolve, entities: Entities): Resolve {
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
    const write: IdempotentWrite<Recorded> = {
      entry: { caller: context.caller.subject, mutation: mutation.name, key },
      // A declared key is part of what the upstream is sent, `idempotencyKey` is not.
      payload,
      match: mutation.recognisedBy?.(args.input),
      deadlineAt: context.scope.deadlineAt,
      perform: () => attempt(mutation, perform, context, entities, first),
    };
    let answer: WriteAnswer<Recorded>;
    try {
      answer = await context.idempotency.run(write);
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
  const result = toStoredPayload(payload, keys);
  if (errors.length === 0) return { kind: "done", result, resourceId: mutation.madeBy?.((payload ?? {}) as Properties) };
  if (errors.some(({ code }) => code === UserErrorCode.OUTCOME_UNKNOWN)) return { kind: "unknown" };
  if (errors.every(({ code }) => code === UserErrorCode.INVALID)) {
    return { kind: "never-sent", error: new NothingSent(payload) };
  }
  return { kind: "refused", result };
}

async function answered(
  answer: WriteAnswer<Recorded>,
  mutation: Mutation,
  input: Properties,
  read: (typename: string, key: string) => Promise<object | null>,
): Promise<unknown> {
  if ("result" in answer) return fromStoredPayload(answer.result, read);
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
function failedPayload({ failed }: Mutation, input: Properties, problem: UserError): unknown {
  return failed?.(problem, input) ?? { ok: false, userErrors: [problem] };
}

// Entities stand directly below the payload; all their selections together are what may be asked of one.
function fieldInfo(info: GraphQLResolveInfo): GraphQLResolveInfo {
  return childInfo(info);
}
