import { inputNames, namedBy } from "../audit/subject";
import type { Feature } from "../feature";
import { worklistBackground } from "./worklist-background";
import { hintAt, worklistStores } from "./worklist-stores";
import { WorklistSubscriptionResolver } from "./worklist-subscription.resolver";
import { worklistTables } from "./worklist.tables";
import { SettleCoverageResolver, WorklistResolver } from "./worklist.resolver";

export const worklist = {
  resolvers: [WorklistResolver, SettleCoverageResolver, WorklistSubscriptionResolver],
  subjects: {
    CoverageWorklistEntry: { patient: "known", of: namedBy("patientId", "Patient") },
    CoverageSettlement: { patient: "inherited", of: () => null },
  },
  mutations: { settleCoverage: { subjects: inputNames({ patientId: "Patient", visitId: "Visit" }) } },
  tables: worklistTables,
  stores: worklistStores,
  services: ({ ledger: { settlements, eligibility, hints }, config: { worklist: settings, sandbox } }) => ({
    worklist: { settings: { ...settings, sandbox }, settlements, eligibility, hints },
  }),
  context: { worklist: (services) => services.worklist },
  onRecordsChanged: hintAt,
  background: worklistBackground,
} satisfies Feature;
