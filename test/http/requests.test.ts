import { connect } from "node:net";
import { Role } from "../../src/auth/role";
import { runGraph, type RunningGraph } from "../support/run-graph";

describe("requests", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: 20 });
  });
  afterAll(() => graph.stop());

  const post = (body: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${graph.url}/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${graph.tokens.CLINIC_STAFF}`,
        ...headers,
      },
      body,
    });
  const codeOf = async (response: Response) =>
    ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;
  const plain = JSON.stringify({ query: "{ __typename }" });

  it.each([
    ["text", "text/plain"],
    ["a form", "application/x-www-form-urlencoded"],
    ["a form with files", "multipart/form-data; boundary=x"],
    ["XML", "application/xml"],
    ["JSON of another character set", "application/json; charset=utf-16"],
  ])("of %s are refused", async (_what, type) => {
    const response = await post(plain, { "content-type": type });
    expect(response.status).toBe(415);
    expect(await codeOf(response)).toBe("BAD_REQUEST");
  });

  it("nested a thousand levels deep are read, and one level more is refused, whatever strings contain", async () => {
    const nested = (depth: number) =>
      `{"query":"{ __typename }","ignored":${"[".repeat(depth - 1)}"]]}}\\"[{"${"]".repeat(depth - 1)}}`;
    expect((await post(nested(1_000))).status).toBe(200);
    const refused = await post(nested(1_001));
    expect(refused.status).toBe(400);
    expect(await refused.json()).toEqual({
      errors: [
        { message: "The request body is nested more than 1000 levels deep.", extensions: { code: "BAD_REQUEST" } },
      ],
    });
  });

  it("of more values than any batch has are refused before they are parsed", async () => {
    const token = await graph.issue({ roles: [Role.BROKER] });
    const of = (values: number) => `{"query":"{ __typename }","ignored":[${"0,".repeat(values - 4)}0]}`;
    const send = (body: string) => post(body, { authorization: `Bearer ${token}` });
    expect((await send(of(150_000))).status).toBe(200);
    const refused = await send(of(150_001));
    expect([refused.status, await codeOf(refused)]).toEqual([413, "OPERATION_TOO_LARGE"]);
  });

  it("compressed are refused, because their size is unknown", async () => {
    expect((await post(plain, { "content-encoding": "gzip" })).status).toBe(415);
  });

  it.each([
    ["no JSON", "{ query: }"],
    ["a list of operations", `[${plain},${plain}]`],
    ["no object", `"text"`],
    ["null", "null"],
    ["no query", "{}"],
    ["a query that is no text", `{"query": 5}`],
    ["variables that are no object", `{"query": "{ __typename }", "variables": [1]}`],
  ])("with %s get 400", async (_what, body) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe("BAD_REQUEST");
  });

  it("larger than 128 KiB get 413 before they are read to their end", async () => {
    const body = JSON.stringify({ query: "{ __typename }", variables: { filler: "x".repeat(131_072) } });
    const response = await post(body);
    expect(response.status).toBe(413);
    expect(await codeOf(response)).toBe("OPERATION_TOO_LARGE");
    const streamed = await fetch(`${graph.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: new ReadableStream({
        start: (controller) => {
          for (let part = 0; part < 40; part++) controller.enqueue(Buffer.alloc(8192, 32));
          controller.close();
        },
      }),
      duplex: "half",
    } as RequestInit);
    expect(streamed.status).toBe(413);
  });

  it("by GET run queries, for clients that prove they are not a cross-site form, and never mutations", async () => {
    const get = (query: string, headers: Readonly<Record<string, string>> = {}) =>
      fetch(`${graph.url}/graphql?query=${encodeURIComponent(query)}`, { headers });
    const proof = { "apollo-require-preflight": "1" };
    expect((await get("{ __typename }")).status).toBe(400);
    expect(await (await get("{ __typename }", proof)).json()).toEqual({ data: { __typename: "Query" } });
    expect((await get("mutation { __typename }", proof)).status).toBe(405);
  });

  it("by other methods and for other paths are answered in JSON", async () => {
    const put = await fetch(`${graph.url}/graphql`, { method: "PUT", headers: { "apollo-require-preflight": "1" } });
    expect([put.status, put.headers.get("allow")]).toEqual([405, "GET, POST"]);
    const nowhere = await fetch(`${graph.url}/admin`);
    expect([nowhere.status, await nowhere.json()]).toEqual([
      404,
      { error: "Not found: send GraphQL operations to POST /graphql." },
    ]);
    const wrong = await fetch(`${graph.url}/healthz`, { method: "POST" });
    expect([wrong.status, wrong.headers.get("allow"), await wrong.json()]).toEqual([
      405,
      "GET",
      { error: "Method not allowed here: use GET." },
    ]);
  });

  it("that are not HTTP, or have giant headers, are closed without details", async () => {
    const raw = (text: string) =>
      new Promise<string>((resolve, reject) => {
        const socket = connect(Number(new URL(graph.url).port), "127.0.0.1");
        let answer = "";
        socket.on("data", (chunk) => (answer += chunk.toString()));
        socket.on("close", () => resolve(answer));
        socket.on("error", reject);
        socket.end(text);
      });
    expect(await raw("nonsense\r\n\r\n")).toMatch(/^HTTP\/1.1 400 Bad Request\r\n[^]*content-length: 0\r\n\r\n$/);
    expect(await raw(`GET / HTTP/1.1\r\nhost: x\r\nx-filler: ${"x".repeat(70_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 431 /,
    );
  });

  it("with a clinic token that no header can carry are refused", async () => {
    expect((await post(plain, { "x-apitoken": "two words" })).status).toBe(400);
  });

  it("are answered with headers against caching, framing and sniffing", async () => {
    const { headers } = await post(JSON.stringify({ query: `{ patient(id: "4001") { fullName } }` }));
    expect(Object.fromEntries(headers)).toMatchObject({
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    });
    expect(headers.get("x-powered-by")).toBeNull();
  });
});
