import type { Instant } from "../ledger/database/ledger-schema";
import type { TableDeclarations } from "../ledger/ledger-tables";
import { eligibilitySightingsMigration } from "./migrations/0010-eligibility-sightings.migration";

declare module "../ledger/database/ledger-schema" {
  interface LedgerTables {
    eligibility_sightings: EligibilitySightingsTable;
  }
}

/** One row per patient: the clinic's last answer about the primary card's eligibility. */
export interface EligibilitySightingsTable {
  patient_id: string;
  /** Hash of the card's insurer and number, as last seen. */
  card_hash: string | null;
  /** When a changed insurer or number was first seen. */
  card_changed_at: Instant | null;
  /** The last outcome as the clinic calls it, in lower case. */
  outcome: string | null;
  /** When that outcome was first seen. */
  checked_at: Instant | null;
  /** The clinic's id of the running check; empty if it gives none. */
  pending_job: string | null;
  pending_since: Instant | null;
  updated_at: Instant;
}

/** The clinic's last answer about each patient's primary card. */
export const insuranceCardTables: TableDeclarations = {
  migrations: () => ({ "0010-eligibility-sightings": eligibilitySightingsMigration() }),
  retention: [{ kind: "links", table: "eligibility_sightings", since: "updated_at" }],
};
