import "reflect-metadata";
import "./start/heap-flags";
// Before the rest is loaded, so that a mistake is told at once.
import { startable } from "./start/startable";
import { createLog } from "./observability/log";
import { DemoSite } from "./sandbox/demo/demo-site";
import { startFaultControl } from "./sandbox/faults/fault-control";
import { startUpstreams } from "./sandbox/start-upstreams";
import { announcement } from "./start/announcement";
import { shortQuery } from "./sandbox/first-query";
import type { SandboxCommand } from "./start/command-line";
import { startProblem } from "./start/start-problem";
import { startService } from "./start/start-service";
import { startSandbox } from "./sandbox/start-sandbox";
import { stopOnSignal } from "./start/stop-on-signal";

async function main(): Promise<void> {
  if (startable.kind === "sandbox") return runSandbox(startable);
  const { config } = startable;
  await startService(config, createLog(config.logLevel));
}

/** So many are made up within two seconds. */
const manyPatients = 2_000;

async function runSandbox({ now, ...command }: SandboxCommand & { readonly now?: Date }): Promise<void> {
  const { seed, patients, latencyMs, port, chaos, without } = command;
  if (patients > manyPatients) say(`Making up ${patients} patients, which takes a while…`);
  const upstreams = await startUpstreams({ seed, patients, latencyMs, now, without });
  const demo = new DemoSite({ store: upstreams.store, tell: say });
  const overrides = port === undefined ? {} : { PORT: port };
  const graph = await startSandbox(upstreams, { overrides, pages: demo.addRoutes });
  const { server, tokens, firstQuery } = graph;
  const { patientId } = firstQuery;
  // Beside the graph, where nobody takes it for one of its routes.
  const faultControl = chaos ? await startFaultControl(upstreams, Number(new URL(server.url).port) + 1) : undefined;
  stopOnSignal(async () => {
    demo.stop();
    await graph.stop();
    await faultControl?.stop();
    await upstreams.stop();
  });
  const faultControlUrl = faultControl && `${faultControl.url}/faults`;
  const seconds = process.uptime();
  say(announcement({ url: server.url, patients, seconds, tokens, query: shortQuery(patientId), faultControlUrl }));
  // Last: nobody waits for a page to reach the graph.
  await demo.open();
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${startProblem(error)}\n`);
  process.exit(1);
});
