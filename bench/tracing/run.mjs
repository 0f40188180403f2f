// Measures what tracing costs: node bench/tracing/run.mjs [--before <folder>]
// The graph runs without an exporter and with one, and where a folder is given, as it is built there; all take turns on
// the same requests, and the CPU time of the graph's process is what counts: it stays true on a machine that is shared.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { replay } from "../overload/replay.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const { values } = parseArgs({
  options: {
    before: { type: "string" },
    starts: { type: "string", default: "6" },
    // Short turns and many: what else the machine does then meets all of them alike.
    rounds: { type: "string", default: "60" },
    requests: { type: "string", default: "24" },
  },
});
const chart = readFileSync(join(root, "schema/operations/patient-chart.graphql"), "utf8");
const body = JSON.stringify({ query: chart, variables: { id: "4001" } });
const clients = 8;

execFileSync("npm", ["run", "-s", "build"], { cwd: root, stdio: "inherit" });
const around = await surroundings();
const variants = [
  ...(values.before ? [{ name: "before", folder: values.before, variables: {} }] : []),
  { name: "off", folder: root, variables: {} },
  { name: "on", folder: root, variables: { OTEL_EXPORTER_OTLP_ENDPOINT: around.collectorUrl } },
];
try {
  const costs = [];
  // Two processes of one program differ by some percent, by what their compilers happened to do.
  for (let start = 0; start < Number(values.starts); start++) costs.push(await compare());
  report(costs);
} finally {
  await around.stop();
}

/** The median cost of each variant, of processes that live at the same time and take turns. */
async function compare() {
  const graphs = [];
  try {
    for (const variant of variants) graphs.push(await start(variant));
    for (let round = 0; round < 30; round++) for (const graph of graphs) await measure(graph);
    const costs = Object.fromEntries(graphs.map(({ name }) => [name, []]));
    for (let round = 0; round < Number(values.rounds); round++) {
      const turns = round % 2 === 0 ? graphs : graphs.toReversed();
      for (const graph of turns) costs[graph.name].push(await measure(graph));
    }
    return Object.fromEntries(Object.entries(costs).map(([name, ms]) => [name, median(ms)]));
  } finally {
    for (const { child } of graphs) child.kill("SIGKILL");
  }
}

/** CPU milliseconds an operation. */
async function measure({ url, child }) {
  const before = cpuMs(child.pid);
  let left = Number(values.requests);
  const client = async () => {
    while (left-- > 0) {
      const headers = { "content-type": "application/json", authorization: `Bearer ${around.token}` };
      const answer = await fetch(`${url}/graphql`, { method: "POST", headers, body });
      const { errors } = await answer.json();
      if (errors) throw new Error("The graph answered with errors.");
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return (cpuMs(child.pid) - before) / Number(values.requests);
}

/** Of all threads. Exact to the nanosecond, where the times of `stat` count hundredths of a second. */
function cpuMs(pid) {
  const tasks = readdirSync(`/proc/${pid}/task`);
  const times = tasks.map((task) => Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, "utf8").split(" ")[0]));
  return times.reduce((sum, time) => sum + time, 0) / 1e6;
}

function report(costs) {
  const reference = variants[0].name;
  for (const { name } of variants) {
    const ratios = costs.map((cost) => cost[name] / cost[reference]).map((ratio) => (ratio - 1) * 100);
    const [percent, least, most] = [median(ratios), Math.min(...ratios), Math.max(...ratios)].map((one) =>
      one.toFixed(1),
    );
    const ms = median(costs.map((cost) => cost[name])).toFixed(3);
    const line = `${name.padEnd(7)} ${ms} ms of CPU an operation; beside ${reference}: ${percent} % (${least} to ${most})`;
    process.stdout.write(`${line}\n`);
  }
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.floor(sorted.length / 2)]) / 2;
}

async function start({ name, folder, variables }) {
  const port = await freePort();
  const child = spawn(process.execPath, ["--enable-source-maps", join(folder, "dist/main.js")], {
    env: { PATH: process.env.PATH, ...around.variables, ...variables, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 1200; tries++) {
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.status === 200) return { name, url, child };
    await pause(50);
  }
  child.kill("SIGKILL");
  throw new Error(`The graph "${name}" did not become ready.`);
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Upstreams that answer from memory, an issuer, a collector that throws away, and the variables of a graph over them. */
async function surroundings() {
  const require = createRequire(import.meta.url);
  require("reflect-metadata");
  const { startUpstreams } = require(join(root, "dist/sandbox/start-upstreams.js"));
  const { startSandboxIssuer } = require(join(root, "dist/sandbox/sandbox-issuer.js"));
  const { sandboxVariables } = require(join(root, "dist/sandbox/sandbox-variables.js"));
  const upstreams = await startUpstreams({ patients: 50 });
  const fronts = await Promise.all(Object.values(upstreams.urls).map(replay));
  const [vsee, bastion, preauth, vba] = ["vsee", "bastion", "preauth", "vba"].map(
    (name) => fronts[Object.keys(upstreams.urls).indexOf(name)].url,
  );
  const issuer = await startSandboxIssuer();
  const folder = mkdtempSync(join(tmpdir(), "coverage-graph-tracing-"));
  const insurersFile = join(folder, "insurers.json");
  writeFileSync(insurersFile, JSON.stringify(upstreams.insurers));
  const collector = createServer((request, response) => request.resume().on("end", () => response.end("{}")));
  await new Promise((resolve) => collector.listen(0, "127.0.0.1", resolve));
  const iss = "https://issuer.example";
  const exp = Math.floor(Date.now() / 1000) + 3600;
  return {
    collectorUrl: `http://127.0.0.1:${collector.address().port}`,
    token: await issuer.sign({ iss, aud: issuer.rules.audience, sub: "staff", roles: ["CLINIC_STAFF"], exp }),
    variables: {
      ...sandboxVariables(upstreams, { ...issuer.rules, issuer: iss }),
      VSEE_URL: vsee,
      BASTION_URL: bastion,
      PREAUTH_URL: preauth,
      VBA_URL: vba,
      INSURERS_FILE: insurersFile,
      DATABASE_URL: "",
      DATA_DIR: join(folder, "data"),
      HOST: "127.0.0.1",
      LOG_LEVEL: "warn",
      CALLER_COST_PER_MINUTE: "999999999",
    },
    stop: async () => {
      fronts.forEach((front) => front.stop());
      collector.closeAllConnections();
      collector.close();
      await issuer.stop();
      await upstreams.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
