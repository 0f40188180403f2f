import { AggregatorRegistry } from "prom-client";
import type { Metrics } from "../observability/metrics";
import { metricsAnswer, metricsQuestion } from "./worker-messages";

const answerMs = 5000;

/** Reads the numbers of all workers from within one of them: whoever scrapes the port meets a different one each time. */
export function readAllWorkersMetrics(metrics: Metrics): () => Promise<string> {
  AggregatorRegistry.setRegistries(metrics.registry);
  // Lets the primary process ask for this worker's numbers.
  new AggregatorRegistry();
  return () =>
    new Promise((resolve) => {
      const done = (text: string): void => {
        clearTimeout(timer);
        process.off("message", listen);
        resolve(text);
      };
      const listen = (message: unknown): void => {
        if (typeof message !== "object" || message === null || !(metricsAnswer in message)) return;
        done(String(message[metricsAnswer]));
      };
      const timer = setTimeout(() => done(""), answerMs);
      process.on("message", listen);
      process.send?.(metricsQuestion);
    });
}
