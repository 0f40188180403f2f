import fc from "fast-check";
import { fromCursor, toCursor } from "../../src/pre-auth/pre-auth-cursor";
import { walkPreAuths } from "../../src/pre-auth/walk-pre-auths";
import { PreAuthWire } from "../../src/upstream/preauth/preauth.wire";
import { recordKey } from "../../src/upstream/preauth/record-key";
import { noHead } from "../../src/upstream/preauth/window-records";

/** An insurer that lists these records now, at most `cap` at once. */
const insurerOf =
  (ids: readonly string[], { cap, counts }: { readonly cap: number; readonly counts: boolean }, asked: number[] = []) =>
  async (skip: number) => {
    asked.push(skip);
    const rows = ids.slice(skip, skip + Math.min(cap, 100));
    const records = rows.map((pre_auth_id) => PreAuthWire.view({ pre_auth_id }));
    return { records, received: rows.length, total: counts ? ids.length : null, list: noHead };
  };

const change = fc.oneof(
  fc.record({ add: fc.integer({ min: 1, max: 20 }), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ remove: fc.integer({ min: 1, max: 6 }), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
);

it("shows no record twice and leaves none out that stayed, while records come and go", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 600 }),
      fc.integer({ min: 1, max: 100 }),
      fc.array(change, { maxLength: 8 }),
      fc.record({ cap: fc.constantFrom(30, 100), counts: fc.boolean() }),
      fc.boolean(),
      async (count, first, changes, insurer, isFiltered) => {
        let ids = Array.from({ length: count }, (_, number) => `r${number}`);
        const keeps = (id: string) => !isFiltered || Number(id.slice(1)) % 4 === 0;
        const stayed = new Set(ids.filter(keeps));
        const shown: string[] = [];
        let added = count;
        for (let turn = 0, cursor: string | null = null; turn === 0 || cursor !== null; turn++) {
          const from = cursor === null ? null : fromCursor(cursor);
          const walk = await walkPreAuths(insurerOf(ids, insurer), {
            ...{ first, from },
            keeps: (wire) => keeps(recordKey(wire)),
          });
          shown.push(...walk.records.map(({ wire }) => recordKey(wire)));
          cursor = walk.next && toCursor(walk.next);
          const happens = changes[turn];
          if (!happens) continue;
          const at = Math.floor(happens.at * ids.length);
          if ("add" in happens) {
            ids = [...ids.slice(0, at), ...Array.from({ length: happens.add }, () => `r${added++}`), ...ids.slice(at)];
          } else {
            for (const gone of ids.slice(at, at + happens.remove)) stayed.delete(gone);
            ids = [...ids.slice(0, at), ...ids.slice(at + happens.remove)];
          }
        }
        expect(new Set(shown).size).toBe(shown.length);
        expect([...stayed].filter((id) => !shown.includes(id))).toEqual([]);
      },
    ),
    { numRuns: process.env["LONG_TESTS"] === "1" ? 4_000 : 150 },
  );
});

it("reads one page for a page", async () => {
  const asked: number[] = [];
  const read = insurerOf(
    Array.from({ length: 5_000 }, (_, number) => `r${number}`),
    { cap: 100, counts: true },
    asked,
  );
  const { next } = await walkPreAuths(read, { first: 20, from: null, keeps: () => true });
  await walkPreAuths(read, { first: 20, from: next, keeps: () => true });
  expect(asked).toEqual([0, 12]);
});
