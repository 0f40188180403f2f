import { graphql, type ExecutionResult, type GraphQLSchema } from "graphql";
import { Arg, buildSchema, ID, Query, Resolver } from "type-graphql";
import { Access } from "../../src/auth/access";
import { Role } from "../../src/auth/role";
import type { GraphContext } from "../../src/context";
import { PlanBenefitsMutationsResolver } from "../../src/plan/benefits/plan-benefits-mutations.resolver";
import { PlanBenefitsResolver } from "../../src/plan/benefits/plan-benefits.resolver";
import { Plan } from "../../src/plan/plan.type";
import type { CallScope } from "../../src/upstream/upstream-call";
import { VbaDataSource } from "../../src/upstream/vba/vba.data-source";
import { scope, type PlanServer } from "../upstream/vba/plan-server";

/** A plan by its id alone, so that everything but its benefits stays out of the test. */
@Resolver(() => Plan)
class PlanById {
  @Query(() => Plan)
  plan(@Arg("id", () => ID) id: string): Plan {
    return Object.assign(new Plan(), { id });
  }
}

export function benefitsSchema(): Promise<GraphQLSchema> {
  return buildSchema({ resolvers: [PlanById, PlanBenefitsResolver, PlanBenefitsMutationsResolver], validate: false });
}

export function contextFor(server: PlanServer, roles: Role[] = [Role.PATIENT], inScope: CallScope = scope()) {
  const caller = {
    subject: "s",
    roles: new Set(roles),
    insurances: new Set<string>(),
    memberIds: new Set<string>(),
    expiresAt: 0,
  };
  return {
    caller,
    access: new Access(caller),
    scope: inScope,
    sources: { vba: new VbaDataSource(server.client(), inScope) },
    memories: new Map(),
  } as unknown as GraphContext;
}

export async function run(
  schema: GraphQLSchema,
  source: string,
  contextValue: GraphContext,
  variableValues: Record<string, unknown> = {},
): Promise<ExecutionResult<Loose>> {
  return graphql({ schema, source, contextValue, variableValues });
}

/** Whatever a query selected. */
export type Loose = ReturnType<JSON["parse"]>;
