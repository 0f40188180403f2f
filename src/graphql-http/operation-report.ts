import type { ApolloServerPlugin } from "@apollo/server";
import type { ExecutionResult, FormattedExecutionResult, OperationDefinitionNode } from "graphql";
import { OperationScope } from "../operation/run";
import type { GraphContext } from "../context";
import type { Log } from "../observability/log";
import type { Metrics } from "../observability/metrics";
import type { FinishedOperation } from "../observability/operation-figures";
import type { CallScope } from "../upstream/upstream-call";

type Answered = Pick<ExecutionResult | FormattedExecutionResult, "data" | "errors">;

/** Counts, times and logs every operation by type and outcome. */
export class OperationReport {
  /** For operations that Apollo Server runs. */
  readonly plugin: ApolloServerPlugin<GraphContext> = {
    requestDidStart: async () => {
      const startedAt = performance.now();
      return {
        willSendResponse: async ({ operation, contextValue: { scope }, response: { body } }) =>
          this.finished(operation, scope, body.kind === "single" ? body.singleResult : noAnswer, startedAt),
      };
    },
  };

  constructor(
    private readonly metrics: Metrics,
    private readonly log: Log,
    /** Whether names of operations are logged. */
    private readonly logNames = false,
  ) {}

  /** @param startedAt in `performance.now()` milliseconds. */
  finished(
    operation: OperationDefinitionNode | undefined,
    scope: CallScope,
    { data, errors }: Answered,
    startedAt: number,
  ): void {
    const type = operation?.operation ?? "none";
    const outcome = outcomeOf(data, errors);
    const ms = performance.now() - startedAt;
    const { trace, requestId } = scope instanceof OperationScope ? scope : {};
    trace?.described({ type, outcome, name: operation?.name?.value });
    this.metrics.operationFinished({ type, outcome, ms });
    this.log.info("operation", {
      operationType: type,
      ...(this.logNames && { operationName: operation?.name?.value }),
      outcome,
      ms: Math.round(ms * 10) / 10,
      requestId,
      traceId: trace?.traceId,
    });
  }
}

const noAnswer: Answered = { data: null, errors: [] };

function outcomeOf(data: unknown, errors: readonly unknown[] | undefined): FinishedOperation["outcome"] {
  if (errors === undefined || errors.length === 0) return "ok";
  if (data === undefined) return "refused";
  return data === null ? "failed" : "partial";
}
