import type { GraphQLResolveInfo } from "graphql";
import type { NonEmptyArray } from "type-graphql";
import type { GraphContext } from "../graph-context";
import {
  insuranceCardReference,
  InsuranceCardResolver,
  PatientInsuranceCardsResolver,
} from "../insurance-card/insurance-card.resolver";
import { IntakeResolver } from "../intake/intake.resolver";
import { loadIntake } from "../intake/load-intake";
import { loadPatient } from "../patient/load-patient";
import { PatientResolver } from "../patient/patient.resolver";
import { ViewerResolver } from "../patient/viewer.resolver";
import { AvailabilityResolver } from "../visit/availability.resolver";
import { loadVisit } from "../visit/load-visits";
import { needsDetail } from "../visit/visit-detail";
import { VisitDetailResolver } from "../visit/visit-detail.resolver";
import { IntakeVisitResolver, PatientVisitsResolver, VisitResolver } from "../visit/visit.resolver";

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
  InsuranceCardResolver,
  PatientInsuranceCardsResolver,
  IntakeResolver,
  VisitResolver,
  VisitDetailResolver,
  PatientVisitsResolver,
  IntakeVisitResolver,
  AvailabilityResolver,
];

/** Every entity's reference, one line each. */
export const references: Readonly<Record<string, Reference>> = {
  Patient: ({ id }, context, info) => loadPatient(id, context, info),
  InsuranceCard: insuranceCardReference,
  Intake: ({ id }, context) => loadIntake(id, context),
  Visit: ({ id }, context, info) => loadVisit(id, context, needsDetail(info)),
};
