import type { GraphQLResolveInfo } from "graphql";
import type { NonEmptyArray } from "type-graphql";
import type { GraphContext } from "../graph-context";
import {
  insuranceCardReference,
  InsuranceCardResolver,
  PatientInsuranceCardsResolver,
} from "../insurance-card/insurance-card.resolver";
import { loadPatient } from "../patient/load-patient";
import { PatientResolver } from "../patient/patient.resolver";

/** Answers `_entities`: the object that a representation's key names, or null where it is missing or may not be seen. */
export type Reference = (
  representation: { readonly __typename: string; readonly id: string; readonly memberId: string },
  context: GraphContext,
  info: GraphQLResolveInfo,
) => Promise<object | null>;

/** Every resolver of the graph, one line each, in the order of the features. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeGraphQL's own type for resolver classes
export const resolvers: NonEmptyArray<Function> = [
  PatientResolver,
  InsuranceCardResolver,
  PatientInsuranceCardsResolver,
];

/** Every entity's reference, one line each. */
export const references: Readonly<Record<string, Reference>> = {
  Patient: ({ id }, context, info) => loadPatient(id, context, info),
  InsuranceCard: insuranceCardReference,
};
