import { inputNames, patientRecord, subject, type DeclaredSubject, type Properties } from "../audit/subject";
import type { Feature } from "../feature";
import { loadPreAuth } from "./load-pre-auths";
import { EndorsementCoverResolver } from "./endorsement-cover.resolver";
import { PreAuthDeskResolver } from "./pre-auth-desk.resolver";
import { EndorsementPreAuthsResolver, PatientPreAuthsResolver, PreAuthResolver } from "./pre-auth.resolver";

const record = patientRecord("PreAuth", "inherited");

/** If no patient is known, the subject is the insured person, by national code. */
const preAuthSubject: DeclaredSubject = {
  ...record,
  of: (preAuth, args) => {
    const { nationalCode } = (preAuth["insuredPerson"] ?? {}) as Properties;
    const insured = preAuth["patientId"] == null ? subject("InsuredPerson", nationalCode) : null;
    return insured ?? record.of(preAuth, args);
  },
};

export const preAuth = {
  resolvers: [
    PreAuthResolver,
    PatientPreAuthsResolver,
    EndorsementPreAuthsResolver,
    EndorsementCoverResolver,
    PreAuthDeskResolver,
  ],
  // Counts and sums are not about a particular person.
  subjects: { PreAuthStatusSummary: "none" },
  mutations: { cancelPreAuth: { subjects: inputNames({ id: "PreAuth" }) } },
  entities: {
    PreAuth: { key: "id", load: (id, context) => loadPreAuth(id, context), subject: preAuthSubject },
  },
} satisfies Feature;
