import {
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import type { GraphContext } from "../context";
import type { AnswerPolicies } from "./answer-policy";
import { execute } from "../executor/execute";
import { refusal } from "./operation-error";
import { OperationScope } from "./operation-scope";
import type { OperationGate } from "./operation-gate";
import { variableErrors, variableReading } from "./variable-errors";

export interface Operation {
  readonly source: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode | undefined;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly fromRouter: boolean;
}

/** Runs queries and mutations that the gate lets pass. A refused operation has no `data`. */
export class OperationRunner {
  constructor(
    readonly schema: GraphQLSchema,
    private readonly gate: OperationGate,
    private readonly answers: AnswerPolicies,
  ) {}

  async run(asked: Operation, context: GraphContext): Promise<ExecutionResult> {
    const { source, document, operation, operationName, fromRouter } = asked;
    const variables = asked.variables ?? {};
    const { caller } = context;
    const refusals = this.gate.refusals({ source, document, operation, variables, caller, fromRouter });
    if (refusals.length > 0) return { errors: refusals };
    if (operation?.operation === OperationTypeNode.SUBSCRIPTION) return { errors: [elsewhere()] };
    const { schema } = this;
    const result = await execute({
      schema,
      document,
      contextValue: context,
      variableValues: variables,
      operationName,
      ...variableReading,
    });
    if (result.data === undefined && result.errors) {
      return { errors: variableErrors(result.errors, variables, schema) };
    }
    const { scope } = context;
    // What failed may be well in a moment.
    if (!result.errors && scope instanceof OperationScope) scope.answerPolicy = this.answers.of(document);
    return explained(result, context);
  }
}

function elsewhere(): GraphQLError {
  return refusal("BAD_REQUEST", "Subscriptions run over /graphql/stream (server-sent events) or a WebSocket.");
}

function explained(result: ExecutionResult, { scope }: GraphContext): ExecutionResult {
  if (!(scope instanceof OperationScope) || scope.calls === null) return result;
  return { ...result, extensions: { ...result.extensions, upstreamCalls: scope.calls } };
}
