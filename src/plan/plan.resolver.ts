import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, ID, Info, Query, Resolver } from "type-graphql";
import type { GraphContext } from "../context";
import type { Flawed } from "../upstream/flawed";
import { loadPlan } from "./load-plan";
import { loadPlans } from "./load-plans";
import { PlanFilter } from "./plan-filter.input";
import { Plan } from "./plan.type";

/** `Query.plan` and `Query.plans`. */
@Resolver(() => Plan)
export class PlanResolver {
  @Directive("@authenticated")
  @Query(() => Plan, {
    nullable: true,
    description:
      "One plan that the broker or the benefits administrator has. What comes from the other one only is null.",
  })
  plan(
    @Arg("id", () => ID, { description: "The plan's id, which both upstreams share." }) id: string,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Plan | null> {
    return loadPlan(id, context, info);
  }

  @Directive("@authenticated")
  @Directive("@listSize(assumedSize: 50)")
  @Query(() => [Plan], {
    description:
      "Plans; without a filter, the broker's. The benefits administrator is read only if the filter needs it, so that its outage does not affect other queries.",
  })
  plans(
    @Arg("filter", () => PlanFilter, { nullable: true, description: "Which plans." }) filter: PlanFilter | null,
    @Ctx() context: GraphContext,
  ): Promise<Plan[] | Flawed<Plan[]>> {
    return loadPlans(filter ?? null, context);
  }
}
