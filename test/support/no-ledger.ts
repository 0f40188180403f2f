import type { Links } from "../../src/links/links";
import { OperationLinks } from "../../src/links/operation-links";

const unknown = async (keys: readonly unknown[]): Promise<null[]> => keys.map(() => null);

const noLinks: Links = {
  observeCards: () => undefined,
  observeMember: () => undefined,
  patientsOfMembers: unknown,
  membersOfInsuredPersons: unknown,
};

/** The parts of a context that stand on the ledger, for tests of what knows nothing and keeps nothing. */
export const withoutLedger = () => ({
  links: new OperationLinks(noLinks),
  changes: { record: async () => undefined },
  changeLog: undefined as never,
  idempotency: undefined as never,
});
