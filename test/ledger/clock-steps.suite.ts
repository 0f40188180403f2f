import { clock } from "../../src/clock";
import type { WebhookEvent } from "../../src/endorsement/webhook/webhook-event";
import { RegistrationRunningError } from "../../src/patient/registration-lease";
import { added, addMember, heldSend, sending } from "../idempotency/idempotent-writes";
import type { StoreSuite } from "./ledger-store";

const hourMs = 3_600_000;
const event: WebhookEvent = { event: "added-policy-member", memberId: "100", policyId: "POL-7", planId: "85" };

/** Steps the wall clock. */
const step = (ms: number): void => clock.startAt(new Date(clock.now() + ms));

/** What a process with a wrong clock left in the ledger holds nobody up once the clock is right. */
export const clockStepSuite: StoreSuite = (stores) => {
  describe("After the clock was a day ahead", () => {
    afterEach(() => clock.startAt(new Date()));
    const aDayAhead = async (work: () => Promise<unknown>): Promise<void> => {
      step(24 * hourMs);
      await work();
      step(-24 * hourMs);
    };

    it("a process that died with a lease locks no other out, and one whose clock differs a little keeps its own", async () => {
      const store = await stores.create();
      const [dead, other] = [await store.open(), await store.open()];
      /** Resolves once the process that is going to die has the lease. */
      const leaseAndDie = (code: string) =>
        new Promise<void>((taken) => {
          const work = () => (taken(), new Promise<void>(() => undefined));
          void dead.registrationLeases.run(code, performance.now() + 10_000, work);
        });
      const register = (code: string, patienceMs: number) =>
        other.registrationLeases.run(code, performance.now() + patienceMs, async () => "registered");
      await aDayAhead(async () => {
        await leaseAndDie("one");
        await expect(register("one", 60)).rejects.toThrow(RegistrationRunningError);
        await dead.worklistRuns.begin("2026-11-30");
        expect(await dead.links.sweep.lease("dead", clock.now(), 60_000)).toBe(true);
      });
      expect(await register("one", 1_000)).toBe("registered");
      expect(await other.worklistRuns.begin("2026-11-30")).toBe(true);
      expect(await other.links.sweep.lease("other", clock.now(), 60_000)).toBe(true);
      // Its clock is half a minute ahead of ours.
      step(30_000);
      await leaseAndDie("two");
      await expect(register("two", 60)).rejects.toThrow(RegistrationRunningError);
      await dead.worklistRuns.begin("2026-12-01");
      step(-30_000);
      await expect(register("two", 60)).rejects.toThrow(RegistrationRunningError);
      expect(await other.worklistRuns.begin("2026-12-01")).toBe(false);
      expect(await dead.links.sweep.lease("third", clock.now(), 60_000)).toBe(false);
    });

    it("a write that was being sent is of unknown outcome, and is not sent again", async () => {
      const store = await stores.create();
      const [dead, other] = [await store.open(), await store.open()];
      const held = heldSend();
      await aDayAhead(async () => {
        void dead.idempotency.run(addMember(held.perform)).catch(() => undefined);
        await held.sent;
      });
      const again = sending(added);
      expect(await other.idempotency.run(addMember(again))).toEqual({ kind: "unknown" });
      expect(again).not.toHaveBeenCalled();
      held.answer(added);
    });

    it("an event that was postponed is looked into now", async () => {
      const { webhookEvents } = await (await stores.create()).open();
      await aDayAhead(async () => {
        const { id } = await webhookEvents.store("body", event);
        await webhookEvents.postpone(id, new Date(clock.now() + 10_000));
        expect(await webhookEvents.pending()).toEqual([]);
      });
      expect(await webhookEvents.pending()).toMatchObject([{ memberId: "100", attempts: 1 }]);
    });

    it("an event with the same body is a new one, and each delivery of it that one", async () => {
      const { webhookEvents } = await (await stores.create()).open();
      await aDayAhead(() => webhookEvents.store("body", event));
      const { id, isNew } = await webhookEvents.store("body", event);
      expect(isNew).toBe(true);
      expect(await webhookEvents.store("body", event)).toEqual({ id, isNew: false });
      step(2 * hourMs);
      const later = await webhookEvents.store("body", event);
      expect(later.isNew).toBe(true);
      expect(await webhookEvents.store("body", event)).toEqual({ id: later.id, isNew: false });
    });

    it("a check that began then is not taken for a recent one", async () => {
      const { eligibility } = await (await stores.create()).open();
      const checked = { patientId: "4001", card: { insurerCode: "A", subscriberNumber: "1" } };
      const since = new Date(clock.now() - hourMs);
      const begin = () => eligibility.expectAnswer("4001");
      await aDayAhead(begin);
      expect(await eligibility.isChecked(checked, since)).toBe(false);
      await begin();
      expect(await eligibility.isChecked(checked, since)).toBe(true);
    });

    it("no one has to wait longer than a day for another number", async () => {
      const { writtenNumbers } = await (await stores.create()).open();
      await aDayAhead(() => writtenNumbers.count("somebody", ["1", "2", "3", "4", "5"], clock.now()));
      const seconds = await writtenNumbers.count("somebody", ["6"], clock.now());
      expect(seconds).toBe(24 * 3_600);
    });
  });

  describe("While the clock is a day ahead", () => {
    afterEach(() => clock.startAt(new Date()));

    it("a write in progress is not sent again, and its own answer counts", async () => {
      const store = await stores.create();
      const [first, second] = [await store.open(), await store.open()];
      const held = heldSend();
      const answer = first.idempotency.run(addMember(held.perform));
      await held.sent;
      step(24 * hourMs);
      const again = sending(added);
      expect(await second.idempotency.run(addMember(again))).toEqual({ kind: "unknown" });
      step(-24 * hourMs);
      held.answer(added);
      expect(await answer).toMatchObject({ kind: "done" });
      expect(await second.idempotency.run(addMember(again))).toMatchObject({ kind: "done", replayed: true });
      expect(again).not.toHaveBeenCalled();
    });
  });
};
