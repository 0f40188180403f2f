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
    description: "The plan at the benefits administrator; null if it has none.",
  })
  benefits(@Root() { id }: Plan, @Ctx() context: GraphContext): Promise<PlanBenefits | null> {
    return loadPlanBenefits(id, context);
  }
}
