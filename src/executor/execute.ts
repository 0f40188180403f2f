import {
  defaultFieldResolver,
  defaultTypeResolver,
  GraphQLError,
  OperationTypeNode,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLTypeResolver,
} from "graphql";
import type { PromiseOrValue } from "../internals/graphql-js";
import { errorsOf } from "./errors-of";
import { Execution } from "./execution";
import { Level } from "./level";
import type { OperationPlan } from "./operation-plan";

import { runField, runLevel } from "./run-level";

export interface ExecutionArguments {
  readonly plan: OperationPlan;
  /** After coercion, defaults included. */
  readonly variableValues: Record<string, unknown>;
  readonly rootValue?: unknown;
  readonly contextValue?: unknown;
  readonly fieldResolver?: GraphQLFieldResolver<unknown, unknown> | null;
  readonly typeResolver?: GraphQLTypeResolver<unknown, unknown> | null;
}

/**
 * Executes a query or mutation, or a subscription's event, with graphql-js's results and errors, but breadth-first: each
 * selected field once for all objects that it is selected on, so that data loaders see whole levels and promises are made
 * per level, not per object.
 *
 * Four things differ. A batch is completed when the last of its values has come, not one by one. Errors are those of
 * {@link errorsOf}. A `Flawed` value is answered with its error beside it. Objects of the response have the ordinary prototype.
 */
export function execute(args: ExecutionArguments): PromiseOrValue<ExecutionResult> {
  try {
    return executeOperation(args);
  } catch (error) {
    return { errors: [error as GraphQLError], data: null };
  }
}

function executeOperation({
  plan,
  variableValues,
  rootValue,
  contextValue,
  fieldResolver,
  typeResolver,
}: ExecutionArguments): PromiseOrValue<ExecutionResult> {
  const { operation } = plan.operation;
  const type = plan.schema.getRootType(operation);
  if (type == null) {
    const message = `Schema is not configured to execute ${operation} operation.`;
    throw new GraphQLError(message, { nodes: plan.operation });
  }
  const execution = new Execution(
    {
      plan,
      variableValues,
      rootValue,
      contextValue,
      fieldResolver: fieldResolver ?? defaultFieldResolver,
      typeResolver: typeResolver ?? defaultTypeResolver,
    },
    runLevel,
  );
  const root = new Level(plan.rootSelection(type, variableValues), null, [], [rootValue]);
  root.outs.push({});
  const isSerial = operation === OperationTypeNode.MUTATION;
  const running = execution.run(
    isSerial
      ? root.selection.fields.map((field) => () => runField(execution, root, field))
      : [() => runLevel(execution, root)],
  );
  const answer = (): ExecutionResult => answerOf(execution, root);
  return running === undefined ? answer() : running.then(answer);
}

function answerOf({ failures, rootFailed }: Execution, root: Level): ExecutionResult {
  const data = rootFailed ? null : root.outs[0]!;
  return failures.length === 0 ? { data } : { errors: errorsOf(failures), data };
}
