import { parse } from "graphql";
import { Role } from "../../src/auth/role";
import type { UpstreamName } from "../../src/upstream/upstream-error";
import { namedOperations, operationsDay } from "../support/named-operations";
import { runGraph, type GraphAnswer, type RunningGraph } from "../support/run-graph";
import { expectedAnswer } from "./support/expected-answer";
import { graphSchema } from "./support/graph-schema";

const upstreams: readonly UpstreamName[] = ["vsee", "bastion", "preauth", "vba"];
const sets = Array.from({ length: 15 }, (_, index) => upstreams.filter((_one, bit) => ((index + 1) >> bit) & 1));
const queries = namedOperations.filter(({ document }) => /^query /m.test(document));
const schema = graphSchema();

/** Answers that say themselves what could not be asked; the link index, whose figures are what its process has seen. */
const worklist = "coverage-worklist.graphql";
const reconciliation = "reconcile-endorsements.graphql";
const linkIndex = "link-index.graphql";

function saysItself(file: string, down: ReadonlySet<UpstreamName>): boolean {
  if (file === linkIndex) return true;
  if (file === worklist) return down.has("bastion") && !down.has("vsee");
  return file === reconciliation && down.has("bastion");
}

/** When it was asked is each answer's own. */
const comparable = (data: unknown): string =>
  JSON.stringify(data, (key, value: unknown) => (key === "asOf" ? typeof value : value));

/** Nothing here waits for an upstream, so that no time limit is to be met on a busy machine either. */
const startGraph = (): Promise<RunningGraph> =>
  runGraph({
    patients: 40,
    now: operationsDay,
    variables: { REQUEST_DEADLINE_MS: "15000", UPSTREAM_TIMEOUT_MS: "5000" },
  });

function ask(graph: RunningGraph, { document, variables, role }: (typeof queries)[number]): Promise<GraphAnswer> {
  return graph.run(document, variables, { role });
}

describe("with upstreams down", () => {
  const healthy = new Map<string, GraphAnswer>();
  const stopping: Promise<void>[] = [];
  beforeAll(async () => {
    const graph = await startGraph();
    for (const query of queries) healthy.set(query.file, await ask(graph, query));
    stopping.push(graph.stop());
  });
  afterAll(() => Promise.all(stopping));

  it("has healthy answers to compare with", () => {
    expect(healthy.size).toBeGreaterThan(15);
    for (const { errors, data } of healthy.values()) {
      expect(errors).toBeUndefined();
      expect(data).toBeDefined();
    }
  });

  describe.each(sets.map((down) => [down.join(", "), new Set(down)] as const))("%s", (_name, down) => {
    let graph: RunningGraph;
    beforeAll(async () => {
      graph = await startGraph();
      for (const upstream of down) graph.upstreams.faults.add({ upstream, kind: "refuse-connections" });
      await graph.upstreams.faults.settled();
    });
    // Stopping takes a second, in which the next set may go on.
    afterAll(() => void stopping.push(graph.stop()));

    it.each(queries.filter(({ file }) => !saysItself(file, down)).map((query) => [query.file, query] as const))(
      "%s keeps the others' data byte for byte, with one error for each field that failed",
      async (file, query) => {
        const answer = await ask(graph, query);
        const expected = expectedAnswer(schema, parse(query.document), healthy.get(file)?.data, down);
        expect(comparable(answer.data)).toBe(comparable(expected.data));
        const paths = (answer.errors ?? []).map(({ path }) => JSON.stringify(path));
        expect(new Set(paths).size).toBe(paths.length);
        const surely = paths.filter((path) => !expected.mayFail.includes(path));
        expect(surely.sort()).toEqual([...expected.failed].sort());
        for (const { extensions } of answer.errors ?? []) {
          expect(extensions).toMatchObject({ code: "UPSTREAM_UNAVAILABLE", retryable: true });
          expect(down).toContain(extensions["upstream"]);
        }
      },
    );

    const itself = queries.filter(({ file }) => saysItself(file, down));
    it.each(itself.map((query) => [query.file, query] as const))(
      "%s says itself what it lacks",
      async (file, query) => {
        const { data, errors = [] } = await ask(graph, query);
        if (file === linkIndex) expect(data.linkIndex.state).toBe("BUILDING");
        if (file === reconciliation) {
          const none = { matched: 0, isComplete: false, differences: [] };
          expect(data.reconcileEndorsements).toMatchObject(none);
        }
        const rows = (file === worklist ? data.coverageWorklist.nodes : []) as WorklistRow[];
        expect(rows.length > 0).toBe(file === worklist);
        const unasked = rows.flatMap((row, at) => (row.unasked.length > 0 ? [at] : []));
        expect(errors.map(({ path }) => path)).toEqual(
          unasked.map((at) => ["coverageWorklist", "nodes", at, "unasked"]),
        );
        for (const [at, row] of rows.entries()) {
          const before = healthy.get(file)!.data.coverageWorklist.nodes[at] as WorklistRow;
          const { visit, patient, card, settlement } = before;
          if (row.unasked.length === 0) expect(comparable(row)).toBe(comparable(before));
          else expect(row).toMatchObject({ unasked: ["MEMBER"], visit, patient, card, settlement });
          if (row.unasked.length > 0) expect(row.readiness).not.toBe("READY");
        }
      },
    );
  });
});

interface WorklistRow {
  readonly readiness: string;
  readonly unasked: readonly string[];
  readonly visit: object;
  readonly patient: object;
  readonly card: object | null;
  readonly settlement: object | null;
}

describe("roots that may not be null", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await startGraph();
    graph.upstreams.faults.add({ upstream: "bastion", kind: "refuse-connections" });
    await graph.upstreams.faults.settled();
  });
  afterAll(() => graph.stop());

  it("cost no other root of the query when they fail", async () => {
    const document = `{ visits(first: 1) { nodes { id } } plans { id } states { id } careProviders { code } preExistingConditions { id } }`;
    const { data, errors } = await graph.run(document);
    expect(data.visits.nodes).toHaveLength(1);
    expect(data).toMatchObject({ plans: [], states: [], careProviders: [], preExistingConditions: [] });
    expect(errors?.map(({ path }) => path)).toEqual([
      ["plans"],
      ["states"],
      ["careProviders"],
      ["preExistingConditions"],
    ]);
  });

  it("do not affect other mutations' payloads: what was performed is reported", async () => {
    const document = `mutation ($plan: SavePlanBenefitsInput!, $member: RestoreEndorsementInput!) {
      savePlanBenefits(input: $plan) { results { planId userErrors { code } } }
      restoreEndorsement(input: $member) { endorsement { memberId } userErrors { code } } }`;
    const variables = {
      plan: { plans: [{ planId: "NEW-7", description: "A new plan" }] },
      member: { memberId: "310000002" },
    };
    const token = await graph.issue({ subject: "both", roles: [Role.BENEFITS_ADMIN, Role.BROKER] });
    const { data, errors } = await graph.run(document, variables, { token });
    expect(data.savePlanBenefits).toEqual({ results: [{ planId: "NEW-7", userErrors: [] }] });
    expect(data.restoreEndorsement).toEqual({ endorsement: null, userErrors: [] });
    expect(errors).toMatchObject([
      {
        path: ["restoreEndorsement"],
        extensions: { code: "UPSTREAM_UNAVAILABLE", upstream: "bastion", retryable: true },
      },
    ]);
  });
});
