import type { Config } from "../config";
import type { Router } from "../http/router";
import { errorFields, type Log } from "../observability/log";
import { observeMember } from "../endorsement/observe-member";
import type { Services } from "./services";
import { BastionDataSource } from "../upstream/bastion/bastion.data-source";
import { bastionWebhookRoute, type BastionWebhookParts } from "../webhooks/bastion-webhook.route";
import { clinicWebhookRoute } from "../webhooks/clinic-webhook.route";
import { WebhookConfirmer } from "../webhooks/webhook-confirmer";

/** Receives the clinic's events where a secret for them is configured. */
export function receiveClinicEvents(
  router: Router,
  { vsee }: Config,
  { ledger }: Services,
  intake: Pick<BastionWebhookParts, "bodies" | "addresses">,
): void {
  const { webhookSecret: secret, accountCode } = vsee;
  if (secret === undefined) return;
  const { hints, eligibility } = ledger;
  const expectAnswer = (patientId: string): Promise<void> => eligibility.expectAnswer(patientId);
  router.on("POST", "/webhooks/vsee/*", clinicWebhookRoute({ ...intake, secret, accountCode, hints, expectAnswer }));
}

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
  const onMember = (id: string): void => void ledger.hints.tell([{ kind: "MEMBER", id }]);
  router.on(
    "POST",
    "/webhooks/bastion",
    bastionWebhookRoute({ ...intake, accessKey, events, onStored: confirmer.wake, onMember }),
  );
  confirmer.start();
  return () => confirmer.close();
}
