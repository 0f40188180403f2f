import { OperationTypeNode, type ExecutionResult, type GraphQLError } from "graphql";
import type { GraphContext } from "../context";
import { execute } from "../executor/execute";
import type { CheckedOperation, OperationChecks, OperationRequest } from "./check-operation";
import { overloaded, refusal } from "./operation-error";
import { OperationScope } from "./operation-scope";

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
