import type { Config } from "../config";
import type { Router } from "../http/router";
import { errorFields, type Log } from "../observability/log";
import { observeMember } from "../endorsement/observe-member";
import type { Services } from "./services";
import { BastionDataSource } from "../upstream/bastion/bastion.data-source";
import { bastionWebhookRoute, type BastionWebhookParts } from "../webhooks/bastion-webhook.route";
import { WebhookConfirmer } from "../webhooks/webhook-confirmer";

/** Receives the broker's events where a key for them is configured. What it gives stops the looking into them. */
export function receiveWebhooks(
  router: Router,
  config: Config,
  services: Services,
  { log, ...intake }: Pick<BastionWebhookParts, "bodies" | "addresses"> & { readonly log: Log },
): () => Promise<void> {
  const { webhookAccessKey: accessKey } = config.bastion;
  if (accessKey === undefined) return async () => undefined;
  const { ledger, upstreams, bastionSession, bastionReferences, observer } = services;
  const confirmer = new WebhookConfirmer({
    ledger,
    createBroker: (scope) =>
      new BastionDataSource(upstreams.bastion, bastionSession, bastionReferences, scope, {
        observer,
        onMember: (memberId, member) => observeMember(memberId, member, ledger.links),
        onMissingMember: (memberId) => ledger.links.forgetMember(memberId),
      }),
    deadlineMs: config.requestDeadlineMs,
    onError: (error) => log.error("webhook event failed", errorFields(error)),
  });
  const events = ledger.webhookEvents;
  router.on(
    "POST",
    "/webhooks/bastion",
    bastionWebhookRoute({ ...intake, accessKey, events, onStored: confirmer.wake }),
  );
  confirmer.start();
  return () => confirmer.close();
}
