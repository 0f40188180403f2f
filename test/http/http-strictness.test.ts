import { request as httpRequest, type IncomingMessage } from "node:http";
import { ClientAddresses } from "../../src/http/client-connection";
import { requestTarget } from "../../src/http/router";
import { openRaw } from "../attacks/support/raw-connection";
import { eventually } from "../ledger/eventually";
import { benefitsSchema, type Loose } from "../plan-benefits/benefits-schema";
import { everything, leavesOf, objectOf } from "../plan-benefits/leaves";
import { runGraph, type RunningGraph } from "../support/run-graph";

describe("what clients really send", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: 5 });
  });
  afterAll(() => graph.stop());

  const query = JSON.stringify({ query: "{ __typename }" });
  const answer = `{"data":{"__typename":"Query"}}`;
  const post = (body: string | Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${graph.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${graph.tokens.CLINIC_STAFF}`, ...headers },
      body,
    });

  it.each([
    "application/json; charset=utf8",
    "application/json;charset=UTF-8",
    'application/json; charset="utf8"',
    "APPLICATION/JSON",
  ])("as %s is read", async (type) => {
    expect(await (await post(query, { "content-type": type })).text()).toContain(answer);
  });

  it("with a byte order mark is read", async () => {
    expect(await (await post(`\uFEFF${query}`)).json()).toEqual(JSON.parse(answer));
  });

  it("in another encoding than it says is refused", async () => {
    const { status } = await post(Uint8Array.from(Buffer.from(`{"query":"{ __typename } # Jos\xe9"}`, "latin1")));
    expect(status).toBe(400);
  });

  it("with the whole address as its target is served", async () => {
    const attacker = await openRaw(graph.url);
    const head = `host: graph\r\ncontent-type: application/json\r\ncontent-length: ${query.length}\r\nconnection: close`;
    attacker.socket.write(`POST http://graph.example/graphql HTTP/1.1\r\n${head}\r\n\r\n${query}`);
    await attacker.closed;
    expect(attacker.text()).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(attacker.text()).toContain(answer);
  });

  it.each(["h2c", "TLS/1.0", "foo/2", "websocket"])(
    "with an offer to upgrade to %s is served as if it had none",
    async (protocol) => {
      for (const [method, path, status] of [
        ["POST", "/graphql", 200],
        ["GET", "/healthz", 200],
        ["GET", "/nowhere", 404],
      ] as const) {
        const response = await sendOffer(`${graph.url}${path}`, method, protocol, method === "POST" ? query : "");
        expect([protocol, path, response.status]).toEqual([protocol, path, status]);
        if (path === "/graphql") expect(response.text.trim()).toBe(answer);
      }
    },
  );

  it("on one connection after an offer is served too", async () => {
    const client = await openRaw(graph.url);
    const offer = "connection: Upgrade, HTTP2-Settings\r\nupgrade: h2c\r\nhttp2-settings: AAMAAABk\r\n";
    client.socket.write(`GET /healthz HTTP/1.1\r\nhost: graph\r\n${offer}\r\n`);
    await eventually(() => expect(client.text()).toContain("200 OK"));
    client.socket.write(`GET /healthz HTTP/1.1\r\nhost: graph\r\nconnection: close\r\n\r\n`);
    await client.closed;
    expect(client.text().match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2);
  });

  it.each(["*/*", "text/*", "text/event-stream", "application/json, text/event-stream;q=0.5", undefined])(
    "for events with accept: %s is answered with events",
    async (accept) => {
      const url = `${graph.url}/graphql/stream?query=${encodeURIComponent("subscription { endorsementChanged { id } }")}`;
      const headers = { authorization: `Bearer ${graph.tokens.BROKER}`, ...(accept && { accept }) };
      const response = await new Promise<IncomingMessage>((resolve) => httpRequest(url, { headers }, resolve).end());
      expect([response.statusCode, response.headers["content-type"]]).toEqual([
        200,
        "text/event-stream; charset=utf-8",
      ]);
      response.destroy();
    },
  );

  it.each(["application/json", "text/event-stream;q=0", "image/*"])(
    "for events with accept: %s gets 406",
    async (accept) => {
      const headers = { authorization: `Bearer ${graph.tokens.BROKER}`, accept };
      expect((await fetch(`${graph.url}/graphql/stream?query=x`, { headers })).status).toBe(406);
    },
  );

  it("carries an id that the answer repeats, and gets one where it has none", async () => {
    const id = "5f0c6e1e-7a53-4b39-9d0c-0d8f2f9b9a11";
    expect((await post(query, { "x-request-id": id })).headers.get("x-request-id")).toBe(id);
    for (const odd of ["4001", "Jane Doe", "x".repeat(65)]) {
      const given = (await post(query, { "x-request-id": odd })).headers.get("x-request-id");
      expect(given).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it.each([
    ["BROKER", 200],
    ["BENEFITS_ADMIN", 200],
    ["CLINIC_STAFF", 413],
    ["PATIENT", 413],
  ] as const)("of 300 KiB is for %s: %d", async (role, status) => {
    const { query: document } = JSON.parse(query) as { query: string };
    const body = JSON.stringify({ query: document, variables: { filler: "x".repeat(300_000) } });
    expect((await post(body, { authorization: `Bearer ${graph.tokens[role]}` })).status).toBe(status);
  });

  it("of 200 plans with every field is taken from those who write plans", async () => {
    const schema = await benefitsSchema();
    const authorization = `Bearer ${graph.tokens.BENEFITS_ADMIN}`;
    const ask = async (document: string, variables: object): Promise<Loose> =>
      (await post(JSON.stringify({ query: document, variables }), { authorization })).json();
    const { data } = await ask(everything(schema), { id: "301" });
    const leaves = leavesOf(data.plan.benefits);
    for (const path of ["planId", "updatedAt"]) leaves.delete(path);
    const plans = Array.from({ length: 200 }, (_, at) => ({ planId: `whole-${at}`, ...objectOf(leaves) }));
    const save = `mutation ($input: SavePlanBenefitsInput!) { savePlanBenefits(input: $input) {
      results { planId userErrors { code field } } } }`;
    expect(JSON.stringify({ query: save, variables: { input: { plans } } }).length).toBeGreaterThan(300_000);
    const saved = await ask(save, { input: { plans } });
    expect(saved.errors).toBeUndefined();
    expect(saved.data.savePlanBenefits.results).toEqual(plans.map(({ planId }) => ({ planId, userErrors: [] })));
  });

  it("of more than 2 MiB is too large for everyone", async () => {
    const body = JSON.stringify({ query: "{ __typename }", variables: { filler: "x".repeat(2_097_152) } });
    const response = await post(body, { authorization: `Bearer ${graph.tokens.BROKER}` });
    expect([
      response.status,
      ((await response.json()) as { errors: { message: string }[] }).errors[0]?.message,
    ]).toEqual([413, "The request body is larger than 2048 KiB."]);
  });
});

describe("the address that limits count", () => {
  const request = (remoteAddress: string, forwarded?: string) =>
    ({ socket: { remoteAddress }, headers: { "x-forwarded-for": forwarded } }) as never;
  const addresses = new ClientAddresses(["10.0.0.0/8", "192.0.2.7", "2001:db8:1::/48"]);

  it.each([
    ["of a client that connects itself", "198.51.100.1", undefined, "198.51.100.1"],
    ["not what a client claims", "198.51.100.1", "203.0.113.9", "198.51.100.1"],
    ["what a trusted proxy names", "10.1.2.3", "203.0.113.9", "203.0.113.9"],
    ["the last that no trusted proxy is", "10.1.2.3", "1.1.1.1, 203.0.113.9, 192.0.2.7", "203.0.113.9"],
    ["of the proxy where it names none", "10.1.2.3", undefined, "10.1.2.3"],
    ["of the proxy where it names nonsense", "10.1.2.3", "unknown", "10.1.2.3"],
    ["IPv4 in IPv6 as IPv4", "::ffff:198.51.100.1", undefined, "198.51.100.1"],
    ["IPv4 in IPv6 of a proxy", "::ffff:10.9.9.9", "203.0.113.9", "203.0.113.9"],
    ["the network of IPv6", "2001:db8:2:3:4:5:6:7", undefined, "2001:db8:2:3"],
    ["the network of short IPv6", "2001:db8::7", undefined, "2001:db8:0:0"],
    ["IPv6 behind IPv6", "2001:db8:1::5", "2001:0DB8:99::1", "2001:db8:99:0"],
    ["of this machine", "::1", undefined, "0:0:0:0"],
  ])("is %s", (_what, remote, forwarded, expected) => {
    expect(addresses.keyOf(request(remote, forwarded))).toBe(expected);
  });
});

describe("the target of a request", () => {
  it.each([
    ["/graphql?query=x", "/graphql", "?query=x"],
    ["http://graph.example/graphql?query=/a?b", "/graphql", "?query=/a?b"],
    ["HTTPS://graph.example:8443", "/", ""],
    ["http://graph.example?x", "/", "?x"],
    ["//graph.example/graphql", "//graph.example/graphql", ""],
    ["*", "*", ""],
  ])("%s", (url, path, search) => {
    expect(requestTarget(url)).toEqual({ path, search });
  });
});

function sendOffer(url: string, method: string, protocol: string, body: string) {
  const headers = {
    connection: "Upgrade, HTTP2-Settings",
    upgrade: protocol,
    "content-type": "application/json",
    ...(body !== "" && { "content-length": Buffer.byteLength(body) }),
  };
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sent = httpRequest(url, { method, headers, agent: false }, (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => (text += chunk.toString()));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
