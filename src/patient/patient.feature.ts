import { namedBy, subject } from "../audit/subject";
import type { Feature } from "../feature";
import { FindingPatientsResolver } from "./finding-patients.resolver";
import { loadPatient } from "./load-patient";
import { patientTables } from "./patient.tables";
import { PatientResolver } from "./patient.resolver";
import { RegistrationLeaseStore } from "./registration-lease.store";
import { ViewerResolver } from "./viewer.resolver";

export const patient = {
  resolvers: [ViewerResolver, PatientResolver, FindingPatientsResolver],
  entities: {
    Patient: {
      key: "id",
      load: (id, context, info) => loadPatient(id, context, info),
      subject: { patient: "known", of: namedBy("id", "Patient") },
    },
  },
  mutations: {
    registerPatient: {
      subjects: (_, { patientId }) => [subject("Patient", patientId) ?? []].flat(),
    },
  },
  // The caller's own roles and ids.
  subjects: { Viewer: "none" },
  tables: patientTables,
  stores: ({ database }) => ({ registrationLeases: new RegistrationLeaseStore(database) }),
  context: { registrationLeases: ({ ledger }) => ledger.registrationLeases },
} satisfies Feature;
