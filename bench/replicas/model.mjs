// node bench/replicas/model.mjs --help
// How many replicas a rate of operations needs, from what one operation was measured to take. Pure arithmetic.
import { parseArgs } from "node:util";
import { table } from "../report.mjs";

const usage = `node bench/replicas/model.mjs [options]    replicas for a rate of operations; the defaults are what was measured
  --read-ms 0.65 --write-ms 0.71      CPU of one operation: bench/replicas/RESULTS.md
  --clinic-calls 2.95                 of these, calls to the clinic: the most that any upstream gets
  --depth 2                           calls of one operation that wait for each other
  --writes 0.05                       share of writes
  --operation-kib 581                 allocated by one operation, of which no more can be alive: test/budget/budgets.json
  --rest-mib 150                      resident memory of a replica at rest
  --busy 0.6                          how busy a core may be`;

const asked = {
  "read-ms": "0.65",
  "write-ms": "0.71",
  "clinic-calls": "2.95",
  depth: "2",
  writes: "0.05",
  "operation-kib": "581",
  "rest-mib": "150",
  busy: "0.6",
};
/** Calls to one upstream that a process has under way on average: with more, its bound of 64 at once is often reached. */
const callsUnderWay = 50;
const rates = [500, 1000, 2500, 5000, 10_000];
const latenciesMs = [5, 20, 100];

const options = Object.fromEntries(
  Object.entries(asked).map(([name, value]) => [name, { type: "string", default: value }]),
);
const { values } = parseArgs({ options: { ...options, help: { type: "boolean", default: false } } });
if (values.help) console.log(usage);
else console.log(modelTable(Object.fromEntries(Object.keys(asked).map((name) => [name, Number(values[name])]))));

function modelTable(measured) {
  const head = ["operations a second", "upstream, ms a call", "replicas for CPU", "for connections", "replicas"];
  const of = ["core busy", "ms queued, mean", "p99", "operations in flight", "MiB", "clinic connections"];
  const rows = rates.flatMap((rate) => latenciesMs.map((latencyMs) => rowOf(rate, latencyMs, measured)));
  return table([...head, ...of.map((what) => `each: ${what}`)], rows);
}

/** Each replica is a queue with one server, its event loop, to which operations come independently of each other. */
function rowOf(rate, latencyMs, measured) {
  const { writes, depth } = measured;
  const serviceMs = (1 - writes) * measured["read-ms"] + writes * measured["write-ms"];
  const clinicBusy = (rate * measured["clinic-calls"] * latencyMs) / 1000;
  const forCpu = Math.ceil((rate * serviceMs) / 1000 / measured.busy);
  const forConnections = Math.ceil(clinicBusy / callsUnderWay);
  const replicas = Math.max(forCpu, forConnections);
  const load = (rate * serviceMs) / 1000 / replicas;
  const { meanMs, p99Ms } = queueing(load, serviceMs);
  const inFlight = (rate / replicas / 1000) * (meanMs + serviceMs + depth * latencyMs);
  const mib = measured["rest-mib"] + (inFlight * measured["operation-kib"]) / 1024;
  return [
    rate,
    latencyMs,
    forCpu,
    forConnections,
    replicas,
    `${(load * 100).toFixed(0)} %`,
    meanMs.toFixed(2),
    p99Ms.toFixed(1),
    Math.ceil(inFlight),
    mib.toFixed(0),
    Math.ceil(clinicBusy / replicas),
  ];
}

/** M/M/1: service times vary as much as their mean. A balancer that hands out in turn makes waits shorter, not longer. */
function queueing(load, serviceMs) {
  const meanMs = (load * serviceMs) / (1 - load);
  const p99Ms = Math.max(0, (Math.log(100 * load) * serviceMs) / (1 - load));
  return { meanMs, p99Ms };
}
