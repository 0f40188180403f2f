import { createServer } from "../../src/composition/server";
import { startSandbox } from "../../src/sandbox/start-sandbox";
import { startUpstreams } from "../../src/sandbox/start-upstreams";
import { plantedPeriod, plantVisits } from "./planted-clinic";
import { worklist } from "./worklist-query";

export function testInsurerSuite(): void {
  it("a test insurer's card is TEST_INSURER, which it is not in the sandbox", async () => {
    const upstreams = await startUpstreams({ patients: 2 });
    plantVisits(upstreams, [(one) => (one.card!.insurer_code = "(sandbox) NORTHFIELD"), () => undefined]);
    const overrides = { PORT: "0", LOG_LEVEL: "silent", LINK_INDEX: "off" };
    const sandbox = await startSandbox(upstreams, { environment: {}, overrides, parts: { idleGraceMs: 0 } });
    const real = await createServer({ ...sandbox.config, sandbox: false }, { idleGraceMs: 0 });
    await real.listen();
    const rowsAt = async (url: string) => {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${sandbox.tokens.CLINIC_STAFF}` },
        body: JSON.stringify({ query: worklist, variables: { filter: plantedPeriod() } }),
      });
      const { data } = (await response.json()) as { data: { coverageWorklist: { nodes: { issues: string[] }[] } } };
      return data.coverageWorklist.nodes;
    };
    expect((await rowsAt(sandbox.server.url)).map(({ issues }) => issues)).toEqual([[], []]);
    expect(await rowsAt(real.url)).toMatchObject([
      { readiness: "ATTENTION", issues: ["TEST_INSURER"], nextAction: "FIX_CARD", unasked: [] },
      { readiness: "READY", issues: [] },
    ]);
    await real.close();
    await sandbox.stop();
    await upstreams.stop();
  });
}
