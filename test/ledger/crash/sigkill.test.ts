import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";
import { describeOnEveryStore } from "../ledger-store";
import { graphsShareASweepSuite } from "../../links/graphs-share-a-sweep.suite";
import { killedSweepSuite } from "../../links/killed-sweep.suite";
import { ChildProcess } from "./child-process";
import { Counter } from "./counter";

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** An upstream that counts its POSTs, each answered after a while with the reference it carried. */
async function upstream() {
  const posts = new Counter();
  const server = createServer((request, response) => {
    void text(request).then(async (reference) => {
      posts.add(reference);
      await delay(Math.random() * 12);
      response.end(`member of ${reference}`);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { posts, url: `http://127.0.0.1:${port}/` };
}

const isLong = process.env.LONG_TESTS === "1";
const webhooks = isLong ? 1_000 : 400;
/** After how much of its work a process is killed, each time. */
const killedAfter = isLong ? [0.035, 0.3, 0.65] : [0.035, 0.65];

const names = (count: number) => Array.from({ length: count }, (_, index) => `${index}`).sort();

describeOnEveryStore("A process killed by SIGKILL", (stores) => {
  killedSweepSuite(stores);
  graphsShareASweepSuite(stores);

  it("sends no reference a second time after its restart, and leaves none open", async () => {
    const store = await stores.create();
    const { posts, url } = await upstream();
    const references = names(200);
    const start = () => new ChildProcess("sending-child.ts", { options: store.options, url, references });
    for (const share of killedAfter) expect(await start().killAt(posts.reaches(200 * share))).toBe(true);
    expect(await start().end()).toBe(0);
    expect(posts.names.filter((reference) => posts.of(reference) > 1)).toEqual([]);
    const rows = await store.query("select state from idempotency_entries");
    const count = (state: string) => rows.filter((row) => row.state === state).length;
    expect(count("done") + count("unknown")).toBe(200);
    // At each kill one was being answered, and no more than five were under way.
    expect(count("unknown")).toBeGreaterThanOrEqual(killedAfter.length);
    expect(count("unknown")).toBeLessThanOrEqual(5 * killedAfter.length);
  }, 60_000);

  it(`has each of ${webhooks.toLocaleString("en")} webhooks confirmed once after its restart`, async () => {
    const store = await stores.create();
    const acknowledged = new Counter();
    const start = () => {
      // The broker repeats what was not acknowledged, and now and then what was.
      const members = names(webhooks).filter((memberId) => acknowledged.of(memberId) === 0 || memberId.endsWith("7"));
      const onMessage = (memberId: unknown) => acknowledged.add(String(memberId));
      return new ChildProcess("webhook-child.ts", { options: store.options, members }, onMessage);
    };
    for (const share of killedAfter) {
      expect(await start().killAt(acknowledged.reaches(share * webhooks))).toBe(true);
    }
    expect(await start().end()).toBe(0);
    const changed = await store.query("select member_id from endorsement_changes");
    expect(changed.map((row) => String(row.member_id)).sort()).toEqual(names(webhooks));
    expect(await store.query("select distinct state from webhook_events")).toEqual([{ state: "confirmed" }]);
  }, 60_000);
});
