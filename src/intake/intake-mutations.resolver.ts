import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { GraphContext } from "../context";
import { CreateIntakeInput, UpdateIntakeInput } from "./intake.input";
import { IntakePayload } from "./intake.payload";
import { Intake } from "./intake.type";
import { loadIntake } from "./load-intake";
import { createIntake, updateIntake } from "./write-intake";

/** Writes to intakes, by patients and clinic staff. */
@Resolver(() => IntakePayload)
export class IntakeMutationsResolver {
  @Directive("@authenticated")
  @Mutation(() => IntakePayload, { description: "Creates an intake. For PATIENT (their own) and CLINIC_STAFF." })
  createIntake(
    @Arg("input", () => CreateIntakeInput, { description: "The patient's answers." }) input: CreateIntakeInput,
    @Ctx() context: GraphContext,
  ): Promise<IntakePayload> {
    return createIntake(input, context);
  }

  @Directive("@authenticated")
  @Mutation(() => IntakePayload, { description: "Changes an intake. For PATIENT (their own) and CLINIC_STAFF." })
  updateIntake(
    @Arg("input", () => UpdateIntakeInput, { description: "Which intake, and what to change." })
    input: UpdateIntakeInput,
    @Ctx() context: GraphContext,
  ): Promise<IntakePayload> {
    return updateIntake(input, context);
  }

  @FieldResolver(() => Intake, {
    nullable: true,
    description: "The intake as it is now, read again; null if nothing was written.",
  })
  async intake(@Root() { intakeId }: Partial<IntakePayload>, @Ctx() context: GraphContext): Promise<Intake | null> {
    return intakeId == null ? null : loadIntake(intakeId, context);
  }
}
