import { Field, ID, ObjectType } from "type-graphql";
import { Policy } from "../auth/policy";
import { UserError } from "../user-error/user-error.type";
import type { Eligibility } from "./eligibility.type";

@Policy("none", "structure")
@ObjectType({ description: "Result of one patient's check." })
export class CheckEligibilitiesResult {
  @Field(() => ID, { description: "The clinic's user id, as in the input." })
  patientId!: string;

  @Field(() => [UserError], { description: "Why there is no check; empty if there is one." })
  userErrors!: UserError[];

  /** When the joined check began, if the clinic says so. */
  startedAt!: Date | null;

  // Private, because the ledger stores a payload's properties, which must not contain health data.
  #outcome: Eligibility | null = null;

  /** The check as it was when it was begun; null in a payload that the ledger gives again. */
  get outcome(): Eligibility | null {
    return this.#outcome;
  }

  static of(
    kept: Pick<CheckEligibilitiesResult, "patientId" | "startedAt" | "userErrors">,
    outcome: Eligibility | null,
  ): CheckEligibilitiesResult {
    const result = Object.assign(new CheckEligibilitiesResult(), kept);
    result.#outcome = outcome;
    return result;
  }
}

@Policy("none", "structure")
@ObjectType({ description: "Results of many checks." })
export class CheckEligibilitiesPayload {
  @Field(() => [CheckEligibilitiesResult], { description: "In the order of the input." })
  results!: CheckEligibilitiesResult[];

  @Field(() => [UserError], { description: "Problems of the whole batch." })
  userErrors!: UserError[];
}
