import "reflect-metadata";
// Before the rest is loaded, so that a mistake is told at once.
import { startable } from "./start/startable";
import { ConfigError } from "./config/config-error";
import { createLog } from "./observability/log";
import { DemoSite } from "./sandbox/demo/demo-site";
import { startFaultControl } from "./sandbox/faults/fault-control";
import { startUpstreams } from "./sandbox/start-upstreams";
import { announcement } from "./start/announcement";
import type { SandboxCommand } from "./start/command-line";
import { startService } from "./start/start-service";
import { startSandbox } from "./start/start-sandbox";
import { stopOnSignal } from "./start/stop-on-signal";

async function main(): Promise<void> {
  if (startable.kind === "sandbox") return runSandbox(startable);
  const { config } = startable;
  await startService(config, createLog(config.logLevel));
}

async function runSandbox({ seed, patients, latencyMs, port, chaos }: SandboxCommand): Promise<void> {
  const upstreams = await startUpstreams({ seed, patients, latencyMs });
  const demo = new DemoSite({ store: upstreams.store, tell: say });
  const overrides = port === undefined ? {} : { PORT: port };
  const graph = await startSandbox(upstreams, { overrides, pages: demo.addRoutes });
  const { server, tokens, firstQuery } = graph;
  // Beside the graph, where nobody takes it for one of its routes.
  const faultControl = chaos ? await startFaultControl(upstreams, Number(new URL(server.url).port) + 1) : undefined;
  stopOnSignal(async () => {
    demo.stop();
    await graph.stop();
    await faultControl?.stop();
    await upstreams.stop();
  });
  const faultControlUrl = faultControl && `${faultControl.url}/faults`;
  say(announcement({ url: server.url, tokens, firstQuery, faultControlUrl }));
  // Last: nobody waits for a page to reach the graph.
  await demo.open();
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function fail(text: string): void {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

main().catch((error: unknown) => {
  // The sandbox reads its configuration once its upstreams run.
  if (error instanceof ConfigError) return fail(error.message);
  const name = error instanceof Error ? error.name : "Error";
  const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
  fail(`The graph could not start: ${name}${code}`);
});
