import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Policy } from "../auth/policy";
import { CardType } from "../insurance-card/insurance-card.type";
import { DateScalar } from "../scalar/date.scalar";
import { UserError } from "../user-error/user-error.type";

@InputType({
  description:
    "`memberId` and `memberBirthDate` as staff have them before their eyes: both must be the member's, so that nobody confirms blindly.",
})
export class ConfirmCardMemberInput {
  @Field(() => ID, { nullable: true, description: "The same key does the same write once." })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: "The clinic's user id." })
  patientId!: string;

  @Field(() => CardType, { description: "Which of the patient's cards." })
  type!: CardType;

  @Field(() => ID, { description: "The subscriber number on the card, which is the broker's member id." })
  memberId!: string;

  @Field(() => DateScalar, { description: "The member's birth date as the broker has it." })
  memberBirthDate!: string;

  @Field(() => Boolean, { nullable: true, defaultValue: true, description: "False takes it back." })
  confirmed?: boolean | null;
}

@Policy("none", "structure")
@ObjectType({ description: "A card after staff confirmed whose member it names." })
export class ConfirmCardMemberPayload {
  @Field(() => [UserError], { description: "Why it was not done; empty where it was." })
  userErrors!: UserError[];

  /** The card that was confirmed; null where none was. */
  confirmed!: { readonly patientId: string; readonly type: CardType } | null;
}
