import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { startUpstreams, type SandboxUpstreams } from "../../src/sandbox/start-upstreams";
import { startSandbox, type SandboxGraph } from "../../src/sandbox/start-sandbox";
import { eventually } from "../ledger/eventually";
import { startChildGraph } from "../support/child-graph";
import { accessKey, eventBody, post } from "./webhook-bench";

const count = process.env.LONG_TESTS === "1" ? 1_000 : 100;

let upstreams: SandboxUpstreams;
let dataDir: string;

beforeAll(async () => {
  upstreams = await startUpstreams({ patients: count * 2, latencyMs: 2 });
  dataDir = mkdtempSync(join(tmpdir(), "webhooks-"));
});
afterAll(async () => {
  await upstreams.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

it(`confirms each of ${count} webhooks once though the process is killed in the middle of them`, async () => {
  const members = [...upstreams.store.broker.members.values()]
    .filter(({ status }) => status !== "Deleted")
    .slice(0, count);
  expect(members).toHaveLength(count);
  const variables = { DATA_DIR: dataDir, BASTION_WEBHOOK_ACCESS_KEY: accessKey };

  const acknowledged = new Set<string>();
  const send = async (url: string, member: (typeof members)[number]): Promise<void> => {
    const response = await post(url, eventBody(member)).catch(() => null);
    if (response?.status === 200) acknowledged.add(member.memberId);
  };
  const first = await startChildGraph({ upstreams, variables });
  const sending = (async () => {
    for (const member of members) await send(first.url, member);
  })();
  await eventually(() => expect(acknowledged.size).toBeGreaterThan(count / 3));
  await first.kill();
  await sending;
  const before = acknowledged.size;
  expect(before).toBeLessThan(count);

  const second = await startSandbox(upstreams, {
    environment: {},
    overrides: { PORT: "0", LOG_LEVEL: "silent", ...variables },
  });
  try {
    // What was acknowledged is confirmed without the broker's saying it again.
    await eventually(async () => {
      const told = new Set((await changesOf(second)).map(({ memberId }) => memberId));
      for (const memberId of acknowledged) expect(told).toContain(memberId);
    });
    // The broker repeats what was not acknowledged, and some that was.
    for (const member of members) await send(second.server.url, member);
    expect(acknowledged.size).toBe(count);
    await eventually(async () => expect((await changesOf(second)).length).toBe(count), 15_000);
    await delay(200);
    const told = await changesOf(second);
    expect(told.map(({ memberId }) => memberId).sort()).toEqual(members.map(({ memberId }) => memberId).sort());
  } finally {
    await second.stop();
  }
}, 60_000);

async function changesOf({ server }: SandboxGraph) {
  const { changes } = server.services.ledger;
  const { edges } = await changes.page({}, count * 2);
  return edges.map(({ change }) => change);
}
