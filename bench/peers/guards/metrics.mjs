import { createServer } from "node:http";
import { collectDefaultMetrics, Counter, Histogram, register } from "prom-client";

const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const operations = new Counter({
  name: "graphql_operations_total",
  help: "Operations by outcome.",
  labelNames: ["outcome"],
});
const operationSeconds = new Histogram({
  name: "graphql_operation_duration_seconds",
  help: "From the request to its answer.",
  labelNames: ["outcome"],
  buckets,
});
const upstreamReads = new Histogram({
  name: "upstream_read_duration_seconds",
  help: "Reads of upstreams, by endpoint and outcome.",
  labelNames: ["endpoint", "outcome"],
  buckets,
});

export function countOperation(outcome, seconds) {
  operations.inc({ outcome });
  operationSeconds.observe({ outcome }, seconds);
}

export function countRead(endpoint, outcome, seconds) {
  upstreamReads.observe({ endpoint, outcome }, seconds);
}

/** Serves what is counted, on a port of its own that no caller reaches. */
export function serveMetrics(port) {
  collectDefaultMetrics();
  createServer(async (_, response) => {
    response.setHeader("content-type", register.contentType).end(await register.metrics());
  }).listen(port, "127.0.0.1");
}
