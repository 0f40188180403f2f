// Measures what the graph does at twice its capacity: node bench/overload/run.mjs
// Needs nothing but the repository: it builds, simulates the upstreams, starts `dist/main.js` on core 0 and drives it
// from core 1, open loop: requests go out at their time whether or not earlier ones were answered.
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { OpenLoop, quantile } from "./open-loop.mjs";
import { report } from "./report.mjs";
import { isOnItsCore, machine, root, surroundings } from "./surroundings.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const steps = [0.75, 1, 1.25, 1.5, 2, 2.5, 3];
const { STEP_SECONDS = "8", WARM_UP_SECONDS = "3" } = process.env;
const workloads = [
  {
    name: "a page of the clinic's visits with patients, cards and plans (schema/operations/visits.graphql)",
    query: readFileSync(join(root, "schema/operations/visits.graphql"), "utf8"),
    variables: { first: 20 },
  },
  {
    name: "a hundred patients with ten fields each, one upstream call",
    query: `query ($ids: [ID!]!) { patients(ids: $ids) { id code fullName firstName lastName birthDate gender email phone photoUrl } }`,
    variables: { ids: Array.from({ length: 100 }, (_, index) => String(4001 + index)) },
  },
];

if (await isOnItsCore(fileURLToPath(import.meta.url))) await main();

async function main() {
  const around = await surroundings();
  try {
    const measured = [];
    for (const { name, ...body } of workloads) measured.push({ name, ...(await measure(around, body)) });
    const text = report({ measured, machine: machine() });
    writeFileSync(join(here, "RESULTS.md"), text);
    process.stdout.write(`\n${text}`);
  } finally {
    await around.stop();
  }
}

async function measure(around, body) {
  const { url, process: graph } = await around.startGraph(4090, { preload: join(here, "refusal-clock.js") });
  try {
    const load = new OpenLoop({ url, token: around.token, body: JSON.stringify(body) });
    const ms = Number(STEP_SECONDS) * 1000;
    await load.connect(2048);
    await load.warmUp(Number(WARM_UP_SECONDS) * 1000);
    const capacity = await load.closedLoop({ clients: 16, ms });
    const results = [];
    for (const step of steps) {
      const result = { ...(await load.run({ rate: capacity * step, ms })), ...(await refusalTimes(graph)) };
      results.push({ step, ...result });
      process.stdout.write(`${step}x: ${JSON.stringify(round(result))}\n`);
      await pause(1500);
    }
    load.close();
    return { capacity, results };
  } finally {
    graph.kill("SIGKILL");
  }
}

/** How long the graph's own process took to refuse, since it was asked last. */
async function refusalTimes(graph) {
  graph.send("times");
  const [times] = await once(graph, "message");
  return { refusedP50: quantile(times, 0.5), refusedP99: quantile(times, 0.99) };
}

function round(result) {
  return Object.fromEntries(Object.entries(result).map(([name, value]) => [name, Math.round(value * 10) / 10]));
}
