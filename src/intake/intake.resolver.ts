import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import type { GraphContext } from "../context";
import { loadPatient } from "../patient/load-patient";
import { Patient } from "../patient/patient.type";
import { loadProvider } from "../room/load-provider";
import { VisitProvider } from "../room/visit-provider.type";
import { Intake } from "./intake.type";
import { loadIntake, provenOwner } from "./load-intake";

/** `Query.intake` and `Intake.patient`. */
@Resolver(() => Intake)
export class IntakeResolver {
  @Directive("@authenticated")
  @Query(() => Intake, {
    nullable: true,
    description: "One intake; null if there is none or the caller may not see it.",
  })
  intake(
    @Arg("id", () => ID, { description: "The clinic's intake id." }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<Intake | null> {
    return loadIntake(id, context);
  }

  @FieldResolver(() => Patient, {
    nullable: true,
    description: "The intake's patient, if the clinic's records prove it.",
  })
  async patient(
    @Root() intake: Intake,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Patient | null> {
    const owner = intake.patientId ?? (await provenOwner(intake, context));
    return owner === null ? null : loadPatient(owner, context, info);
  }

  @FieldResolver(() => VisitProvider, { nullable: true, description: "The provider." })
  provider(
    @Root() { providerId: id }: Intake,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): VisitProvider | null | Promise<VisitProvider> {
    return id === null ? null : loadProvider({ id, wire: null }, context, info);
  }
}
