import { inputNames, namedBy, ofAccount, subject, type Properties } from "../audit/subject";
import type { Feature, MutationDeclaration } from "../feature";
import { BrokerAccountResolver } from "./broker-account.resolver";
import { CardMemberResolver } from "./card-member.resolver";
import { ConfirmCardMemberResolver } from "./confirm-card-member.resolver";
import { EndorsementChangeResolver } from "./change/endorsement-change.resolver";
import { EndorsementHealthResolver } from "./endorsement-health.resolver";
import { EndorsementMutationsResolver } from "./endorsement-mutations.resolver";
import { EndorsementResolver, PatientEndorsementsResolver } from "./endorsement.resolver";
import { enrolledMember } from "./enrolment-proof";
import { loadEndorsement } from "./load-endorsement";
import { PlanEndorsementsResolver, RosterResolver } from "./roster/roster.resolver";

const ofMember = { of: namedBy("memberId", "Endorsement") };

const writtenMember = ({ memberId }: Properties): string | undefined =>
  typeof memberId === "string" ? memberId : undefined;

/** The member that the payload names, otherwise what the input names. */
const writesMember = (field: "memberId" | "reference"): MutationDeclaration => ({
  subjects: (input, payload) => {
    const written = subject("Endorsement", payload["memberId"]);
    return written ? [written] : inputNames({ [field]: "Endorsement" })(input, payload);
  },
  madeBy: writtenMember,
});

export const endorsement: Feature = {
  resolvers: [
    EndorsementResolver,
    EndorsementHealthResolver,
    CardMemberResolver,
    ConfirmCardMemberResolver,
    PatientEndorsementsResolver,
    EndorsementMutationsResolver,
    EndorsementChangeResolver,
    BrokerAccountResolver,
    RosterResolver,
    PlanEndorsementsResolver,
  ],
  entities: {
    Endorsement: {
      key: "memberId",
      load: (memberId, context, info) => loadEndorsement(memberId, context, info),
      subject: ofMember,
    },
  },
  subjects: {
    EndorsementChange: ofMember,
    // The holder is another person than the card's patient.
    PolicyHolder: { of: namedBy("subscriberNumber", "Endorsement") },
  },
  mutations: {
    addEndorsement: { ...writesMember("reference"), idempotencyField: "reference", recognisedBy: enrolledMember },
    removeEndorsement: writesMember("memberId"),
    restoreEndorsement: writesMember("memberId"),
    changeEndorsementPlan: writesMember("memberId"),
    updateEndorsementMember: writesMember("memberId"),
    confirmCardMember: {
      subjects: (input) => [
        ...inputNames({ patientId: "Patient" })(input, {}),
        ...inputNames({ memberId: "Endorsement" })(input, {}),
      ],
    },
    updateBrokerWebhook: { subjects: ofAccount },
    changeBrokerPassword: { subjects: ofAccount },
    requestBrokerPasswordReset: { subjects: ofAccount },
  },
};
