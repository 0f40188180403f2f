import { Field, ID, ObjectType } from "type-graphql";
import { Policy } from "../../auth/policy";
import { UserError } from "../../user-error/user-error.type";

@Policy("none", "structure")
@ObjectType({ description: "Result of one enrolment." })
export class AddEndorsementsResult {
  @Field(() => ID, { description: "The item's reference." })
  reference!: string;

  @Field(() => [UserError], { description: "Why it was not done; empty if it was." })
  userErrors!: UserError[];

  /** The member that was written, or the one that conflicts. */
  memberId!: string | null;
}

@Policy("none", "structure")
@ObjectType({ description: "Results of many enrolments." })
export class AddEndorsementsPayload {
  @Field(() => [AddEndorsementsResult], { description: "In the order of the input." })
  results!: AddEndorsementsResult[];

  @Field(() => [UserError], { description: "Problems of the batch as a whole." })
  userErrors!: UserError[];
}

@Policy("none", "structure")
@ObjectType({ description: "Result of one write of a batch." })
export class EndorsementBatchResult {
  @Field(() => ID, { description: "The item's reference." })
  reference!: string;

  @Field(() => ID, { description: "The item's member." })
  memberId!: string;

  @Field(() => [UserError], { description: "Why it was not done; empty if it was." })
  userErrors!: UserError[];

  /** Whether the member was written, and so is shown. */
  isDone!: boolean;
}

@Policy("none", "structure")
@ObjectType({
  description: "Results of many writes. A reference or member that occurs twice makes both rows INVALID.",
})
export class EndorsementBatchPayload {
  @Field(() => [EndorsementBatchResult], { description: "In the order of the input." })
  results!: EndorsementBatchResult[];

  @Field(() => [UserError], { description: "Problems of the batch as a whole." })
  userErrors!: UserError[];
}
