import { inputNames, namedBy, ofAccount } from "../audit/subject";
import type { Feature } from "../feature";
import {
  AddEndorsementsResultResolver,
  EndorsementBatchResolver,
  EndorsementBatchResultResolver,
} from "./batch/batch.resolver";
import { BrokerAccountResolver } from "./broker-account.resolver";
import { CardMemberResolver } from "./card-member.resolver";
import { ConfirmCardMemberResolver } from "./confirm-card-member.resolver";
import { EndorsementChangeResolver } from "./change/endorsement-change.resolver";
import { EndorsementHealthResolver } from "./endorsement-health.resolver";
import { EndorsementMutationsResolver } from "./endorsement-mutations.resolver";
import { EndorsementResolver, PatientEndorsementsResolver } from "./endorsement.resolver";
import { endorsementMutations, writesMembers } from "./endorsement-mutations";
import { ReconcileResolver } from "./reconcile/reconcile.resolver";
import { EndorsementRequestResolver } from "./request/endorsement-request.resolver";
import { endorsementStores } from "./endorsement-stores";
import { endorsementTables } from "./endorsement.tables";
import { RosterPeople } from "./enrolment/roster-people";
import { EnrolmentSettler, MemberWitness } from "./enrolment-settler";
import { observeMember, observeRoster } from "./observe-member";
import { sweepSource } from "./sweep-source";
import { receiveWebhooks } from "./webhook/receive-webhooks";
import { loadEndorsement } from "./load-endorsement";
import { PlanEndorsementsResolver, RosterResolver } from "./roster/roster.resolver";

const ofMember = { of: namedBy("memberId", "Endorsement") };

export const endorsement = {
  resolvers: [
    EndorsementResolver,
    EndorsementHealthResolver,
    CardMemberResolver,
    ConfirmCardMemberResolver,
    PatientEndorsementsResolver,
    EndorsementMutationsResolver,
    EndorsementChangeResolver,
    BrokerAccountResolver,
    EndorsementBatchResolver,
    EndorsementBatchResultResolver,
    AddEndorsementsResultResolver,
    EndorsementRequestResolver,
    ReconcileResolver,
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
    EndorsementRequest: ofMember,
    ReconcileDifference: ofMember,
    // The holder is another person than the card's patient.
    PolicyHolder: { of: namedBy("subscriberNumber", "Endorsement") },
  },
  mutations: {
    ...endorsementMutations,
    addEndorsements: writesMembers("reference"),
    removeEndorsements: writesMembers("memberId"),
    restoreEndorsements: writesMembers("memberId"),
    changeEndorsementPlans: writesMembers("memberId"),
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
  tables: endorsementTables,
  stores: endorsementStores,
  services: ({ ledger }) => ({
    enrolmentSettler: new EnrolmentSettler(ledger.idempotency, ledger.changeRecorder),
    rosterPeople: new RosterPeople(),
  }),
  context: {
    changes: ({ ledger }) => ledger.changeRecorder,
    changeLog: ({ ledger }) => ledger.changes,
    endorsementRequests: ({ ledger }) => ledger.endorsementRequests,
    rosterPeople: ({ rosterPeople }) => rosterPeople,
    memberWitness: ({ enrolmentSettler }) => new MemberWitness(enrolmentSettler),
  },
  observes: {
    member: (memberId, member, { links, memberWitness }) => {
      memberWitness.saw(memberId, member);
      observeMember(memberId, member, links);
    },
    missingMember: (memberId, { links }) => links.observe({ kind: "missing", memberId }),
    rosterRows: (rows, { links }) => observeRoster(rows, links),
  },
  linkSweep: sweepSource,
  background: receiveWebhooks,
} satisfies Feature;
