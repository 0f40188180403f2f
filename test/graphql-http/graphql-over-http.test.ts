import { auditServer } from "graphql-http";
import { runGraph, type RunningGraph } from "../support/run-graph";

describe("GraphQL over HTTP", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: 20 });
  });
  afterAll(() => graph.stop());

  it.each([
    ["with a token", () => graph.tokens.CLINIC_STAFF],
    ["without a token", () => null],
  ])("passes the audit %s: no error, at most 3 warnings", async (_how, token) => {
    const results = await auditServer({
      url: `${graph.url}/graphql`,
      fetchFn: (url: string, init: RequestInit = {}) => {
        const headers = new Headers(init.headers);
        const bearer = token();
        if (bearer !== null) headers.set("authorization", `Bearer ${bearer}`);
        return fetch(url, { ...init, headers });
      },
    });
    const named = (wanted: string) => results.filter(({ status }) => status === wanted).map(({ name }) => name);
    expect(results.length).toBeGreaterThan(60);
    expect(named("error")).toEqual([]);
    // Apollo Server answers 400 where the legacy media type would rather have 200.
    expect(named("warn").length).toBeLessThanOrEqual(3);
  });
});
