import { LedgerUnavailableError } from "../../src/ledger/ledger-error";
import { impatient, type StoreSuite } from "../ledger/ledger-store";
import { eventually } from "../ledger/eventually";
import { added, addMember, heldSend, member, sending } from "./idempotent-writes";

const states = "select state from idempotency_entries order by created_at";

export const atMostOnceSuite: StoreSuite = (stores) => {
  describe("An idempotent write", () => {
    it("is performed once and answers the same call again with its first result", async () => {
      const { idempotency } = await (await stores.create()).open();
      const perform = sending(added);
      const first = await idempotency.run(addMember(perform));
      const again = await idempotency.run(addMember(perform));
      expect(first).toEqual({ kind: "done", result: { memberId: "100004976" }, replayed: false });
      expect(again).toEqual({ kind: "done", result: { memberId: "100004976" }, replayed: true });
      expect(perform).toHaveBeenCalledTimes(1);
    });

    it("answers the same after a restart", async () => {
      const store = await stores.create();
      const before = await store.open();
      await before.idempotency.run(addMember(sending(added)));
      await before.close();
      const perform = sending(added);
      const answer = await (await store.open()).idempotency.run(addMember(perform));
      expect(answer).toEqual({ kind: "done", result: { memberId: "100004976" }, replayed: true });
      expect(perform).not.toHaveBeenCalled();
    });

    it("is on disk before it is sent, under hashes that do not reveal the member", async () => {
      const store = await stores.create();
      const { idempotency } = await store.open();
      let rows: unknown[] = [];
      await idempotency.run(
        addMember(async () => {
          rows = await store.query("select * from idempotency_entries");
          return added;
        }),
      );
      expect(rows).toEqual([expect.objectContaining({ state: "sending", mutation: "addEndorsement", result: null })]);
      const text = JSON.stringify(rows);
      for (const value of [...Object.values(member).filter((value) => value.length > 3), "broker-1", "ref-1"]) {
        expect(text).not.toContain(value);
      }
    });

    it("is sent once for fifty callers at once, and all of them hear the one answer", async () => {
      const { idempotency } = await (await stores.create()).open();
      const { perform, answer, sent } = heldSend();
      const calls = Array.from({ length: 50 }, () => idempotency.run(addMember(perform)));
      await sent;
      answer(added);
      const answers = await Promise.all(calls);
      expect(perform).toHaveBeenCalledTimes(1);
      expect(answers.filter(({ kind }) => kind === "done")).toHaveLength(50);
      expect(answers.filter((given) => "replayed" in given && !given.replayed)).toHaveLength(1);
    });

    it("is sent once for fifty callers spread over three processes", async () => {
      const store = await stores.create();
      const ledgers = await Promise.all([store.open(), store.open(), store.open()]);
      const perform = sending(added);
      const calls = Array.from({ length: 50 }, (_, index) =>
        ledgers[index % 3]!.idempotency.run(addMember(perform, { waitMs: 5_000 })),
      );
      expect(new Set((await Promise.all(calls)).map(({ kind }) => kind))).toEqual(new Set(["done"]));
      expect(perform).toHaveBeenCalledTimes(1);
    });

    it("waits for another process that is at it, and takes over its answer", async () => {
      const store = await stores.create();
      const [one, other] = [await store.open(), await store.open()];
      const { perform, answer, sent } = heldSend();
      const first = one.idempotency.run(addMember(perform));
      await sent;
      const second = other.idempotency.run(addMember(perform, { waitMs: 5_000 }));
      answer(added);
      expect(await second).toEqual({ kind: "done", result: { memberId: "100004976" }, replayed: true });
      expect((await first).kind).toBe("done");
      expect(perform).toHaveBeenCalledTimes(1);
    });

    it("reports that it is in progress to a caller whose deadline has passed, in this process and in another", async () => {
      const store = await stores.create();
      const [one, other] = [await store.open(), await store.open()];
      const { perform, answer, sent } = heldSend();
      const first = one.idempotency.run(addMember(perform, { waitMs: 5_000 }));
      await sent;
      const late = await Promise.all([
        one.idempotency.run(addMember(perform, { waitMs: 60 })),
        other.idempotency.run(addMember(perform, { waitMs: 60 })),
      ]);
      expect(late).toEqual([{ kind: "in-progress" }, { kind: "in-progress" }]);
      answer(added);
      expect((await first).kind).toBe("done");
    });

    it("refuses its key for another payload, while it runs and afterwards", async () => {
      const store = await stores.create();
      const { idempotency } = await store.open();
      const { perform, answer, sent } = heldSend();
      const other = addMember(perform, { payload: { ...member, planId: "86" } });
      const first = idempotency.run(addMember(perform));
      await sent;
      expect(await idempotency.run(other)).toEqual({ kind: "conflict" });
      answer(added);
      await first;
      expect(await idempotency.run(other)).toEqual({ kind: "conflict" });
      expect(perform).toHaveBeenCalledTimes(1);
    });

    it("takes payloads for the same whatever the order of their fields", async () => {
      const { idempotency } = await (await stores.create()).open();
      await idempotency.run(addMember(sending(added), { payload: { a: 1, b: { c: [1, 2], d: undefined } } }));
      const perform = sending(added);
      const answer = await idempotency.run(addMember(perform, { payload: { b: { c: [1, 2] }, a: 1 } }));
      expect(answer.kind).toBe("done");
      expect(perform).not.toHaveBeenCalled();
    });

    it("keeps keys of different callers and mutations apart", async () => {
      const { idempotency } = await (await stores.create()).open();
      const perform = sending(added);
      await idempotency.run(addMember(perform));
      await idempotency.run(addMember(perform, { caller: "broker-2" }));
      await idempotency.run(addMember(perform, { mutation: "restoreEndorsement" }));
      expect(perform).toHaveBeenCalledTimes(3);
    });

    it("repeats a refusal without asking again", async () => {
      const { idempotency } = await (await stores.create()).open();
      const perform = jest.fn(async () => ({ kind: "refused", result: { memberId: "" } }) as const);
      await idempotency.run(addMember(perform));
      expect(await idempotency.run(addMember(perform))).toEqual({
        kind: "refused",
        result: { memberId: "" },
        replayed: true,
      });
      expect(perform).toHaveBeenCalledTimes(1);
    });

    it("may be sent by a later call when nothing left the machine", async () => {
      const store = await stores.create();
      const { idempotency } = await store.open();
      const error = new Error("connection refused");
      await expect(idempotency.run(addMember(sending({ kind: "never-sent", error })))).rejects.toBe(error);
      expect(await store.query(states)).toEqual([]);
      expect((await idempotency.run(addMember(sending(added)))).kind).toBe("done");
    });

    it("is never sent again after its answer was lost", async () => {
      const store = await stores.create();
      const { idempotency } = await store.open();
      expect(await idempotency.run(addMember(sending({ kind: "unknown" })))).toEqual({ kind: "unknown" });
      const perform = sending(added);
      expect(await idempotency.run(addMember(perform))).toEqual({ kind: "unknown" });
      expect(await (await store.open()).idempotency.run(addMember(perform))).toEqual({ kind: "unknown" });
      expect(perform).not.toHaveBeenCalled();
    });

    it("counts as lost when sending it threw", async () => {
      const store = await stores.create();
      const { idempotency } = await store.open();
      const failing = jest.fn(() => Promise.reject(new TypeError("a bug")));
      await expect(idempotency.run(addMember(failing))).rejects.toThrow("a bug");
      expect(await idempotency.run(addMember(failing))).toEqual({ kind: "unknown" });
      expect(failing).toHaveBeenCalledTimes(1);
    });

    it("ends as unknown when its process died while sending", async () => {
      const store = await stores.create();
      const problems = jest.fn();
      const { perform, sent } = heldSend();
      void (await store.open({ leaseMs: 300 })).idempotency.run(addMember(perform));
      await sent;
      const { idempotency } = await store.open({ leaseMs: 300, onProblem: problems });
      expect(await idempotency.run(addMember(perform, { waitMs: 5_000 }))).toEqual({ kind: "unknown" });
      expect(perform).toHaveBeenCalledTimes(1);
    });

    it("is found when its process died, even if it is never repeated", async () => {
      const store = await stores.create();
      const onProblem = jest.fn();
      const { perform, sent } = heldSend();
      void (await store.open({ leaseMs: 400 })).idempotency.run(addMember(perform));
      await sent;
      await store.open({ leaseMs: 400, onProblem });
      await eventually(async () => expect(await store.query(states)).toEqual([{ state: "unknown" }]));
    });

    it("still ends as its answer says if the answer comes after the lease", async () => {
      const store = await stores.create();
      const { perform, answer, sent } = heldSend();
      const { idempotency } = await store.open({ leaseMs: 100 });
      const slow = idempotency.run(addMember(perform));
      await sent;
      await eventually(async () => expect(await store.query(states)).toEqual([{ state: "unknown" }]));
      answer(added);
      expect((await slow).kind).toBe("done");
      expect((await idempotency.run(addMember(perform))).kind).toBe("done");
      expect(perform).toHaveBeenCalledTimes(1);
    });

    it("fails closed, with nothing sent, while the ledger is unavailable", async () => {
      const store = await stores.create();
      const { idempotency } = await store.open(impatient);
      const perform = sending(added);
      await store.goAway();
      await expect(idempotency.run(addMember(perform))).rejects.toThrow(LedgerUnavailableError);
      await store.comeBack();
      expect(perform).not.toHaveBeenCalled();
      await eventually(async () => expect((await idempotency.run(addMember(perform))).kind).toBe("done"));
      expect(perform).toHaveBeenCalledTimes(1);
    });

    it("returns its result although the ledger failed meanwhile, and is recorded when it is back", async () => {
      const store = await stores.create();
      const { idempotency } = await store.open(impatient);
      const perform = jest.fn(async () => {
        await store.goAway();
        return added;
      });
      expect(await idempotency.run(addMember(perform))).toMatchObject({ kind: "done", replayed: false });
      expect(await idempotency.run(addMember(perform))).toMatchObject({ kind: "done", replayed: true });
      await store.comeBack();
      await eventually(async () => expect(await store.query(states)).toEqual([{ state: "done" }]));
      expect(perform).toHaveBeenCalledTimes(1);
    });
  });
};
