import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, FieldResolver, Info, Mutation, Resolver, Root } from "type-graphql";
import type { GraphContext } from "../../context";
import { loadPlan } from "../load-plan";
import { Plan } from "../plan.type";
import { DeletePlanBenefitsInput, SavePlanBenefitsInput } from "./plan-benefits.input";
import { DeletePlanBenefitsPayload, SavePlanBenefitsPayload, SavePlanBenefitsResult } from "./plan-benefits.payload";
import { deletePlanBenefits, savePlanBenefits } from "./write-plan-benefits";

/** `Mutation.savePlanBenefits` and `Mutation.deletePlanBenefits`. */
@Resolver(() => SavePlanBenefitsResult)
export class PlanBenefitsMutationsResolver {
  @Directive("@authenticated")
  @Mutation(() => SavePlanBenefitsPayload, {
    description:
      "Writes the benefits of plans in one upstream batch. Each plan succeeds or fails on its own, in the order of the input; a plan that someone else has changed meanwhile is a CONFLICT. For BENEFITS_ADMIN.",
  })
  async savePlanBenefits(
    @Arg("input", () => SavePlanBenefitsInput, { description: "What to write." }) { plans }: SavePlanBenefitsInput,
    @Ctx() context: GraphContext,
  ): Promise<SavePlanBenefitsPayload> {
    const saved = await savePlanBenefits(plans, context);
    return { results: saved.map((result) => Object.assign(new SavePlanBenefitsResult(), result)) };
  }

  @Directive("@authenticated")
  @Mutation(() => DeletePlanBenefitsPayload, {
    description: "Deletes a plan at the benefits administrator; the broker's plan remains. For BENEFITS_ADMIN.",
  })
  async deletePlanBenefits(
    @Arg("input", () => DeletePlanBenefitsInput, { description: "Which plan." }) { planId }: DeletePlanBenefitsInput,
    @Ctx() context: GraphContext,
  ): Promise<DeletePlanBenefitsPayload> {
    const problem = await deletePlanBenefits(planId, context);
    return { deletedId: problem ? null : planId, userErrors: problem ? [problem] : [] };
  }

  @FieldResolver(() => Plan, {
    nullable: true,
    description: "The plan as it is now, read again; null if it was not saved.",
  })
  async plan(
    @Root() { planId, userErrors }: SavePlanBenefitsResult,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Plan | null> {
    return userErrors.length === 0 ? loadPlan(planId, context, info) : null;
  }
}
