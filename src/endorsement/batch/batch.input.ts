import { Field, ID, InputType } from "type-graphql";
import { AddEndorsementInput } from "../endorsement.input";

const referenceDescription = "The caller's own reference for this item: the same reference never writes twice.";

@InputType({
  description:
    "Many enrolments: at most 200, more are BAD_USER_INPUT. A reference that occurs twice makes both rows INVALID.",
})
export class AddEndorsementsInput {
  @Field(() => [AddEndorsementInput], { description: "The people, each with their own reference." })
  endorsements!: AddEndorsementInput[];
}

@InputType({ description: "A member to remove from their policy." })
export class RemoveEndorsementItem {
  @Field(() => ID, { description: referenceDescription })
  reference!: string;

  @Field(() => ID, { description: "The member." })
  memberId!: string;

  @Field(() => ID, { description: "The member's policy." })
  policyId!: string;
}

@InputType({
  description: "Many removals: at most 200. A reference or member that occurs twice makes both rows INVALID.",
})
export class RemoveEndorsementsInput {
  @Field(() => [RemoveEndorsementItem], { description: "Which members." })
  endorsements!: RemoveEndorsementItem[];
}

@InputType({ description: "A removed member to restore." })
export class RestoreEndorsementItem {
  @Field(() => ID, { description: referenceDescription })
  reference!: string;

  @Field(() => ID, { description: "The member." })
  memberId!: string;
}

@InputType({
  description: "Many restorations: at most 200. A reference or member that occurs twice makes both rows INVALID.",
})
export class RestoreEndorsementsInput {
  @Field(() => [RestoreEndorsementItem], { description: "Which members." })
  endorsements!: RestoreEndorsementItem[];
}

@InputType({ description: "A member to move to another plan." })
export class ChangeEndorsementPlanItem {
  @Field(() => ID, { description: referenceDescription })
  reference!: string;

  @Field(() => ID, { description: "The member." })
  memberId!: string;

  @Field(() => ID, { description: "The member's current plan." })
  oldPlanId!: string;

  @Field(() => ID, { description: "The plan to move to." })
  newPlanId!: string;
}

@InputType({
  description: "Many changes of plan: at most 200. A reference or member that occurs twice makes both rows INVALID.",
})
export class ChangeEndorsementPlansInput {
  @Field(() => [ChangeEndorsementPlanItem], { description: "Which members, from and to which plans." })
  endorsements!: ChangeEndorsementPlanItem[];
}
