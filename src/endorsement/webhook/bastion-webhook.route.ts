import type { Secret } from "../../config/secret";
import { createSecretCheck } from "../../http/secret-check";
import type { ClientAddresses } from "../../http/client-connection";
import { maxWebhookBytes, readJsonBody, type UnfinishedBodies } from "../../http/request-body";
import { sendJson, sendRefusal, type Refusal } from "../../http/respond";
import type { RouteHandler } from "../../http/router";
import { LedgerUnavailableError } from "../../ledger/ledger-error";
import type { WebhookEvents } from "./webhook-event";
import { isRecord } from "../../upstream/wire/wire-view";
import { changeToldBy, toWebhookEvent } from "./bastion-event";

export interface BastionWebhookParts {
  /** The key that the broker puts into every event. */
  readonly accessKey: Secret;
  readonly bodies: UnfinishedBodies;
  readonly addresses: Pick<ClientAddresses, "keyOf">;
  readonly events: Pick<WebhookEvents, "store">;
  /** Called for every new event, after it is stored. */
  readonly onStored: () => void;
  /** Called with the member of an event, whatever its kind: the member may have changed. */
  readonly onMember?: (memberId: string) => void;
}

const malformed: Refusal = { status: 400, code: "BAD_REQUEST", message: "The body is not an event of the broker." };
const wrongKey: Refusal = { status: 401, code: "UNAUTHENTICATED", message: "The access key is not valid." };
const cannotKeep: Refusal = {
  status: 503,
  code: "UNAVAILABLE",
  message: "Events cannot be stored at the moment: send this one again.",
  headers: { "retry-after": "5" },
};

/**
 * `POST /webhooks/bastion`: stores an event, then acknowledges it. The broker does not sign events, so an event is only a hint
 * that is verified afterwards. It sends no event id, so the same body is the same event.
 */
export function bastionWebhookRoute({
  accessKey,
  events,
  onStored,
  onMember,
  bodies,
  addresses,
}: BastionWebhookParts): RouteHandler {
  const isAccessKey = createSecretCheck(accessKey);
  return async ({ request, response }) => {
    const rules = { address: addresses.keyOf(request), maxBytes: maxWebhookBytes, anyType: true };
    const body = await readJsonBody(request, bodies, rules);
    if ("gone" in body) return;
    if ("refusal" in body) return sendRefusal(response, body.refusal);
    const { json, bytes } = body;
    if (!isRecord(json)) return sendRefusal(response, malformed);
    const key = json["accessKey"];
    if (typeof key !== "string" || !isAccessKey(key)) return sendRefusal(response, wrongKey);
    if (typeof json["event"] !== "string") return sendRefusal(response, malformed);
    const event = toWebhookEvent(json);
    if (event !== null && event !== "no-member") onMember?.(event.memberId);
    // Events of other kinds are acknowledged; if they were refused, they would be sent again.
    if (changeToldBy(json["event"]) === undefined) return sendJson(response, 200, { status: "ignored" });
    if (event === null) return sendRefusal(response, malformed);
    if (event === "no-member") return sendJson(response, 200, { status: "ignored" });
    try {
      const { isNew } = await events.store(bytes, event);
      if (isNew) onStored();
    } catch (error) {
      if (error instanceof LedgerUnavailableError) return sendRefusal(response, cannotKeep);
      throw error;
    }
    sendJson(response, 200, { status: "stored" });
  };
}
