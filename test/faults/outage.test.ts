import { setTimeout as pause } from "node:timers/promises";
import { runGraph, type GraphAnswer, type RunningGraph } from "../support/run-graph";
import { paced } from "../support/pace";

/** The breaker looks once a second; a busy machine takes a little longer. */
const recoveryMs = 1_500;

describe("a total outage of one upstream", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: 60 });
  });
  afterAll(() => graph.stop());

  const askFor = (number: number): Promise<GraphAnswer> =>
    graph.run(`query ($id: ID!) { patient(id: $id) { fullName } plans { id } }`, { id: String(4001 + (number % 60)) });
  const readiness = async (): Promise<[number, unknown]> => {
    const answer = await fetch(`${graph.url}/readyz`);
    return [answer.status, await answer.json()];
  };

  it("leads to fewer requests than usual and to errors without delay, and is over within a second of its end", async () => {
    expect((await askFor(0)).errors).toBeUndefined();
    graph.upstreams.clearRequests();
    graph.upstreams.faults.add({ upstream: "vsee", kind: "status", status: 500 });
    const demand = 100;
    for (let number = 0; number < demand; number++) {
      const { data, errors } = await askFor(number);
      expect(data.plans.length).toBeGreaterThan(0);
      expect(errors).toMatchObject([{ path: ["patient", "fullName"], extensions: { code: "UPSTREAM_UNAVAILABLE" } }]);
    }
    // Opened within twenty failures, probes about once a second.
    expect(graph.upstreams.requests("vsee").length).toBeLessThanOrEqual(25);
    // One of two that follow each other at most is the probe.
    await askFor(0);
    const startedAt = performance.now();
    const { errors } = await askFor(1);
    expect(performance.now() - startedAt).toBeLessThan(paced(300));
    expect(errors?.[0]?.extensions).toEqual({
      code: "UPSTREAM_UNAVAILABLE",
      upstream: "vsee",
      retryable: true,
      retryAfterSeconds: 1,
    });
    expect(await readiness()).toMatchObject([
      200,
      { status: "ready", upstreams: { vsee: "open", bastion: "up", preauth: "up", vba: "up" } },
    ]);
    expect(await (await fetch(`${graph.url}/metrics`)).text()).toContain(
      'coverage_graph_breaker_state{upstream="vsee"} 2',
    );

    graph.upstreams.faults.clear();
    const overAt = performance.now();
    while ((await askFor(2)).errors) await pause(20);
    expect(performance.now() - overAt).toBeLessThan(paced(recoveryMs));
    expect(await readiness()).toMatchObject([200, { upstreams: { vsee: "up" } }]);
  });
});
