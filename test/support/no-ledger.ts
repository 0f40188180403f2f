import type { RegistrationLeases } from "../../src/patient/registration-lease";
import { RosterPeople } from "../../src/endorsement/enrolment/roster-people";
import type { EndorsementRequests } from "../../src/endorsement/request/endorsement-request";
import { OperationSightings } from "../../src/insurance-card/operation-sightings";
import type { Links } from "../../src/links/links";
import { OperationLinks } from "../../src/links/operation-links";
import { OperationProofs } from "../../src/links/proof/operation-proofs";

const nothing = () => undefined;
const noLinks: Links = {
  observe: nothing,
  patientsOfMembers: async () => new Map(),
  candidatesWith: async () => new Map(),
  dependantsOf: async () => new Map(),
  patientsWithCard: async () => null,
  membersOf: async () => null,
  membersWithNationalIds: async () => ({ memberIds: new Map(), isComplete: false }),
  status: async () => ({
    ...{ state: "OFF", patients: 0, members: 0, completedAt: null },
    ...{ hasAllPatients: false, hasAllMembers: false, awaitsRoster: false },
  }),
};

const noRequests: EndorsementRequests = {
  begin: async () => "request",
  end: async () => undefined,
  forget: async () => undefined,
  page: async () => ({ edges: [], hasNextPage: false }),
  count: async () => 0,
  claim: async () => null,
  takeOver: async () => true,
};

const noLeases: RegistrationLeases = { run: (_code, _deadlineAt, register) => register() };

/** The parts of a context that stand on the ledger, for tests of what knows nothing and keeps nothing. */
export const withoutLedger = () => ({
  links: new OperationLinks(noLinks),
  preAuthUndatedDays: 30,
  proofs: new OperationProofs({
    clinicIdentityVerified: true,
    onMismatch: nothing,
    onDrift: nothing,
    onDropped: nothing,
    confirmations: { of: async () => [] } as never,
    writtenNumbers: { count: async () => null },
  }),
  sightings: new OperationSightings(
    { see: async () => new Map(), expectAnswer: async () => undefined, isChecked: async () => false },
    new Map(),
  ),
  worklist: undefined as never,
  audit: { see: () => undefined, deny: () => undefined } as never,
  changes: { record: async () => undefined },
  changeLog: undefined as never,
  endorsementRequests: noRequests,
  rosterPeople: new RosterPeople(),
  registrationLeases: noLeases,
  memberWitness: undefined as never,
  idempotency: undefined as never,
});
