import { once } from "node:events";
import WebSocket from "ws";
import { startProduction, type ProductionGraph } from "../security/support/production-graph";

const preAuths = `preAuths(insurance: "ma", filter: { confirmedFrom: "2026-11-01T00:00:00Z", confirmedTo: "2026-11-02T00:00:00Z" }) { nodes { id } }`;

describe("cut off from every upstream, whose names cannot be resolved", () => {
  let graph: ProductionGraph;
  beforeAll(async () => {
    const variables = {
      VSEE_URL: "http://vsee.invalid/api_v3",
      BASTION_URL: "http://bastion.invalid/api/v2",
      PREAUTH_URL: "http://preauth.invalid",
      VBA_URL: "http://vba.invalid",
      LINK_INDEX: "off",
    };
    graph = await startProduction(variables, { patients: 1 });
  });
  afterAll(() => graph.stop());

  it.each([
    ["vsee", "CLINIC_STAFF", `patient(id: "4001") { fullName }`],
    ["bastion", "BROKER", `endorsement(memberId: "310000002") { firstName }`],
    ["preauth", "INSURER", preAuths],
    ["vba", "BENEFITS_ADMIN", `plan(id: "PPO500") { benefits { planId } }`],
  ])("%s is unavailable, nothing was sent, and the process is ready all the same", async (upstream, role, field) => {
    const token = await graph.issuer.sign({ roles: [role], insurances: ["ma"] });
    const { status, body } = await graph.post({ query: `{ ${field} }` }, token);
    expect(status).toBe(200);
    expect(body.errors.length).toBeGreaterThan(0);
    const unavailable = { code: "UPSTREAM_UNAVAILABLE", retryable: true };
    for (const { extensions, message } of body.errors) {
      expect(extensions).toMatchObject(unavailable);
      expect(message).not.toContain("invalid");
    }
    expect(body.errors.map(({ extensions }: { extensions: { upstream: string } }) => extensions.upstream)).toContain(
      upstream,
    );
    expect((await graph.send("/readyz")).status).toBe(200);
  });

  it("a page of another origin gets nothing over a WebSocket in a visitor's browser: no cookie counts", async () => {
    const token = await graph.issuer.sign();
    const headers = { origin: "https://evil.example", cookie: `authorization=Bearer ${token}; token=${token}` };
    const socket = new WebSocket(`${graph.url.replace("http", "ws")}/graphql`, "graphql-transport-ws", { headers });
    await once(socket, "open");
    const messages: string[] = [];
    socket.on("message", (data: Buffer) => messages.push(data.toString()));
    socket.send(JSON.stringify({ type: "connection_init" }));
    expect((await once(socket, "close"))[0]).toBe(4401);
    expect(messages).toEqual([]);
  });
});
