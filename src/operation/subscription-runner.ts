import {
  createSourceEventStream,
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from "graphql";
import type { Caller } from "../auth/caller";
import type { GraphContext, OperationRequest } from "../context";
import type { OperationTrace } from "../observability/tracing";
import { EventWithheld } from "../subscription/event-withheld";
import { execute } from "../executor/execute";
import { refusal } from "./operation-error";
import type { OperationGate } from "./operation-gate";
import { OperationScope } from "./operation-scope";
import { notASubscription, operationOf, parseDocument } from "./subscription-document";
import { SubscriptionScope } from "./subscription-scope";
import { Turnstile } from "./turnstile";
import { variableErrors, variableReading } from "./variable-errors";

/** Subscriptions of a process at once. */
const maxSubscriptions = 10_000;
/** Events executed at once: a change that thousands are told of must not push aside everybody's queries. */
const maxEventsAtOnce = 64;

export interface SubscriptionRunnerParts {
  readonly schema: GraphQLSchema;
  readonly gate: OperationGate;
  readonly createContext: (request: OperationRequest) => GraphContext;
  /** Time that one event has. */
  readonly deadlineMs: number;
  readonly maskErrors: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  /** Traces an event, where events are traced. */
  readonly traceEvent?: () => OperationTrace;
  /** Told of every subscription that began or was refused. */
  readonly onStarted?: (outcome: "ok" | "refused") => void;
}

export interface SubscriptionRequest {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly caller: Caller | null;
  readonly clinicToken?: string;
}

export type EventResults = AsyncGenerator<FormattedExecutionResult, void>;

/** `results` must be iterated or returned; `document` is what they answer. */
export type StartedSubscription =
  { readonly refused: readonly GraphQLError[] } | { readonly results: EventResults; readonly document: DocumentNode };

/** A subscription that runs. */
interface Running {
  readonly request: SubscriptionRequest;
  readonly document: DocumentNode;
  readonly scope: SubscriptionScope;
}

/**
 * Runs subscriptions, for every transport that carries them: under the same gate as other operations, and each event as an
 * operation of its own, with fresh data sources, its own deadline and the caller's rights at that moment.
 */
export class SubscriptionRunner {
  private running = 0;
  private readonly turnstile = new Turnstile(maxEventsAtOnce);

  constructor(private readonly parts: SubscriptionRunnerParts) {}

  get schema(): GraphQLSchema {
    return this.parts.schema;
  }

  async start(request: SubscriptionRequest): Promise<StartedSubscription> {
    const started = await this.begin(request);
    this.parts.onStarted?.("refused" in started ? "refused" : "ok");
    return started;
  }

  /** Errors as callers may see them. */
  mask(errors: readonly GraphQLError[]): GraphQLFormattedError[] {
    return errors.map((error) => this.parts.maskErrors(error.toJSON(), error));
  }

  private async begin(request: SubscriptionRequest): Promise<StartedSubscription> {
    const document = parseDocument(request.query);
    if (document instanceof GraphQLError) return { refused: [document] };
    const refused = this.refusals(request, document);
    if (refused.length > 0) return { refused };
    const scope = new SubscriptionScope(request.caller?.expiresAt ?? 0);
    this.running++;
    scope.cancellation.add({ cancelled: () => void this.running-- });
    const running = { request, document, scope };
    const stream = await createSourceEventStream(this.executionOf(running, scope));
    if (Symbol.asyncIterator in stream) {
      return { results: this.interruptible(stream[Symbol.asyncIterator](), running), document };
    }
    scope.end();
    return { refused: variableErrors(stream.errors ?? [], request.variables ?? {}, this.schema) };
  }

  private refusals(
    { query, variables, operationName, caller }: SubscriptionRequest,
    document: DocumentNode,
  ): readonly GraphQLError[] {
    const operation = operationOf(document, operationName);
    const gated = { source: query, document, operation, variables: variables ?? {}, caller, fromRouter: false };
    const refusals = this.parts.gate.refusals(gated);
    if (refusals.length > 0) return refusals;
    const unfit = notASubscription(operation);
    if (unfit) return [unfit];
    return this.running >= maxSubscriptions ? [refusal("OVERLOADED", "Too many subscriptions are running.")] : [];
  }

  /** What waits for the next event learns at once that nobody does any more. */
  private interruptible(events: AsyncIterator<unknown>, running: Running): EventResults {
    const results = this.resultsOf(events, running);
    const finish = results.return.bind(results);
    results.return = (value) => {
      running.scope.end();
      return finish(value);
    };
    return results;
  }

  private async *resultsOf(events: AsyncIterator<unknown>, running: Running): EventResults {
    const { scope } = running;
    try {
      // Sources end with the subscription's signal, so that none is waited for in vain.
      for (let next = await events.next(); !next.done && !scope.isOver; next = await events.next()) {
        const event: unknown = next.value;
        const result = await this.turnstile.pass(() => this.resultOf(event, running));
        if (scope.isOver) break;
        if (result !== null) yield result;
      }
    } catch (error) {
      yield this.masked({ errors: [asGraphqlError(error)] });
    } finally {
      scope.end();
      events.return?.().catch(() => undefined);
    }
    if (scope.tokenEnded) yield this.masked({ errors: [refusal("UNAUTHENTICATED", "The access token has ended.")] });
  }

  /** One event's result; null where it is not for this caller. */
  private async resultOf(event: unknown, running: Running): Promise<FormattedExecutionResult | null> {
    const { cancellation } = running.scope;
    const trace = this.parts.traceEvent?.();
    const scope = new OperationScope({ deadlineMs: this.parts.deadlineMs, trace });
    const leaver = { cancelled: () => scope.clientLeft() };
    cancellation.add(leaver);
    try {
      const result = await execute({ ...this.executionOf(running, scope), rootValue: event });
      const withheld = isWithheld(result);
      trace?.described({
        type: "subscription",
        outcome: withheld ? "refused" : result.errors ? "partial" : "ok",
        name: operationOf(running.document, running.request.operationName)?.name?.value,
      });
      return withheld ? null : this.masked(result);
    } finally {
      cancellation.remove(leaver);
      scope.end();
    }
  }

  private executionOf({ request, document }: Running, scope: OperationRequest["scope"]) {
    const { caller, clinicToken, variables, operationName } = request;
    return {
      schema: this.schema,
      document,
      variableValues: variables ?? {},
      operationName,
      contextValue: this.parts.createContext({ caller, clinicToken, scope }),
      ...variableReading,
    };
  }

  private masked({ data, errors }: ExecutionResult): FormattedExecutionResult {
    return { ...(data !== undefined && { data }), ...(errors && { errors: this.mask(errors) }) };
  }
}

function asGraphqlError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError("The events ended.", { originalError: error instanceof Error ? error : undefined });
}

function isWithheld({ errors }: ExecutionResult): boolean {
  return errors?.some(({ originalError }) => originalError instanceof EventWithheld) ?? false;
}
