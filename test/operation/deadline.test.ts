import { runGraph, type RunningGraph } from "../support/run-graph";
import { paced } from "../support/pace";

const deadlineMs = 400;

describe("an operation's time", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: 20, variables: { REQUEST_DEADLINE_MS: String(deadlineMs) } });
    await graph.run(`{ patient(id: "4001") { fullName insuranceCards { type } } }`);
  });
  afterAll(() => graph.stop());

  it("ends with what is there by then: data from upstreams that answered, a timeout for the others", async () => {
    const removeFault = graph.upstreams.faults.add({ upstream: "vsee", kind: "no-answer", route: "/users$" });
    const started = performance.now();
    const { status, data, errors } = await graph.run(`{ patients(ids: ["4001"]) { id fullName } plans { id } }`);
    const took = performance.now() - started;
    removeFault();
    expect(status).toBe(200);
    expect(data.plans.length).toBeGreaterThan(0);
    expect(errors?.[0]).toMatchObject({
      extensions: { code: "UPSTREAM_TIMEOUT", upstream: "vsee", retryable: true },
    });
    expect(took).toBeGreaterThanOrEqual(deadlineMs - 20);
    expect(took).toBeLessThan(deadlineMs + paced(100));
  });

  it("ends when its client disconnects: running calls are cancelled and no more begin", async () => {
    graph.upstreams.clearRequests();
    const removeFault = graph.upstreams.faults.add({ upstream: "vsee", kind: "delay", ms: 200 });
    const client = new AbortController();
    const asked = graph.run(
      `{ patient(id: "4002") { insuranceCards { endorsement { memberId } } } }`,
      {},
      { signal: client.signal },
    );
    await new Promise((resolve) => setTimeout(resolve, 80));
    client.abort();
    await expect(asked).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 400));
    removeFault();
    expect(graph.upstreams.requests("vsee")).toHaveLength(1);
    expect(graph.upstreams.requests("bastion")).toHaveLength(0);
  });
});
