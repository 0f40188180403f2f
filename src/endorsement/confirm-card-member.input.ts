import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Policy } from "../auth/policy";
import { CardType } from "../insurance-card/insurance-card.type";
import { DateScalar } from "../scalar/date.scalar";
import { UserError } from "../user-error/user-error.type";

@InputType({
  description:
    "`memberId` and `memberBirthDate` as staff see them: both must be the member's, so that a confirmation is never made blindly.",
})
export class ConfirmCardMemberInput {
  @Field(() => ID, {
    nullable: true,
    description: "Makes the write idempotent: the same key with the same input never writes twice.",
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: "The clinic's user id." })
  patientId!: string;

  @Field(() => CardType, { description: "Which of the patient's cards." })
  type!: CardType;

  @Field(() => ID, { description: "The subscriber number on the card, which is the broker's member id." })
  memberId!: string;

  @Field(() => DateScalar, { description: "The member's birth date as the broker has it." })
  memberBirthDate!: string;

  @Field(() => Boolean, { nullable: true, defaultValue: true, description: "False withdraws the confirmation." })
  confirmed?: boolean | null;
}

@Policy("none", "structure")
@ObjectType({ description: "Result of a confirmation." })
export class ConfirmCardMemberPayload {
  @Field(() => [UserError], { description: "Why it was not done; empty if it was." })
  userErrors!: UserError[];

  /** The card that was confirmed; null if none was. */
  confirmed!: { readonly patientId: string; readonly type: CardType } | null;
}
