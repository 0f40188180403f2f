import { OperationTypeNode, type ExecutionResult, type GraphQLError } from "graphql";
import type { GraphContext } from "../context";
import { execute } from "../executor/execute";
import type { OperationTrace } from "../observability/tracing";
import { Cancellation } from "../upstream/http/cancellation";
import type { CallScope, UpstreamCall } from "../upstream/upstream-call";
import type { AnswerPolicy } from "./answer-policy";
import type { CheckedOperation, OperationChecks, OperationRequest } from "./check-operation";
import { overloaded, refusal } from "./operation-error";

export interface OperationScopeOptions {
  /** Time limit of the whole operation. */
  readonly deadlineMs: number;
  /** Whether upstream calls are recorded for `x-explain`. */
  readonly explain?: boolean;
  readonly trace?: OperationTrace;
  /** The request's id, for the log. */
  readonly requestId?: string;
}

/** The scope of one operation: it ends at its deadline or when its client disconnects. */
export class OperationScope implements CallScope {
  readonly deadlineAt: number;
  /** Upstream calls made or shared so far, if they are recorded. */
  readonly calls: UpstreamCall[] | null;
  /** Null until the operation has succeeded. */
  answerPolicy: AnswerPolicy | null = null;
  readonly trace: OperationTrace | undefined;
  readonly requestId: string | undefined;
  readonly cancellation = new Cancellation();
  private readonly timer: NodeJS.Timeout;

  constructor({ deadlineMs, explain = false, trace, requestId }: OperationScopeOptions) {
    this.deadlineAt = performance.now() + deadlineMs;
    this.calls = explain ? [] : null;
    this.trace = trace;
    this.requestId = requestId;
    this.timer = setTimeout(() => this.cancellation.cancel(new Error("The operation's time is over.")), deadlineMs);
  }

  onCall(call: UpstreamCall): void {
    this.calls?.push(call);
    if (call.shared !== "fresh") this.trace?.answered(call);
  }

  /** The client has disconnected: calls for it alone are cancelled, and no more are made. */
  clientLeft(): void {
    this.cancellation.cancel(new Error("The client has gone away."));
  }

  /** The operation has been answered. */
  end(): void {
    clearTimeout(this.timer);
    this.trace?.ended();
  }
}

/** Runs a query or mutation, if the checks allow it. A refused operation has no `data`. */
export class OperationRunner {
  constructor(private readonly checks: OperationChecks) {}

  async run(request: OperationRequest, context: GraphContext): Promise<ExecutionResult> {
    const checked = this.checks.check(request, context.caller);
    if ("errors" in checked) return checked;
    const { operation } = checked;
    if (operation.node.operation === OperationTypeNode.SUBSCRIPTION) return { errors: [elsewhere()] };
    const result = await runChecked(checked, context);
    const { scope } = context;
    if (!(scope instanceof OperationScope)) return result;
    // Partial answers are not cached.
    if (!result.errors) scope.answerPolicy = operation.answerPolicy;
    if (scope.calls === null) return result;
    return { ...result, extensions: { ...result.extensions, upstreamCalls: scope.calls } };
  }
}

/** Runs a checked operation, or one event of a subscription. */
export async function runChecked(
  { operation, variables }: CheckedOperation,
  context: GraphContext,
  event?: unknown,
): Promise<ExecutionResult> {
  const { audit } = context;
  if (!audit.begin(operation.node, operation.tier)) return { errors: [cannotBeRecorded()] };
  try {
    return await execute({ plan: operation.plan, variableValues: variables, rootValue: event, contextValue: context });
  } finally {
    audit.end();
  }
}

/** Data is not shown if the access cannot be recorded. */
export function cannotBeRecorded(): GraphQLError {
  return overloaded("Access records cannot be written fast enough: nothing was read. Try again shortly.");
}

function elsewhere() {
  return refusal("BAD_REQUEST", "Subscriptions run over /graphql/stream (server-sent events) or a WebSocket.");
}
