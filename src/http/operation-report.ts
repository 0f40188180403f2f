import type { ApolloServerPlugin } from "@apollo/server";
import { OperationScope } from "../execution/operation-scope";
import type { GraphContext } from "../graph-context";
import type { Log } from "../observability/log";
import type { FinishedOperation, Metrics } from "../observability/metrics";

/** Counts, times and logs every operation; says of it no more than its type and how it ended. */
export function operationReport(metrics: Metrics, log: Log): ApolloServerPlugin<GraphContext> {
  return {
    requestDidStart: async () => {
      const startedAt = performance.now();
      return {
        willSendResponse: async ({ operation, contextValue: { scope }, response: { body } }) => {
          const { data, errors } = body.kind === "single" ? body.singleResult : { data: null, errors: [] };
          const type = operation?.operation ?? "none";
          const outcome = outcomeOf(data, errors);
          const trace = scope instanceof OperationScope ? scope.trace : undefined;
          trace?.described({ type, outcome, name: operation?.name?.value });
          report({ type, outcome, ms: performance.now() - startedAt }, trace?.traceId);
        },
      };
    },
  };

  function report(operation: FinishedOperation, traceId?: string): void {
    metrics.operationFinished(operation);
    const { type, outcome, ms } = operation;
    log.info("operation", { operationType: type, outcome, ms: Math.round(ms * 10) / 10, traceId });
  }
}

function outcomeOf(data: unknown, errors: readonly unknown[] | undefined): FinishedOperation["outcome"] {
  if (errors === undefined || errors.length === 0) return "ok";
  if (data === undefined) return "refused";
  return data === null ? "failed" : "partial";
}
