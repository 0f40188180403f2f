import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import type { GraphContext } from "../context";
import { InsuranceCard } from "../insurance-card/insurance-card.type";
import { memberNamedBy } from "../insurance-card/member-on-card";
import { patientNamedBy } from "../patient/load-patient";
import { Patient } from "../patient/patient.type";
import { Plan } from "../plan/plan.type";
import type { Flawed } from "../upstream/flawed";
import { toUtilization } from "./endorsement.mapper";
import { Endorsement, Utilization } from "./endorsement.type";
import { loadEndorsement, loadEndorsementsOf, loadPlanOfMember } from "./load-endorsement";
import { patientIdOf } from "./patient-of-member";

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
    description: "The patient whose card names this member, where the graph knows it.",
  })
  async patient(
    @Root() endorsement: Endorsement,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Patient | null> {
    const patientId = await patientIdOf(endorsement, context);
    return patientId === null ? null : patientNamedBy({ id: patientId }, context, info);
  }
}

/** Adds `InsuranceCard.endorsement` and `InsuranceCard.plan`. */
@Resolver(() => InsuranceCard)
export class CardEndorsementResolver {
  @FieldResolver(() => Endorsement, {
    nullable: true,
    description:
      "The broker's record of the member whose number is this card's subscriber number; null where the broker does not serve the insurer.",
  })
  async endorsement(
    @Root() card: InsuranceCard,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Endorsement | null> {
    const member = memberNamedBy(card, context.insurers);
    if (member === null) return null;
    return loadEndorsement(member.memberId, context, info, { patientId: card.patientId, insurer: member.insurer });
  }

  @FieldResolver(() => Plan, {
    nullable: true,
    description: "The plan of the member that this card names. One call to the broker's plan endpoint, then the plan.",
  })
  async plan(
    @Root() card: InsuranceCard,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Plan | null> {
    const member = memberNamedBy(card, context.insurers);
    return member === null || !context.access.patient(card.patientId)
      ? null
      : loadPlanOfMember(member.memberId, context, info);
  }
}

/** Adds `Patient.endorsements`. */
@Resolver(() => Patient)
export class PatientEndorsementsResolver {
  @Directive("@listSize(assumedSize: 2)")
  @FieldResolver(() => [Endorsement], {
    nullable: true,
    description: "Members that the patient's cards name, by subscriber number, at insurers the broker serves.",
  })
  endorsements(
    @Root() { id }: Patient,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<(Endorsement | Flawed<Endorsement>)[] | null> {
    return loadEndorsementsOf(id, context, info);
  }
}
