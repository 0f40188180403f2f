import { Policy } from "../../auth/policy";
import { Field, ID, ObjectType } from "type-graphql";
import { UserError } from "../../user-error/user-error.type";

@Policy("none", "structure")
@ObjectType({ description: "Result of one plan of a batch." })
export class SavePlanBenefitsResult {
  @Field(() => ID, { description: "The plan's id, as in the input." })
  planId!: string;

  @Field(() => [UserError], { description: "Why it was not saved; empty if it was." })
  userErrors!: UserError[];
}

@Policy("none", "structure")
@ObjectType({ description: "Results of a batch of plans." })
export class SavePlanBenefitsPayload {
  @Field(() => [SavePlanBenefitsResult], { description: "One for each plan, in the order of the input." })
  results!: SavePlanBenefitsResult[];
}

@Policy("none", "structure")
@ObjectType({ description: "Result of a deletion." })
export class DeletePlanBenefitsPayload {
  @Field(() => ID, {
    nullable: true,
    description: "Id of the plan whose benefits were deleted; null if they were not.",
  })
  deletedId!: string | null;

  @Field(() => [UserError], { description: "Why it was not deleted; empty if it was." })
  userErrors!: UserError[];
}
