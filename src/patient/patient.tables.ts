import type { TableDeclarations } from "../ledger/ledger-tables";
import { registrationLeasesMigration } from "./migrations/0018-registration-leases.migration";

declare module "../ledger/database/ledger-schema" {
  interface LedgerTables {
    /** Which process is registering a patient's code. */
    registration_leases: { code_hash: string; holder: string; lease_until: Instant };
  }
}

/** Leases of running registrations. */
export const patientTables: TableDeclarations = {
  migrations: () => ({ "0018-registration-leases": registrationLeasesMigration() }),
  retention: [{ kind: "links", table: "registration_leases", since: "lease_until", days: 1 }],
};
