import type { Background, BackgroundParts } from "../../feature";
import { errorFields } from "../../observability/log";
import { BastionDataSource } from "../../upstream/bastion/bastion.data-source";
import { observeMember } from "../observe-member";
import { bastionWebhookRoute } from "./bastion-webhook.route";
import { WebhookConfirmer } from "./webhook-confirmer";

/** Receives and confirms the broker's events, if an access key is configured. */
export function receiveWebhooks(parts: BackgroundParts): Background | null {
  const { config, services, log, router, bodies, addresses } = parts;
  const { webhookAccessKey: accessKey } = config.bastion;
  if (accessKey === undefined) return null;
  const { ledger, upstreams, bastionSession, bastionReferences, observer } = services;
  const confirmer = new WebhookConfirmer({
    ledger,
    createBroker: (scope) =>
      new BastionDataSource(upstreams.bastion, bastionSession, bastionReferences, scope, {
        observer,
        onMember: (memberId, member) => observeMember(memberId, member, ledger.links),
        onMissingMember: (memberId) => ledger.links.observe({ kind: "missing", memberId }),
      }),
    deadlineMs: config.requestDeadlineMs,
    onError: (error) => log.error("webhook event failed", errorFields(error)),
  });
  const route = bastionWebhookRoute({
    accessKey,
    bodies,
    addresses,
    events: ledger.webhookEvents,
    onStored: confirmer.wake,
    onMember: (id) => ledger.recordsChanged([{ type: "Endorsement", id }]),
  });
  router.on("POST", "/webhooks/bastion", route);
  confirmer.start();
  return confirmer;
}
