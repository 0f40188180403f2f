import { Field, ID, ObjectType } from "type-graphql";
import { Policy } from "../auth/policy";
import { UserError } from "../user-error/user-error.type";
import type { Eligibility } from "./eligibility.type";
import type { CardType } from "./insurance-card.type";

const errorsDescription = "Why it was not done; empty if it was.";

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
@ObjectType({ description: "Result of deleting a card." })
export class DeleteInsuranceCardPayload {
  @Field(() => ID, { nullable: true, description: "Id of the deleted card; null if nothing was done." })
  deletedId!: string | null;

  @Field(() => [UserError], { description: errorsDescription })
  userErrors!: UserError[];

  /** Whose card was taken away; null where none was. */
  patientId!: string | null;
}

@Policy("none", "structure")
@ObjectType({ description: "Result of an eligibility check." })
export class CheckEligibilityPayload {
  @Field(() => [UserError], { description: errorsDescription })
  userErrors!: UserError[];

  /** Whose cover is checked; null where no check was begun or joined. */
  patientId!: string | null;

  /** When the check that was joined began, where the clinic says so. */
  startedAt!: Date | null;

  // Private, because the ledger keeps a payload's properties, and nobody's health is to be in it.
  #outcome: Eligibility | null = null;

  /** The check as it stood when the wait ended; null in a payload that the ledger gives again. */
  get outcome(): Eligibility | null {
    return this.#outcome;
  }

  static of(check: { patientId: string; startedAt: Date | null; outcome: Eligibility }): CheckEligibilityPayload {
    const { outcome, ...kept } = check;
    const payload = Object.assign(new CheckEligibilityPayload(), { ...kept, userErrors: [] });
    payload.#outcome = outcome;
    return payload;
  }
}
