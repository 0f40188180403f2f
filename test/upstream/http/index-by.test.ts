import { indexBy } from "../../../src/upstream/index-by";

const idOf = (row: { id?: string | null }): string | null | undefined => row.id;

describe("indexBy", () => {
  it("brings rows to their keys by id, in whatever order they come", () => {
    expect(indexBy(["a", "b"], [{ id: "b" }, { id: "a" }], idOf).rows).toEqual([{ id: "a" }, { id: "b" }]);
  });

  it("does not shift a row onto another's key when one is missing", () => {
    expect(indexBy(["a", "b", "c"], [{ id: "a" }, { id: "c" }], idOf).rows).toEqual([{ id: "a" }, null, { id: "c" }]);
  });

  it("omits rows that were not asked for and rows without an id", () => {
    expect(indexBy(["a"], [{ id: "z" }, { id: null }, {}], idOf)).toEqual({ rows: [null], ambiguous: new Set() });
  });

  it("gives the same row to a key that was asked for twice", () => {
    const row = { id: "a" };
    expect(indexBy(["a", "a"], [row], idOf).rows).toEqual([row, row]);
  });

  it("treats two different rows with one id as none, and reports it", () => {
    const rows = [{ id: "a", name: "Ann" }, { id: "b" }, { id: "a", name: "Bea" }];
    expect(indexBy(["a", "b"], rows, idOf)).toEqual({ rows: [null, { id: "b" }], ambiguous: new Set(["a"]) });
  });

  it("takes the very same row twice for one", () => {
    const rows = [
      { id: "a", name: "Ann" },
      { id: "a", name: "Ann" },
    ];
    expect(indexBy(["a"], rows, idOf)).toEqual({ rows: [rows[0]], ambiguous: new Set() });
  });

  it("finds a row under a name that objects have by nature", () => {
    expect(indexBy(["constructor"], [{ id: "__proto__" }], idOf).rows).toEqual([null]);
  });
});
