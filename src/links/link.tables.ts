import type { ColumnType } from "kysely";
import type { Instant } from "../ledger/database/ledger-schema";
import type { TableDeclarations } from "../ledger/ledger-tables";
import { linksMigration } from "./migrations/0004-links.migration";
import { cardProofsMigration } from "./migrations/0006-card-proofs.migration";
import { linkIndexMigration } from "./migrations/0007-link-index.migration";
import { linkListsMigration } from "./migrations/0017-link-lists.migration";

declare module "../ledger/database/ledger-schema" {
  interface LedgerTables {
    patient_members: PatientMembersTable;
    link_patients: LinkPatientsTable;
    link_members: LinkMembersTable;
    link_sweep: LinkSweepTable;
    card_confirmations: CardConfirmationsTable;
    written_numbers: WrittenNumbersTable;
  }
}

/** Numbers on patients' cards, which are member ids at the broker's insurers. */
export interface PatientMembersTable {
  patient_id: string;
  insurer_code: string;
  /** Hash of the number. */
  member_hash: string;
  /** 1 if the member is the patient, 0 if not, null if unknown. */
  is_own: number | null;
  seen_at: Instant;
}

export interface LinkPatientsTable {
  patient_id: string;
  cards_read_at: Instant | null;
  seen_at: Instant;
}

export interface LinkMembersTable {
  member_id: string;
  national_hash: ColumnType<string | null, string | null | undefined, string | null>;
  policy_id: ColumnType<string | null, string | null | undefined, string | null>;
  plan_id: ColumnType<string | null, string | null | undefined, string | null>;
  /** The policy holder that the roster relates the member to. */
  holder_id: ColumnType<string | null, string | null | undefined, string | null>;
  is_removed: number;
  status_read_at: ColumnType<Instant | null, Instant | null | undefined, Instant | null>;
  plan_read_at: ColumnType<Instant | null, Instant | null | undefined, Instant | null>;
  seen_at: Instant;
}

/** One row: the lease of the sweeping process, and its progress. */
export interface LinkSweepTable {
  id: string;
  holder: string | null;
  lease_until: Instant;
  phase: string;
  position: string;
  started_at: Instant;
  completed_at: Instant | null;
  has_all_patients: number;
  has_all_members: number;
}

/** Card members that clinic staff have confirmed. */
export interface CardConfirmationsTable {
  patient_id: string;
  card_type: string;
  /** Hash of the number. */
  member_hash: string;
  /** Hash of number, names and birth dates at that time. */
  records_hash: string;
  confirmed_at: Instant;
}

/** Subscriber numbers that callers have written on cards. */
export interface WrittenNumbersTable {
  caller_hash: string;
  /** Empty in the row that serializes a caller's writes. */
  number_hash: string;
  written_at: Instant;
}

/** The link index, and the proofs of whose member a card names. */
export const linkTables: TableDeclarations = {
  migrations: () => ({
    "0004-links": linksMigration(),
    "0006-card-proofs": cardProofsMigration(),
    "0007-link-index": linkIndexMigration(),
    "0017-link-lists": linkListsMigration(),
  }),
  retention: [
    { kind: "links", table: "patient_members", since: "seen_at" },
    { kind: "links", table: "link_patients", since: "seen_at" },
    { kind: "links", table: "link_members", since: "seen_at" },
    { kind: "links", table: "written_numbers", since: "written_at", days: 1 },
  ],
};
