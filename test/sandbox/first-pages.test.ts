import type { Browser } from "playwright-core";
import { findDocsSite } from "../../src/sandbox/docs-site";
import { DemoSite } from "../../src/sandbox/demo/demo-site";
import { startSandbox, type SandboxGraph } from "../../src/sandbox/start-sandbox";
import { startUpstreams, type SandboxUpstreams } from "../../src/sandbox/start-upstreams";
import { describeInBrowser, launchBrowser } from "../demo/support/browser";
import { startProduction } from "../security/support/production-graph";

let upstreams: SandboxUpstreams;
let graph: SandboxGraph;
let demo: DemoSite;
beforeAll(async () => {
  upstreams = await startUpstreams({ patients: 5 });
  demo = new DemoSite({ store: upstreams.store });
  const addDocsSite = await findDocsSite();
  const overrides = { PORT: "0", LOG_LEVEL: "silent" };
  graph = await startSandbox(upstreams, {
    environment: {},
    overrides,
    parts: { idleGraceMs: 0 },
    pages: (router, session) => {
      demo.addRoutes(router, session);
      addDocsSite(router);
    },
  });
});
afterAll(async () => {
  demo.stop();
  await graph.stop();
  await upstreams.stop();
});

describe("GET /", () => {
  it("links in the sandbox to what there is", async () => {
    const response = await fetch(graph.server.url);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    const paths = [...(await response.text()).matchAll(/href="([^"]+)"/g)].map(([, path]) => path);
    expect(paths).toEqual(expect.arrayContaining(["/demo", "/graphql", "/graphiql"]));
    for (const path of paths) {
      const { status } = await fetch(`${graph.server.url}${path}`, { headers: { accept: "text/html" } });
      // The demo may still have to be built.
      expect([path, status === 503 ? 200 : status]).toEqual([path, 200]);
    }
  });

  it("is not found in production, in JSON", async () => {
    const production = await startProduction({}, { patients: 1 });
    const { status, body } = await production.send("/");
    expect([status, body]).toEqual([404, { error: "Not found: send GraphQL operations to POST /graphql." }]);
    await production.stop();
  });
});

describeInBrowser("/graphql in a browser without the internet", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it.each([
    ["GraphiQL", "/graphiql"],
    ["demo", "/demo"],
  ])("leads to %s with one click", async (name, path) => {
    const page = await browser.newPage();
    await page.route(/^https:/, (route) => route.abort());
    await page.goto(`${graph.server.url}/graphql`);
    await page.getByRole("link", { name }).click();
    await page.waitForURL(`${graph.server.url}${path}`);
    await page.close();
  });
});
