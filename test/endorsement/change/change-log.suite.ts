import type { ChangeEdge, NewChange } from "../../../src/endorsement/change/endorsement-change";
import { InvalidCursorError } from "../../../src/ledger/ledger-error";
import { type StoreSuite } from "../../ledger/ledger-store";

const noon = new Date("2026-03-01T12:00:00.000Z");
let keys = 0;

function change(changed: Partial<NewChange> = {}): NewChange {
  return {
    type: "CHANGE",
    source: "MUTATION",
    occurredAt: noon,
    memberId: "100",
    policyId: "POL-7",
    planId: "85",
    dedupeKey: `key-${keys++}`,
    ...changed,
  };
}

const membersOf = (edges: readonly ChangeEdge[]) => edges.map((edge) => edge.change.memberId);

export const changeLogSuite: StoreSuite = (stores) => {
  describe("The changes", () => {
    it("are paged oldest first, and a cursor continues at its position", async () => {
      const { changes } = await (await stores.create()).open();
      for (const memberId of ["1", "2", "3", "4", "5"]) await changes.append(change({ memberId }));
      const first = await changes.page({}, 2);
      expect(membersOf(first.edges)).toEqual(["1", "2"]);
      expect(first).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
      const rest = await changes.page({}, 10, first.edges[1]?.cursor);
      expect(membersOf(rest.edges)).toEqual(["3", "4", "5"]);
      expect(rest).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
      await changes.append(change({ memberId: "6" }));
      expect(membersOf((await changes.page({}, 10, rest.edges[2]?.cursor)).edges)).toEqual(["6"]);
    });

    it("give back what was appended", async () => {
      const { changes } = await (await stores.create()).open();
      const appended = await changes.append(change({ policyId: null, planId: null }));
      const { edges } = await changes.page({}, 1);
      expect(edges).toEqual([{ cursor: appended.cursor, change: appended.change }]);
      expect(appended.change).toEqual({
        id: expect.any(String),
        type: "CHANGE",
        source: "MUTATION",
        occurredAt: noon,
        memberId: "100",
        policyId: null,
        planId: null,
      });
    });

    it("can be narrowed to members and a policy, and counted", async () => {
      const { changes } = await (await stores.create()).open();
      await changes.append(change({ memberId: "1", policyId: "A" }));
      await changes.append(change({ memberId: "2", policyId: "A" }));
      await changes.append(change({ memberId: "2", policyId: "B" }));
      expect(membersOf((await changes.page({ memberIds: ["2"] }, 9)).edges)).toEqual(["2", "2"]);
      expect(membersOf((await changes.page({ memberIds: ["1", "2"], policyId: "A" }, 9)).edges)).toEqual(["1", "2"]);
      expect((await changes.page({ memberIds: [] }, 9)).edges).toEqual([]);
      const counts = [{}, { memberIds: ["2"] }, { policyId: "A" }, { memberIds: [] }].map((f) => changes.count(f));
      expect(await Promise.all(counts)).toEqual([3, 2, 2, 0]);
    });

    it("refuse a cursor they never gave", async () => {
      const { changes } = await (await stores.create()).open();
      const { cursor } = await changes.append(change());
      const forged = ["", "7", "Y2hhbmdlOg", `${cursor}=`, Buffer.from("change:1 or 1").toString("base64url")];
      for (const after of forged) await expect(changes.page({}, 1, after)).rejects.toThrow(InvalidCursorError);
      expect((await changes.page({}, 1, cursor)).edges).toEqual([]);
    });

    it("report the same change only once, whatever repeats it", async () => {
      const store = await stores.create();
      const [one, other] = [await store.open(), await store.open()];
      const same = change({ dedupeKey: "write-1" });
      const appended = await Promise.all([one, other, one, other].map(({ changes }) => changes.append(same)));
      expect(appended.filter(({ isNew }) => isNew)).toHaveLength(1);
      expect(new Set(appended.map(({ cursor }) => cursor)).size).toBe(1);
    });

    it.each(["WEBHOOK", "MUTATION"] as const)("tell of an addition once when the %s comes first", async (source) => {
      const { changes } = await (await stores.create()).open();
      const second = source === "WEBHOOK" ? "MUTATION" : "WEBHOOK";
      const first = await changes.append(change({ type: "ADDITION", source }));
      const again = await changes.append(change({ type: "ADDITION", source: second, policyId: null }));
      expect(again).toEqual({ ...first, isNew: false });
      expect((await changes.append(change({ type: "ADDITION", source: "WEBHOOK" }))).isNew).toBe(false);
      expect((await changes.append(change({ type: "ADDITION", source, policyId: "OTHER" }))).isNew).toBe(true);
    });

    it("report an addition again after a termination", async () => {
      const { changes } = await (await stores.create()).open();
      await changes.append(change({ type: "ADDITION" }));
      await changes.append(change({ type: "TERMINATION" }));
      expect((await changes.append(change({ type: "ADDITION" }))).isNew).toBe(true);
      expect((await changes.append(change({ type: "ADDITION" }))).isNew).toBe(false);
    });

    it("pair each reinstatement with one webhook, and report the next one", async () => {
      const { changes } = await (await stores.create()).open();
      const restored = (source: "WEBHOOK" | "MUTATION", minute: number, dedupeKey?: string) =>
        changes.append(
          change({
            type: "REINSTATEMENT",
            source,
            occurredAt: new Date(noon.getTime() + minute * 60_000),
            ...(dedupeKey === undefined ? {} : { dedupeKey }),
          }),
        );
      const first = await restored("MUTATION", 0);
      const told = await restored("WEBHOOK", 1, "event-1");
      expect([told.isNew, told.change.id]).toEqual([false, first.change.id]);
      expect((await restored("WEBHOOK", 1, "event-1")).isNew).toBe(false);
      expect((await restored("WEBHOOK", 2)).isNew).toBe(true);
      expect((await restored("MUTATION", 3)).isNew).toBe(false);
      expect((await restored("MUTATION", 4)).isNew).toBe(true);
      expect((await restored("WEBHOOK", 4 + 61)).isNew).toBe(true);
    });
  });
};
