import { readFileSync, writeFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import table from "../../docs/generate/error-codes.json";
import type { PublicCode } from "../../src/observability/mask-errors";
import type { UpstreamErrorCode } from "../../src/upstream/upstream-error";
import { runGraph, type RunningGraph } from "../support/run-graph";

/** A code without an entry is a type error. */
const errorCodes: Readonly<
  Record<PublicCode | UpstreamErrorCode | "INTERNAL_SERVER_ERROR", { readonly status: number }>
> = table;
const page = readFileSync(join(__dirname, "../../docs/errors.md"), "utf8");
const staff = `query ($id: ID!) { patient(id: $id) { id } }`;

type Ask = (graph: RunningGraph) => Promise<{ readonly status: number; readonly errors?: readonly unknown[] }>;

const post = async ({ url, tokens }: RunningGraph, body: string) => {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${tokens.CLINIC_STAFF}` },
    body,
  });
  return { status: response.status, ...((await response.json()) as object) };
};
const persistedQuery = { version: 1, sha256Hash: "0".repeat(64) };

/** A way to meet each code that refuses an operation as a whole. */
const ways: Readonly<Partial<Record<keyof typeof errorCodes, Ask>>> = {
  UNAUTHENTICATED: (graph) => graph.run(staff, { id: "4001" }, { token: null }),
  BAD_USER_INPUT: (graph) => graph.run(staff, {}),
  BAD_REQUEST: (graph) => post(graph, "no JSON"),
  GRAPHQL_PARSE_FAILED: (graph) => graph.run("{"),
  GRAPHQL_VALIDATION_FAILED: (graph) => graph.run("{ nothing }"),
  OPERATION_RESOLUTION_FAILURE: (graph) => graph.run("query A { __typename } query B { __typename }"),
  OPERATION_TOO_LARGE: (graph) => graph.run(`{ ${"a: __typename ".repeat(5_000)} }`),
  PERSISTED_QUERY_NOT_FOUND: (graph) => post(graph, JSON.stringify({ extensions: { persistedQuery } })),
};

describe("the reference of error codes", () => {
  let graph: RunningGraph;
  let closed: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: 20 });
    const file = join(mkdtempSync(join(tmpdir(), "coverage-graph-codes-")), "safelist.json");
    writeFileSync(file, JSON.stringify({ format: "apollo-persisted-query-manifest", version: 1, operations: [] }));
    closed = await runGraph({ patients: 20, variables: { SAFELIST_FILE: file } });
  });
  afterAll(async () => {
    await graph.stop();
    await closed.stop();
  });

  const codeOf = (errors: readonly unknown[] | undefined) =>
    (errors?.[0] as { extensions: { code: string } }).extensions.code;

  it.each(Object.entries(ways))("states the status of %s", async (code, ask) => {
    const { status, errors } = await ask(graph);
    expect([codeOf(errors), status]).toEqual([code, errorCodes[code as keyof typeof errorCodes].status]);
  });

  it("states the status of what the safelist refuses", async () => {
    const { status, errors } = await closed.run("{ plans { id } }");
    expect([codeOf(errors), status]).toEqual(["FORBIDDEN", errorCodes.FORBIDDEN.status]);
  });

  it("is on its page completely", () => {
    for (const code of Object.keys(errorCodes)) expect(page).toContain(`| \`${code}\``);
  });
});
