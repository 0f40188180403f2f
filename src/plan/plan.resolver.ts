import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, ID, Info, Query, Resolver } from "type-graphql";
import type { GraphContext } from "../context";
import type { Flawed } from "../upstream/flawed";
import { orFlawed } from "../upstream/or-flawed";
import { loadPlan, loadPlans } from "./load-plan";
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
  @Query(() => [Plan], { description: "Every plan that the broker offers." })
  plans(@Ctx() context: GraphContext): Promise<Plan[] | Flawed<Plan[]>> {
    return orFlawed([], loadPlans(context));
  }
}
