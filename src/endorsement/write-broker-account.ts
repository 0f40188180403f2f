import type { GraphContext } from "../context";
import type { UserError } from "../user-error/user-error.type";
import { attemptWrite, forbidden } from "../user-error/write-outcome";
import type {
  ChangeBrokerPasswordInput,
  RequestBrokerPasswordResetInput,
  UpdateBrokerWebhookInput,
} from "./broker-account.input";
import {
  checkChangeBrokerPassword,
  checkRequestBrokerPasswordReset,
  checkUpdateBrokerWebhook,
} from "./broker-account.validation";
import { BrokerAccountPayload } from "./endorsement.payload";

type Account = GraphContext["sources"]["bastion"]["account"];

export function updateBrokerWebhook(
  input: UpdateBrokerWebhookInput,
  context: GraphContext,
): Promise<BrokerAccountPayload> {
  const body = { webhookURL: input.url.href, webhookAccessKey: input.accessKey ?? undefined };
  return write(
    context,
    () => checkUpdateBrokerWebhook(input, context),
    (account) => account.configureWebhook(body),
    body.webhookAccessKey === undefined
      ? null
      : "BASTION_WEBHOOK_ACCESS_KEY must follow, or events with the new key are not taken.",
  );
}

export function changeBrokerPassword(
  input: ChangeBrokerPasswordInput,
  context: GraphContext,
): Promise<BrokerAccountPayload> {
  const { oldPassword, newPassword } = input;
  return write(
    context,
    () => checkChangeBrokerPassword(input),
    (account) => account.changePassword(oldPassword, newPassword),
    "The password is changed and in use. BASTION_PASSWORD must follow before the next start.",
  );
}

export function requestBrokerPasswordReset(
  input: RequestBrokerPasswordResetInput,
  context: GraphContext,
): Promise<BrokerAccountPayload> {
  return write(
    context,
    () => checkRequestBrokerPasswordReset(input),
    (account) => account.requestPasswordReset(input.email),
    "If the broker knows the address, it sends a link there.",
  );
}

/** Rights first, then the input's problems, then the broker. */
async function write(
  { access, sources }: GraphContext,
  check: () => readonly UserError[] | Promise<readonly UserError[]>,
  perform: (account: Account) => Promise<void>,
  message: string | null,
): Promise<BrokerAccountPayload> {
  if (!access.broker) throw forbidden();
  const problems = await check();
  if (problems.length > 0) return payload(problems, null);
  const outcome = await attemptWrite(() => perform(sources.bastion.account));
  return "done" in outcome ? payload([], message) : payload([outcome.problem], null);
}

function payload(userErrors: readonly UserError[], message: string | null): BrokerAccountPayload {
  return Object.assign(new BrokerAccountPayload(), {
    ok: userErrors.length === 0,
    message,
    userErrors: [...userErrors],
  });
}
