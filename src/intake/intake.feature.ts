import { inputNames, ofAccount, patientRecord } from "../audit/subject";
import type { Feature } from "../feature";
import { IntakeMutationsResolver } from "./intake-mutations.resolver";
import { IntakeResolver } from "./intake.resolver";
import { loadIntake } from "./load-intake";

export const intake = {
  resolvers: [IntakeResolver, IntakeMutationsResolver],
  entities: {
    Intake: {
      key: "id",
      load: (id, context) => loadIntake(id, context),
      subject: patientRecord("Intake", "inherited"),
    },
  },
  mutations: {
    createIntake: { subjects: ofAccount },
    updateIntake: { subjects: inputNames({ id: "Intake" }) },
  },
} satisfies Feature;
