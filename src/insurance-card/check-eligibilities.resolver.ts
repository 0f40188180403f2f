import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { GraphContext } from "../context";
import { checkEligibilities } from "./check-eligibilities";
import { CheckEligibilitiesPayload, CheckEligibilitiesResult } from "./check-eligibilities.payload";
import { readCheck } from "./check-eligibility";
import { Eligibility } from "./eligibility.type";
import { CheckEligibilitiesInput } from "./insurance-card.input";

/** `Mutation.checkEligibilities`. */
@Resolver(() => CheckEligibilitiesResult)
export class CheckEligibilitiesResolver {
  @Directive("@authenticated")
  @Directive("@cost(weight: 50)")
  @Mutation(() => CheckEligibilitiesPayload, {
    nullable: true,
    description:
      "Starts or joins a check for each patient, paced below the clinic's limits; each succeeds or fails on its own, in input order. For CLINIC_STAFF.",
  })
  checkEligibilities(
    @Arg("input", () => CheckEligibilitiesInput, { description: "Patients without cursors." })
    input: CheckEligibilitiesInput,
    @Ctx() context: GraphContext,
  ): Promise<CheckEligibilitiesPayload> {
    return checkEligibilities(input, context);
  }

  @FieldResolver(() => Eligibility, {
    nullable: true,
    description: "The current check; null if none could be started.",
  })
  async eligibility(
    @Root() result: Partial<CheckEligibilitiesResult>,
    @Ctx() context: GraphContext,
  ): Promise<Eligibility | null> {
    const { patientId = null, startedAt = null, userErrors = [], outcome = null } = result;
    if (patientId === null || userErrors.length > 0) return null;
    const eligibility = outcome ?? (await readCheck({ patientId, startedAt }, context));
    if (eligibility) context.audit.see({ type: "Patient", id: patientId });
    return eligibility;
  }
}
