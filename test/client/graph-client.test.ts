import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createGraphClient, type GraphClientOptions } from "../../client/graph-client";
import * as operations from "../../client/operation-texts.generated";
import { AddEndorsement, MyCards, PatientChart, Plan, Plans } from "../../client/operation-texts.generated";
import manifest from "../../schema/persisted-query-manifest.json";
import { runGraph, type RunningGraph } from "../support/run-graph";

describe("the client against the graph", () => {
  let graph: RunningGraph;
  const sent: { readonly url: string; readonly method?: string; readonly body: string }[] = [];
  const clientAs = (token: string | null, options: Partial<GraphClientOptions> = {}) =>
    createGraphClient({
      url: `${graph.url}/graphql`,
      token: () => token,
      fetch: (url, init) => {
        sent.push({ url: url as string, method: init?.method, body: (init?.body ?? "") as string });
        return fetch(url, init);
      },
      ...options,
    });
  beforeAll(async () => {
    graph = await runGraph({ patients: 20 });
  });
  beforeEach(() => (sent.length = 0));
  afterEach(() => graph.upstreams.faults.clear());
  afterAll(() => graph.stop());

  it("answers with typed data", async () => {
    const answer = await clientAs(graph.tokens.PATIENT)(MyCards);
    if (answer.kind !== "ok") throw new Error(answer.kind);
    const types: ("PRIMARY" | "SECONDARY")[] | undefined = answer.data.viewer?.patient?.insuranceCards?.map(
      ({ type }) => type,
    );
    expect(types?.[0]).toBe("PRIMARY");
    expect(answer.errors).toEqual([]);
  });

  it("gives what could be read beside the errors of what could not", async () => {
    graph.upstreams.faults.add({ upstream: "bastion", kind: "status", status: 503 });
    const answer = await clientAs(graph.tokens.CLINIC_STAFF)(PatientChart, { id: "4001" });
    if (answer.kind !== "ok") throw new Error(answer.kind);
    expect(answer.data.patient?.fullName).toEqual(expect.any(String));
    expect(answer.errors[0]?.extensions).toEqual({
      code: "UPSTREAM_UNAVAILABLE",
      upstream: "bastion",
      retryable: true,
    });
  });

  it("says that everything failed, and whether to try again", async () => {
    graph.upstreams.faults.add({ upstream: "vsee", kind: "status", status: 503 });
    expect(await clientAs(graph.tokens.PATIENT)(operations.CurrentVisit)).toMatchObject({
      kind: "failed",
      retryable: true,
    });
  });

  it("distinguishes a missing or invalid token from a role without permission", async () => {
    expect(await clientAs(null)(Plans)).toEqual({ kind: "unauthenticated" });
    expect(await clientAs("no.such.token")(Plans)).toEqual({ kind: "unauthenticated" });
    const input = { member: {}, planId: "301", policyId: "1", reference: "r" } as never;
    expect(await clientAs(graph.tokens.PATIENT)(AddEndorsement, { input })).toMatchObject({ kind: "refused" });
    const { kind } = await clientAs(graph.tokens.PATIENT)(operations.DeletePlanBenefits, {
      input: { planId: "301" },
    });
    expect(kind).toBe("forbidden");
  });

  it("says that the request is at fault", async () => {
    const run = clientAs(graph.tokens.CLINIC_STAFF);
    const answer = await run({ ...Plans, text: "query Plans { nothing }" });
    expect(answer).toMatchObject({
      kind: "refused",
      errors: [{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }],
    });
  });

  it("sends a hash alone once the graph knows it", async () => {
    const run = clientAs(graph.tokens.CLINIC_STAFF, { persisted: true });
    expect((await run(Plan, { id: "301" })).kind).toBe("ok");
    expect(sent.map(({ body }) => body.includes("query Plan"))).toEqual([false, true]);
    expect((await run(Plan, { id: "302" })).kind).toBe("ok");
    expect(sent).toHaveLength(3);
    expect(sent[2]?.body).not.toContain("query Plan");
  });

  it("uses GET on request", async () => {
    const run = clientAs(graph.tokens.BROKER, { persisted: true });
    expect((await run(Plans, {}, { method: "GET" })).kind).toBe("ok");
    expect(sent.at(-1)?.method).toBeUndefined();
    expect(new URL(sent.at(-1)!.url).searchParams.get("operationName")).toBe("Plans");
  });
});

describe("the client against a server that is not a graph", () => {
  let server: Server;
  let answer: { status: number; headers?: Record<string, string>; body: string };
  let seen: IncomingMessage[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      seen.push(request);
      response.writeHead(answer.status, { "content-type": "application/json", ...answer.headers }).end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  beforeEach(() => (seen = []));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const run = (options?: Parameters<ReturnType<typeof createGraphClient>>[2]) =>
    createGraphClient({
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      token: () => Promise.resolve("t"),
    })(Plans, {}, options);

  it("says when to come back", async () => {
    const body = JSON.stringify({ errors: [{ message: "later", extensions: { code: "RATE_LIMITED" } }] });
    answer = { status: 429, headers: { "retry-after": "17" }, body };
    expect(await run()).toEqual({ kind: "busy", retryAfterSeconds: 17 });
    expect(seen[0]?.headers.authorization).toBe("Bearer t");
  });

  it.each([
    ["a page of a proxy", { status: 502, body: "<html>Bad gateway</html>" }],
    ["JSON of somebody else", { status: 200, body: "{}" }],
  ])("takes %s for no answer", async (_what, given) => {
    answer = given;
    expect((await run()).kind).toBe("network");
  });

  it("stops when aborted", async () => {
    answer = { status: 200, body: "{}" };
    const given = await run({ signal: AbortSignal.abort() });
    expect(given).toMatchObject({ kind: "network", cause: { name: "AbortError" } });
  });

  it("reports a closed port as a network failure", async () => {
    const client = createGraphClient({ url: "http://127.0.0.1:1/graphql", token: () => null });
    expect((await client(Plans)).kind).toBe("network");
  });
});

it("names operations as the manifest of persisted queries does", () => {
  const texts = Object.values(operations).map(({ id, name, type, text }) => ({ id, name, type, body: text }));
  // Tools order operations differently; a client looks one up by its name.
  const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1);
  expect(texts.toSorted(byName)).toEqual(manifest.operations.toSorted(byName));
});
