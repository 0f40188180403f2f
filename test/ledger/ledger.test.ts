import { auditSuite } from "../audit/audit-log.suite";
import { changeFeedSuite } from "../endorsement/change/change-feed.suite";
import { changeLogSuite } from "../endorsement/change/change-log.suite";
import { backupSuite } from "./backup.suite";
import { clockStepSuite } from "./clock-steps.suite";
import { ledgerDatabaseSuite } from "./database/ledger-database.suite";
import { atMostOnceSuite } from "../idempotency/at-most-once.suite";
import { settlementSuite } from "../idempotency/settlement.suite";
import { describeOnEveryStore } from "./ledger-store";
import { linkSuite } from "../links/link-book.suite";
import { sweepSuite } from "../links/sweep.suite";
import { retentionSuite } from "./retention.suite";
import { hintLogSuite } from "../worklist/hint-log.suite";
import { webhookEventSuite } from "../webhooks/webhook-event.suite";

/** One behaviour, whatever it is kept in. One file, because a Postgres server takes a second to make. */
describeOnEveryStore("The ledger", (stores) => {
  ledgerDatabaseSuite(stores);
  atMostOnceSuite(stores);
  settlementSuite(stores);
  webhookEventSuite(stores);
  changeLogSuite(stores);
  changeFeedSuite(stores);
  hintLogSuite(stores);
  linkSuite(stores);
  sweepSuite(stores);
  auditSuite(stores);
  retentionSuite(stores);
  backupSuite(stores);
  clockStepSuite(stores);
});
