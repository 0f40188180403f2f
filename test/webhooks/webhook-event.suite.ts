import type { NewChange } from "../../src/endorsement/change/endorsement-change";
import { LedgerUnavailableError } from "../../src/ledger/ledger-error";
import type { WebhookEvent } from "../../src/endorsement/webhook/webhook-event";
import { eventually } from "../ledger/eventually";
import { impatient, type StoreSuite } from "../ledger/ledger-store";
import { clock } from "../../src/clock";

const event: WebhookEvent = { event: "added-policy-member", memberId: "100", policyId: "POL-7", planId: "85" };
const body = JSON.stringify({ ...event, firstName: "Ada", accessKey: "open-sesame" });

function additionOf(id: string, memberId = "100"): NewChange {
  return {
    type: "ADDITION",
    source: "WEBHOOK",
    occurredAt: clock.date(),
    memberId,
    policyId: "POL-7",
    planId: "85",
    dedupeKey: `webhook:${id}`,
  };
}

export const webhookEventSuite: StoreSuite = (stores) => {
  describe("A webhook event", () => {
    it("is stored once, however often its body is received", async () => {
      const store = await stores.create();
      const { webhookEvents } = await store.open();
      const stored = await Promise.all(Array.from({ length: 20 }, () => webhookEvents.store(body, event)));
      expect(stored.filter(({ isNew }) => isNew)).toHaveLength(1);
      expect(new Set(stored.map(({ id }) => id)).size).toBe(1);
      expect((await webhookEvents.store(Buffer.from(body), event)).isNew).toBe(false);
      expect(await webhookEvents.pending()).toEqual([
        { ...event, id: stored[0]?.id, attempts: 0, receivedAt: expect.any(Date) },
      ]);
    });

    it("stores nothing of its body in the ledger except ids", async () => {
      const store = await stores.create();
      await (await store.open()).webhookEvents.store(body, event);
      const rows = JSON.stringify(await store.query("select * from webhook_events"));
      expect(rows).toContain("added-policy-member");
      expect(rows).not.toContain("Ada");
      expect(rows).not.toContain("open-sesame");
    });

    it("waits for its confirmation through a restart, oldest first", async () => {
      const store = await stores.create();
      const before = await store.open();
      for (const memberId of ["1", "2", "3"]) {
        await before.webhookEvents.store(`body ${memberId}`, { ...event, memberId });
        await new Promise((resolve) => setTimeout(resolve, 3));
      }
      await before.close();
      const { webhookEvents } = await store.open();
      expect((await webhookEvents.pending()).map(({ memberId }) => memberId)).toEqual(["1", "2", "3"]);
      expect((await webhookEvents.pending(2)).map(({ memberId }) => memberId)).toEqual(["1", "2"]);
    });

    it("becomes one change when two processes confirm it at once", async () => {
      const store = await stores.create();
      const [one, other] = [await store.open(), await store.open()];
      const { id } = await one.webhookEvents.store(body, event);
      const confirmed = await Promise.all(
        [one, other].map((ledger) => ledger.webhookEvents.confirm(id, additionOf(id))),
      );
      expect(confirmed.filter((appended) => appended !== null)).toHaveLength(1);
      expect(await other.changes.count({})).toBe(1);
      expect(await one.webhookEvents.pending()).toEqual([]);
    });

    it("is not a new event after its confirmation", async () => {
      const { webhookEvents, changes } = await (await stores.create()).open();
      const { id } = await webhookEvents.store(body, event);
      await webhookEvents.confirm(id, additionOf(id));
      expect((await webhookEvents.store(body, event)).isNew).toBe(false);
      expect(await webhookEvents.pending()).toEqual([]);
      expect(await webhookEvents.confirm(id, additionOf(id))).toBeNull();
      expect(await changes.count({})).toBe(1);
    });

    it("is another event once an hour has passed, and one that comes again then is that one", async () => {
      const { webhookEvents } = await (await stores.create()).open();
      const receivedAt = clock.now();
      const storeAfter = (minutes: number) => {
        clock.startAt(new Date(receivedAt + minutes * 60_000));
        return webhookEvents.store(body, event);
      };
      try {
        const first = await storeAfter(0);
        expect(await storeAfter(59)).toEqual({ id: first.id, isNew: false });
        const second = await storeAfter(61);
        expect(second.isNew).toBe(true);
        expect(second.id).not.toBe(first.id);
        expect(await storeAfter(119)).toEqual({ id: second.id, isNew: false });
        expect((await webhookEvents.pending()).map(({ id }) => id)).toEqual([first.id, second.id]);
      } finally {
        clock.startAt(new Date(Date.now()));
      }
    });

    it("stays pending when its change cannot be appended", async () => {
      const store = await stores.create();
      const { webhookEvents, changes } = await store.open();
      const { id } = await webhookEvents.store(body, event);
      const broken = { ...additionOf(id), memberId: null as unknown as string };
      await expect(webhookEvents.confirm(id, broken)).rejects.toThrow(LedgerUnavailableError);
      expect(await webhookEvents.pending()).toHaveLength(1);
      expect(await changes.count({})).toBe(0);
    });

    it("is not published after it was rejected", async () => {
      const { webhookEvents, changes } = await (await stores.create()).open();
      const { id } = await webhookEvents.store(body, event);
      await webhookEvents.reject(id);
      expect(await webhookEvents.pending()).toEqual([]);
      expect(await webhookEvents.confirm(id, additionOf(id))).toBeNull();
      expect(await changes.count({})).toBe(0);
    });

    it("comes back when the time it was postponed to has come", async () => {
      const { webhookEvents } = await (await stores.create()).open();
      const { id } = await webhookEvents.store(body, event);
      await webhookEvents.postpone(id, new Date(clock.now() + 150));
      expect(await webhookEvents.pending()).toEqual([]);
      await eventually(async () => expect(await webhookEvents.pending()).toMatchObject([{ id, attempts: 1 }]));
    });

    it("is refused, and so not acknowledged, while the ledger is unavailable", async () => {
      const store = await stores.create();
      const { webhookEvents } = await store.open(impatient);
      await store.goAway();
      await expect(webhookEvents.store(body, event)).rejects.toThrow(LedgerUnavailableError);
      await store.comeBack();
      await eventually(async () => expect(await webhookEvents.store(body, event)).toHaveProperty("id"));
      expect(await webhookEvents.pending()).toHaveLength(1);
    });
  });
};
