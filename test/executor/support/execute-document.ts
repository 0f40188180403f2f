import {
  getOperationAST,
  getVariableValues,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { execute } from "../../../src/executor/execute";
import { OperationPlan } from "../../../src/executor/operation-plan";

/** As the server keeps prepared operations, so that a plan serves more than one request. */
const plans = new WeakMap<OperationDefinitionNode, WeakMap<GraphQLSchema, OperationPlan>>();

/** Executes with graphql-js's own arguments, as the server does after it has prepared and checked an operation. */
export function executeDocument(args: ExecutionArgs): ExecutionResult | Promise<ExecutionResult> {
  const { schema, variableValues, document: _document, operationName: _name, options, ...rest } = args;
  const plan = planOf(args);
  const variables = getVariableValues(schema, plan.operation.variableDefinitions ?? [], variableValues ?? {}, {
    maxErrors: options?.maxCoercionErrors ?? 50,
    hideSuggestions: rest.hideSuggestions ?? false,
  });
  if (variables.errors) return { errors: variables.errors };
  return execute({ plan, variableValues: variables.coerced, ...rest });
}

/** The plan that {@link executeDocument} uses. */
export function planOf({ schema, document, operationName }: ExecutionArgs): OperationPlan {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error("The document has no such operation.");
  const ofOperation = plans.get(operation) ?? new WeakMap<GraphQLSchema, OperationPlan>();
  plans.set(operation, ofOperation);
  const plan = ofOperation.get(schema) ?? new OperationPlan(schema, document, operation);
  ofOperation.set(schema, plan);
  return plan;
}
