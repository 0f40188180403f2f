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

  /** The patient whose cards were written; null if none were. */
  patientId!: string | null;
}

@Policy("none", "structure")
@ObjectType({ description: "A card after a write." })
export class SaveInsuranceCardPayload {
  @Field(() => [UserError], { description: errorsDescription })
  userErrors!: UserError[];

  /** The card that was written; null if none was. */
  written!: { readonly patientId: string; readonly type: CardType } | null;
}

@Policy("none", "structure")
@ObjectType({ description: "Result of deleting a card." })
export class DeleteInsuranceCardPayload {
  @Field(() => ID, { nullable: true, description: "Id of the deleted card; null if nothing was done." })
  deletedId!: string | null;

  @Field(() => [UserError], { description: errorsDescription })
  userErrors!: UserError[];

  /** The patient whose card was deleted; null if none was. */
  patientId!: string | null;
}

@Policy("none", "structure")
@ObjectType({ description: "Result of an eligibility check." })
export class CheckEligibilityPayload {
  @Field(() => [UserError], { description: errorsDescription })
  userErrors!: UserError[];

  /** The patient whose cover is checked; null if no check was started or joined. */
  patientId!: string | null;

  /** When the joined check began, if the clinic says so. */
  startedAt!: Date | null;

  // Private, because the ledger stores a payload's properties, which must not contain health data.
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
