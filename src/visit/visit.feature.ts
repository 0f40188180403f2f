import { inputNames, patientRecord } from "../audit/subject";
import type { Feature } from "../feature";
import { AvailabilityResolver } from "./availability.resolver";
import { loadVisit } from "./load-visits";
import { needsDetail } from "./visit-detail";
import { VisitDetailResolver } from "./visit-detail.resolver";
import { VisitRecordResolver } from "./visit-record.resolver";
import { VisitMutationsResolver } from "./visit-mutations.resolver";
import { IntakeVisitResolver, PatientVisitsResolver, VisitResolver } from "./visit.resolver";

const ofVisit = { subjects: inputNames({ id: "Visit" }) };
const ofIntake = { subjects: inputNames({ intakeId: "Intake" }) };

export const visit = {
  resolvers: [
    VisitResolver,
    VisitDetailResolver,
    VisitRecordResolver,
    VisitMutationsResolver,
    PatientVisitsResolver,
    IntakeVisitResolver,
    AvailabilityResolver,
  ],
  entities: {
    Visit: {
      key: "id",
      load: (id, context, info) => loadVisit(id, context, needsDetail(info)),
      subject: patientRecord("Visit", "known"),
    },
  },
  mutations: {
    startWalkInVisit: ofIntake,
    requestEConsult: ofIntake,
    bookVisit: { subjects: inputNames({ patientId: "Patient" }) },
    updateVisit: ofVisit,
    closeVisit: ofVisit,
    cancelVisit: ofVisit,
  },
} satisfies Feature;
