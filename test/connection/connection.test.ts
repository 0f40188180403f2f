import fc from "fast-check";
import { connect, type Connection } from "../../src/connection/connection";

interface Item {
  readonly id: string;
  readonly at: number | null;
}

const order = { keyOf: ({ id }: Item) => id, sortKeyOf: ({ at }: Item) => at };
const page = (items: readonly Item[], first: number, after: string | null): Connection<Item> =>
  connect(items, { first, after }, { ...order, toNode: (item) => item, totalCount: items.length });
const item = (id: number, at: number | null = id): Item => ({ id: String(id), at });
const idsOf = ({ nodes }: Connection<Item>) => nodes.map(({ id }) => id);

describe.each(["ascending", "descending"])("a cursor of a list that is %s", (direction) => {
  const list = (ids: readonly number[]) => {
    const items = ids.map((id) => item(id));
    return direction === "ascending" ? items : items.reverse();
  };
  const ten = list([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const without = (...gone: Item[]) => ten.filter((one) => !gone.includes(one));

  it("leads on when its item is gone", () => {
    const { endCursor } = page(ten, 4, null).pageInfo;
    expect(idsOf(page(without(ten[3]!), 3, endCursor))).toEqual([ten[4]!.id, ten[5]!.id, ten[6]!.id]);
  });

  it("still works when its item and the adjacent ones were removed", () => {
    const { endCursor } = page(ten, 4, null).pageInfo;
    expect(idsOf(page(without(ten[2]!, ten[3]!, ten[4]!), 2, endCursor))).toEqual([ten[5]!.id, ten[6]!.id]);
    expect(idsOf(page(without(...ten.slice(3)), 2, endCursor))).toEqual([]);
    expect(idsOf(page([], 2, endCursor))).toEqual([]);
    expect(idsOf(page([ten[5]!], 2, endCursor))).toEqual([ten[5]!.id]);
    expect(idsOf(page([ten[1]!], 2, endCursor))).toEqual([]);
  });

  it("leads on from where its item was when the item has moved", () => {
    const { endCursor } = page(ten, 4, null).pageInfo;
    const moved = { ...ten[3]!, at: direction === "ascending" ? 8.5 : 2.5 };
    const items = [...without(ten[3]!), moved].sort((a, b) =>
      direction === "ascending" ? a.at! - b.at! : b.at! - a.at!,
    );
    expect(idsOf(page(items, 2, endCursor))).toEqual([ten[4]!.id, ten[5]!.id]);
  });

  it("is the same whatever comes and goes around its item", () => {
    const cursor = page(ten, 4, null).edges[3]!.cursor;
    expect(page(without(ten[0]!, ten[7]!), 4, null).edges[2]!.cursor).toBe(cursor);
  });

  it("shows every item that stays, while others come and go between the pages", () => {
    const anyEdit = fc.record({
      add: fc.option(fc.integer({ min: 11, max: 10_000 })),
      removeAt: fc.option(fc.nat(40)),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.integer({ min: 11, max: 10_000 }), fc.nat(6)), {
          selector: ([id]) => id,
          maxLength: 30,
        }),
        fc.array(anyEdit, { maxLength: 20 }),
        fc.integer({ min: 1, max: 5 }),
        (start, edits, first) => {
          // Items with equal sort keys keep the list's order: one that moved among them looks like one that stayed.
          const ascending = (a: Item, b: Item) => a.at! - b.at! || Number(a.id) - Number(b.id);
          const sorted = (items: readonly Item[]) =>
            [...items].sort((a, b) => (direction === "ascending" ? ascending(a, b) : ascending(b, a)));
          let items = sorted(start.map(([id, at]) => item(id, at)));
          const initial = items;
          const seen = new Set<string>();
          let after: string | null = null;
          for (let turn = 0; ; turn++) {
            const { pageInfo, nodes } = page(items, first, after);
            for (const { id } of nodes) seen.add(id);
            if (!pageInfo.hasNextPage) break;
            after = pageInfo.endCursor;
            const edit = edits[turn];
            if (edit?.removeAt != null) items = items.filter((_, at) => at !== edit.removeAt);
            if (edit?.add != null)
              items = sorted([...items.filter(({ id }) => id !== String(edit.add)), item(edit.add, edit.add % 7)]);
            expect(turn).toBeLessThan(100);
          }
          const stayed = initial.filter((one) => items.includes(one));
          expect(stayed.filter(({ id }) => !seen.has(id))).toEqual([]);
        },
      ),
      { numRuns: 1500 },
    );
  });
});

it("finds an item without a sort key by its key, and continues among the others without one when it is gone", () => {
  const items = [item(1, null), item(2, null), item(3, 30), item(4, 20)];
  const { endCursor } = page(items, 1, null).pageInfo;
  expect(idsOf(page(items, 2, endCursor))).toEqual(["2", "3"]);
  expect(idsOf(page(items.slice(1), 2, endCursor))).toEqual(["2", "3"]);
});

it("continues after the nearest remaining item, in a list without sort keys", () => {
  const items = [1, 2, 3, 4, 5, 6].map((id) => item(id, null));
  const { endCursor } = page(items, 4, null).pageInfo;
  const left = (...ids: number[]) => items.filter(({ id }) => ids.includes(Number(id)));
  expect(idsOf(page(left(1, 2, 3, 5, 6), 2, endCursor))).toEqual(["5", "6"]);
  expect(idsOf(page(left(1, 5, 6), 2, endCursor))).toEqual(["5", "6"]);
  // Nobody knows where it was: nothing is left out.
  expect(idsOf(page(left(5, 6), 2, endCursor))).toEqual(["5", "6"]);
});

it.each(["", "nonsense", "e30", Buffer.from('["a"]').toString("base64url"), Buffer.from("4711").toString("base64url")])(
  "refuses %j, which is not a cursor",
  (after) => {
    expect(() => page([item(1)], 1, after)).toThrow("after must be a cursor of this list");
  },
);

it("reaches the end of any list by its pages, each item once", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(500), { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (ids, first) => {
      const items = ids.map((id) => item(id, id % 5 === 0 ? null : id % 3));
      const walked: string[] = [];
      let after: string | null = null;
      do {
        const read: Connection<Item> = page(items, first, after);
        walked.push(...idsOf(read));
        after = read.pageInfo.hasNextPage ? read.pageInfo.endCursor : null;
      } while (after !== null);
      expect(walked).toEqual(items.map(({ id }) => id));
    }),
    { numRuns: 500 },
  );
});
