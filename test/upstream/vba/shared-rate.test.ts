import { readSandboxConfig } from "../../../src/config";
import { sandboxVariables } from "../../../src/sandbox/sandbox-variables";
import { startUpstreams, type SandboxUpstreams } from "../../../src/sandbox/start-upstreams";
import { Cancellation } from "../../../src/upstream/http/cancellation";
import { createUpstreamClients } from "../../../src/composition/upstream-clients";
import type { UpstreamClient } from "../../../src/upstream/upstream-call";
import { paced } from "../../support/pace";

const rules = { jwksUrl: "http://127.0.0.1:9/jwks.json", issuer: "urn:test", audience: "test" };

describe("The benefits upstream's rate", () => {
  let upstreams: SandboxUpstreams;
  const clients: UpstreamClient[] = [];
  beforeAll(async () => {
    upstreams = await startUpstreams({ patients: 10, vbaRequestsPerSecond: 25 });
  });
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.close()));
    await upstreams.stop();
  });

  const configOf = (variables: Readonly<Record<string, string>>) =>
    readSandboxConfig(
      { variables: { ...sandboxVariables(upstreams, rules), ...variables }, insurers: upstreams.insurers },
      {},
    );
  const vbaOf = (variables: Readonly<Record<string, string>>): UpstreamClient => {
    const all = createUpstreamClients(configOf(variables));
    clients.push(...Object.values(all));
    return all.vba;
  };
  const read = (client: UpstreamClient) =>
    client.request(
      { method: "GET", route: "/plans/{planID}", path: "/plans/301", unshared: true },
      { cancellation: new Cancellation(), deadlineAt: performance.now() + 20_000 },
    );

  it("is respected by all replicas together, and nearly used up", async () => {
    const replicas = [vbaOf({ REPLICAS: "2" }), vbaOf({ REPLICAS: "2" })];
    // A process that was stopped for a moment sends late what it had spread; then it has another try.
    for (let tries = 3; tries > 0; tries--) {
      upstreams.clearRequests();
      const startedAt = performance.now();
      const answers = await Promise.all(replicas.flatMap((client) => Array.from({ length: 60 }, () => read(client))));
      // 48 at once, and 72 more at 25 a second.
      expect(performance.now() - startedAt).toBeGreaterThan(2_500);
      expect(performance.now() - startedAt).toBeLessThan(paced(8_000));
      expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
      if (upstreams.requests("vba").length === 120) break;
    }
    expect(upstreams.requests("vba").map(({ status }) => status)).toEqual(Array.from({ length: 120 }, () => 200));
  });

  it("is divided by the number of replicas", () => {
    expect(configOf({}).replicas).toBe(1);
    expect(configOf({ REPLICAS: "3" }).replicas).toBe(3);
  });
});
