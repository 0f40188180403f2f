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
    description: "A plan that either upstream knows; what only the other knows is null.",
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
      "Without a filter, the broker's plans. The benefits side is read only where the filter asks for it, so that its outage cannot fail this field for others.",
  })
  plans(
    @Arg("filter", () => PlanFilter, { nullable: true, description: "Which plans." }) filter: PlanFilter | null,
    @Ctx() context: GraphContext,
  ): Promise<Plan[] | Flawed<Plan[]>> {
    return loadPlans(filter ?? null, context);
  }
}
