import { runGraph, type RunningGraph } from "../support/run-graph";
import { callCounts, repeatedPaths } from "../support/upstream-calls";

const fiftyPatients = Array.from({ length: 50 }, (_, index) => String(4001 + index));
const cards = "vsee GET /users/{user_id}/insurances";
const users = "vsee GET /users";

describe("request budgets with cold caches", () => {
  let graph: RunningGraph;
  beforeEach(async () => {
    graph = await runGraph();
  });
  afterEach(() => graph.stop());

  it("reads one patient with both cards and all their fields by one card list and one user", async () => {
    const { errors } = await graph.run(
      `{ patient(id: "4001") { fullName email insuranceCards { type subscriberNumber groupNumber consent responsibleParty
         insurer { code } guarantor { firstName birthDate address { line1 } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(callCounts(graph.upstreams)).toEqual({ [users]: 1, [cards]: 1 });
  });

  it("reads a patient's cards alone by the card list alone", async () => {
    await graph.run(`{ patient(id: "4001") { id insuranceCards { type insurer { code } } } }`);
    expect(callCounts(graph.upstreams)).toEqual({ [cards]: 1 });
  });

  it("reads the demographics of fifty patients by one call", async () => {
    const { data } = await graph.run(`query ($ids: [ID!]!) { patients(ids: $ids) { fullName birthDate } }`, {
      ids: fiftyPatients,
    });
    expect(data.patients).toHaveLength(50);
    expect(callCounts(graph.upstreams)).toEqual({ [users]: 1 });
  });

  it("adds one card list a patient, however often a patient appears", async () => {
    const { data } = await graph.run(
      `query ($ids: [ID!]!) { a: patients(ids: $ids) { fullName insuranceCards { type } }
        b: patients(ids: $ids) { insuranceCards { type subscriberNumber } } }`,
      { ids: [...fiftyPatients, ...fiftyPatients] },
    );
    expect(data.a).toHaveLength(100);
    expect(callCounts(graph.upstreams)).toEqual({ [users]: 1, [cards]: 50 });
  });

  it("reads fifty visits with patients, cards, members and plans: one plan list, nothing twice", async () => {
    const { data, errors } = await graph.run(
      `{ visits(first: 50) { nodes { id patient { id fullName insuranceCards { type endorsement { status }
         plan { id name category } } } } } }`,
    );
    expect(errors).toBeUndefined();
    const nodes: { patient: { id: string; insuranceCards: { endorsement: unknown }[] } }[] = data.visits.nodes;
    const patients = new Set(nodes.map(({ patient }) => patient.id));
    const counts = callCounts(graph.upstreams);
    expect(counts["vsee GET /visits"]).toBe(1);
    expect(counts[users]).toBe(1);
    expect(counts[cards]).toBe(patients.size);
    expect(counts["bastion GET /vendors/plans"]).toBe(1);
    // A plan that the broker no longer sells is looked for at the benefits side.
    const others = Object.keys(counts).filter((name) => name.startsWith("vba") || name.includes("utilization"));
    expect(others.filter((name) => name !== "vba GET /plans/{planID}")).toEqual([]);
    expect(repeatedPaths(graph.upstreams)).toEqual([]);
  });

  it("reads each page of a pre-auth window exactly once, however many patients ask", async () => {
    const { data, errors } = await graph.run(
      `query ($ids: [ID!]!) { patients(ids: $ids) { id preAuths { totalCount nodes { id } } } }`,
      { ids: fiftyPatients },
    );
    expect(errors).toBeUndefined();
    expect(
      data.patients.filter((one: { preAuths: { nodes: unknown[] } | null }) => one?.preAuths?.nodes.length),
    ).not.toEqual([]);
    const pages = graph.upstreams.requests("preauth").map(({ path }) => path);
    expect(new Set(pages).size).toBe(pages.length);
    expect(pages.length).toBeGreaterThan(0);
  });

  it("calls neither plan nor utilization where only a status is selected", async () => {
    await graph.run(`{ patient(id: "4001") { insuranceCards { endorsement { status } } } }`);
    expect(callCounts(graph.upstreams)).toEqual({ [cards]: 1, [users]: 1, "bastion GET /enrollee-status": 2 });
  });

  it("never calls the benefits upstream for a plan's name", async () => {
    await graph.run(`{ plan(id: "301") { name } plans { name } }`);
    expect(graph.upstreams.requests("vba")).toEqual([]);
  });

  it("reads visits' details only where a selected field needs them", async () => {
    await graph.run(`{ visits(first: 5) { nodes { id start provider { fullName } payment { amount } } } }`);
    expect(callCounts(graph.upstreams)).toEqual({ "vsee GET /visits": 1 });
    graph.upstreams.clearRequests();
    await graph.run(`{ visits(first: 5) { nodes { id hosts { id } callLog { durationSeconds } isTest } } }`);
    expect(callCounts(graph.upstreams)).toEqual({ "vsee GET /visits": 1, "vsee GET /visits/{id}": 5 });
  });

  it("logs in to the broker once for all who wait", async () => {
    await Promise.all(fiftyPatients.slice(0, 8).map(() => graph.run("{ plans { id } states { id } }")));
    expect(graph.upstreams.requests("bastion").filter(({ route }) => route.endsWith("generateAuthToken"))).toHaveLength(
      1,
    );
  });
});
