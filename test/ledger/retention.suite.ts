import { clock } from "../../src/clock";
import type { NewChange } from "../../src/endorsement/change/endorsement-change";
import { type StoreSuite } from "./ledger-store";
import { addMember, added, sending } from "../idempotency/idempotent-writes";

const dayMs = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * dayMs);
const event = { event: "added-policy-member", memberId: "100", policyId: null, planId: null };

function change(dedupeKey: string): NewChange {
  const at = { occurredAt: new Date(), memberId: "1", policyId: null, planId: null };
  return { type: "CHANGE", source: "WEBHOOK", dedupeKey, ...at };
}

export const retentionSuite: StoreSuite = (stores) => {
  describe("Retention", () => {
    it("deletes each kind of row after its own days", async () => {
      const ledger = await (
        await stores.create()
      ).open({ retention: { idempotency: 10, webhookEvents: 20, changes: 30, links: 40 } });
      await ledger.idempotency.run(addMember(sending(added)));
      const { id } = await ledger.webhookEvents.store("body", event);
      await ledger.webhookEvents.confirm(id, change("a"));
      ledger.links.observe({ kind: "cards", patientId: "575", cards: [{ insurerCode: "HUMANA", number: "100" }] });
      ledger.links.observe({ kind: "member", member: { memberId: "100", planId: "7" } });
      await ledger.links.settle();
      const none = { idempotency: 0, webhookEvents: 0, changes: 0, links: 0, audit: 0 };
      expect(await ledger.sweep(inDays(9))).toEqual(none);
      expect(await ledger.sweep(inDays(11))).toEqual({ ...none, idempotency: 1 });
      expect(await ledger.sweep(inDays(21))).toEqual({ ...none, webhookEvents: 1 });
      expect(await ledger.sweep(inDays(31))).toEqual({ ...none, changes: 1 });
      expect(await ledger.sweep(inDays(41))).toEqual({ ...none, links: 3 });
    });

    it("keeps each row to the last millisecond of its days, and no longer", async () => {
      const now = jest.spyOn(clock, "now").mockReturnValue(Date.now());
      const written = clock.now();
      const ledger = await (
        await stores.create()
      ).open({ retention: { idempotency: 10, webhookEvents: 20, changes: 30, links: 40 } });
      await ledger.idempotency.run(addMember(sending(added)));
      const { id } = await ledger.webhookEvents.store("body", event);
      await ledger.webhookEvents.confirm(id, { ...change("a"), occurredAt: new Date(written) });
      ledger.links.observe({ kind: "cards", patientId: "575", cards: [{ insurerCode: "HUMANA", number: "100" }] });
      await ledger.links.settle();
      await ledger.writtenNumbers.count("somebody", ["1"], written);
      const none = { idempotency: 0, webhookEvents: 0, changes: 0, links: 0, audit: 0 };
      const sweepAt = (days: number, ms: number) => ledger.sweep(new Date(written + days * dayMs + ms));
      expect(await sweepAt(1, 0)).toEqual(none);
      // The number, and that it was the caller's turn.
      expect(await sweepAt(1, 1)).toEqual({ ...none, links: 2 });
      for (const [kind, days, rows] of [
        ["idempotency", 10, 1],
        ["webhookEvents", 20, 1],
        ["changes", 30, 1],
        ["links", 40, 2],
      ] as const) {
        expect(await sweepAt(days, 0)).toEqual(none);
        expect(await sweepAt(days, 1)).toEqual({ ...none, [kind]: rows });
      }
      now.mockRestore();
    });

    it("never forgets a write whose outcome is unknown, nor an event that is not confirmed", async () => {
      const ledger = await (await stores.create()).open();
      await ledger.idempotency.run(addMember(sending({ kind: "unknown" })));
      await ledger.webhookEvents.store("body", event);
      await ledger.sweep(inDays(100_000));
      const perform = sending(added);
      expect(await ledger.idempotency.run(addMember(perform))).toEqual({ kind: "unknown" });
      expect(await ledger.webhookEvents.pending()).toHaveLength(1);
    });

    it("keeps a client's cursor valid after the changes before it were deleted", async () => {
      const ledger = await (await stores.create()).open({ retention: { changes: 1 } });
      const { cursor } = await ledger.changes.append(change("a"));
      await ledger.sweep(inDays(2));
      await ledger.changes.append(change("b"));
      expect((await ledger.changes.page({}, 9, cursor)).edges).toHaveLength(1);
    });
  });
};
