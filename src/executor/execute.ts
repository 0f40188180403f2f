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
import { Level, Batch } from "./level";
import type { OperationPlan } from "./operation-plan";
import { completeLeaves } from "./complete-leaf";
import { itemsOf } from "./complete-list";
import { completeAbstracts, completeObjects } from "./complete-object";
import { readLeaves } from "./read-leaves";
import { argumentsOf, resolveBatch, resolverOf } from "./resolve-batch";
import type { FieldPlan } from "./selection-plan";
import type { PendingValues } from "./pending-values";

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
 * Executes a query, a mutation or a subscription's event with the results of graphql-js, but breadth-first: each field once
 * for all objects that it is selected on. Data loaders see whole levels, and promises are made per level, not per object.
 *
 * Four things differ. A batch is completed when all of its values have settled. Errors are those of {@link errorsOf}. A
 * `Flawed` value is answered together with its error. Response objects have the ordinary prototype.
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

/** Executes every selected field once for all objects of the level. */
export function runLevel(execution: Execution, level: Level): void {
  for (const field of level.selection.fields) runField(execution, level, field);
}

/** Resolves and completes one field. Levels below it are enqueued now or when its promises settle. */
export function runField(execution: Execution, level: Level, field: FieldPlan): void {
  const batch = Batch.ofField(level, field);
  if (field.isTypeName) return writeAll(batch, level.selection.typeName);
  const args = argumentsOf(execution, batch);
  if (args === undefined) return;
  const resolver = resolverOf(execution, batch);
  if (resolver === null && field.shape.kind === "leaf" && field.isOrdinaryKey) {
    return readLeaves(execution, batch, field.shape, args);
  }
  const values: unknown[] = [];
  const pending = resolveBatch(execution, batch, resolver, args, values);
  // Reserves the key's place in response order.
  if (pending !== undefined) writeAll(batch, null);
  completeSettled(execution, batch, values, pending);
}

function writeAll(batch: Batch, value: unknown): void {
  for (let index = 0; index < batch.level.outs.length; index++) batch.write(index, value);
}

/** Completes a batch once all of its values have settled. */
function completeSettled(
  execution: Execution,
  batch: Batch,
  values: unknown[],
  pending: PendingValues | undefined,
): void {
  if (pending === undefined) return completeBatch(execution, batch, values);
  const { entries } = pending;
  execution.settle(batch, pending, entries.length < values.length ? values : [], (outcomes) => {
    for (let index = 0; index < outcomes.length; index++) values[entries[index]!] = outcomes[index];
    completeBatch(execution, batch, values);
  });
}

function completeBatch(execution: Execution, batch: Batch, values: readonly unknown[]): void {
  const { shape } = batch;
  switch (shape.kind) {
    case "leaf":
      return completeLeaves(execution, batch, shape, values);
    case "object":
      return completeObjects(execution, batch, shape, values);
    case "abstract":
      return completeAbstracts(execution, batch, shape, values);
    case "list": {
      const items = itemsOf(execution, batch, shape, values);
      return completeSettled(execution, items.batch, items.values, items.pending);
    }
  }
}
