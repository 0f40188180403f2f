import type { WriteProof } from "../../src/idempotency/idempotency";
import { type StoreSuite } from "../ledger/ledger-store";
import { addMember, added, heldSend, member, sending, type Outcome } from "./idempotent-writes";

const lost: Outcome = { kind: "unknown" };

/** The broker shows member 555 with this identity. */
const proof: WriteProof = {
  mutation: "addEndorsement",
  match: member,
  resourceId: "555",
  result: { memberId: "555" },
  source: "EVENT",
};

export const settlementSuite: StoreSuite = (stores) => {
  describe("A lost write", () => {
    it("is settled by the proof that what it should make exists", async () => {
      const { idempotency } = await (await stores.create()).open();
      await idempotency.run(addMember(sending(lost)));
      expect(await idempotency.settle(proof)).toBe("settled");
      const perform = sending(added);
      expect(await idempotency.run(addMember(perform))).toEqual({
        kind: "done",
        result: { memberId: "555" },
        replayed: true,
      });
      expect(perform).not.toHaveBeenCalled();
    });

    it("recognises an identity that the broker spells otherwise, and no other identity", async () => {
      const { idempotency } = await (await stores.create()).open();
      await idempotency.run(addMember(sending(lost)));
      const otherPlan = { ...proof, match: { ...member, planId: "86" } };
      const withoutId = { ...proof, match: { ...member, nationalId: null } };
      const otherMutation = { ...proof, mutation: "restoreEndorsement" };
      for (const other of [otherPlan, withoutId, otherMutation]) {
        expect(await idempotency.settle(other)).toBe("no-candidate");
      }
      const spelled = { ...member, firstName: " ADA ", lastName: "obi", middleName: "", maidenName: null };
      expect(await idempotency.settle({ ...proof, match: spelled })).toBe("settled");
    });

    it("stays unknown when the proof fits two of them", async () => {
      const { idempotency } = await (await stores.create()).open();
      await idempotency.run(addMember(sending(lost)));
      await idempotency.run(addMember(sending(lost), { key: "ref-2" }));
      expect(await idempotency.settle(proof)).toBe("ambiguous");
      expect(await idempotency.run(addMember(sending(added)))).toEqual({ kind: "unknown" });
    });

    it("is not settled by what another write is known to have made", async () => {
      const { idempotency } = await (await stores.create()).open();
      const made: Outcome = { kind: "done", result: { memberId: "555" }, resourceId: "555" };
      await idempotency.run(addMember(sending(made), { key: "ref-2" }));
      await idempotency.run(addMember(sending(lost)));
      expect(await idempotency.settle(proof)).toBe("no-candidate");
      expect(await idempotency.settle({ ...proof, resourceId: "556" })).toBe("settled");
      expect(await idempotency.settle({ ...proof, resourceId: "557" })).toBe("no-candidate");
    });

    it("settles for all processes at once", async () => {
      const store = await stores.create();
      const [one, other] = [await store.open(), await store.open()];
      await one.idempotency.run(addMember(sending(lost)));
      const answers = await Promise.all([one.idempotency.settle(proof), other.idempotency.settle(proof)]);
      expect(answers.sort()).toEqual(["no-candidate", "settled"]);
      expect((await other.idempotency.run(addMember(sending(added)))).kind).toBe("done");
    });

    it("is settled by an event that arrives before the answer, and the answer still decides", async () => {
      const { idempotency } = await (await stores.create()).open();
      const { perform, answer, sent } = heldSend();
      const first = idempotency.run(addMember(perform));
      await sent;
      expect(await idempotency.settle(proof)).toBe("settled");
      answer(added);
      expect(await first).toMatchObject({ result: { memberId: "100004976" } });
      expect(await idempotency.run(addMember(perform))).toMatchObject({ result: { memberId: "100004976" } });
    });

    it("stays settled when the answer it overtook is lost after all", async () => {
      const { idempotency } = await (await stores.create()).open();
      const { perform, answer, sent } = heldSend();
      const first = idempotency.run(addMember(perform));
      await sent;
      await idempotency.settle(proof);
      answer(lost);
      await first;
      expect(await idempotency.run(addMember(perform))).toMatchObject({ kind: "done", result: { memberId: "555" } });
    });

    it("is found by reads, which do not look for it each time when there is none", async () => {
      const { idempotency } = await (await stores.create()).open();
      const read: WriteProof = { ...proof, source: "READ" };
      expect(await idempotency.settle(read)).toBe("no-candidate");
      await idempotency.run(addMember(sending(lost)));
      expect(await idempotency.settle(read)).toBe("no-candidate");
      await new Promise((resolve) => setTimeout(resolve, 1_050));
      expect(await idempotency.settle(read)).toBe("settled");
    });

    it("is settled by its own key where its outcome became known, and only while it is unknown", async () => {
      const { idempotency } = await (await stores.create()).open();
      const entry = { caller: "broker-1", mutation: "addEndorsement", key: "ref-1" };
      expect(await idempotency.settleEntry(entry, { kind: "refused", result: 1 })).toBe(false);
      await idempotency.run(addMember(sending(lost)));
      expect(await idempotency.settleEntry(entry, { kind: "refused", result: 1 })).toBe(true);
      expect(await idempotency.settleEntry(entry, { kind: "done", result: 2 })).toBe(false);
      expect(await idempotency.run(addMember(sending(added)))).toEqual({ kind: "refused", result: 1, replayed: true });
    });
  });
};
