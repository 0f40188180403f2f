import { getVariableValues, GraphQLError, OperationTypeNode, type FieldNode } from "graphql";
import type { Caller } from "../auth/caller";
import type { Cost, KeyList, Size, Variables } from "./cost";
import { rateLimited, refusal } from "./operation-error";
import type { PreparedDocument, PreparedOperation } from "./prepare";
import type { Safelist } from "./safelist";
import { isIllFormed } from "./text-values";
import { unitCosts } from "./unit-costs";
import { variableErrors, variableReading } from "./variable-errors";

/** An operation as the caller sent it. */
export interface OperationRequest {
  readonly prepared: PreparedDocument | GraphQLError;
  readonly operationName?: string | null;
  readonly variables?: Variables | null;
  /** Whether the request carries the router's secret. */
  readonly fromRouter: boolean;
}

/** An operation that may run, with its variables coerced. */
export interface CheckedOperation {
  readonly operation: PreparedOperation;
  readonly variables: Record<string, unknown>;
}

export interface Refused {
  readonly errors: readonly GraphQLError[];
}

export interface CheckRules {
  readonly introspection: boolean;
  /** Whether only the router may ask for `_entities` and `_service`. */
  readonly routerOnly: boolean;
  readonly safelist?: Safelist;
  readonly lists: {
    /** Longest list of ids in one argument. */
    readonly ids: number;
    /** Most representations of all `_entities` fields of an operation together. */
    readonly representations: number;
  };
  /** In the units of {@link totalCost}. */
  readonly cost: {
    readonly perOperation: number;
    /** Of one caller in one process. */
    readonly perCallerAndMinute: number;
  };
}

const introspectionFields = new Set(["__schema", "__type"]);
const federationFields = new Set(["_entities", "_service"]);

/** Decides whether an operation may run, whatever its transport. */
export class OperationChecks {
  private readonly budget: CallerBudget;

  constructor(private readonly rules: CheckRules) {
    this.budget = new CallerBudget(rules.cost.perCallerAndMinute);
  }

  /** Charges the caller for an operation that may run. */
  check({ prepared, operationName, variables, fromRouter }: OperationRequest, caller: Caller | null) {
    if (prepared instanceof GraphQLError) return refused(prepared);
    const operation = prepared.operation(operationName);
    // Before validation, whose errors reveal the schema.
    const closed = operation && this.closed(operation, caller, fromRouter);
    if (closed) return refused(closed);
    if (this.rules.safelist?.allows(prepared.source) === false) {
      return refused(refusal("FORBIDDEN", "Only operations of the safelist are allowed."));
    }
    if (prepared.errors.length > 0) return { errors: prepared.errors };
    if (operation === undefined) return refused(noSuchOperation(operationName));
    return this.checkVariables(operation, variables ?? {}, caller);
  }

  private checkVariables(
    operation: PreparedOperation,
    given: Variables,
    caller: Caller | null,
  ): CheckedOperation | Refused {
    const variables = coerced(operation, given, this.rules.introspection);
    if ("errors" in variables) return variables;
    // With defaults, which cost what given values cost.
    const values = valuesIn(variables.coerced);
    const error =
      excess(operation.keyLists, variables.coerced, this.rules.lists) ??
      (values.areIllFormed ? textError(operation) : null) ??
      this.costError(operation, variables.coerced, values.items, caller);
    return error ? refused(error) : { operation, variables: variables.coerced };
  }

  private closed({ node, rootFields }: PreparedOperation, caller: Caller | null, fromRouter: boolean) {
    const isQuery = node.operation === OperationTypeNode.QUERY;
    for (const field of rootFields) {
      const error = this.closedField(field, isQuery, caller, fromRouter);
      if (error) return error;
    }
    return null;
  }

  private closedField(
    { name: { value: name } }: FieldNode,
    isQuery: boolean,
    caller: Caller | null,
    fromRouter: boolean,
  ): GraphQLError | null {
    const { introspection, routerOnly } = this.rules;
    const service = fromRouter || (introspection && !routerOnly);
    const open =
      isQuery &&
      (name === "__typename" || (introspection && introspectionFields.has(name)) || (service && name === "_service"));
    if (caller === null && !open)
      return refusal("UNAUTHENTICATED", "An access token is required: send `Authorization: Bearer <access token>`.");
    if (routerOnly && !fromRouter && federationFields.has(name)) {
      return refusal("FORBIDDEN", "Only the router may query this field.");
    }
    if (name === "_service" && !service) return refusal("FORBIDDEN", "Schema introspection is disabled.");
    return null;
  }

  private costError(
    { costs }: PreparedOperation,
    variables: Variables,
    items: number,
    caller: Caller | null,
  ): GraphQLError | null {
    const { perOperation } = this.rules.cost;
    const cost = Math.ceil(unitCosts.operation + unitCosts.item * items + totalCost(costs, variables));
    if (cost > perOperation) {
      const message = `The operation may cost ${cost} units, the limit is ${perOperation}: select less, or use smaller pages and shorter lists.`;
      return refusal("OPERATION_TOO_LARGE", message);
    }
    if (caller === null) return null;
    const exceeded = this.budget.spend(caller.subject, cost);
    return exceeded && rateLimited(exceeded.retryAfterSeconds);
  }
}

function refused(error: GraphQLError): Refused {
  return { errors: [error] };
}

function coerced(
  { plan, node }: PreparedOperation,
  given: Variables,
  introspection: boolean,
): Refused | { readonly coerced: Record<string, unknown> } {
  const { hideSuggestions, options } = variableReading;
  const values = getVariableValues(plan.schema, node.variableDefinitions ?? [], given, {
    maxErrors: options.maxCoercionErrors,
    hideSuggestions,
  });
  return values.errors
    ? { errors: variableErrors(values.errors, given, plan.schema, introspection) }
    : { coerced: values.coerced };
}

/** Lists that are longer than allowed. */
function excess(
  lists: readonly KeyList[],
  variables: Variables,
  { ids, representations }: CheckRules["lists"],
): GraphQLError | null {
  let asked = 0;
  for (const { kind, node, argument, length } of lists) {
    if (kind === "representations") {
      asked += sizeWith(length, variables);
      if (asked <= representations) continue;
      const message = `An operation takes at most ${representations} representations (MAX_REPRESENTATIONS).`;
      return refusal("OPERATION_TOO_LARGE", message, { nodes: node });
    }
    if (sizeWith(length, variables) <= ids) continue;
    const message = `"${node.name.value}" takes at most ${ids} ${argument} (MAX_IDS): use smaller lists.`;
    return refusal("BAD_USER_INPUT", message, { nodes: node });
  }
  return null;
}

/** What the variables contain at any depth. Iterative, because they may be nested deeply. */
export function valuesIn(variables: unknown): { readonly items: number; readonly areIllFormed: boolean } {
  let items = 0;
  let areIllFormed = false;
  const waiting = [variables];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === "string") areIllFormed ||= isIllFormed(value);
    else if (Array.isArray(value)) {
      items += value.length;
      for (const part of value) waiting.push(part);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, part] of Object.entries(value)) waiting.push(key, part);
    }
  }
  return { items, areIllFormed };
}

export function totalCost(costs: readonly Cost[], variables: Variables): number {
  let sum = 0;
  for (const { weight, size, below } of costs) {
    const each = weight + (below.length > 0 ? totalCost(below, variables) : 0);
    if (each > 0) sum += each * sizeWith(size, variables);
  }
  return sum;
}

function sizeWith(size: Size, variables: Variables): number {
  return typeof size === "number" ? size : size(variables);
}

/** Mutations report such text in their `userErrors`. */
function textError({ node }: PreparedOperation): GraphQLError | null {
  if (node.operation === OperationTypeNode.MUTATION) return null;
  return refusal("BAD_USER_INPUT", "A variable contains NUL or half of a surrogate pair: remove that character.");
}

function noSuchOperation(name: string | null | undefined): GraphQLError {
  const message =
    name == null
      ? "The document has no operation, or several: `operationName` must name one."
      : "The document has no operation of this name.";
  return new GraphQLError(message, { extensions: { code: "OPERATION_RESOLUTION_FAILURE", http: { status: 400 } } });
}

const minuteMs = 60_000;

/** What each caller's operations have cost in the current minute, which is the same minute for all callers. */
export class CallerBudget {
  private spent = new Map<string, number>();
  private endsAt = 0;

  constructor(private readonly perMinute: number) {}

  /**
   * Charges the caller, or returns the seconds until the next minute begins.
   *
   * @param now in monotonic milliseconds.
   */
  spend(subject: string, cost: number, now = performance.now()): { readonly retryAfterSeconds: number } | null {
    if (now >= this.endsAt) {
      this.spent = new Map();
      this.endsAt = now + minuteMs;
    }
    const sum = (this.spent.get(subject) ?? 0) + cost;
    // A refused operation costs nothing: otherwise a caller that retries too early would wait for ever.
    if (sum > this.perMinute) return { retryAfterSeconds: Math.ceil((this.endsAt - now) / 1000) };
    this.spent.set(subject, sum);
    return null;
  }
}
