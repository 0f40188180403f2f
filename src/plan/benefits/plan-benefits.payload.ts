import { Policy } from "../../auth/policy";
import { Field, ID, ObjectType } from "type-graphql";
import { UserError } from "../../user-error/user-error.type";

@Policy("none", "structure")
@ObjectType({ description: "What became of one plan of a batch." })
export class SavePlanBenefitsResult {
  @Field(() => ID, { description: "The plan's id as it was given." })
  planId!: string;

  @Field(() => [UserError], { description: "Why it was not saved; empty where it was." })
  userErrors!: UserError[];
}

@Policy("none", "structure")
@ObjectType({ description: "What became of each plan of a batch." })
export class SavePlanBenefitsPayload {
  @Field(() => [SavePlanBenefitsResult], { description: "One for each plan, in the order of the input." })
  results!: SavePlanBenefitsResult[];
}

@Policy("none", "structure")
@ObjectType({ description: "What became of a deletion." })
export class DeletePlanBenefitsPayload {
  @Field(() => ID, { nullable: true, description: "The plan whose benefits are gone; null where they are not." })
  deletedId!: string | null;

  @Field(() => [UserError], { description: "Why not; empty where it was deleted." })
  userErrors!: UserError[];
}
