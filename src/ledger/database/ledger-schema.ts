import type { ColumnType, Generated } from "kysely";

/** Milliseconds since 1970-01-01T00:00Z, in both dialects. */
type Instant = number;
/** Given by the database, ascending. */
type Sequence = ColumnType<number, never, never>;

/** The ledger's tables as queries see them; the migrations create them. */
export interface LedgerTables {
  ledger_secrets: { name: string; value: string };
  idempotency_entries: IdempotencyEntriesTable;
  endorsement_requests: EndorsementRequestsTable;
  enrolment_claims: { person_hash: string; request_id: string; claimed_at: Instant };
  webhook_events: WebhookEventsTable;
  endorsement_changes: EndorsementChangesTable;
  patient_members: PatientMembersTable;
  link_patients: LinkPatientsTable;
  link_members: LinkMembersTable;
  link_sweep: LinkSweepTable;
  audit_records: AuditRecordsTable;
  card_confirmations: CardConfirmationsTable;
  written_numbers: WrittenNumbersTable;
  eligibility_sightings: EligibilitySightingsTable;
  coverage_settlements: CoverageSettlementsTable;
  coverage_hints: CoverageHintsTable;
  clinic_events: ClinicEventsTable;
  worklist_runs: WorklistRunsTable;
  registration_leases: { code_hash: string; holder: string; lease_until: Instant };
}

export type EntryState = "sending" | "done" | "refused" | "unknown";

/** One row an idempotent write, from before its first byte. */
export interface IdempotencyEntriesTable {
  /** Hash of caller, mutation and key. */
  id: string;
  mutation: string;
  payload_hash: string;
  /** Names the one attempt that may say how it ended. */
  attempt: string;
  state: EntryState;
  /** JSON of what answers the same call again. */
  result: string | null;
  /** Hash of what a later proof can be matched by. */
  match_hash: string | null;
  /** Hash of the id of what the write made. */
  resource_hash: string | null;
  /** While `sending`: after this its process is taken for dead. */
  lease_until: Instant;
  created_at: Instant;
  updated_at: Instant;
}

/** One row a write of a member that a caller has asked for: ids and its outcome, no names. */
export interface EndorsementRequestsTable {
  /** Where the caller gave a key, the id of the write's row in `idempotency_entries`. */
  id: string;
  caller_hash: string;
  request_key: string;
  reference: string | null;
  action: "ADD" | "REMOVE" | "RESTORE" | "CHANGE_PLAN" | "UPDATE_MEMBER";
  state: "SENDING" | "DONE" | "REFUSED" | "OUTCOME_UNKNOWN" | "NOT_SENT";
  member_id: string | null;
  policy_id: string | null;
  plan_id: string | null;
  code: string | null;
  created_at: Instant;
  updated_at: Instant;
}

export interface WebhookEventsTable {
  /** Hash of the body, and of the event before it where the same body has been one before: the broker sends no event id. */
  id: string;
  body_hash: string;
  event: string;
  member_id: string;
  policy_id: string | null;
  plan_id: string | null;
  state: "pending" | "confirmed" | "rejected";
  attempts: Generated<number>;
  /** Not to be tried before. */
  due_at: Instant;
  received_at: Instant;
  updated_at: Instant;
}

export interface EndorsementChangesTable {
  /** Ascending in commit order, which is what makes it a cursor. */
  seq: Sequence;
  id: string;
  type: "ADDITION" | "REINSTATEMENT" | "CHANGE" | "TERMINATION";
  source: "WEBHOOK" | "MUTATION";
  occurred_at: Instant;
  member_id: string;
  policy_id: string | null;
  plan_id: string | null;
  /** What told of it first, and, once both have, what told of it from the other source. */
  dedupe_key: string;
  twin_key: string | null;
}

/** A patient's card has a number, which at the broker's insurers is a member's id. */
export interface PatientMembersTable {
  patient_id: string;
  insurer_code: string;
  /** Hash of the number. */
  member_hash: string;
  /** 1 where the member was proved to be the patient, 0 where not, null while nobody has looked. */
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
  /** The policy holder to whom the roster relates the member. */
  holder_id: ColumnType<string | null, string | null | undefined, string | null>;
  is_removed: number;
  status_read_at: ColumnType<Instant | null, Instant | null | undefined, Instant | null>;
  plan_read_at: ColumnType<Instant | null, Instant | null | undefined, Instant | null>;
  seen_at: Instant;
}

/** One row: the lease of the process that sweeps, and how far it is. */
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

/** Clinic staff confirmed whose member a card names. */
export interface CardConfirmationsTable {
  patient_id: string;
  card_type: string;
  /** Hash of the number. */
  member_hash: string;
  /** Hash of number, names and birth dates as they were. */
  records_hash: string;
  confirmed_at: Instant;
}

/** A caller wrote a subscriber number on a card. */
export interface WrittenNumbersTable {
  caller_hash: string;
  /** Empty in the row that writes of one caller wait for each other at. */
  number_hash: string;
  written_at: Instant;
}

/** Append-only: a trigger refuses UPDATE, and DELETE of rows younger than the shortest retention. */
export interface AuditRecordsTable {
  id: string;
  at: Instant;
  sub: string;
  /** Separated by spaces. */
  roles: string;
  action: string;
  type: string;
  id_hash: string;
  tier: string;
  decision: string;
  operation: string | null;
  trace_id: string | null;
  /** In the one row of an operation's denials, where there were several: how many subjects, and of all of them a hash. */
  subjects: number | null;
  subjects_hash: string | null;
  /** The next few subjects: types and hashes, separated by commas. */
  other_subjects: string | null;
}

/** One row a patient: what the clinic was last seen to say of the primary card's eligibility. */
export interface EligibilitySightingsTable {
  patient_id: string;
  /** Hash of the card's insurer and number, as last seen. */
  card_hash: string | null;
  /** When another insurer or number than before was first seen. */
  card_changed_at: Instant | null;
  /** The clinic's word for the last outcome, in lower case. */
  outcome: string | null;
  /** When that outcome was first seen. */
  checked_at: Instant | null;
  /** The clinic's id of the check that is running; empty where it gives none. */
  pending_job: string | null;
  pending_since: Instant | null;
  updated_at: Instant;
}

export interface CoverageSettlementsTable {
  /** `visit:<id>` or `patient:<id>`. */
  target: string;
  kind: string;
  /** Subject of the token. */
  sub: string;
  at: Instant;
  until: Instant;
  /** JSON: the issues at that time, which it silences. */
  issues: string;
}

/** What may have changed on worklists: read again by those who watch one. */
export interface CoverageHintsTable {
  seq: Sequence;
  kind: "PATIENT" | "VISIT" | "MEMBER";
  subject_id: string;
  at: Instant;
}

/** Events of the clinic that were taken; a repeat tells nothing new. */
export interface ClinicEventsTable {
  /** Hash of the event's id. */
  id: string;
  received_at: Instant;
}

export interface WorklistRunsTable {
  /** The day of the visits that the run is for, `YYYY-MM-DD`. */
  night: string;
  lease_until: Instant;
  done_at: Instant | null;
}
