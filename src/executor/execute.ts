import {
  defaultFieldResolver,
  defaultTypeResolver,
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
  type ExecutionArgs,
  type ExecutionResult,
} from "graphql";
import { assertValidExecutionArguments } from "graphql/execution/execute";
import type { PromiseOrValue } from "graphql/jsutils/PromiseOrValue";
import { Execution } from "./execution";
import { Level } from "./level";
import { planFor, type OperationPlan } from "./operation-plan";
import { replayErrors } from "./replay-errors";
import { runField, runLevel } from "./run-level";

/** graphql-js's own limit on the errors of one request's variables. */
const maxCoercionErrors = 50;

/**
 * Executes a query or mutation, or a subscription's event, with graphql-js's arguments, results and errors, but
 * breadth-first: each selected field once for all objects that it is selected on, so that data loaders see whole
 * levels and promises are made per level, not per object.
 *
 * Four things differ. A field's values are completed when the last of them has come, not one by one. Where
 * graphql-js lets timing choose among errors, they are those of promises that settle in the order they are made in.
 * A `Flawed` value stands with its error beside it. Objects of the response have the ordinary prototype.
 *
 * Throws only for what graphql-js throws for: an invalid schema, a missing document, variables that are no object.
 */
export function execute(args: ExecutionArgs): PromiseOrValue<ExecutionResult> {
  const { schema, document, variableValues } = args;
  assertValidExecutionArguments(schema, document, variableValues);
  const plan = planFor(schema, document, args.operationName);
  if (plan instanceof GraphQLError) return { errors: [plan] };
  const variables = getVariableValues(schema, plan.operation.variableDefinitions ?? [], variableValues ?? {}, {
    maxErrors: args.options?.maxCoercionErrors ?? maxCoercionErrors,
    hideSuggestions: args.hideSuggestions ?? false,
  });
  if (variables.errors) return { errors: variables.errors };
  try {
    return executeOperation(args, plan, variables.coerced);
  } catch (error) {
    return { errors: [error as GraphQLError], data: null };
  }
}

function executeOperation(
  { rootValue, contextValue, fieldResolver, typeResolver }: ExecutionArgs,
  plan: OperationPlan,
  variableValues: Record<string, unknown>,
): PromiseOrValue<ExecutionResult> {
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
  const answer = (): ExecutionResult => answerOf(execution, root, isSerial);
  return running === undefined ? answer() : running.then(answer);
}

function answerOf({ failures, rootFailed }: Execution, root: Level, isSerial: boolean): ExecutionResult {
  const data = rootFailed ? null : root.outs[0]!;
  return failures.length === 0 ? { data } : { errors: replayErrors(failures, isSerial), data };
}
