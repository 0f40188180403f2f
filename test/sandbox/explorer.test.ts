import { runGraph, type RunningGraph } from "../support/run-graph";

describe("explorer pages and browsers", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph();
  });
  afterAll(() => graph.stop());

  const page = async (path: string) => {
    const response = await fetch(`${graph.url}${path}`, { headers: { accept: "text/html" } });
    return { status: response.status, headers: response.headers, html: await response.text() };
  };

  it("shows Apollo Sandbox with the first document and a demo token's header", async () => {
    const { status, html } = await page("/graphql");
    expect(status).toBe(200);
    expect(html).toContain("embeddable-sandbox");
    expect(html).toContain("PatientChart");
    expect(html).toMatch(/authorization/i);
  });

  it("shows GraphiQL without any outside host", async () => {
    const { status, html } = await page("/graphiql");
    expect(status).toBe(200);
    const loaded = [...html.matchAll(/<(?:script|link|img)[^>]+(?:src|href)=["'](https?:)?\/\/[^"']+/g)];
    expect(loaded).toEqual([]);
  });

  it("has neither page outside the sandbox with introspection off", async () => {
    const closed = await runGraph({ variables: { INTROSPECTION: "off" } });
    const answer = await fetch(`${closed.url}/graphql`, { headers: { accept: "text/html" } });
    expect(await answer.text()).not.toContain("embeddable-sandbox");
    const introspection = await closed.run("{ __schema { queryType { name } } }");
    expect(introspection.errors).toBeDefined();
    await closed.stop();
  });

  it("allows only Apollo Studio and its own pages in the sandbox", async () => {
    const preflight = (origin: string) =>
      fetch(`${graph.url}/graphql`, {
        method: "OPTIONS",
        headers: {
          origin,
          "access-control-request-method": "POST",
          "access-control-request-headers": "authorization,content-type",
        },
      });
    const studio = await preflight("https://studio.apollographql.com");
    expect(studio.headers.get("access-control-allow-origin")).toBe("https://studio.apollographql.com");
    expect((await preflight("https://elsewhere.example")).headers.get("access-control-allow-origin")).toBeNull();
  });

  it("refuses what a form of another site could send", async () => {
    const body = JSON.stringify({ query: "{ __typename }" });
    const response = await fetch(`${graph.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "text/plain" },
      body,
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  it("answers a request without a token with the type name only", async () => {
    const open = await graph.run("{ __typename }", {}, { token: null });
    expect(open.data).toEqual({ __typename: "Query" });
    const closed = await graph.run("{ plans { id } }", {}, { token: null });
    expect(closed.status).toBe(401);
    expect(closed.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    expect(graph.upstreams.requests()).toEqual([]);
  });
});
