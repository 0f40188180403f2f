import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import type { GraphContext } from "../context";
import { patientNamedBy } from "../patient/load-patient";
import { Patient } from "../patient/patient.type";
import { expectPlans } from "../plan/expect-plans";
import { selectedBelow } from "../selection/selected-fields";
import { toEligibility } from "./eligibility.mapper";
import { Eligibility } from "./eligibility.type";
import { CardType, InsuranceCard } from "./insurance-card.type";
import { loadInsuranceCard, loadInsuranceCards } from "./load-insurance-cards";

/** `Query.insuranceCard`, and what a card leads to inside the clinic. */
@Resolver(() => InsuranceCard)
export class InsuranceCardResolver {
  @Directive("@authenticated")
  @Query(() => InsuranceCard, {
    nullable: true,
    description: "One card of a patient; null where there is none or the caller may not see it.",
  })
  insuranceCard(
    @Arg("patientId", () => ID, { description: "The clinic's user id." }) patientId: string,
    @Arg("type", () => CardType, { description: "Which of the two cards." }) type: CardType,
    @Ctx() context: GraphContext,
  ): Promise<InsuranceCard | null> {
    return loadInsuranceCard(patientId, type, context);
  }

  @FieldResolver(() => Patient, { description: "Whose card it is." })
  patient(
    @Root() { patientId }: InsuranceCard,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Patient | Promise<Patient> {
    return patientNamedBy({ id: patientId }, context, info);
  }

  @FieldResolver(() => Eligibility, {
    nullable: true,
    description: "Null for a secondary card: the clinic checks primary cards only. One upstream call.",
  })
  async eligibility(
    @Root() { type, patientId }: InsuranceCard,
    @Ctx() { sources }: GraphContext,
  ): Promise<Eligibility | null> {
    if (type !== CardType.PRIMARY) return null;
    const wire = await sources.vsee.eligibilityOf(patientId);
    return wire && toEligibility(wire);
  }
}

/** Adds `Patient.insuranceCards`. */
@Resolver(() => Patient)
export class PatientInsuranceCardsResolver {
  @Directive("@listSize(assumedSize: 2)")
  @FieldResolver(() => [InsuranceCard], { nullable: true, description: "Insurance cards, primary card first." })
  async insuranceCards(
    @Root() { id }: Patient,
    @Arg("type", () => CardType, { nullable: true, description: "Only the card of this type." }) type: CardType | null,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InsuranceCard[] | null> {
    if (context.access.patient(id)) {
      expectPlans(selectedBelow(info, "plan"), context);
      expectPlans(selectedBelow(info, "endorsement", "plan"), context);
    }
    const cards = await loadInsuranceCards(id, context);
    return cards?.filter((card) => !type || card.type === type) ?? null;
  }
}
