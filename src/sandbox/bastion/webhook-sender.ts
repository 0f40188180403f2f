import { request } from "undici";
import type { BrokerAccount } from "./bastion.records";
import { clock } from "../../clock";

/** A webhook the broker sent or tried to send. */
export interface SentWebhook {
  readonly url: string;
  readonly body: { readonly event: string; readonly accessKey: string | null; readonly data: Record<string, unknown> };
  /** Status of the receiver's answer; null until there is one, and forever if there is none. */
  status: number | null;
  readonly at: number;
}

const TIMEOUT_MS = 5_000;

/**
 * POSTs the broker's events to the configured URL: once, immediately, without waiting for the answer of the call that caused
 * them, so that an event may overtake it.
 */
export class WebhookSender {
  private readonly ended = new AbortController();
  private log: SentWebhook[] = [];

  constructor(private readonly account: BrokerAccount) {}

  get sent(): readonly SentWebhook[] {
    return this.log;
  }

  clear(): void {
    this.log = [];
  }

  readonly notify = (event: string, data: Record<string, unknown>): void => {
    const { webhookUrl, webhookAccessKey } = this.account;
    if (webhookUrl === null) return;
    const webhook = {
      url: webhookUrl,
      body: { event, accessKey: webhookAccessKey, data },
      status: null,
      at: clock.now(),
    };
    this.log.push(webhook);
    void this.deliver(webhook);
  };

  stop(): void {
    this.ended.abort();
  }

  private async deliver(webhook: SentWebhook): Promise<void> {
    try {
      const { statusCode, body } = await request(webhook.url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(webhook.body),
        signal: AbortSignal.any([this.ended.signal, AbortSignal.timeout(TIMEOUT_MS)]),
        reset: true,
      });
      webhook.status = statusCode;
      await body.dump();
    } catch {
      // Whether the receiver is there is the receiver's business; the broker is not known to try again.
    }
  }
}
