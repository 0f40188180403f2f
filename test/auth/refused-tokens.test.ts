import { Role } from "../../src/auth/role";
import { runGraph, type RunningGraph } from "../support/run-graph";
import { makeKey, sign } from "./support/key-server";
import { clock } from "../../src/clock";

describe("callers without a right token", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: 20 });
  });
  afterAll(() => graph.stop());

  const document = `{ patient(id: "4001") { fullName } plans { id } }`;

  it.each([
    ["that has ended", () => graph.issue({ roles: [Role.CLINIC_STAFF] }, -60)],
    [
      "of another's key",
      async () =>
        sign(await makeKey("sandbox"), {
          iss: "urn:coverage-graph:sandbox",
          aud: "coverage-graph",
          sub: "x",
          roles: ["CLINIC_STAFF"],
          exp: clock.now() / 1000 + 60,
        }),
    ],
    ["that is nonsense", async () => "nonsense"],
    ["that is far too long", async () => "x".repeat(30_000)],
  ])("get 401 for a token %s, whatever they ask, and no upstream hears of it", async (_what, token) => {
    for (const asked of [document, "{ __typename }", "{ nonsense"]) {
      const { status, data, errors, headers } = await graph.run(asked, {}, { token: await token() });
      expect(status).toBe(401);
      expect(data).toBeUndefined();
      expect(errors).toEqual([{ message: expect.any(String), extensions: { code: "UNAUTHENTICATED" } }]);
      expect(headers.get("www-authenticate")).toContain("Bearer");
    }
    expect(graph.upstreams.requests()).toEqual([]);
  });

  it("get 401 for an authorization of another kind", async () => {
    const { status } = await graph.run("{ __typename }", {}, { token: null, headers: { authorization: "Basic eDp5" } });
    expect(status).toBe(401);
  });

  it.each([
    ["a field", "{ plans { id } }"],
    ["a field beside the type name", "{ __typename viewer { subject } }"],
    ["a field in a fragment", "query { ...Q } fragment Q on Query { plans { id } }"],
    ["a field that a skip leaves out", "{ __typename plans @skip(if: true) { id } }"],
    ["an entity", `{ _entities(representations: [{ __typename: "Plan", id: "1" }]) { __typename } }`],
    ["a field that is not there", "{ nowhere }"],
    ["a mutation's type name", "mutation { __typename }"],
  ])("get 401 without a token for %s", async (_what, asked) => {
    const { status, data, errors } = await graph.run(asked, {}, { token: null });
    expect(status).toBe(401);
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    expect(graph.upstreams.requests()).toEqual([]);
  });

  it("may ask for the type name and, where introspection is on, for the schema", async () => {
    const { status, data } = await graph.run(
      "{ __typename __schema { queryType { name } } _service { sdl } }",
      {},
      { token: null },
    );
    expect(status).toBe(200);
    expect(data.__schema.queryType.name).toBe("Query");
    expect(data._service.sdl).toContain("type Patient");
  });
});
