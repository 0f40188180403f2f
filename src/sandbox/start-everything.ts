import type { ServerParts } from "../composition/server";
import { stopOnSignal } from "../start/stop-on-signal";
import { announcement } from "./announcement";
import type { SandboxCommand } from "./command-line";
import { DemoSite } from "./demo/demo-site";
import { findDocsSite } from "./docs-site";
import { startFaultControl } from "./faults/fault-control";
import { shortQuery } from "./first-query";
import { startSandbox, type SandboxSettings } from "./start-sandbox";
import { startUpstreams } from "./start-upstreams";

/** Fewer are generated within two seconds. */
const manyPatients = 2_000;

/** People who try the sandbox need not wait for its link index. */
const firstSweepSpeedup = 5;

type OnLinkIndex = NonNullable<ServerParts["onLinkIndex"]>;
type LinkIndexStatus = Parameters<OnLinkIndex>[0];

/** Starts the simulated upstreams, the graph over them and the demo page, and announces them on standard output. */
export async function startEverything(command: SandboxCommand, now: Date | undefined): Promise<void> {
  const { seed, patients, latencyMs, port, chaos, without, verbose } = command;
  if (patients > manyPatients) say(`Generating ${patients} patients, which takes a while…`);
  const upstreams = await startUpstreams({ seed, patients, latencyMs, now, without });
  const demo = new DemoSite({ store: upstreams.store, tell: say });
  const addDocsSite = await findDocsSite();
  const pages: SandboxSettings["pages"] = (router, session) => {
    demo.addRoutes(router, session);
    addDocsSite(router);
  };
  const overrides = { ...(port !== undefined && { PORT: port }), ...(verbose && { LOG_LEVEL: "info" }) };
  const indexed = firstLinkIndex();
  const graph = await startSandbox(upstreams, {
    overrides,
    pages,
    parts: { firstSweepSpeedup, onLinkIndex: indexed.onLinkIndex },
  });
  const listeningSince = performance.now();
  const { server, tokens, firstQuery } = graph;
  // On its own port, so that it is not mistaken for one of the graph's routes.
  const faultControl = chaos ? await startFaultControl(upstreams, Number(new URL(server.url).port) + 1) : undefined;
  stopOnSignal(async () => {
    demo.stop();
    await graph.stop();
    await faultControl?.stop();
    await upstreams.stop();
  });
  const query = shortQuery(firstQuery.patientId);
  const faultControlUrl = faultControl && `${faultControl.url}/faults`;
  say(announcement({ url: server.url, patients, seconds: process.uptime(), tokens, query, faultControlUrl }));
  void indexed.status.then(({ patients: known, members }) => {
    const seconds = (performance.now() - listeningSince) / 1000;
    say(`The link index knows ${known} patients and ${members} members, ${seconds.toFixed(1)} s after the start.\n`);
  });
  // Last, because the page may have to be built, and the graph answers without it.
  await demo.open();
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Resolves with the first complete sweep, whether it ends before or after the announcement. */
function firstLinkIndex(): { status: Promise<LinkIndexStatus>; onLinkIndex: OnLinkIndex } {
  let onLinkIndex!: OnLinkIndex;
  const status = new Promise<LinkIndexStatus>((resolve) => (onLinkIndex = resolve));
  return { status, onLinkIndex };
}
