import { argument, inputNames, patientRecord, subject } from "../audit/subject";
import type { Feature } from "../feature";
import { CheckEligibilitiesResolver } from "./check-eligibilities.resolver";
import { EligibilitySubscriptionResolver } from "./eligibility-subscription.resolver";
import {
  CheckEligibilityResolver,
  DeleteInsuranceCardResolver,
  ImportInsuranceCardsResolver,
  SaveInsuranceCardResolver,
} from "./insurance-card-mutations.resolver";
import {
  EligibilityAgeResolver,
  InsuranceCardResolver,
  PatientInsuranceCardsResolver,
} from "./insurance-card.resolver";
import type { EligibilitySightings } from "./eligibility-sighting";
import { EligibilitySightingStore } from "./eligibility-sighting.store";
import { insuranceCardTables } from "./insurance-card.tables";
import { OperationSightings } from "./operation-sightings";
import { PatientsByCardResolver } from "./patients-by-card.resolver";
import { InsurersResolver } from "./insurers.resolver";
import { loadInsuranceCardById } from "./load-insurance-cards";

const ofPatient = { subjects: inputNames({ patientId: "Patient" }) };

declare module "../services" {
  interface Ledger {
    /** When the graph first saw the clinic's answers about eligibility. */
    readonly eligibility: EligibilitySightings;
  }
  interface Services {
    /** What this process need not store again: see {@link OperationSightings}. */
    readonly keptSightings: Map<string, string>;
  }
}

export const insuranceCard = {
  resolvers: [
    InsuranceCardResolver,
    EligibilityAgeResolver,
    PatientInsuranceCardsResolver,
    PatientsByCardResolver,
    ImportInsuranceCardsResolver,
    SaveInsuranceCardResolver,
    DeleteInsuranceCardResolver,
    CheckEligibilityResolver,
    CheckEligibilitiesResolver,
    EligibilitySubscriptionResolver,
    InsurersResolver,
  ],
  entities: {
    InsuranceCard: { key: "id", load: loadInsuranceCardById, subject: patientRecord("InsuranceCard", "known") },
  },
  subjects: {
    Eligibility: { patient: "inherited", of: (_, args) => subject("Patient", argument(args, "patientId")) },
  },
  mutations: {
    importInsuranceCards: ofPatient,
    saveInsuranceCard: ofPatient,
    deleteInsuranceCard: ofPatient,
    checkEligibility: ofPatient,
    checkEligibilities: {
      subjects: ({ patientIds }) =>
        Array.isArray(patientIds) ? patientIds.map((id) => ({ type: "Patient", id: String(id) })) : [],
    },
  },
  tables: insuranceCardTables,
  stores: ({ database, recordsChanged }) => ({
    eligibility: new EligibilitySightingStore(database, (patientIds) =>
      recordsChanged(patientIds.map((id) => ({ type: "Patient", id }))),
    ),
  }),
  services: () => ({ keptSightings: new Map<string, string>() }),
  context: {
    sightings: ({ ledger, keptSightings }) => new OperationSightings(ledger.eligibility, keptSightings),
  },
} satisfies Feature;
