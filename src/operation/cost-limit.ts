import type { GraphQLError, DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { Caller } from "../auth/caller";
import { CallerBudget } from "./caller-budget";
import { OperationCosts } from "./operation-cost";
import { rateLimited, refusal } from "./operation-error";

/** In the units of {@link OperationCosts}: objects an answer may hold. */
export interface CostLimits {
  readonly perOperation: number;
  /** Of one caller in a minute, in one process. */
  readonly perCallerAndMinute: number;
}

interface CostlyOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly caller: Caller | null;
}

/** Refuses operations that would cost more than one may, or than their caller has left. */
export class CostLimit {
  private readonly costs: OperationCosts;
  private readonly budget: CallerBudget;

  constructor(
    schema: GraphQLSchema,
    private readonly limits: CostLimits,
  ) {
    this.costs = new OperationCosts(schema);
    this.budget = new CallerBudget(limits.perCallerAndMinute);
  }

  /** Why the operation may not run, or null: then its cost is taken off the caller's minute. */
  refusal({ document, operation, variables, caller }: CostlyOperation): GraphQLError | null {
    if (operation === undefined) return null;
    const cost = this.costs.of(document, operation, variables);
    if (cost > this.limits.perOperation) {
      return refusal("OPERATION_TOO_LARGE", "The operation may answer too much: ask for fewer or shorter lists.");
    }
    if (caller === null || cost === 0) return null;
    const exceeded = this.budget.spend(caller.subject, cost);
    return exceeded && rateLimited(exceeded.retryAfterSeconds);
  }
}
