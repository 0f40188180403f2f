import type { GraphQLResolveInfo } from "graphql";
import type { NonEmptyArray } from "type-graphql";
import type { GraphContext } from "./context";
import { CapabilityResolver } from "./capability/capability.resolver";
import { EndorsementChangeResolver } from "./endorsement/change/endorsement-change.resolver";
import { BrokerAccountResolver } from "./endorsement/broker-account.resolver";
import { EndorsementMutationsResolver } from "./endorsement/endorsement-mutations.resolver";
import {
  CardEndorsementResolver,
  EndorsementResolver,
  PatientEndorsementsResolver,
} from "./endorsement/endorsement.resolver";
import { loadEndorsement } from "./endorsement/load-endorsement";
import {
  insuranceCardReference,
  InsuranceCardResolver,
  PatientInsuranceCardsResolver,
} from "./insurance-card/insurance-card.resolver";
import { EligibilitySubscriptionResolver } from "./insurance-card/eligibility-subscription.resolver";
import {
  CheckEligibilityResolver,
  DeleteInsuranceCardResolver,
  ImportInsuranceCardsResolver,
  SaveInsuranceCardResolver,
} from "./insurance-card/insurance-card-mutations.resolver";
import { IntakeMutationsResolver } from "./intake/intake-mutations.resolver";
import { IntakeResolver } from "./intake/intake.resolver";
import { loadIntake } from "./intake/load-intake";
import { LookupResolver } from "./lookup/lookup.resolver";
import { loadPatient } from "./patient/load-patient";
import { PatientResolver } from "./patient/patient.resolver";
import { ViewerResolver } from "./patient/viewer.resolver";
import { loadPlan } from "./plan/load-plan";
import { PlanResolver } from "./plan/plan.resolver";
import { AvailabilityResolver } from "./visit/availability.resolver";
import { loadVisit } from "./visit/load-visits";
import { needsDetail } from "./visit/visit-detail";
import { VisitMutationsResolver } from "./visit/visit-mutations.resolver";
import { VisitDetailResolver } from "./visit/visit-detail.resolver";
import { IntakeVisitResolver, PatientVisitsResolver, VisitResolver } from "./visit/visit.resolver";
import { PlanBenefitsMutationsResolver } from "./plan/benefits/plan-benefits-mutations.resolver";
import { PlanBenefitsResolver } from "./plan/benefits/plan-benefits.resolver";
import { loadPreAuth } from "./pre-auth/load-pre-auths";
import { EndorsementPreAuthsResolver, PatientPreAuthsResolver, PreAuthResolver } from "./pre-auth/pre-auth.resolver";

/** Answers `_entities`: the object that a representation's key names, or null where it is missing or may not be seen. */
export type Reference = (
  representation: { readonly __typename: string; readonly id: string; readonly memberId: string },
  context: GraphContext,
  info: GraphQLResolveInfo,
) => Promise<object | null>;

/** Every resolver of the graph, one line each, in the order of the features. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeGraphQL's own type for resolver classes
export const resolvers: NonEmptyArray<Function> = [
  ViewerResolver,
  PatientResolver,
  PlanResolver,
  LookupResolver,
  CapabilityResolver,
  InsuranceCardResolver,
  PatientInsuranceCardsResolver,
  ImportInsuranceCardsResolver,
  SaveInsuranceCardResolver,
  DeleteInsuranceCardResolver,
  CheckEligibilityResolver,
  EligibilitySubscriptionResolver,
  IntakeResolver,
  IntakeMutationsResolver,
  VisitResolver,
  VisitDetailResolver,
  VisitMutationsResolver,
  PatientVisitsResolver,
  IntakeVisitResolver,
  AvailabilityResolver,
  EndorsementResolver,
  CardEndorsementResolver,
  PatientEndorsementsResolver,
  EndorsementMutationsResolver,
  EndorsementChangeResolver,
  BrokerAccountResolver,
  PlanBenefitsResolver,
  PlanBenefitsMutationsResolver,
  PreAuthResolver,
  PatientPreAuthsResolver,
  EndorsementPreAuthsResolver,
];

/** Every entity's reference, one line each. */
export const references: Readonly<Record<string, Reference>> = {
  Patient: ({ id }, context, info) => loadPatient(id, context, info),
  Plan: ({ id }, context, info) => loadPlan(id, context, info),
  InsuranceCard: insuranceCardReference,
  Intake: ({ id }, context) => loadIntake(id, context),
  Visit: ({ id }, context, info) => loadVisit(id, context, needsDetail(info)),
  Endorsement: ({ memberId }, context, info) => loadEndorsement(memberId, context, info),
  PreAuth: ({ id }, context) => loadPreAuth(id, context),
};
