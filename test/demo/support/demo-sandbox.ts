import { DemoSite } from "../../../src/sandbox/demo/demo-site";
import { startUpstreams, type SandboxUpstreams } from "../../../src/sandbox/start-upstreams";
import { startSandbox } from "../../../src/sandbox/start-sandbox";

export interface DemoSandbox {
  /** Of the page, e.g. `http://127.0.0.1:4000/demo`. */
  readonly url: string;
  readonly upstreams: SandboxUpstreams;
  stop(): Promise<void>;
}

/** The sandbox as `npm run sandbox` starts it, in this process, with its page built. */
export async function startDemoSandbox({ patients = 30 } = {}): Promise<DemoSandbox> {
  const upstreams = await startUpstreams({ patients, eligibilityJobMs: 1000 });
  const demo = new DemoSite({ store: upstreams.store });
  const graph = await startSandbox(upstreams, {
    environment: {},
    overrides: { PORT: "0", LOG_LEVEL: "silent" },
    parts: { idleGraceMs: 0 },
    pages: demo.addRoutes,
  });
  await demo.open();
  return {
    url: `${graph.server.url}/demo`,
    upstreams,
    stop: async () => {
      demo.stop();
      await graph.stop();
      await upstreams.stop();
    },
  };
}
