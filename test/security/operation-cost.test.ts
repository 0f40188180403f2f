import { getVariableValues, GraphQLError } from "graphql";
import { CallerBudget, totalCost, valuesIn } from "../../src/operation/check-operation";
import { SchemaFacts } from "../../src/operation/field-facts";
import { Preparation } from "../../src/operation/prepare";
import { unitCosts } from "../../src/operation/unit-costs";
import { buildSubgraph } from "../../src/schema/build-subgraph";
import { features } from "../../src/features";
import { namedOperations } from "../support/named-operations";
import { runGraph, type RunningGraph } from "../support/run-graph";

const limit = 50_000;

describe("The cost of an operation", () => {
  const { schema, policies } = buildSubgraph(features);
  const preparation = new Preparation(new SchemaFacts(schema, policies), true);
  const costOf = (document: string, given: Readonly<Record<string, unknown>> = {}): number => {
    const prepared = preparation.prepare(document);
    if (prepared instanceof GraphQLError) throw prepared;
    const { node, costs } = prepared.operation(null)!;
    const { coerced } = getVariableValues(schema, node.variableDefinitions ?? [], given);
    return totalCost(costs, coerced!);
  };

  const { object, leaf, load, key } = unitCosts;

  it.each([
    ["{ viewer { subject roles } }", load + object + 2 * leaf],
    ["{ patient(id: 1) { id fullName } }", load + object + 2 * leaf],
    ["{ plans { id } }", load + 50 * (object + leaf)],
    ["{ visits(first: 7) { nodes { id } } }", load + object + 7 * (object + leaf)],
    ["{ visits { nodes { id } } }", load + object + 20 * (object + leaf)],
    ["{ visits(first: 1000000) { nodes { id } } }", load + object + 100 * (object + leaf)],
    ["{ a: viewer { subject } b: viewer { subject } }", 2 * (load + object + leaf)],
    [
      "{ patients(ids: [1, 2, 3]) { ...P } } fragment P on Patient { visits(first: 2) { nodes { id } } }",
      load + 3 * key + 3 * (object + load + object + 2 * (object + leaf)),
    ],
    ["{ patients(ids: 1) { id } }", load + key + object + leaf],
  ])("of %s is what it may take", (document, expected) => {
    expect(costOf(document)).toBeCloseTo(expected);
  });

  it("counts with the operation's variables, given or by default", () => {
    const page = "query ($first: Int = 10) { visits(first: $first) { nodes { __typename } } }";
    const ofPage = (size: number): number => load + object + size * object;
    expect(costOf(page)).toBeCloseTo(ofPage(10));
    expect(costOf(page, { first: 90 })).toBeCloseTo(ofPage(90));
    expect(costOf(page, { first: null })).toBeCloseTo(ofPage(20));
    const entities = "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Patient { __typename } } }";
    expect(costOf(entities, { r: [{}, {}] })).toBeCloseTo(load + 2 * (key + object));
  });

  it("counts items of lists among the variables", () => {
    expect(valuesIn({ input: { members: [{ keys: ["a", "b"] }, {}] }, text: "[1, 2]" }).items).toBe(4);
  });

  it("leaves room for every operation that clients use, tenfold", () => {
    for (const { document, variables } of namedOperations) {
      expect(costOf(document, variables) * 10).toBeLessThanOrEqual(limit);
    }
  });
});

describe("A caller's minute", () => {
  it("is its own, and a new one begins after it", () => {
    const budget = new CallerBudget(100);
    expect(budget.spend("a", 60, 1_000)).toBeNull();
    expect(budget.spend("a", 60, 2_000)).toEqual({ retryAfterSeconds: 59 });
    expect(budget.spend("a", 40, 3_000)).toBeNull();
    expect(budget.spend("b", 100, 3_000)).toBeNull();
    expect(budget.spend("a", 60, 61_000)).toBeNull();
  });
});

describe("A graph with limits", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ variables: { OPERATION_COST_LIMIT: "300", CALLER_COST_PER_MINUTE: "350" } });
  });
  afterAll(() => graph.stop());

  it("refuses what costs too much before any upstream is asked", async () => {
    const { status, errors } = await graph.run("{ visits(first: 100) { nodes { id patient { id } } } }");
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions).toEqual({ code: "OPERATION_TOO_LARGE" });
    expect(graph.upstreams.requests()).toEqual([]);
  });

  it.each<[string, (list: string) => string, boolean]>([
    ["given", () => "query ($status: [VisitStatus!])", true],
    ["by default", (list) => `query ($status: [VisitStatus!] = ${list})`, false],
  ])("counts the items of a variable's list, %s", async (_, head, isGiven) => {
    const statuses = Array.from({ length: 400 }, () => "BOOKED");
    const document = `${head(`[${statuses.join(" ")}]`)} { visits(first: 1, filter: { status: $status }) { totalCount } }`;
    const { errors } = await graph.run(document, isGiven ? { status: statuses } : {});
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["OPERATION_TOO_LARGE"]);
    expect(graph.upstreams.requests()).toEqual([]);
  });

  it("asks a caller that has used up its minute to wait, and no other caller", async () => {
    const document = "{ visits(first: 100) { nodes { id } } }";
    expect((await graph.run(document)).errors).toBeUndefined();
    const refused = await graph.run(document);
    expect(refused.status).toBe(429);
    expect(refused.errors?.[0]?.extensions).toEqual({ code: "RATE_LIMITED" });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(Number(refused.headers.get("retry-after"))).toBeLessThanOrEqual(60);
    expect((await graph.run(document, {}, { role: "PATIENT" })).errors).toBeUndefined();
  });
});
