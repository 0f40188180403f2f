import { runGraph, type RunningGraph } from "../support/run-graph";
import { startProduction, type ProductionGraph } from "../security/support/production-graph";

const preflight = (url: string, origin: string, path = "/graphql") =>
  fetch(`${url}${path}`, {
    method: "OPTIONS",
    headers: {
      origin,
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization, content-type",
    },
  });
const allowed = (response: Response) => response.headers.get("access-control-allow-origin");

describe("CORS_ORIGINS", () => {
  let graph: ProductionGraph;
  beforeAll(async () => {
    const variables = { CORS_ORIGINS: "https://app.example.org, https://*.preview.example.org" };
    graph = await startProduction(variables, { patients: 1 });
  });
  afterAll(() => graph.stop());

  it.each(["https://app.example.org", "https://pr-12.preview.example.org"])(
    "lets pages of %s read answers",
    async (origin) => {
      for (const path of ["/graphql", "/graphql/stream"]) {
        const { status, headers } = await preflight(graph.url, origin, path);
        expect([status, headers.get("access-control-allow-origin")]).toEqual([204, origin]);
        expect(headers.get("access-control-max-age")).toBe("600");
        expect(headers.get("access-control-allow-credentials")).toBeNull();
        expect(headers.get("access-control-allow-headers")).toContain("authorization");
      }
      const answer = await graph.post({ query: "{ __typename }" }, undefined, { origin });
      expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([200, origin]);
      expect(answer.headers.get("vary")).toContain("origin");
      expect(answer.headers.get("access-control-expose-headers")).toContain("x-request-id");
    },
  );

  it.each([
    "null",
    "https://elsewhere.example.org",
    "http://app.example.org",
    "https://app.example.org.evil.example",
    "https://a.b.preview.example.org",
    "https://preview.example.org",
    "https://evilpreview.example.org",
    "http://localhost:3000",
    "https://studio.apollographql.com",
  ])("lets no page of %s", async (origin) => {
    expect(allowed(await preflight(graph.url, origin))).toBeNull();
    const answer = await graph.post({ query: "{ __typename }" }, undefined, { origin });
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    expect(answer.headers.get("cross-origin-resource-policy")).toBe("same-origin");
  });

  it("sends no headers on other routes", async () => {
    const { headers } = await fetch(`${graph.url}/readyz`, { headers: { origin: "https://app.example.org" } });
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("without CORS_ORIGINS", () => {
  it("production lets no page of another origin read answers", async () => {
    const graph = await startProduction({}, { patients: 1 });
    expect(allowed(await preflight(graph.url, "https://app.example.org"))).toBeNull();
    await graph.stop();
  });

  it("the sandbox lets pages on loopback and Apollo Studio", async () => {
    const graph: RunningGraph = await runGraph({ patients: 1 });
    for (const origin of ["http://localhost:5173", "http://127.0.0.1:3000", "https://studio.apollographql.com"]) {
      expect(allowed(await preflight(graph.url, origin))).toBe(origin);
    }
    expect(allowed(await preflight(graph.url, "http://192.0.2.1:3000"))).toBeNull();
    await graph.stop();
  });
});
