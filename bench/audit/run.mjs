// Measures what the audit costs: node bench/audit/run.mjs
// Two graphs over the same recorded upstreams, one of which records nothing, are asked in turns, round by round; what counts is
// the median of the rounds' ratios. OPERATIONS, ROUNDS and CLIENTS may be set in the environment.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Pool } from "undici";
import { isOnItsCore, machine, median, placeOf, surroundings } from "../overload/surroundings.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const { OPERATIONS = "2000", ROUNDS = "9", CLIENTS = "16" } = process.env;
const ticksPerSecond = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));
const ids = Array.from({ length: 200 }, (_, at) => String(4001 + at));
const workloads = [
  {
    name: "a patient's cards and visits, one person an operation",
    query: readFileSync(join(here, "chart.graphql"), "utf8"),
    variables: (at) => ({ id: ids[at % ids.length] }),
  },
  {
    name: "twenty patients' names and cards, twenty persons an operation",
    query:
      "query Page($ids: [ID!]!) { patients(ids: $ids) { id fullName birthDate insuranceCards { id memberId: subscriberNumber } } }",
    variables: (at) => ({ ids: Array.from({ length: 20 }, (_, more) => ids[(at * 7 + more) % ids.length]) }),
  },
];

if (await isOnItsCore(fileURLToPath(import.meta.url))) await main();

async function main() {
  const around = await surroundings();
  try {
    const on = await around.startGraph(4091);
    const off = await around.startGraph(4092, { preload: join(here, "without-audit.js") });
    const measured = [];
    for (const workload of workloads) measured.push(await measure(workload, on, off, around.token));
    const text = report(measured);
    writeFileSync(join(here, "RESULTS.md"), text);
    process.stdout.write(text);
  } finally {
    await around.stop();
  }
}

async function measure({ name, query, variables }, on, off, token) {
  const bodies = ids.map((_, at) => JSON.stringify({ query, variables: variables(at) }));
  const graphs = [on, off].map((graph) => ({ ...graph, pool: new Pool(graph.url, { connections: Number(CLIENTS) }) }));
  // Recorded answers, compiled code and connections are there before anything counts.
  for (const graph of graphs) await round(graph, bodies, token);
  const rounds = [];
  for (let at = 0; at < Number(ROUNDS); at++) {
    // Who comes first changes, because the machine may slow down or speed up.
    const order = at % 2 === 0 ? graphs : graphs.toReversed();
    const results = new Map();
    for (const graph of order) results.set(graph, await round(graph, bodies, token));
    const [withAudit, without] = graphs.map((graph) => results.get(graph));
    rounds.push({ withAudit, without });
    process.stdout.write(`${name}: ${JSON.stringify({ withAudit, without })}\n`);
  }
  for (const { pool } of graphs) await pool.destroy();
  return { name, rounds };
}

/** Operations a second, and the milliseconds that the graph's process worked for one, audit writing included. */
async function round({ pool, process: graph }, bodies, token) {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const total = Number(OPERATIONS);
  const cpuBefore = cpuMs(graph.pid);
  const startedAt = performance.now();
  let next = 0;
  const client = async () => {
    for (let at = next++; at < total; at = next++) {
      const body = bodies[at % bodies.length];
      const answer = await pool.request({ path: "/graphql", method: "POST", headers, body });
      const text = await answer.body.text();
      if (answer.statusCode !== 200 || text.includes('"errors"')) throw new Error(`Answered ${answer.statusCode}.`);
    }
  };
  await Promise.all(Array.from({ length: Number(CLIENTS) }, client));
  const perSecond = (total / (performance.now() - startedAt)) * 1000;
  // What is still to be written belongs to these operations.
  await new Promise((resolve) => setTimeout(resolve, 600));
  return { perSecond, cpuMs: (cpuMs(graph.pid) - cpuBefore) / total };
}

/** Of all the process's threads, the database's among them. */
function cpuMs(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
}

function report(measured) {
  const rows = measured.map(({ name, rounds }) => {
    const of = (value) => median(rounds.map(value));
    const throughput = of(({ withAudit, without }) => withAudit.perSecond / without.perSecond);
    const cpu = of(({ withAudit, without }) => withAudit.cpuMs / without.cpuMs);
    const both = (key, digits) =>
      `${of(({ withAudit }) => withAudit[key]).toFixed(digits)} | ${of(({ without }) => without[key]).toFixed(digits)}`;
    return `| ${name} | ${both("perSecond", 0)} | ${throughput.toFixed(3)} | ${both("cpuMs", 2)} | ${cpu.toFixed(3)} |`;
  });
  return `# What the audit costs

\`node bench/audit/run.mjs\`, on ${placeOf(machine())}.

Two graphs in turns, ${CLIENTS} clients, ${ROUNDS} rounds of ${OPERATIONS} operations each; ratios are medians of the rounds' ratios, audit on to audit off.
CPU is that of the graph's process with all its threads, until the audit is written.

| operations | a second, on | off | ratio | CPU ms each, on | off | ratio |
| :--------- | -----------: | --: | ----: | --------------: | --: | ----: |
${rows.join("\n")}
`;
}
