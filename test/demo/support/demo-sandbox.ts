import { clock } from "../../../src/clock";
import { DemoSite } from "../../../src/sandbox/demo/demo-site";
import { startUpstreams, type SandboxUpstreams } from "../../../src/sandbox/start-upstreams";
import { startSandbox } from "../../../src/sandbox/start-sandbox";

export interface DemoSandbox {
  /** Of the page, e.g. `http://127.0.0.1:4000/demo`. */
  readonly url: string;
  readonly upstreams: SandboxUpstreams;
  /** Ends a member's cover, as the broker does it, through the graph. */
  terminate(memberId: string): Promise<void>;
  stop(): Promise<void>;
}

const remove = `mutation ($input: RemoveEndorsementInput!) { removeEndorsement(input: $input) { userErrors { code } } }`;

/** A morning, so that the day's visits are ahead whenever the tests run. */
const now = new Date("2026-03-03T07:40:00Z");

/** The sandbox as `npm run sandbox` starts it, in this process, with its page built. */
export async function startDemoSandbox({ patients = 60 } = {}): Promise<DemoSandbox> {
  const upstreams = await startUpstreams({ patients, eligibilityJobMs: 600, now });
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
    terminate: async (memberId) => {
      const { policyId } = upstreams.store.broker.members.get(memberId)!;
      const answer = await fetch(`${graph.server.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${graph.tokens.BROKER}` },
        body: JSON.stringify({ query: remove, variables: { input: { memberId, policyId } } }),
      });
      expect(await answer.json()).toEqual({ data: { removeEndorsement: { userErrors: [] } } });
    },
    stop: async () => {
      demo.stop();
      await graph.stop();
      await upstreams.stop();
      clock.startAt(new Date());
    },
  };
}
