import { namedBy } from "../audit/subject";
import type { Feature } from "../feature";
import { loadPatient } from "./load-patient";
import { PatientResolver } from "./patient.resolver";
import { ViewerResolver } from "./viewer.resolver";

export const patient: Feature = {
  resolvers: [ViewerResolver, PatientResolver],
  entities: {
    Patient: {
      key: "id",
      load: (id, context, info) => loadPatient(id, context, info),
      subject: { patient: "known", of: namedBy("id", "Patient") },
    },
  },
  // The caller's own roles and ids.
  subjects: { Viewer: "none" },
};
