import type { Migration } from "kysely";
import type { LedgerDialect } from "../ledger-engine";
import { linkIndexMigration } from "./0007-link-index.migration";
import { cardProofsMigration } from "./0006-card-proofs.migration";
import { auditMigration } from "./0005-audit.migration";
import { auditDenialsMigration } from "./0016-audit-denials.migration";
import { endorsementChangesMigration } from "./0003-endorsement-changes.migration";
import { idempotencyMigration } from "./0001-idempotency.migration";
import { coverageSettlementsMigration } from "./0011-coverage-settlements.migration";
import { eligibilitySightingsMigration } from "./0010-eligibility-sightings.migration";
import { coverageHintsMigration } from "./0012-coverage-hints.migration";
import { linkListsMigration } from "./0017-link-lists.migration";
import { registrationLeasesMigration } from "./0018-registration-leases.migration";
import { linksMigration } from "./0004-links.migration";
import { endorsementRequestsMigration } from "./0014-endorsement-requests.migration";
import { enrolmentClaimsMigration } from "./0015-enrolment-claims.migration";
import { webhookReplaysMigration } from "./0013-webhook-replays.migration";
import { webhookEventsMigration } from "./0002-webhook-events.migration";

/** All migrations by name, in order of the names. A migration that has shipped never changes. */
export function ledgerMigrations(dialect: LedgerDialect): Record<string, Migration> {
  return {
    "0001-idempotency": idempotencyMigration(),
    "0002-webhook-events": webhookEventsMigration(),
    "0003-endorsement-changes": endorsementChangesMigration(dialect),
    "0004-links": linksMigration(),
    "0005-audit": auditMigration(dialect),
    "0006-card-proofs": cardProofsMigration(),
    "0007-link-index": linkIndexMigration(),
    "0010-eligibility-sightings": eligibilitySightingsMigration(),
    "0011-coverage-settlements": coverageSettlementsMigration(),
    "0012-coverage-hints": coverageHintsMigration(dialect),
    "0013-webhook-replays": webhookReplaysMigration(),
    "0014-endorsement-requests": endorsementRequestsMigration(),
    "0015-enrolment-claims": enrolmentClaimsMigration(),
    "0016-audit-denials": auditDenialsMigration(),
    "0017-link-lists": linkListsMigration(),
    "0018-registration-leases": registrationLeasesMigration(),
  };
}
