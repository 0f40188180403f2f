import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../support/temporary-folder";
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
});
