import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../support/temporary-folder";
import { subscribe, transports } from "../subscriptions/subscriber";
import { runGraph, type RunningGraph } from "../support/run-graph";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const send = async (graph: RunningGraph, body: object) => {
  const response = await fetch(`${graph.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${graph.tokens.CLINIC_STAFF}` },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  return { status: response.status, data: answer.data, code: answer.errors?.[0]?.extensions.code };
};
const byId = (id: string, rest: object = {}) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: id } },
  ...rest,
});

describe("automatic persisted queries", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: 20 });
  });
  afterAll(() => graph.stop());

  it("run by their hash once they were sent, and not before", async () => {
    const query = `{ patient(id: "4001") { id } }`;
    expect(await send(graph, byId(sha256(query)))).toMatchObject({ code: "PERSISTED_QUERY_NOT_FOUND" });
    expect(await send(graph, byId(sha256(query), { query }))).toMatchObject({
      status: 200,
      data: { patient: { id: "4001" } },
    });
    expect(await send(graph, byId(sha256(query)))).toMatchObject({ status: 200, data: { patient: { id: "4001" } } });
  });

  it("are not taken under another's hash", async () => {
    const answer = await send(graph, byId(sha256("{ plans { id } }"), { query: "{ __typename }" }));
    expect(answer).toMatchObject({ status: 400, code: "BAD_REQUEST" });
  });
});

describe("with a safelist", () => {
  const body = `query Name($id: ID!) { patient(id: $id) { id } }`;
  const file = join(temporaryFolder(), "safelist.json");
  let graph: RunningGraph;
  beforeAll(async () => {
    const operations = [{ id: "name-1", name: "Name", type: "query", body }];
    writeFileSync(file, JSON.stringify({ format: "apollo-persisted-query-manifest", version: 1, operations }));
    graph = await runGraph({ patients: 20, variables: { SAFELIST_FILE: file } });
  });
  afterAll(() => graph.stop());

  const variables = { id: "4001" };
  const expected = { status: 200, data: { patient: { id: "4001" } } };

  it("its operations run by id and by body, blanks and comments aside", async () => {
    expect(await send(graph, byId("name-1", { variables }))).toMatchObject(expected);
    expect(await send(graph, { query: body, variables })).toMatchObject(expected);
    expect(await send(graph, { query: `# hello\n${body.replaceAll(" ", "  ")}`, variables })).toMatchObject(expected);
  });

  it("nothing else runs, nor can be made to", async () => {
    const other = `query Name($id: ID!) { patient(id: $id) { id fullName } }`;
    expect(await send(graph, { query: other, variables })).toMatchObject({ status: 403, code: "FORBIDDEN" });
    const registered = await send(graph, byId(sha256(other), { query: other, variables }));
    expect(registered).toMatchObject({ status: 403, code: "FORBIDDEN" });
    expect(await send(graph, byId(sha256(other), { variables }))).toMatchObject({ code: "PERSISTED_QUERY_NOT_FOUND" });
    expect(await send(graph, { query: "{ __typename }" })).toMatchObject({ status: 403 });
  });

  const other = `query Name($id: ID!) { patient(id: $id) { id fullName } }`;
  it.each<[string, object]>([
    [
      "a second operation beside the known one",
      { query: `${body} query Other { __typename }`, operationName: "Other" },
    ],
    ["the known one beside a second", { query: `${body} query Other { __typename }`, operationName: "Name" }],
    ["the known one with a fragment more", { query: `${body} fragment F on Patient { fullName }` }],
    ["the known one with an alias", { query: body.replace("{ id }", "{ id id2: id }") }],
    ["the known one with a default", { query: body.replace("$id: ID!", '$id: ID! = "4001"') }],
    ["the known one under another name", { query: body.replace("Name", "Named") }],
    ["another operation of the known name", { query: other, operationName: "Name" }],
    ["another operation beside the known id", byId("name-1", { query: other })],
    ["another operation beside the known id as a field", { query: other, id: "name-1", documentId: "name-1" }],
    ["an operation in a block text", { query: `${body}\n"""\n${other}\n"""` }],
    ["introspection", { query: "{ __schema { queryType { name } } }" }],
    ["the subgraph's schema", { query: "{ _service { sdl } }" }],
  ])("refuses %s", async (_what, request) => {
    const { status, data } = await send(graph, { variables, ...request });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(data).toBeUndefined();
  });

  it("refuses them by GET too, and an id that is a name of the prototype", async () => {
    const get = async (parameters: Record<string, string>) => {
      const headers = { authorization: `Bearer ${graph.tokens.CLINIC_STAFF}`, "apollo-require-preflight": "1" };
      const response = await fetch(`${graph.url}/graphql?${new URLSearchParams(parameters)}`, { headers });
      return (await response.json()) as { data?: unknown };
    };
    expect(await get({ query: body, variables: JSON.stringify(variables) })).toEqual({ data: expected.data });
    expect((await get({ query: other, variables: JSON.stringify(variables) })).data).toBeUndefined();
    for (const id of ["__proto__", "constructor", "toString", "", "NAME-1", "name-1 "]) {
      expect((await send(graph, byId(id, { variables }))).data).toBeUndefined();
    }
  });

  it.each(transports)("refuses subscriptions that it does not have: %s", async (transport) => {
    const query = "subscription { endorsementChanged { id } }";
    const { events, ended, stop } = subscribe(graph, transport, { query, token: graph.tokens.BROKER });
    const told = await ended;
    const text = told instanceof Error ? String(told) : JSON.stringify(told);
    expect(`${text} ${JSON.stringify(events)}`).toMatch(/FORBIDDEN|403/);
    expect(JSON.stringify(events)).not.toContain('"data"');
    await stop();
  });
});
