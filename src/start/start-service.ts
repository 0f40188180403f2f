import cluster from "node:cluster";
import { setTimeout as pause } from "node:timers/promises";
import type { Config } from "../config";
import type { Log } from "../observability/log";
import { Metrics } from "../observability/metrics";
import { createServer } from "../server";
import { shareBrokerPassword } from "./share-broker-password";
import { stopOnSignal } from "./stop-on-signal";
import { readAllWorkersMetrics } from "./worker-metrics";
import { Workers } from "./workers";

/** How long those who send requests here have to hear that it is about to end. */
const noticeMs = 1000;

/** Runs the graph over the configured upstreams: in this process, or in workers that share its port. */
export async function startService(config: Config, log: Log): Promise<void> {
  if (config.listen.workers > 1 && cluster.isPrimary) return startWorkers(config, log);
  const metrics = new Metrics();
  const readMetrics = cluster.isWorker ? readAllWorkersMetrics(metrics) : undefined;
  const server = await createServer(config, { log, metrics, readMetrics });
  if (cluster.isWorker) shareBrokerPassword(server.services.bastionSession);
  stopOnSignal(async (signal) => {
    log.info("stopping", { signal });
    server.announceStop();
    await pause(noticeMs);
    await server.close();
  });
  await server.listen();
  log.info("listening", { port: Number(new URL(server.url).port) });
}

async function startWorkers({ listen, requestDeadlineMs }: Config, log: Log): Promise<void> {
  const workers = new Workers({ count: listen.workers, stopMs: 2 * requestDeadlineMs + 5000, log });
  stopOnSignal((signal) => {
    log.info("stopping workers", { signal, count: listen.workers });
    return workers.stop();
  });
  await workers.start();
}
