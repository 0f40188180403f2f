import { inspect } from "node:util";
import { Flawed, valueOf } from "../../../src/upstream/flawed";
import type { PlanBenefitsWire } from "../../../src/upstream/vba/vba.wire";
import { PlanListSize } from "../../../src/upstream/vba/plan-list-size";
import { VbaDataSource, type VbaOptions } from "../../../src/upstream/vba/vba.data-source";
import { PlanServer, scope, somePlans } from "./plan-server";

let server: PlanServer;
const drift: string[] = [];

beforeAll(async () => {
  server = await new PlanServer().start();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.reset();
  drift.length = 0;
});

const benefits = (options: VbaOptions = {}, inScope = scope()) =>
  new VbaDataSource(server.client(), inScope, {
    observer: { invalidField: (_, field) => void drift.push(field) },
    ...options,
  });
const upTo = (count: number) => Array.from({ length: count }, (_, at) => `P${at + 1}`);
const descriptions = async (source: VbaDataSource, ids: string[]) =>
  Promise.all(ids.map(async (id) => (await source.plan(id))?.description ?? null));
const knowing = (total: number) => {
  const listSize = new PlanListSize();
  listSize.learn(total);
  return { listSize };
};

describe("the list of all plans", () => {
  /** Pages of two, of what `stored` says each time. */
  const listing = (...stored: readonly (readonly string[])[]) => {
    let turn = 0;
    server.options = {
      instead: ({ path }) => {
        const ids = stored[Math.min(turn++, stored.length - 1)]!;
        const page = Number(new URL(path, "http://vba").searchParams.get("page") ?? 1);
        const head = { TotalCount: ids.length, TotalPages: Math.ceil(ids.length / 2), CurrentPage: page, PageSize: 2 };
        const data = ids.slice((page - 1) * 2, page * 2).map((id) => ({ plan_ID: id }));
        return { status: 200, body: { data, error: null }, headers: { "x-pagination": JSON.stringify(head) } };
      },
    };
    return benefits().list();
  };
  const idsIn = (plans: readonly { readonly plan_ID: string | null }[] | null) => plans?.map(({ plan_ID }) => plan_ID);

  it("is read again where a plan vanished from before the next page", async () => {
    const read = await listing(["A", "B", "C", "D"], ["B", "C", "D"]);
    expect(read instanceof Flawed).toBe(false);
    expect(idsIn(valueOf(read as readonly PlanBenefitsWire[]))).toEqual(["B", "C", "D"]);
    expect(server.calls().filter((call) => call === "GET /plans")).toHaveLength(2);
  });

  it("says that it is incomplete where that happened again", async () => {
    const read = await listing(["A", "B", "C"], ["B", "C"], ["B", "C", "D", "E"], ["C", "D", "E"]);
    expect(read).toMatchObject({ error: { isIncomplete: true, retryable: true, upstream: "vba" } });
  });

  it("is not read again where nothing changed, nor for a plan without an id", async () => {
    expect(idsIn(valueOf((await listing(["A", "B", "C"])) as readonly PlanBenefitsWire[]))).toEqual(["A", "B", "C"]);
    expect(server.calls()).toHaveLength(2);
    server.asked.length = 0;
    expect(idsIn(valueOf((await listing(["A", "", "C"])) as readonly PlanBenefitsWire[]))).toEqual(["A", "C"]);
    expect(server.calls()).toEqual(["GET /plans", "GET /plans?page=2&pageSize=2", "GET /plans?page=3&pageSize=2"]);
  });
});

describe("a plan", () => {
  it("alone is one single read, however often it is asked for", async () => {
    server.reset(somePlans(3));
    const source = benefits();
    expect(await descriptions(source, ["P2", "P2"])).toEqual(["Plan 2", "Plan 2"]);
    expect(await descriptions(source, ["P2"])).toEqual(["Plan 2"]);
    expect(server.calls()).toEqual(["GET /plans/P2"]);
  });

  it("that does not exist is null", async () => {
    expect(await benefits().plan("P9")).toBeNull();
  });

  it.each(["..", ".", "", " a", "a\u0000", "x".repeat(200)])(
    "called %j cannot be asked for, and is not called missing",
    async (id) => {
      await expect(benefits().plan(id)).rejects.toMatchObject({ code: "UPSTREAM_INVALID_RESPONSE" });
      expect(server.asked).toHaveLength(0);
    },
  );

  it.each(["a:b", "a/b", "current", "PPO 500"])("called %j is asked for", async (id) => {
    expect(await benefits().plan(id)).toBeNull();
    expect(server.calls()).toEqual([`GET /plans/${encodeURIComponent(id)}`]);
  });

  it("never carries the Context4 credentials, not even out of sight", async () => {
    server.reset(somePlans(4, { context4_Password: "open-sesame", context4_UserID: "ali-baba", context4_WebURI: "u" }));
    const source = benefits();
    const [alone, ...listed] = [await source.plan("P4"), ...(await Promise.all(upTo(3).map((id) => source.plan(id))))];
    for (const plan of [alone, ...listed]) {
      expect(inspect(plan, { depth: 9, showHidden: true })).not.toMatch(/sesame|baba/);
      expect(plan!.context4_WebURI).toBe("u");
    }
  });

  it("whose answer is another plan's record is none, and counted", async () => {
    server.options = { instead: () => ({ status: 200, body: { data: { plan_ID: "p1" }, error: null } }) };
    expect(await benefits().plan("P1")).toBeNull();
    expect(drift).toEqual(["plan.plan_ID"]);
  });

  it("labelled text/plain is read too", async () => {
    server.reset(somePlans(1));
    server.options = { contentType: "text/plain" };
    expect((await benefits().plan("P1"))?.description).toBe("Plan 1");
  });

  it.each([
    ["an error in a success", 200, { data: null, error: { status: 403 } }, "UPSTREAM_REJECTED"],
    ["no data", 200, {}, "UPSTREAM_INVALID_RESPONSE"],
    ["a list", 200, { data: [], error: null }, "UPSTREAM_INVALID_RESPONSE"],
    ["a refusal", 403, {}, "UPSTREAM_REJECTED"],
  ])("answered by %s fails", async (_, status, body, code) => {
    server.options = { instead: () => ({ status, body }) };
    await expect(benefits().plan("P1")).rejects.toMatchObject({ code, upstream: "vba" });
  });
});

describe("several plans of a tick", () => {
  it("are the list where it is short, in one call that says how many it serves", async () => {
    server.reset(somePlans(12));
    const inScope = scope();
    expect(await descriptions(benefits({}, inScope), [...upTo(12), "P99"])).toEqual([
      ...upTo(12).map((id) => `Plan ${id.slice(1)}`),
      null,
    ]);
    expect(inScope.calls).toMatchObject([{ route: "/plans", loads: 13 }]);
  });

  it("are single reads if there are two and the list is not known", async () => {
    server.reset(somePlans(12));
    await descriptions(benefits(), upTo(2));
    expect(server.calls().sort()).toEqual(["GET /plans/P1", "GET /plans/P2"]);
  });

  it("are the list even where they are two, once it is known to be short", async () => {
    server.reset(somePlans(12));
    await descriptions(benefits(knowing(12)), upTo(2));
    expect(server.calls()).toEqual(["GET /plans?page=1&pageSize=50"]);
  });

  it("are single reads where the list is known to be long", async () => {
    server.reset(somePlans(400));
    await descriptions(benefits(knowing(400)), upTo(5));
    expect(server.calls().every((call) => call.startsWith("GET /plans/P"))).toBe(true);
    expect(server.asked).toHaveLength(5);
  });

  it("stop reading a list that turns out to be long, and read the rest singly", async () => {
    server.reset(somePlans(400));
    const listSize = new PlanListSize();
    expect(await descriptions(benefits({ listSize }), ["P1", "P200", "P300", "P301"])).toEqual([
      "Plan 1",
      "Plan 200",
      "Plan 300",
      "Plan 301",
    ]);
    expect(server.calls().sort()).toEqual([
      "GET /plans/P200",
      "GET /plans/P300",
      "GET /plans/P301",
      "GET /plans?page=1&pageSize=50",
    ]);
    server.asked.length = 0;
    await descriptions(benefits({ listSize }), upTo(4));
    expect(server.calls().some((call) => call.includes("page="))).toBe(false);
  });

  it("read every page of a list where that is cheaper", async () => {
    server.reset(somePlans(450));
    server.options = { pageCap: 150 };
    const found = await descriptions(benefits(), upTo(200).concat("P440"));
    expect(found.at(-1)).toBe("Plan 440");
    expect(server.calls().sort()).toEqual([1, 2, 3].map((page) => `GET /plans?page=${page}&pageSize=200`));
  });

  it.each([
    ["fails", { instead: ({ path }: { path: string }) => (path.includes("page=") ? { status: 500, body: {} } : null) }],
    ["is not served", { instead: ({ path }: { path: string }) => (path.includes("page=") ? { status: 404 } : null) }],
    [
      "is no list",
      {
        instead: ({ path }: { path: string }) => (path.includes("page=") ? { status: 200, body: { data: {} } } : null),
      },
    ],
  ])("are single reads where the list %s", async (_, options) => {
    server.reset(somePlans(3));
    server.options = options;
    expect(await descriptions(benefits(), ["P1", "P2", "P3", "P4"])).toEqual(["Plan 1", "Plan 2", "Plan 3", null]);
  });

  it("that a list of unknown length leaves out are asked for singly", async () => {
    server.reset(somePlans(3));
    server.options = { pagination: false };
    expect(await descriptions(benefits(), ["P1", "P2", "P4"])).toEqual(["Plan 1", "Plan 2", null]);
    expect(server.calls()).toEqual(["GET /plans?page=1&pageSize=50", "GET /plans/P4"]);
  });

  it("that a list contains twice, with differences, are read singly", async () => {
    server.reset(somePlans(3));
    const twice = [...somePlans(3), { plan_ID: "P1", description: "Plan X" }, { plan_ID: 7 }, "junk"];
    server.options = {
      instead: ({ path }) => (path.includes("page=") ? { status: 200, body: { data: twice, error: null } } : null),
    };
    expect(await descriptions(benefits(), ["P1", "P2", "7"])).toEqual(["Plan 1", "Plan 2", null]);
    expect(server.calls()).toContain("GET /plans/P1");
    expect(drift).toEqual(["plan.plan_ID"]);
  });

  it("fail each on its own", async () => {
    server.reset(somePlans(2));
    server.options = { instead: ({ path }) => (path === "/plans/P1" ? { status: 403, body: {} } : null) };
    const source = benefits();
    const [bad, good] = await Promise.allSettled([source.plan("P1"), source.plan("P2")]);
    expect(bad.status).toBe("rejected");
    expect(good).toMatchObject({ status: "fulfilled", value: { description: "Plan 2" } });
  });
});
