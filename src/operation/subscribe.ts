import {
  createSourceEventStream,
  GraphQLError,
  OperationTypeNode,
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
import type { CheckedOperation, OperationChecks, Refused } from "./check-operation";
import { ConcurrencyLimit } from "./concurrency-limit";
import { overloaded, refusal } from "./operation-error";
import type { Preparation } from "./prepare";
import { cannotBeRecorded, OperationScope, runChecked } from "./run";
import { SubscriptionScope } from "./subscription-scope";

/** Subscriptions per process. */
const maxSubscriptions = 10_000;
/** Events executed at once, so that a change with thousands of subscribers does not block queries. */
const maxEventsAtOnce = 64;

type Leave = () => void;

export interface SubscriptionRunnerParts {
  readonly schema: GraphQLSchema;
  readonly preparation: Pick<Preparation, "prepare">;
  readonly checks: OperationChecks;
  readonly createContext: (request: OperationRequest) => GraphContext;
  /** Time limit of one event. */
  readonly deadlineMs: number;
  readonly maskErrors: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  /** Traces an event, if tracing is on. */
  readonly traceEvent?: () => OperationTrace;
  /** Waits for a turn among all operations. Returns a function that ends the turn, or null if there is no room. */
  readonly enter: (subject: string | undefined) => Leave | null | Promise<Leave | null>;
  /** Called for every subscription that began or was refused. */
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

/** `results` must be iterated or returned. */
export type StartedSubscription =
  { readonly refused: readonly GraphQLError[] } | { readonly results: EventResults; readonly document: DocumentNode };

/** A running subscription. */
interface Running {
  readonly request: SubscriptionRequest;
  readonly checked: CheckedOperation;
  readonly scope: SubscriptionScope;
}

/**
 * Runs subscriptions for all transports, under the same checks as other operations. Each event is an operation of its own,
 * with fresh data sources, its own deadline and the caller's current rights.
 */
export class SubscriptionRunner {
  private readonly running = new Set<SubscriptionScope>();
  private readonly events = new ConcurrencyLimit(maxEventsAtOnce);

  constructor(private readonly parts: SubscriptionRunnerParts) {}

  get schema(): GraphQLSchema {
    return this.parts.schema;
  }

  async start(request: SubscriptionRequest): Promise<StartedSubscription> {
    const started = await this.startInTurn(request);
    this.parts.onStarted?.("refused" in started ? "refused" : "ok");
    return started;
  }

  /** Ends subscriptions whose token has expired. Called at intervals: a timer for each of thousands would cost more. */
  endExpired(): void {
    for (const scope of this.running) if (scope.tokenEnded) scope.end();
  }

  /** Errors as the caller may see them. */
  mask(errors: readonly GraphQLError[]): GraphQLFormattedError[] {
    return errors.map((error) => this.parts.maskErrors(error.toJSON(), error));
  }

  private async startInTurn(request: SubscriptionRequest): Promise<StartedSubscription> {
    const leave = await this.parts.enter(request.caller?.subject);
    if (leave === null) return { refused: [overloaded("Too many operations are running: try again.")] };
    try {
      const checked = this.check(request);
      return "errors" in checked ? { refused: checked.errors } : await this.begin(request, checked);
    } finally {
      leave();
    }
  }

  private check({ query, operationName, variables, caller }: SubscriptionRequest): CheckedOperation | Refused {
    const prepared = this.parts.preparation.prepare(query);
    const checked = this.parts.checks.check({ prepared, operationName, variables, fromRouter: false }, caller);
    if ("errors" in checked) return checked;
    if (checked.operation.node.operation !== OperationTypeNode.SUBSCRIPTION) return { errors: [notASubscription()] };
    if (this.running.size < maxSubscriptions) return checked;
    return { errors: [refusal("OVERLOADED", "Too many subscriptions are running.")] };
  }

  private async begin(request: SubscriptionRequest, checked: CheckedOperation): Promise<StartedSubscription> {
    const scope = new SubscriptionScope(request.caller?.expiresAt ?? 0);
    this.running.add(scope);
    scope.cancellation.add({ cancelled: () => void this.running.delete(scope) });
    const running = { request, checked, scope };
    const { document, plan } = checked.operation;
    const contextValue = this.contextOf(request, scope);
    const { audit } = contextValue;
    if (!audit.begin(checked.operation.node, checked.operation.tier)) {
      scope.end();
      return { refused: [cannotBeRecorded()] };
    }
    const stream = await createSourceEventStream({
      schema: plan.schema,
      document,
      variableValues: request.variables ?? {},
      operationName: request.operationName,
      contextValue,
    });
    audit.end();
    if (Symbol.asyncIterator in stream) {
      return { results: this.interruptible(stream[Symbol.asyncIterator](), running), document };
    }
    scope.end();
    return { refused: stream.errors ?? [] };
  }

  /** Lets a reader that waits for the next event end at once. */
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
      // Sources end with the subscription's signal, so this does not wait for ever.
      for (let next = await events.next(); !next.done && !scope.isOver; next = await events.next()) {
        const event: unknown = next.value;
        const result = await this.events.run(() => this.resultOf(event, running));
        if (scope.isOver) break;
        if (result !== null) yield result;
      }
    } catch (error) {
      yield this.masked({ errors: [asGraphqlError(error)] });
    } finally {
      scope.end();
      events.return?.().catch(() => undefined);
    }
    if (scope.tokenEnded) yield this.masked({ errors: [refusal("UNAUTHENTICATED", "The access token has expired.")] });
  }

  /** One event's result; null if it is withheld from this caller. */
  private async resultOf(event: unknown, { request, checked, scope }: Running) {
    const { cancellation } = scope;
    const trace = this.parts.traceEvent?.();
    const ofEvent = new OperationScope({ deadlineMs: this.parts.deadlineMs, trace });
    const leaver = { cancelled: () => ofEvent.clientLeft() };
    cancellation.add(leaver);
    try {
      const result = await runChecked(checked, this.contextOf(request, ofEvent), event);
      const withheld = isWithheld(result);
      trace?.described({
        type: "subscription",
        outcome: withheld ? "refused" : result.errors ? "partial" : "ok",
        name: checked.operation.node.name?.value,
      });
      return withheld ? null : this.masked(result);
    } finally {
      cancellation.remove(leaver);
      ofEvent.end();
    }
  }

  private contextOf({ caller, clinicToken }: SubscriptionRequest, scope: OperationRequest["scope"]): GraphContext {
    return this.parts.createContext({ caller, clinicToken, scope });
  }

  private masked({ data, errors }: ExecutionResult): FormattedExecutionResult {
    return { ...(data !== undefined && { data }), ...(errors && { errors: this.mask(errors) }) };
  }
}

function notASubscription(): GraphQLError {
  return refusal("BAD_REQUEST", "This route accepts subscriptions only: send queries and mutations to POST /graphql.");
}

function asGraphqlError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError("The events ended.", { originalError: error instanceof Error ? error : undefined });
}

function isWithheld({ errors }: ExecutionResult): boolean {
  return errors?.some(({ originalError }) => originalError instanceof EventWithheld) ?? false;
}
