import { callCounts } from "../support/upstream-calls";
import { runGraph, type RunningGraph } from "../support/run-graph";

let graph: RunningGraph;
let without: RunningGraph;
beforeAll(async () => {
  [graph, without] = await Promise.all([
    runGraph({ patients: 3 }),
    runGraph({ patients: 3, without: ["plans", "insurers"] }),
  ]);
  const { benefits } = graph.upstreams.store;
  const [sample] = [...benefits.values()];
  for (const id of ["OWN 1", "OWN/2"]) {
    benefits.set(id, { ...sample!, plan_ID: id, plan_Type: "DEN", description: `Only here ${id}` });
  }
});
afterAll(() => Promise.all([graph.stop(), without.stop()]));
beforeEach(() => graph.upstreams.clearRequests());
afterEach(() => graph.upstreams.faults.clear());

const query = "query ($filter: PlanFilter) { plans(filter: $filter) { id name state rawState category } }";
const ids = async (filter: object | null): Promise<string[]> => {
  const { data, errors } = await graph.run(query, { filter }, { role: "BENEFITS_ADMIN" });
  expect(errors).toBeUndefined();
  return data.plans.map(({ id }: { id: string }) => id);
};
const offered = () => [...graph.upstreams.store.broker.plans.values()];
const held = () => [...graph.upstreams.store.benefits.keys()];

it("lists the broker's plans without a filter, and calls no other upstream", async () => {
  expect(await ids(null)).toEqual(offered().map(({ id }) => String(id)));
  expect(callCounts(graph.upstreams)).toEqual({ "bastion GET /vendors/plans": 1 });
});

it("lists plans that only the benefits upstream has, and those of both once", async () => {
  expect((await ids({ source: "BENEFITS" })).sort()).toEqual(held().sort());
  const any = await ids({ source: "ANY" });
  expect(new Set(any)).toEqual(new Set([...held(), ...offered().map(({ id }) => String(id))]));
  expect(new Set(any).size).toBe(any.length);
});

it("filters by state, category, text and kind", async () => {
  const states = offered().filter(({ state }) => state === "Draft" || state === "Retired");
  expect(await ids({ state: ["DRAFT", "RETIRED"] })).toEqual(states.map(({ id }) => String(id)));
  const families = offered().filter(({ category }) => category === "Family");
  expect(await ids({ category: "FAMILY" })).toEqual(families.map(({ id }) => String(id)));
  expect(await ids({ search: "only HERE own/2", source: "ANY" })).toEqual(["OWN/2"]);
  expect((await ids({ planType: "den", source: "ANY" })).sort()).toEqual(["OWN 1", "OWN/2"]);
});

it("keeps one upstream's plans when the other cannot be read", async () => {
  graph.upstreams.faults.add({ upstream: "vba", kind: "status", status: 500 });
  const { data, errors } = await graph.run(query, { filter: { source: "ANY" } }, { role: "BROKER" });
  expect(data.plans).toHaveLength(offered().length);
  expect(errors).toMatchObject([{ path: ["plans"], extensions: { upstream: "vba" } }]);
  const { data: own, errors: none } = await graph.run(query, {}, { role: "BROKER" });
  expect([own.plans.length, none]).toEqual([offered().length, undefined]);
});

it("says so where the benefits side lists no plans, and remembers that it does not", async () => {
  const { upstreams } = without;
  const ask = () => without.run(query, { filter: { source: "BENEFITS" } }, { role: "BROKER" });
  upstreams.clearRequests();
  for (const calls of [1, 0]) {
    const { data, errors } = await ask();
    expect(data.plans).toEqual([]);
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    expect(upstreams.requests("vba")).toHaveLength(calls);
    upstreams.clearRequests();
  }
});

describe("insurers", () => {
  const text = "{ insurers { code name isSandbox } }";

  it("are those of the file and of the clinic, one row a spelling", async () => {
    const { data, errors } = await graph.run(text, {}, { role: "PATIENT" });
    expect(errors).toBeUndefined();
    const codes = data.insurers.map(({ code }: { code: string }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(data.insurers).toContainEqual({ code: "(sandbox) KESTREL", name: "Kestrel Assurance", isSandbox: true });
    expect(data.insurers).toContainEqual({
      code: "(sandbox) OUTLAND MEDICAL",
      name: "OUTLAND MEDICAL",
      isSandbox: true,
    });
  });

  it("come from where older clinics list them, and the absence of the newer list is remembered", async () => {
    const older = await runGraph({ patients: 3 });
    older.upstreams.faults.add({ upstream: "vsee", route: "/insurances/list/insurers$", kind: "status", status: 404 });
    const first = await older.run(text, {}, { role: "PATIENT" });
    expect(first.errors).toBeUndefined();
    const named = { code: "(sandbox) OUTLAND MEDICAL", name: "OUTLAND MEDICAL", isSandbox: true };
    expect(first.data.insurers).toContainEqual(named);
    expect(callCounts(older.upstreams)).toEqual({
      "vsee GET /insurances/list/insurers": 1,
      "vsee GET /insurances": 1,
    });
    older.upstreams.clearRequests();
    expect((await older.run(text, {}, { role: "PATIENT" })).data).toEqual(first.data);
    expect(callCounts(older.upstreams)).toEqual({ "vsee GET /insurances": 1 });
    older.upstreams.faults.add({
      ...{ upstream: "vsee", route: "/insurances$", kind: "missing-field", path: "data.insurers" },
    });
    const { data, errors } = await older.run(text, {}, { role: "PATIENT" });
    expect(errors).toMatchObject([{ path: ["insurers"], extensions: { code: "UPSTREAM_INVALID_RESPONSE" } }]);
    expect(data.insurers.length).toBe(10);
    await older.stop();
  });

  it("are the file's where the clinic lists none", async () => {
    const { data, errors } = await without.run(text, {}, { role: "BROKER" });
    expect(errors).toBeUndefined();
    expect(data.insurers.length).toBe(10);
  });
});

it("says which insurances an insurer may read, and none for others", async () => {
  const text = "{ viewer { insurances } }";
  expect((await graph.run(text, {}, { role: "INSURER" })).data.viewer.insurances).toContain("ma");
  expect((await graph.run(text, {}, { role: "BROKER" })).data.viewer.insurances).toEqual([]);
});
