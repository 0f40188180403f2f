import { Policy } from "../../auth/policy";
import { Field, ID, ObjectType } from "type-graphql";
import { amountLayouts } from "./benefit-amounts.layout";
import { BenefitAmounts } from "./benefit-amounts.type";
import { addFields } from "./benefit-group";
import { benefitGroups, ownFields } from "./plan-benefits.layout";

@Policy("none", "reference", { maxAgeSeconds: 0 })
@ObjectType({ description: "What a plan covers and on which terms, from the benefits administrator." })
export class PlanBenefits {
  @Field(() => ID, { description: "The plan's id, the same at the broker." })
  planId!: string;

  // The other fields are laid out in tables, which their mapper and the inputs share.
  [field: string]: unknown;
}

addFields(PlanBenefits, ownFields);

for (const [name, { description }] of Object.entries(amountLayouts)) {
  Field(() => BenefitAmounts, { description })(PlanBenefits.prototype, name);
}

for (const [name, { Type, description }] of Object.entries(benefitGroups)) {
  Field(() => Type, { description })(PlanBenefits.prototype, name);
}
