import type { Generated } from "kysely";
import type { Instant, Sequence } from "../ledger/database/ledger-schema";
import type { TableDeclarations } from "../ledger/ledger-tables";
import { webhookEventsMigration } from "./migrations/0002-webhook-events.migration";
import { endorsementChangesMigration } from "./migrations/0003-endorsement-changes.migration";
import { webhookReplaysMigration } from "./migrations/0013-webhook-replays.migration";
import { endorsementRequestsMigration } from "./migrations/0014-endorsement-requests.migration";
import { enrolmentClaimsMigration } from "./migrations/0015-enrolment-claims.migration";

declare module "../ledger/database/ledger-schema" {
  interface LedgerTables {
    endorsement_requests: EndorsementRequestsTable;
    /** Which request last enrolled a person. */
    enrolment_claims: { person_hash: string; request_id: string; claimed_at: Instant };
    webhook_events: WebhookEventsTable;
    endorsement_changes: EndorsementChangesTable;
  }
}

/** One row per requested write of a member: ids and outcome, no names. */
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
  /** Key of the first report, and of the report from the other source once there is one. */
  dedupe_key: string;
  twin_key: string | null;
}

/** Requested writes of members, the broker's events, and changes of members. */
export const endorsementTables: TableDeclarations = {
  migrations: (dialect) => ({
    "0002-webhook-events": webhookEventsMigration(),
    "0003-endorsement-changes": endorsementChangesMigration(dialect),
    "0013-webhook-replays": webhookReplaysMigration(),
    "0014-endorsement-requests": endorsementRequestsMigration(),
    "0015-enrolment-claims": enrolmentClaimsMigration(),
  }),
  retention: [
    { kind: "idempotency", table: "endorsement_requests", since: "updated_at" },
    { kind: "idempotency", table: "enrolment_claims", since: "claimed_at" },
    { kind: "webhookEvents", table: "webhook_events", since: "updated_at", states: ["confirmed", "rejected"] },
    { kind: "changes", table: "endorsement_changes", since: "occurred_at" },
  ],
};
