import type { StoreParts } from "../feature";
import { spoolDir } from "../ledger/spool";
import { createFeed } from "./change/change-feed";
import { ChangeLog } from "./change/change-log";
import { ChangeRecorder } from "./change/change-recorder";
import { changeTable } from "./change/change.store";
import type { Changes } from "./change/endorsement-change";
import type { EndorsementRequests } from "./request/endorsement-request";
import { RequestLog } from "./request/request-log";
import type { WebhookEvents } from "./webhook/webhook-event";
import { WebhookEventStore } from "./webhook/webhook-event.store";

declare module "../services" {
  interface Ledger {
    readonly changes: Changes;
    /** Stores changes of members by mutations. */
    readonly changeRecorder: ChangeRecorder;
    readonly endorsementRequests: EndorsementRequests;
    readonly webhookEvents: WebhookEvents;
  }
}

/** Stores for changes of members, callers' requests and the broker's events. */
export function endorsementStores(parts: StoreParts) {
  const { database, options, report, onClose } = parts;
  const changes = new ChangeLog(database, createFeed(changeTable, parts));
  const changeRecorder = new ChangeRecorder(changes, {
    report,
    spoolDir: spoolDir("change", options),
    isReady: () => database.isReady,
  });
  onClose(() => changeRecorder.close());
  database.onReady(() => void changeRecorder.flush());
  return {
    changes,
    changeRecorder,
    endorsementRequests: new RequestLog(database),
    webhookEvents: new WebhookEventStore(database, changes),
  };
}
