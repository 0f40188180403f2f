import type { ColumnType, Generated } from "kysely";

/** Milliseconds since 1970-01-01T00:00Z, in both dialects. */
type Instant = number;
/** Assigned by the database, ascending. */
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

/** One row per idempotent write, inserted before it is sent. */
export interface IdempotencyEntriesTable {
  /** Hash of caller, mutation and key. */
  id: string;
  mutation: string;
  payload_hash: string;
  /** The one attempt that may record the outcome. */
  attempt: string;
  state: EntryState;
  /** JSON of the answer to repeated calls. */
  result: string | null;
  /** Hash of the attributes by which a later proof is matched. */
  match_hash: string | null;
  /** Hash of the id of the created record. */
  resource_hash: string | null;
  /** While `sending`: after this its process is considered dead. */
  lease_until: Instant;
  created_at: Instant;
  updated_at: Instant;
}

/** One row per requested write of a member: ids and its outcome, no names. */
export interface EndorsementRequestsTable {
  /** If the caller gave a key, the id of the row in `idempotency_entries`. */
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
  /** Hash of the body, and of the previous event with the same body: the broker sends no event id. */
  id: string;
  body_hash: string;
  event: string;
  member_id: string;
  policy_id: string | null;
  plan_id: string | null;
  state: "pending" | "confirmed" | "rejected";
  attempts: Generated<number>;
  /** Earliest time of the next attempt. */
  due_at: Instant;
  received_at: Instant;
  updated_at: Instant;
}

export interface EndorsementChangesTable {
  /** Ascending in commit order, so that it can be a cursor. */
  seq: Sequence;
  id: string;
  type: "ADDITION" | "REINSTATEMENT" | "CHANGE" | "TERMINATION";
  source: "WEBHOOK" | "MUTATION";
  occurred_at: Instant;
  member_id: string;
  policy_id: string | null;
  plan_id: string | null;
  /** Where it was reported first, and the report from the other source once there is one. */
  dedupe_key: string;
  twin_key: string | null;
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
  /** The policy holder to whom the roster relates the member. */
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
  /** In the row for several denials of one operation: the number of subjects, and a hash of all of them. */
  subjects: number | null;
  subjects_hash: string | null;
  /** A few more subjects: types and hashes, separated by commas. */
  other_subjects: string | null;
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

export interface CoverageSettlementsTable {
  /** `visit:<id>` or `patient:<id>`. */
  target: string;
  kind: string;
  /** Subject of the token. */
  sub: string;
  at: Instant;
  until: Instant;
  /** JSON: the issues that it settles. */
  issues: string;
}

/** Subjects whose rows on worklists may have changed. */
export interface CoverageHintsTable {
  seq: Sequence;
  kind: "PATIENT" | "VISIT" | "MEMBER";
  subject_id: string;
  at: Instant;
}

/** Events of the clinic that have been received. */
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
