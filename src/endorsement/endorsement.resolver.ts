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

/** `Query.endorsement`, and what a member leads to. */
@Resolver(() => Endorsement)
export class EndorsementResolver {
  @Directive("@authenticated")
  @Query(() => Endorsement, {
    nullable: true,
    description: "One member of the broker; null where there is none or the caller may not see it.",
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
    description: "What the member's cover has paid. One upstream call.",
  })
  async utilization(@Root() { memberId }: Endorsement, @Ctx() { sources }: GraphContext): Promise<Utilization | null> {
    const wire = await sources.bastion.utilization(memberId);
    return wire && toUtilization(wire);
  }

  @FieldResolver(() => Patient, {
    nullable: true,
    description: "The patient whose card names this member and whose own it is. A PATIENT sees only itself.",
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
    description: "Why `patient` is null, or that it is not. Null with an error where the link could not be proved.",
  })
  async patientLink(@Root() endorsement: Endorsement, @Ctx() context: GraphContext): Promise<LinkState> {
    return (await findPatient(endorsement, context)).state;
  }

  @Directive("@listSize(assumedSize: 2)")
  @FieldResolver(() => [InsuranceCard], {
    nullable: true,
    description:
      "Clinic staff and the member itself: cards that name this member and are its own, by the link index; each proved by reading it. Null for a broker.",
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
    description: "Memberships that the patient's cards name and that are the patient's own (`memberMatch` PATIENT).",
  })
  endorsements(
    @Root() { id }: Patient,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): ReturnType<typeof loadEndorsementsOf> {
    return loadEndorsementsOf(id, context, info);
  }
}
