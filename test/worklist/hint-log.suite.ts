import type { CoverageHint, CoverageHints } from "../../src/worklist/hint";
import { eventually } from "../ledger/eventually";
import type { StoreSuite } from "../ledger/ledger-store";

const hint = (id: number): CoverageHint => ({ kind: "PATIENT", id: String(id) });
const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

async function heardBy(hints: CoverageHints): Promise<CoverageHint[]> {
  const heard: CoverageHint[] = [];
  await hints.subscribe((one) => heard.push(one));
  return heard;
}

export const hintLogSuite: StoreSuite = (stores) => {
  describe("Hints about worklists", () => {
    it("are heard by every process, each once and in one order, whichever process tells them", async () => {
      const store = await stores.create();
      const ledgers = await Promise.all([store.open(), store.open()]);
      const heard = await Promise.all(ledgers.map(({ hints }) => heardBy(hints)));
      await Promise.all(numbers(30).map((at) => ledgers[at % 2]!.hints.tell([hint(at)])));
      await eventually(() => expect(heard.map(({ length }) => length)).toEqual([30, 30]));
      expect(heard[0]).toEqual(heard[1]);
      expect(new Set(heard[0]!.map(({ id }) => id)).size).toBe(30);
    });

    it("of a clinic's event are taken by one process, once", async () => {
      const store = await stores.create();
      const [one, other] = await Promise.all([store.open(), store.open()]);
      const heard = await heardBy(other.hints);
      const taken = await Promise.all([one, other].map(({ hints }) => hints.take("event-1", [hint(1)])));
      expect([...taken].sort()).toEqual([false, true]);
      expect(await one.hints.take("event-1", [hint(1)])).toBe(false);
      await one.hints.tell([hint(2)]);
      await eventually(() => expect(heard.at(-1)).toEqual(hint(2)));
      expect(heard).toEqual([hint(1), hint(2)]);
    });
  });
};
