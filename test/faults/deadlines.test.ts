import { setTimeout as pause } from "node:timers/promises";
import { parse } from "graphql";
import { expectedAnswer } from "./support/expected-answer";
import { graphSchema } from "./support/graph-schema";
import { namedOperation } from "../support/named-operations";
import { runGraph, type RunningGraph } from "../support/run-graph";
import { paced } from "../support/pace";

/** The 25 ms, and what a machine that others use as well takes besides. */
const toleranceMs = 250;
const deadlineMs = 500;
const chart = namedOperation("patient-chart.graphql");

describe("an operation's deadline", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: 40, variables: { REQUEST_DEADLINE_MS: String(deadlineMs) } });
    // The schema's first use compiles much of it.
    await graph.run(chart.document, chart.variables);
  });
  afterEach(() => graph.upstreams.faults.clear());
  afterAll(() => graph.stop());

  it.each(["no-answer", "slow-drip"] as const)(
    "is when it answers with what it has, upstreams given up (%s)",
    async (kind) => {
      const healthy = await graph.run(chart.document, chart.variables);
      graph.upstreams.faults.add({ upstream: "preauth", kind });
      graph.upstreams.faults.add({ upstream: "vba", kind });
      const startedAt = performance.now();
      const { data, errors } = await graph.run(chart.document, chart.variables);
      const ms = performance.now() - startedAt;
      const expected = expectedAnswer(graphSchema(), parse(chart.document), healthy.data, new Set(["preauth", "vba"]));
      expect(JSON.stringify(data)).toBe(JSON.stringify(expected.data));
      expect(errors?.map(({ path }) => JSON.stringify(path)).sort()).toEqual([...expected.failed].sort());
      for (const { extensions } of errors ?? [])
        expect(extensions).toMatchObject({ code: "UPSTREAM_TIMEOUT", retryable: true });
      expect(ms).toBeGreaterThan(deadlineMs - 25);
      expect(ms).toBeLessThan(deadlineMs + paced(toleranceMs));
    },
  );

  it("counts all calls of a chain together, none of which would be too slow alone", async () => {
    graph.upstreams.faults.add({ upstream: "vsee", kind: "delay", ms: 300 });
    graph.upstreams.faults.add({ upstream: "bastion", kind: "delay", ms: 300 });
    const startedAt = performance.now();
    const { data, errors } = await graph.run(`{ patient(id: "4001") { id insuranceCards { type plan { name } } } }`);
    expect(performance.now() - startedAt).toBeLessThan(deadlineMs + paced(toleranceMs));
    expect(data.patient.insuranceCards[0]).toEqual({ type: "PRIMARY", plan: null });
    expect(errors?.[0]).toMatchObject({ extensions: { code: "UPSTREAM_TIMEOUT", upstream: "bastion" } });
  });
});

describe("a client that disconnects", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: 40 });
  });
  beforeEach(() => graph.upstreams.clearRequests());
  afterEach(() => graph.upstreams.faults.clear());
  afterAll(() => graph.stop());

  /** Asks, and leaves as soon as an upstream was asked. */
  async function askAndLeave(document: string): Promise<number> {
    const leaving = new AbortController();
    const asked = graph.run(document, {}, { signal: leaving.signal }).catch(() => "gone");
    await until(() => graph.upstreams.requests().length > 0);
    leaving.abort();
    const leftAt = performance.now();
    expect(await asked).toBe("gone");
    return leftAt;
  }

  it("ends the calls made for it within 50 ms, and no more are made", async () => {
    graph.upstreams.faults.add({ upstream: "vsee", kind: "delay", ms: 300 });
    const leftAt = await askAndLeave(
      `{ patient(id: "4001") { insuranceCards { plan { name } eligibility { status } } } }`,
    );
    const { vsee } = graph.server.services.upstreams;
    const text = (): Promise<string> => fetch(`${graph.url}/metrics`).then((answer) => answer.text());
    // A call that was given up is counted without a status.
    const isOver = async (): Promise<boolean> =>
      /upstream_requests_total\{upstream="vsee",.*status="none"\} 1/.test(await text());
    while (!(await isOver())) await pause(2);
    expect(performance.now() - leftAt).toBeLessThan(50 + paced(toleranceMs));
    expect(vsee.health()).toBe("up");
    const asked = graph.upstreams.requests().length;
    await pause(450);
    expect(graph.upstreams.requests()).toHaveLength(asked);
  });

  it("leaves a call that it shared to those who stay", async () => {
    graph.upstreams.faults.add({ upstream: "vsee", kind: "delay", ms: 400 });
    const document = `{ patient(id: "4002") { fullName } }`;
    const leaving = new AbortController();
    const gone = graph.run(document, {}, { signal: leaving.signal }).catch(() => "gone");
    await until(() => graph.upstreams.requests("vsee").length === 1);
    const staying = graph.run(document);
    await pause(100);
    leaving.abort();
    expect(await gone).toBe("gone");
    const { data, errors } = await staying;
    expect(errors).toBeUndefined();
    expect(data.patient.fullName).toEqual(expect.any(String));
    expect(graph.upstreams.requests("vsee")).toHaveLength(1);
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(1);
}
