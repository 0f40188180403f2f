import crypto from "node:crypto";
import { Secret } from "../../src/config/secret";
import { createSecretCheck } from "../../src/http/secret-check";
import { runGraph, type RunningGraph } from "../support/run-graph";

const service = "{ _service { sdl } }";
const entities = `{ _entities(representations: [{ __typename: "Patient", id: "4001" }]) { ... on Patient { id } } }`;

describe("with a router's secret", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({
      patients: 20,
      variables: { ROUTER_SECRET: "between-router-and-graph", INTROSPECTION: "off" },
    });
  });
  afterAll(() => graph.stop());

  const router = { "x-router-secret": "between-router-and-graph" };

  it("the schema is shown only to the router, without a caller's token", async () => {
    const told = await graph.run(service, {}, { token: null, headers: router });
    expect(told.data._service.sdl).toContain("type Patient");
    for (const secret of ["", "between-router-and-grapf"]) {
      const headers = { "x-router-secret": secret };
      expect((await graph.run(service, {}, { token: null, headers })).status).toBe(401);
      const known = await graph.run(service, {}, { headers });
      expect([known.status, known.errors?.[0]?.extensions.code]).toEqual([403, "FORBIDDEN"]);
    }
  });

  it("entities are answered to the router, for a caller", async () => {
    const answered = await graph.run(entities, {}, { headers: router });
    expect(answered.data).toEqual({ _entities: [{ id: "4001" }] });
    expect((await graph.run(entities)).status).toBe(403);
    expect((await graph.run(entities, {}, { token: null, headers: router })).status).toBe(401);
  });

  it("other fields work without it", async () => {
    expect((await graph.run(`{ patient(id: "4001") { id } }`)).data).toEqual({ patient: { id: "4001" } });
  });
});

describe("without introspection", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: 20, variables: { INTROSPECTION: "off" } });
  });
  afterAll(() => graph.stop());

  it("the schema is never shown: not by introspection, not by _service, not by a helpful error", async () => {
    expect((await graph.run(service)).status).toBe(403);
    for (const document of ["{ __schema { types { name } } }", `{ __type(name: "Patient") { name } }`]) {
      const { status, errors } = await graph.run(document);
      expect([status, errors?.[0]?.extensions.code]).toEqual([400, "GRAPHQL_VALIDATION_FAILED"]);
    }
    const misspelt = await graph.run(
      `query ($role: Rolle) { patient(id: "4001") { fulName visits(frst: 1) { totalCount } } }`,
    );
    expect(misspelt.errors?.length).toBeGreaterThan(1);
    expect(JSON.stringify(misspelt.errors)).not.toMatch(/did you mean|fullName|first"/i);
  });

  it("entities still answer a caller", async () => {
    expect((await graph.run(entities)).data).toEqual({ _entities: [{ id: "4001" }] });
  });
});

describe("a secret", () => {
  it("is compared in a time that does not depend on its content or length", () => {
    const compare = jest.spyOn(crypto, "timingSafeEqual");
    const isSecret = createSecretCheck(new Secret("between-router-and-graph"));
    for (const header of ["", "b", "between-router-and-grapf", "x".repeat(1000)]) expect(isSecret(header)).toBe(false);
    expect(isSecret("between-router-and-graph")).toBe(true);
    expect(compare).toHaveBeenCalledTimes(5);
    for (const [one, other] of compare.mock.calls) expect(one.byteLength).toBe(other.byteLength);
    compare.mockRestore();
  });

  it("that is not set opens nothing", () => {
    const isSecret = createSecretCheck(undefined);
    for (const header of ["", "undefined", undefined]) expect(isSecret(header)).toBe(false);
  });
});
