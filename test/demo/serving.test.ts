import { request } from "undici";
import { DemoSite } from "../../src/sandbox/demo/demo-site";
import { startUpstreams, type SandboxUpstreams } from "../../src/sandbox/start-upstreams";
import { startSandbox, type SandboxGraph } from "../../src/sandbox/start-sandbox";
import { ready, runMain, surroundings } from "../start/support/service";

describe("/demo of the sandbox", () => {
  let upstreams: SandboxUpstreams;
  let graph: SandboxGraph;
  let demo: DemoSite;
  beforeAll(async () => {
    upstreams = await startUpstreams({ patients: 5 });
    demo = new DemoSite({ store: upstreams.store });
    graph = await startSandbox(upstreams, {
      environment: {},
      overrides: { PORT: "0", LOG_LEVEL: "silent" },
      parts: { idleGraceMs: 0 },
      pages: demo.addRoutes,
    });
  });
  afterAll(async () => {
    demo.stop();
    await graph.stop();
    await upstreams.stop();
  });

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${graph.server.url}${path}`, { headers });

  // First, before the page is opened below.
  it("says that the page is being built until it is, and comes back by itself", async () => {
    const answer = await get("/demo");
    expect(answer.status).toBe(503);
    expect(await answer.text()).toMatch(/http-equiv="refresh"[^]*being built/);
  });

  it("serves the built page and what it loads, under a policy that lets nothing else in", async () => {
    await demo.open();
    const page = await get("/demo");
    expect(page.status).toBe(200);
    expect(page.headers.get("cache-control")).toBe("private, no-store");
    const policy = page.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const html = await page.text();
    expect(html).not.toMatch(/<style|<script(?![^>]* src=)|\sstyle=|\son\w+=/);
    const loaded = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? "");
    expect(loaded.length).toBeGreaterThanOrEqual(4);
    for (const path of loaded) {
      expect(path).toMatch(/^\/demo\//);
      expect((await get(path)).status).toBe(200);
    }
  }, 90_000);

  it("sends what is large compressed, where the browser takes that", async () => {
    const [, script] = /src="([^"]+assets[^"]+\.js)"/.exec(await (await get("/demo")).text()) ?? [];
    const sent = async (encoding: string): Promise<[string | null, number]> => {
      const answer = await request(`${graph.server.url}${script}`, { headers: { "accept-encoding": encoding } });
      return [answer.headers["content-encoding"]?.toString() ?? null, (await answer.body.arrayBuffer()).byteLength];
    };
    const [[plain, whole], [br, small], [gzip]] = await Promise.all([sent("identity"), sent("br, gzip"), sent("gzip")]);
    expect([plain, br, gzip]).toEqual([null, "br", "gzip"]);
    expect(small).toBeLessThan(whole / 3);
  });

  it("serves nothing beside what was built", async () => {
    for (const path of ["/demo/../package.json", "/demo/%2e%2e/package.json", "/demo/assets/", "/demo/src/main.tsx"]) {
      expect((await get(path)).status).toBe(404);
    }
  });

  it("hands its own page a token for each role that the graph takes", async () => {
    const session = (await (await get("/demo/session.json")).json()) as {
      tokens: Record<string, string>;
      patientId: string;
      patientIds: string[];
      memberIds: string[];
    };
    expect(Object.keys(session.tokens).sort()).toEqual(
      ["BENEFITS_ADMIN", "BROKER", "CLINIC_STAFF", "INSURER", "PATIENT"].sort(),
    );
    expect(session.patientIds).toContain(session.patientId);
    for (const [role, token] of Object.entries(session.tokens)) {
      const answer = await fetch(`${graph.server.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: "{ viewer { roles } }" }),
      });
      expect(await answer.json()).toEqual({ data: { viewer: { roles: [role] } } });
    }
  });

  it("hands pages of other sites no token", async () => {
    const token = /eyJ[\w-]+\.[\w-]+\.[\w-]+/;
    expect(await (await get("/demo/session.json")).text()).toMatch(token);
    const answer = await get("/demo/session.json", { "sec-fetch-site": "cross-site" });
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toMatch(token);
  });
});

it("is not part of what npm start runs", async () => {
  const around = await surroundings();
  const service = runMain([], around.variables);
  try {
    await ready(around.url);
    for (const path of ["/demo", "/demo/", "/demo/session.json", "/demo/icon.svg"]) {
      expect((await fetch(`${around.url}${path}`)).status).toBe(404);
    }
  } finally {
    service.process.kill("SIGKILL");
    await service.ended;
    await around.stop();
  }
});

it("is where the sandbox says, soon after the graph answers", async () => {
  const sandbox = runMain(["sandbox", "--port", "0", "--patients", "5"], {});
  try {
    const address = await eventually(() => /http:\/\/\S+\/demo/.exec(sandbox.output())?.[0]);
    const status = async () => ((await fetch(address)).status === 200 ? 200 : undefined);
    expect(await eventually(status)).toBe(200);
  } finally {
    sandbox.process.kill("SIGKILL");
    await sandbox.ended;
  }
});

/** What is found before half a minute is over. */
async function eventually<T>(find: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 300; tries++) {
    const found = await find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("It did not come.");
}
