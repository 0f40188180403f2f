import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { eventually } from "../ledger/eventually";
import { startProduction, type ProductionGraph } from "../security/support/production-graph";

const request = { query: `{ patient(id: "4001") { fullName } }` };

describe("the operators' port", () => {
  let graph: ProductionGraph;
  beforeAll(async () => {
    // A port that refuses connections: it was open a moment ago.
    const refusing = createServer();
    await new Promise<void>((resolve) => refusing.listen(0, "127.0.0.1", resolve));
    const { port } = refusing.address() as AddressInfo;
    await new Promise((resolve) => refusing.close(resolve));
    // Without a sweep nothing but the callers' operations asks an upstream.
    const variables = { VBA_URL: `http://127.0.0.1:${port}`, ADMIN_PROFILING: "on", LINK_INDEX: "off" };
    graph = await startProduction(variables, { patients: 5 });
  });
  afterAll(() => graph.stop());

  const admin = (path: string) => fetch(`${graph.server.adminUrl}${path}`);

  it("has metrics and the state of upstreams, which the public one does not", async () => {
    const metrics = await (await admin("/metrics")).text();
    expect(metrics).toContain("coverage_graph_operations_total");
    expect(metrics).toContain("coverage_graph_process_resident_memory_bytes");
    expect(metrics).toMatch(/^coverage_graph_build_info\{version="[\d.]+",node="[\d.]+"\} 1$/m);
    expect((await graph.send("/metrics")).status).toBe(404);
    await eventually(async () => expect((await graph.send("/readyz")).text).toBe('{"status":"ready"}'));
    expect((await graph.send("/profile/cpu")).status).toBe(404);
  });

  it("distinguishes an upstream that refuses connections from one that was not called", async () => {
    const state = async () => (await (await admin("/readyz")).json()) as Record<string, Record<string, unknown>>;
    expect((await state())["lastCalls"]).toMatchObject({ vba: { outcome: "untested" }, vsee: { outcome: "untested" } });
    await graph.post(request);
    const token = await graph.issuer.sign({ roles: ["BENEFITS_ADMIN"] });
    await graph.post({ query: `{ plan(id: "PPO500") { benefits { planId } } }` }, token);
    const { upstreams, lastCalls } = await state();
    expect(Object.keys(upstreams ?? {})).toEqual(["vsee", "bastion", "preauth", "vba"]);
    expect(lastCalls).toMatchObject({
      vsee: { outcome: "answered", secondsAgo: expect.any(Number) },
      preauth: { outcome: "untested" },
    });
  });

  it("takes a CPU profile, one at a time, for a bounded time", async () => {
    const [first, second] = await Promise.all([admin("/profile/cpu?seconds=1"), admin("/profile/cpu?seconds=1")]);
    expect([first.status, second.status].sort()).toEqual([200, 409]);
    const profile = (await (first.status === 200 ? first : second).json()) as { nodes: unknown[] };
    // An idle process has a few.
    expect(profile.nodes.length).toBeGreaterThan(3);
    expect((await admin("/profile/cpu?seconds=3600")).status).toBe(400);
  });
});
