import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { GraphContext } from "../../context";
import { Plan } from "../plan.type";
import { loadPlanBenefits } from "./load-plan-benefits";
import { PlanBenefits } from "./plan-benefits.type";

/** Adds `Plan.benefits`. */
@Resolver(() => Plan)
export class PlanBenefitsResolver {
  @FieldResolver(() => PlanBenefits, {
    nullable: true,
    description: "What the benefits administrator holds of this plan; null where it holds none.",
  })
  benefits(@Root() { id }: Plan, @Ctx() context: GraphContext): Promise<PlanBenefits | null> {
    return loadPlanBenefits(id, context);
  }
}
