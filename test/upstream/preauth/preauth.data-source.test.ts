import fc from "fast-check";
import { PreAuthDataSource } from "../../../src/upstream/preauth/preauth.data-source";
import { SharedWindows } from "../../../src/upstream/preauth/shared-windows";
import type { PreAuthWire } from "../../../src/upstream/preauth/preauth.wire";
import { ListServer, scope, seconds, someRecords } from "./list-server";

let server: ListServer;
const drift: string[] = [];

beforeAll(async () => {
  server = await new ListServer().start();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.asked.length = 0;
  server.options = {};
  drift.length = 0;
});

const list = (inScope = scope(), shared = new SharedWindows({ keepMs: 0 })): PreAuthDataSource =>
  new PreAuthDataSource(server.client(), inScope, {
    shared,
    observer: { invalidField: (_, field) => void drift.push(field) },
  });
const window = (from: string, to: string, insurance = "razi") => ({
  insurance,
  from: new Date(from),
  to: new Date(to),
});
const may = window("2030-05-01T09:30:00Z", "2030-05-30T11:00:00Z");
const ids = (records: readonly PreAuthWire[]) => records.map(({ pre_auth_id }) => Number(pre_auth_id));
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

describe("a window", () => {
  it("is cut at the borders of UTC days", async () => {
    await list().confirmedIn(window("2030-05-01T23:59:59Z", "2030-05-02T00:00:00Z"));
    expect(server.pages()).toEqual([`razi ${seconds("2030-05-01T00:00:00Z")} ${seconds("2030-05-02T23:59:59Z")} 0`]);
  });

  it("is read once however many ask for it, whenever they ask", async () => {
    server.options = { records: { razi: someRecords(250) } };
    const source = list();
    const first = await Promise.all(upTo(50).map(() => source.confirmedIn(may)));
    await source.recordsOf(may, "001000");
    expect(first.every(({ records }) => records.length === 250)).toBe(true);
    expect(server.skips()).toEqual([0, 100, 200]);
  });

  it("says how many loads a page serves", async () => {
    const inScope = scope();
    const source = list(inScope);
    await Promise.all([
      source.confirmedIn(may),
      source.confirmedIn(window("2030-05-20T00:00:00Z", "2030-06-02T00:00:00Z")),
    ]);
    expect(inScope.calls).toMatchObject([{ route: "/pre-auth-list", loads: 2 }]);
  });

  it("shares a read with windows of the same tick that overlap or touch it, and with no others", async () => {
    const source = list();
    await Promise.all([
      source.confirmedIn(window("2030-05-01T00:00:00Z", "2030-05-03T00:00:00Z")),
      source.confirmedIn(window("2030-05-04T00:00:00Z", "2030-05-06T00:00:00Z")),
      source.confirmedIn(window("2030-05-06T00:00:00Z", "2030-05-08T00:00:00Z")),
      source.confirmedIn(window("2030-05-10T00:00:00Z", "2030-05-10T00:00:00Z")),
      source.confirmedIn(window("2030-05-01T00:00:00Z", "2030-05-03T00:00:00Z", "ma")),
    ]);
    expect(server.pages().sort()).toEqual([
      `ma ${seconds("2030-05-01T00:00:00Z")} ${seconds("2030-05-03T23:59:59Z")} 0`,
      `razi ${seconds("2030-05-01T00:00:00Z")} ${seconds("2030-05-08T23:59:59Z")} 0`,
      `razi ${seconds("2030-05-10T00:00:00Z")} ${seconds("2030-05-10T23:59:59Z")} 0`,
    ]);
  });

  it("within one that was read costs nothing later", async () => {
    const source = list();
    await source.confirmedIn(may);
    await source.confirmedIn(window("2030-05-10T00:00:00Z", "2030-05-11T00:00:00Z"));
    expect(server.asked).toHaveLength(1);
  });

  it("has the same undated records whatever else was asked, before, beside or by another operation", async () => {
    const undated = { pre_auth_id: 77, op_unit_name: "North" };
    server.options = {
      records: { razi: someRecords(3) },
      // This upstream lists undated records in periods of more than 30 days only.
      instead: (url) => {
        const [from, to] = ["confirm_from", "confirm_to"].map((name) => Number(url.searchParams.get(name)));
        const data = to! - from! > 31 * 86_400 ? [...someRecords(3), undated] : someRecords(3);
        return { status: 200, body: { ok: true, meta: { total: data.length }, data } };
      },
    };
    const year = window("2030-01-01T00:00:00Z", "2030-12-31T00:00:00Z");
    const count = async (source: PreAuthDataSource, of = may) => (await source.confirmedIn(of)).records.length;
    expect(await count(list())).toBe(3);
    const beside = list();
    expect(await Promise.all([count(beside), count(beside, year), count(beside)])).toEqual([3, 4, 3]);
    const after = list();
    expect([await count(after, year), await count(after)]).toEqual([4, 3]);
    const shared = new SharedWindows({ keepMs: 10_000 });
    expect(await count(list(scope(), shared), year)).toBe(4);
    expect(await count(list(scope(), shared))).toBe(3);
    const running = new SharedWindows({ keepMs: 10_000 });
    const both = [list(scope(), running), list(scope(), running)] as const;
    expect(await Promise.all([count(both[0], year), count(both[1])])).toEqual([4, 3]);
  });

  it("finds a person's records by exact national code, in the upstream's order", async () => {
    server.options = { records: { razi: someRecords(30) } };
    const source = list();
    expect(ids(await source.recordsOf(may, "001003"))).toEqual([4, 14, 24]);
    expect(await source.recordsOf(may, "1003")).toEqual([]);
    expect(ids((await source.confirmedIn(may)).of(["001003", "001002", "001003"]))).toEqual([3, 4, 13, 14, 23, 24]);
  });

  it("omits a record whose person cannot be read for every caller, and counts it", async () => {
    const [one, other] = someRecords(2, undefined, undefined, 1);
    server.options = { records: { razi: [{ ...one, insured_person: "somebody" }, other!] } };
    const source = list();
    expect(ids(await source.recordsOf(may, "001000"))).toEqual([2]);
    expect((await source.confirmedIn(may)).records).toHaveLength(2);
    expect(drift).toEqual(["preauth.insured_person"]);
  });
});

describe("pages", () => {
  it.each([
    { count: 100, cap: 100, skips: [0] },
    { count: 101, cap: 100, skips: [0, 100] },
    { count: 7, cap: 100, skips: [0] },
    { count: 95, cap: 30, skips: [0, 30, 60, 90] },
    { count: 0, cap: 100, skips: [0] },
  ])("step by what the first one gave where the total is known: $count records, cap $cap", async (shape) => {
    server.options = { records: { razi: someRecords(shape.count) }, cap: shape.cap };
    const { records, counted } = await list().confirmedIn(may);
    expect(ids(records)).toEqual(upTo(shape.count));
    expect(counted).toBe(true);
    expect(server.skips()).toEqual(shape.skips);
  });

  it.each([
    { count: 5, cap: 100, skips: [0] },
    { count: 19, cap: 100, skips: [0] },
    { count: 150, cap: 100, skips: [0, 99] },
    { count: 200, cap: 100, skips: [0, 99, 198] },
    { count: 70, cap: 30, skips: [0, 29, 58] },
    { count: 20, cap: 100, skips: [0, 19] },
  ])("follow one another without a total until one is short: $count records, cap $cap", async (shape) => {
    server.options = { records: { razi: someRecords(shape.count) }, cap: shape.cap, givesTotal: false };
    const { records, counted } = await list().confirmedIn(may);
    expect(ids(records)).toEqual(upTo(shape.count));
    expect(counted).toBe(false);
    expect(server.skips()).toEqual(shape.skips);
  });

  it("that come shorter than the first are filled up", async () => {
    server.options = {
      records: { razi: someRecords(300) },
      page: (rows, skip) => (skip === 100 ? rows.slice(0, 40) : rows),
    };
    expect(ids((await list().confirmedIn(may)).records)).toEqual(upTo(300));
    expect(server.skips()).toEqual([0, 100, 140, 200]);
  });

  it("are read side by side once the total is known", async () => {
    server.options = { records: { razi: someRecords(1000) } };
    await list().confirmedIn(may);
    expect(server.asked).toHaveLength(10);
    expect(new Set(server.pages()).size).toBe(10);
  });

  it("that shift at every attempt give no record twice, and say that records may be missing", async () => {
    server.options = {
      records: { razi: someRecords(120) },
      page: (rows, skip) => (skip === 100 ? [...someRecords(3), ...rows].slice(0, 20) : rows),
    };
    const { records, incomplete } = await list().confirmedIn(may);
    const found = ids(records);
    expect(new Set(found).size).toBe(found.length);
    expect(found).toHaveLength(117);
    expect(incomplete).toMatchObject({ code: "UPSTREAM_INVALID_RESPONSE", retryable: true });
    expect(incomplete?.message).toContain("incomplete");
    expect(server.skips()).toEqual([0, 0, 0, 100, 100, 100]);
  });

  describe.each([true, false])("of a list that changes while it is read (total given: %s)", (givesTotal) => {
    const change = (times: number, edit: (records: ReturnType<typeof someRecords>) => void) => {
      const records = someRecords(350);
      let left = times;
      server.options = {
        records: { razi: records },
        givesTotal,
        page: (rows, skip) => {
          if (skip === 0 && left-- > 0) edit(records);
          return rows;
        },
      };
      return records;
    };

    it.each([
      ["a record comes in front", (records: object[]) => void records.unshift(...someRecords(1, "2030-05-10", 9_001))],
      ["a record goes from the first page", (records: object[]) => void records.splice(5, 1)],
      [
        "three go and one comes",
        (records: object[]) => void records.splice(7, 3, ...someRecords(1, "2030-05-10", 9_002)),
      ],
    ])("are read again: %s", async (_, edit) => {
      const records = change(1, edit);
      const window = await list().confirmedIn(may);
      expect(ids(window.records)).toEqual(records.map(({ pre_auth_id: id }) => id));
      expect(window.incomplete).toBeNull();
      expect(server.skips().filter((skip) => skip === 0)).toHaveLength(2);
    });

    it("are given up after three attempts, with one error", async () => {
      change(99, (records) => void records.shift());
      const window = await list().confirmedIn(may);
      expect(window.incomplete).not.toBeNull();
      expect(server.skips().filter((skip) => skip === 0)).toHaveLength(3);
    });

    it("are never called whole unless every record is there that stayed", async () => {
      const anyEdit = fc.record({ at: fc.nat(349), remove: fc.nat(2), add: fc.nat(2), onSkip: fc.nat(4) });
      await fc.assert(
        fc.asyncProperty(fc.array(anyEdit, { maxLength: 4 }), async (edits) => {
          const records = someRecords(350);
          const queue = [...edits];
          let added = 10_000;
          server.options = {
            records: { razi: records },
            givesTotal,
            page: (rows, skip) => {
              const next = queue[0];
              if (next !== undefined && Math.round(skip / 100) === next.onSkip) {
                queue.shift();
                // Only one of both, so that the total shows it: a list that swaps records looks the same.
                if (givesTotal && next.add > 0)
                  records.splice(next.at, 0, ...someRecords(next.add, "2030-05-10", added));
                else
                  records.splice(
                    next.at,
                    next.remove,
                    ...(givesTotal ? [] : someRecords(next.add, "2030-05-10", added)),
                  );
                added += 10;
              }
              return rows;
            },
          };
          const before = new Set(someRecords(350).map(({ pre_auth_id: id }) => id as number));
          const { records: found, incomplete } = await list().confirmedIn(may);
          const stayed = records.map(({ pre_auth_id: id }) => id as number).filter((id) => before.has(id));
          const seen = new Set(ids(found));
          expect(seen.size).toBe(found.length);
          if (incomplete === null) expect(stayed.filter((id) => !seen.has(id))).toEqual([]);
        }),
        { numRuns: 40 },
      );
    });
  });

  it("with a record that the server lists twice on one page give it once, and are whole", async () => {
    const [twice, ...others] = someRecords(40);
    server.options = { records: { razi: [twice!, twice!, ...others] } };
    const { records, incomplete } = await list().confirmedIn(may);
    expect(ids(records)).toEqual(upTo(40));
    expect(incomplete).toBeNull();
  });

  it("that end before the total say that records may be missing", async () => {
    server.options = {
      instead: () => ({ status: 200, body: { ok: true, meta: { total: 9 }, data: someRecords(3) } }),
    };
    const { records, incomplete } = await list().confirmedIn(may);
    expect(records).toHaveLength(3);
    expect(incomplete).not.toBeNull();
  });

  it("of records without an id drop only those that say the same", async () => {
    const nameless = { confirm_date: seconds("2030-05-10T00:00:00Z"), op_unit_name: "North" };
    server.options = {
      records: {
        razi: [
          { ...nameless, index: 1 },
          { index: 2, ...nameless },
          { ...nameless, op_unit_name: "South" },
        ],
      },
    };
    expect((await list().confirmedIn(may)).records.map(({ op_unit_name }) => op_unit_name)).toEqual(["North", "South"]);
  });

  it("end where a server gives the same page for ever", async () => {
    server.options = { records: { razi: someRecords(100) }, givesTotal: false, page: () => someRecords(100) };
    expect((await list().confirmedIn(may)).records).toHaveLength(100);
    expect(server.asked).toHaveLength(2);
  });

  it("with a total that is not a number are read as if they had none, and counted", async () => {
    const data = someRecords(3);
    server.options = { instead: () => ({ status: 200, body: { ok: true, meta: { total: "many" }, data } }) };
    expect(await list().confirmedIn(may)).toMatchObject({ counted: false, records: { length: 3 } });
    expect(drift).toEqual(["meta.total"]);
  });
});

describe("an answer", () => {
  it.each([
    ["a refusal by HTTP 200", 200, { ok: false, error: "unsupported" }, "UPSTREAM_REJECTED"],
    ["a refusal by HTTP 400", 400, { ok: false, error: "malformed" }, "UPSTREAM_REJECTED"],
    ["no word on success", 200, { data: [] }, "UPSTREAM_INVALID_RESPONSE"],
    ["no list", 200, { ok: true, data: {} }, "UPSTREAM_INVALID_RESPONSE"],
    ["no object", 200, [], "UPSTREAM_INVALID_RESPONSE"],
  ])("that is %s fails everyone who asked", async (_, status, body, code) => {
    server.options = { instead: () => ({ status, body }) };
    const source = list();
    const outcomes = await Promise.allSettled([source.confirmedIn(may), source.confirmedIn(may)]);
    expect(outcomes).toMatchObject([
      { status: "rejected", reason: { code, upstream: "preauth" } },
      { status: "rejected", reason: { code } },
    ]);
    expect(server.asked).toHaveLength(1);
  });

  it("that fails for one insurer leaves the other's alone", async () => {
    server.options = {
      records: { ma: someRecords(2) },
      instead: ({ searchParams }) => (searchParams.get("insurance") === "razi" ? { status: 403, body: {} } : null),
    };
    const source = list();
    const [bad, good] = await Promise.allSettled([
      source.confirmedIn(may),
      source.confirmedIn({ ...may, insurance: "ma" }),
    ]);
    expect(bad).toMatchObject({ status: "rejected", reason: { code: "UPSTREAM_REJECTED" } });
    expect(good).toMatchObject({ status: "fulfilled", value: { records: { length: 2 } } });
  });

  it("404 is an empty list", async () => {
    server.options = { instead: () => ({ status: 404, body: { ok: false } }) };
    expect(await list().confirmedIn(may)).toMatchObject({ counted: true, records: [] });
  });

  it("omits and counts entries that are not records", async () => {
    server.options = { instead: () => ({ status: 200, body: { ok: true, meta: { total: 2 }, data: [7, {}] } }) };
    expect((await list().confirmedIn(may)).records).toHaveLength(1);
    expect(drift).toEqual(["preauth"]);
  });
});
