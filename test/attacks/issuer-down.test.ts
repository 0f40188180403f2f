import { eventually } from "../ledger/eventually";
import { startProduction, type ProductionGraph } from "../security/support/production-graph";

const request = { query: `{ patient(id: "4001") { fullName } }` };

describe("while the issuer is down at the start", () => {
  let graph: ProductionGraph;
  beforeAll(async () => {
    graph = await startProduction({}, { patients: 5 }, { issuerIsDown: true });
  });
  afterAll(() => graph.stop());

  it("the graph is not ready, tokens get 503 with Retry-After, and both end by themselves", async () => {
    const readiness = await graph.send("/readyz");
    expect([readiness.status, readiness.body, readiness.headers.get("retry-after")]).toEqual([
      503,
      { status: "starting" },
      "4",
    ]);
    const { status, body, headers } = await graph.post(request);
    expect([status, headers.get("retry-after")]).toEqual([503, "4"]);
    expect(body.errors[0].extensions).toEqual({ code: "UPSTREAM_UNAVAILABLE" });
    expect((await graph.post({ query: "{ __typename }" }, null)).status).toBe(200);
    graph.issuer.isDown = false;
    await eventually(async () => expect((await graph.send("/readyz")).status).toBe(200), 8_000);
    expect((await graph.post(request)).status).toBe(200);
  });
});

describe("where the issuer's name cannot be resolved", () => {
  it("tokens get 503 too", async () => {
    const graph = await startProduction({ AUTH_JWKS_URL: "http://issuer.invalid/jwks.json" }, { patients: 1 });
    expect((await graph.post(request)).status).toBe(503);
    expect((await graph.send("/readyz")).status).toBe(503);
    await graph.stop();
  });
});
