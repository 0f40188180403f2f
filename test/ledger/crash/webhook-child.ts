import { openLedger } from "../../../src/composition/ledger";
import type { Ledger } from "../../../src/services";
import type { LedgerOptions } from "../../../src/ledger/ledger-options";
import type { StoredWebhookEvent } from "../../../src/endorsement/webhook/webhook-event";
import { clock } from "../../../src/clock";

/** Takes webhooks in and acknowledges them to its parent, while it confirms what is pending; is killed in the middle of it. */
async function main({ options, members }: { options: LedgerOptions; members: string[] }) {
  const ledger = await openLedger(options);
  let arriving = true;
  const arrivals = (async () => {
    for (const memberId of members) {
      const event = { event: "added-policy-member", memberId, policyId: "POL-7", planId: "85" };
      await ledger.webhookEvents.store(`body of ${memberId}`, event);
      process.send?.(memberId);
    }
    arriving = false;
  })();
  const confirmations = (async () => {
    for (;;) {
      const mayArrive = arriving;
      const pending = await ledger.webhookEvents.pending(20);
      if (pending.length === 0 && !mayArrive) return;
      for (const event of pending) await confirm(ledger, event);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  })();
  await Promise.all([arrivals, confirmations]);
  await ledger.close();
  process.disconnect();
}

async function confirm(ledger: Ledger, { id, memberId, policyId, planId }: StoredWebhookEvent): Promise<void> {
  const change = { type: "ADDITION", source: "WEBHOOK", occurredAt: clock.date(), memberId, policyId, planId } as const;
  await ledger.webhookEvents.confirm(id, { ...change, dedupeKey: `webhook:${id}` });
}

void main(JSON.parse(process.argv[3] ?? "null"));
