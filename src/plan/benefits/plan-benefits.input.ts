import { Field, ID, InputType } from "type-graphql";
import { DateTimeScalar } from "../../scalar/date-time.scalar";
import { BenefitAmountsInput } from "./benefit-amounts.input";
import { amountLayouts } from "./benefit-amounts.layout";
import { addInputFields } from "./benefit-group";
import { benefitGroups, ownFields } from "./plan-benefits.layout";

@InputType({
  description:
    "What to write of one plan. An omitted field keeps its value; null clears a field, or all fields of a group. A plan that does not exist is created, with omitted switches off.",
})
export class PlanBenefitsInput {
  @Field(() => ID, { description: "The plan's id. At most 20 characters." })
  planId!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "The `updatedAt` that you last saw: if the stored plan has another one, or no longer exists, the item is a CONFLICT and nothing is written.",
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
    description: "Makes the write idempotent: the caller's own key, scoped to the caller and this mutation.",
  })
  idempotencyKey?: string | null;

  @Field(() => [PlanBenefitsInput], { description: "The plans, each once. Each succeeds or fails on its own." })
  plans!: PlanBenefitsInput[];
}

@InputType({ description: "Which plan's benefits to delete." })
export class DeletePlanBenefitsInput {
  @Field(() => ID, {
    nullable: true,
    description: "Makes the write idempotent: the caller's own key, scoped to the caller and this mutation.",
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: "The plan's id." })
  planId!: string;
}
