import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import type { GraphContext } from "../context";
import { patientNamedBy } from "../patient/load-patient";
import { Patient } from "../patient/patient.type";
import { expectPlans } from "../plan/expect-plans";
import { DateTimeScalar } from "../scalar/date-time.scalar";
import { selectedBelow } from "../selection/selected-fields";
import { Eligibility } from "./eligibility.type";
import { CardType, InsuranceCard } from "./insurance-card.type";
import { loadEligibility, loadInsuranceCard, loadInsuranceCards } from "./load-insurance-cards";

/** `Query.insuranceCard`, and the clinic's records that a card leads to. */
@Resolver(() => InsuranceCard)
export class InsuranceCardResolver {
  @Directive("@authenticated")
  @Query(() => InsuranceCard, {
    nullable: true,
    description: "One card of a patient; null if there is none or the caller may not see it.",
  })
  insuranceCard(
    @Arg("patientId", () => ID, { description: "The clinic's user id." }) patientId: string,
    @Arg("type", () => CardType, { description: "Which of the two cards." }) type: CardType,
    @Ctx() context: GraphContext,
  ): Promise<InsuranceCard | null> {
    return loadInsuranceCard(patientId, type, context);
  }

  @FieldResolver(() => Patient, { description: "The card's patient." })
  patient(
    @Root() { patientId }: InsuranceCard,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Patient | Promise<Patient> {
    return patientNamedBy({ id: patientId }, context, info);
  }

  @FieldResolver(() => Eligibility, {
    nullable: true,
    description:
      "Last eligibility check. Null for a secondary card: the clinic checks primary cards only. One upstream call.",
  })
  async eligibility(@Root() card: InsuranceCard, @Ctx() context: GraphContext): Promise<Eligibility | null> {
    const eligibility = await loadEligibility(card, context);
    if (eligibility?.observation) context.sightings.note(eligibility.observation);
    return eligibility;
  }
}

/** Adds `Eligibility.checkedAt`, which the ledger knows. */
@Resolver(() => Eligibility)
export class EligibilityAgeResolver {
  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description:
      "When the graph first saw this answer, or the clinic's event reported it; null if it has not seen a check end. The clinic itself sends no time.",
  })
  async checkedAt(@Root() { observation }: Eligibility, @Ctx() { sightings }: GraphContext): Promise<Date | null> {
    if (observation === null || !("outcome" in observation.answer)) return null;
    return (await sightings.of(observation))?.checkedAt ?? null;
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
