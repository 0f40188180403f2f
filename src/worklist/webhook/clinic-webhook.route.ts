import type { Secret } from "../../config/secret";
import type { ClientAddresses } from "../../http/client-connection";
import { nothingHere } from "../../http/not-found";
import { maxWebhookBytes, readJsonBody, type UnfinishedBodies } from "../../http/request-body";
import { sendJson, sendRefusal, type Refusal } from "../../http/respond";
import type { RouteHandler } from "../../http/router";
import { LedgerUnavailableError } from "../../ledger/ledger-error";
import { createSecretCheck } from "../../http/secret-check";
import type { CoverageHints } from "../hint";
import { toClinicEvent } from "./clinic-event";

export interface ClinicWebhookParts {
  readonly bodies: UnfinishedBodies;
  readonly addresses: Pick<ClientAddresses, "keyOf">;
  /** The last segment of the path, by which alone an event is known to come from the clinic. */
  readonly secret: Secret;
  /** The clinic account that this graph serves. */
  readonly accountCode: string;
  readonly hints: Pick<CoverageHints, "take">;
  /** Called when a check has ended: the next answer is a new one. */
  readonly expectAnswer: (patientId: string) => Promise<void>;
}

const malformed: Refusal = { status: 400, code: "BAD_REQUEST", message: "The body is not an event of the clinic." };
const otherAccount: Refusal = { status: 403, code: "FORBIDDEN", message: "The event belongs to another account." };
const cannotKeep: Refusal = {
  status: 503,
  code: "UNAVAILABLE",
  message: "Events cannot be stored at the moment: send this one again.",
  headers: { "retry-after": "5" },
};

/**
 * `POST /webhooks/vsee/<secret>`: stores which records an event may have changed, then acknowledges it. The clinic does not
 * sign events, so an event is a hint to read the record again; a repeated event has no effect.
 */
export function clinicWebhookRoute({
  secret,
  accountCode,
  hints,
  expectAnswer,
  bodies,
  addresses,
}: ClinicWebhookParts): RouteHandler {
  const isSecret = createSecretCheck(secret);
  return async ({ request, response, lastSegment }) => {
    if (!isSecret(lastSegment)) return sendJson(response, 404, { error: nothingHere });
    const rules = { address: addresses.keyOf(request), maxBytes: maxWebhookBytes, anyType: true };
    const body = await readJsonBody(request, bodies, rules);
    if ("gone" in body) return;
    if ("refusal" in body) return sendRefusal(response, body.refusal);
    const event = toClinicEvent(body.json);
    if (event === null) return sendRefusal(response, malformed);
    if (event.accountCode !== accountCode) return sendRefusal(response, otherAccount);
    if (event.hints.length === 0) return sendJson(response, 200, { status: "ignored" });
    try {
      // Before the hint, by which the answer is read.
      if (event.checkedPatientId !== null) await expectAnswer(event.checkedPatientId);
      await hints.take(event.id, event.hints);
    } catch (error) {
      if (error instanceof LedgerUnavailableError) return sendRefusal(response, cannotKeep);
      throw error;
    }
    sendJson(response, 200, { status: "stored" });
  };
}
