import fc from "fast-check";
import { walkRoster } from "../../../src/endorsement/roster/roster-walk";
import { fromCursor, toCursor } from "../../../src/endorsement/roster/roster-cursor";
import { RosterMemberWire, type RosterPage } from "../../../src/upstream/bastion/roster.wire";

const pageSize = 100;

/** A broker whose roster holds these members now. */
const rosterOf = (ids: readonly string[]) => ({
  page: async (page: number): Promise<RosterPage> => {
    const shown = ids.slice((page - 1) * pageSize, page * pageSize);
    const totalPages = Math.ceil(ids.length / pageSize);
    return {
      rows: shown.map((memberId) => ({
        memberId,
        wire: RosterMemberWire.view({ mm_member_id: memberId }),
        holderId: null,
        dependantIds: [],
      })),
      ownRows: shown.length,
      totalMembers: ids.length,
      totalPages,
      totalRecords: ids.length,
      perPage: pageSize,
      hasNext: page < totalPages,
    };
  },
});

/** What happens to the roster between two pages of a caller's. */
const change = fc.oneof(
  fc.record({ add: fc.integer({ min: 1, max: 30 }), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ remove: fc.integer({ min: 1, max: 6 }), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
);

it("shows every remaining member exactly once while others are added and removed", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 700 }),
      fc.integer({ min: 1, max: 100 }),
      fc.array(change, { maxLength: 12 }),
      fc.boolean(),
      async (count, first, changes, isFiltered) => {
        let ids = Array.from({ length: count }, (_, position) => `m${position}`);
        const keeps = (memberId: string) => !isFiltered || Number(memberId.slice(1)) % 3 === 0;
        const stayed = new Set(ids.filter(keeps));
        const shown: string[] = [];
        let added = count;
        let cursor: string | null = null;
        for (let turn = 0; ; turn++) {
          const from = cursor === null ? null : fromCursor(cursor);
          if (from && from.in !== "roster") throw new Error("Another list.");
          const options = {
            first,
            from,
            ...(isFiltered && { keeps: (row: { memberId: string }) => keeps(row.memberId) }),
          };
          const walk = await walkRoster(rosterOf(ids), options);
          shown.push(...walk!.rows.map(({ row }) => row.memberId));
          if (walk!.next === null) break;
          cursor = toCursor(walk!.next);
          const happens = changes[turn];
          if (!happens) continue;
          const at = Math.floor(happens.at * ids.length);
          if ("add" in happens) {
            ids = [...ids.slice(0, at), ...Array.from({ length: happens.add }, () => `m${added++}`), ...ids.slice(at)];
          } else {
            for (const gone of ids.slice(at, at + happens.remove)) stayed.delete(gone);
            ids = [...ids.slice(0, at), ...ids.slice(at + happens.remove)];
          }
        }
        expect(new Set(shown).size).toBe(shown.length);
        expect([...stayed].filter((memberId) => !shown.includes(memberId))).toEqual([]);
      },
    ),
    { numRuns: process.env["LONG_TESTS"] === "1" ? 5_000 : 150 },
  );
});

it("reads one page for a page", async () => {
  const roster = rosterOf(Array.from({ length: 10_000 }, (_, position) => `m${position}`));
  const page = jest.spyOn(roster, "page");
  const walk = await walkRoster(roster, { first: 50, from: null });
  await walkRoster(roster, { first: 50, from: walk!.next });
  // The same page is asked for again, which costs a data source nothing.
  expect(new Set(page.mock.calls.flat())).toEqual(new Set([1]));
});
