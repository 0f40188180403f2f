import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import type { GraphContext } from "../context";
import { InsuranceCard } from "../insurance-card/insurance-card.type";
import { patientNamedBy } from "../patient/load-patient";
import { Patient } from "../patient/patient.type";
import { Plan } from "../plan/plan.type";
import { toUtilization } from "./endorsement.mapper";
import { Endorsement, Utilization } from "./endorsement.type";
import { loadEndorsement, loadEndorsementsOf, loadPlanOfMember } from "./load-endorsement";
import { LinkState } from "./link-state";
import { findPatient, loadCardsOfMember } from "./patient-of-member";

/** `Query.endorsement`, and the records that a member leads to. */
@Resolver(() => Endorsement)
export class EndorsementResolver {
  @Directive("@authenticated")
  @Query(() => Endorsement, {
    nullable: true,
    description: "One member of the broker; null if there is none or the caller may not see it.",
  })
  endorsement(
    @Arg("memberId", () => ID, { description: "The broker's member id." }) memberId: string,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Endorsement | null> {
    return loadEndorsement(memberId, context, info);
  }

  @FieldResolver(() => Plan, {
    nullable: true,
    description: "The plan the member is on. One call to the broker's plan endpoint, then the plan itself.",
  })
  plan(
    @Root() { memberId }: Endorsement,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Plan | null> {
    return loadPlanOfMember(memberId, context, info);
  }

  @FieldResolver(() => Utilization, {
    nullable: true,
    description: "What the member's cover has paid so far. One upstream call.",
  })
  async utilization(@Root() { memberId }: Endorsement, @Ctx() { sources }: GraphContext): Promise<Utilization | null> {
    const wire = await sources.bastion.utilization(memberId);
    return wire && toUtilization(wire);
  }

  @FieldResolver(() => Patient, {
    nullable: true,
    description: "The patient who is this member and whose card names them. A PATIENT sees only themselves.",
  })
  async patient(
    @Root() endorsement: Endorsement,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Patient | null> {
    const { path } = await findPatient(endorsement, context);
    return path && patientNamedBy({ id: path.patientId }, context, info);
  }

  @FieldResolver(() => LinkState, {
    nullable: true,
    description: "Whether `patient` is known, and if not, why. Null with an error if the link could not be verified.",
  })
  async patientLink(@Root() endorsement: Endorsement, @Ctx() context: GraphContext): Promise<LinkState> {
    return (await findPatient(endorsement, context)).state;
  }

  @Directive("@listSize(assumedSize: 2)")
  @FieldResolver(() => [InsuranceCard], {
    nullable: true,
    description:
      "Clinic staff and the member: the member's own cards that name them, from the link index, each verified by reading it. Null for a broker.",
  })
  insuranceCards(@Root() endorsement: Endorsement, @Ctx() context: GraphContext): Promise<InsuranceCard[] | null> {
    return loadCardsOfMember(endorsement, context);
  }
}

/** Adds `Patient.endorsements`. */
@Resolver(() => Patient)
export class PatientEndorsementsResolver {
  @Directive("@listSize(assumedSize: 2)")
  @FieldResolver(() => [Endorsement], {
    nullable: true,
    description: "The patient's own memberships that their cards name (`memberMatch` PATIENT).",
  })
  endorsements(
    @Root() { id }: Patient,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): ReturnType<typeof loadEndorsementsOf> {
    return loadEndorsementsOf(id, context, info);
  }
}
