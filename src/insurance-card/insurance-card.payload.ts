import { Field, ID, ObjectType } from "type-graphql";
import { Policy } from "../auth/policy";
import { UserError } from "../user-error/user-error.type";
import { Eligibility } from "./eligibility.type";
import type { CardType } from "./insurance-card.type";

const errorsDescription = "Why it was not done; empty where it was.";

@Policy("none", "structure")
@ObjectType({ description: "A patient's cards after an import." })
export class ImportInsuranceCardsPayload {
  @Field(() => [UserError], { description: errorsDescription })
  userErrors!: UserError[];

  /** Whose cards were written; null where none were. */
  patientId!: string | null;
}

@Policy("none", "structure")
@ObjectType({ description: "A card after a write." })
export class SaveInsuranceCardPayload {
  @Field(() => [UserError], { description: errorsDescription })
  userErrors!: UserError[];

  /** The card that was written; null where none was. */
  written!: { readonly patientId: string; readonly type: CardType } | null;
}

@Policy("none", "structure")
@ObjectType({ description: "What became of taking a card away." })
export class DeleteInsuranceCardPayload {
  @Field(() => ID, { nullable: true, description: "The card that is no more; null where nothing was done." })
  deletedId!: string | null;

  @Field(() => [UserError], { description: errorsDescription })
  userErrors!: UserError[];

  /** Whose card was taken away; null where none was. */
  patientId!: string | null;
}

@Policy("none", "structure")
@ObjectType({ description: "What is known of the cover that was asked for." })
export class CheckEligibilityPayload {
  @Field(() => Eligibility, {
    nullable: true,
    description: "The check as it stands when the wait ends; null where there was none to begin.",
  })
  eligibility!: Eligibility | null;

  @Field(() => [UserError], { description: errorsDescription })
  userErrors!: UserError[];
}
