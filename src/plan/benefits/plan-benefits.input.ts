import { Field, ID, InputType } from "type-graphql";
import { DateTimeScalar } from "../../scalar/date-time.scalar";
import { BenefitAmountsInput } from "./benefit-amounts.input";
import { amountLayouts } from "./benefit-amounts.layout";
import { addInputFields } from "./benefit-group";
import { benefitGroups, ownFields } from "./plan-benefits.layout";

@InputType({
  description:
    "What to write of one plan. A field that is left out keeps its value, one set to null is cleared, and so are all fields of a group set to null. A plan that does not exist is created, its switches off where they are left out.",
})
export class PlanBenefitsInput {
  @Field(() => ID, { description: "The plan's id. At most 20 characters." })
  planId!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "The `updatedAt` that you have seen: where the stored plan has another, or is gone, the item is a CONFLICT and nothing is written.",
  })
  basedOnUpdatedAt?: Date | null;

  // The other fields are laid out in tables, which their types and mapper share.
  [field: string]: unknown;
}

addInputFields(PlanBenefitsInput, ownFields);

for (const [name, { description }] of Object.entries(amountLayouts)) {
  Field(() => BenefitAmountsInput, { nullable: true, description })(PlanBenefitsInput.prototype, name);
}

for (const [name, { Input, description }] of Object.entries(benefitGroups)) {
  Field(() => Input, { nullable: true, description })(PlanBenefitsInput.prototype, name);
}

@InputType({ description: "Plans to write." })
export class SavePlanBenefitsInput {
  @Field(() => ID, {
    nullable: true,
    description: "The caller's own key of this write, scoped to the caller and this mutation.",
  })
  idempotencyKey?: string | null;

  @Field(() => [PlanBenefitsInput], { description: "The plans, each once. Each stands on its own." })
  plans!: PlanBenefitsInput[];
}

@InputType({ description: "Which plan's benefits to delete." })
export class DeletePlanBenefitsInput {
  @Field(() => ID, {
    nullable: true,
    description: "The caller's own key of this write, scoped to the caller and this mutation.",
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: "The plan's id." })
  planId!: string;
}
