import { runGraph, type RunningGraph } from "../support/run-graph";

describe("what the graph reports about itself", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph();
  });
  afterAll(() => graph.stop());

  it("explains an operation's upstream calls: routes without ids, loads, and whether an answer was shared", async () => {
    const { extensions } = await graph.run(
      `{ patients(ids: ["4001", "4002", "4003"]) { fullName } plans { id } }`,
      {},
      { headers: { "x-explain": "1" } },
    );
    const users = extensions.upstreamCalls.find(({ route }: { route: string }) => route === "/users");
    expect(users).toEqual({
      upstream: "vsee",
      method: "GET",
      route: "/users",
      status: 200,
      ms: expect.any(Number),
      loads: 3,
      shared: "fresh",
    });
    const again = await graph.run("{ plans { id } }", {}, { headers: { "x-explain": "1" } });
    expect(again.extensions.upstreamCalls).toEqual([
      expect.objectContaining({ route: "/vendors/plans", shared: "cached" }),
    ]);
  });

  it("explains nothing unless asked", async () => {
    const { extensions } = await graph.run("{ plans { id } }");
    expect(extensions?.upstreamCalls).toBeUndefined();
  });

  it("serves Prometheus metrics under the documented names, and no id or name in any label", async () => {
    await graph.run(`{ patient(id: "4001") { fullName insuranceCards { subscriberNumber } } }`);
    const text = await (await fetch(`${graph.url}/metrics`)).text();
    for (const name of [
      "operations_total",
      "operation_duration_seconds",
      "upstream_requests_total",
      "upstream_request_duration_seconds",
      "upstream_batch_size",
      "upstream_retries_total",
      "breaker_state",
      "shared_answers_total",
      "invalid_fields_total",
      "shed_total",
      "event_loop_delay_seconds",
    ]) {
      expect(text).toContain(`coverage_graph_${name}`);
    }
    expect(text).not.toMatch(/"[^"\n]*(4001|310000002)[^"\n]*"/);
  });

  it("counts each field that an upstream sent other than documented and a caller asked for, by its wire name", async () => {
    graph.upstreams.store.clinic.users.get("4004")!.first_name = {} as never;
    const { errors } = await graph.run(`{ patient(id: "4004") { firstName } }`);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["UPSTREAM_INVALID_RESPONSE"]);
    const text = await (await fetch(`${graph.url}/metrics`)).text();
    expect(text).toMatch(/^coverage_graph_invalid_fields_total\{upstream="vsee",field="user.first_name"\} 1$/m);
  });

  it("says which upstreams are up, and that it is alive", async () => {
    const ready = await fetch(`${graph.url}/readyz`);
    expect([ready.status, await ready.json()]).toMatchObject([
      200,
      { status: "ready", upstreams: { vsee: "up", bastion: "up", preauth: "up", vba: "up" } },
    ]);
    expect((await fetch(`${graph.url}/healthz`)).status).toBe(200);
  });
});
