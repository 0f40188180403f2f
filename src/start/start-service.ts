import { setTimeout as pause } from "node:timers/promises";
import type { Config } from "../config";
import { createServer } from "../composition/server";
import { createLog } from "../observability/log";
import { stopOnSignal } from "./stop-on-signal";

/** Time for load balancers to see the announced stop in `/readyz`. */
const noticeMs = 1000;

/** Runs the graph over the configured upstreams until a signal stops it. */
export async function startService(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const server = await createServer(config, { log });
  stopOnSignal(async (signal) => {
    log.info("stopping", { signal });
    server.announceStop();
    await pause(noticeMs);
    await server.close();
  });
  await server.listen();
  log.info("listening", { port: Number(new URL(server.url).port) });
}
