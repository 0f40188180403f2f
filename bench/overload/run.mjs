// Measures what the graph does at twice its capacity: node bench/overload/run.mjs
// Needs nothing but the repository: it builds, simulates the upstreams, starts `dist/main.js` on core 0 and drives it
// from core 1, open loop: requests go out at their time whether or not earlier ones were answered.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { OpenLoop, quantile } from "./open-loop.mjs";
import { replay } from "./replay.mjs";
import { report } from "./report.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
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

if (process.argv[2] !== "pinned" && hasTaskset()) {
  const again = spawn("taskset", ["-c", "1", process.execPath, fileURLToPath(import.meta.url), "pinned"], {
    stdio: "inherit",
  });
  again.once("exit", (code) => process.exit(code ?? 1));
} else {
  await main();
}

async function main() {
  execFileSync("npm", ["run", "-s", "build"], { cwd: root, stdio: "inherit" });
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
  const graph = startGraph(around.variables);
  try {
    await ready(around.url);
    const load = new OpenLoop({ url: around.url, token: around.token, body: JSON.stringify(body) });
    const ms = Number(STEP_SECONDS) * 1000;
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

function startGraph(variables) {
  const clock = join(here, "refusal-clock.js");
  const node = [process.execPath, "--enable-source-maps", "--require", clock, join(root, "dist/main.js")];
  const [command, ...args] = hasTaskset() ? ["taskset", "-c", "0", ...node] : node;
  return spawn(command, args, {
    env: { PATH: process.env.PATH, ...variables },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}

/** Upstreams, an issuer that is not the sandbox's, and the variables of a graph over them. */
async function surroundings() {
  const require = createRequire(import.meta.url);
  require("reflect-metadata");
  const { startUpstreams } = require(join(root, "dist/sandbox/start-upstreams.js"));
  const { startSandboxIssuer } = require(join(root, "dist/auth/sandbox-issuer.js"));
  const { sandboxVariables } = require(join(root, "dist/config/sandbox-variables.js"));
  const upstreams = await startUpstreams({ patients: 200 });
  const clinic = await replay(upstreams.urls.vsee);
  const broker = await replay(upstreams.urls.bastion);
  const issuer = await startSandboxIssuer();
  const folder = mkdtempSync(join(tmpdir(), "coverage-graph-overload-"));
  const insurersFile = join(folder, "insurers.json");
  writeFileSync(insurersFile, JSON.stringify(upstreams.insurers));
  const iss = "https://issuer.example";
  const exp = Math.floor(Date.now() / 1000) + 3600;
  const port = 4090;
  return {
    url: `http://127.0.0.1:${port}`,
    token: await issuer.sign({ iss, aud: issuer.rules.audience, sub: "staff", roles: ["CLINIC_STAFF"], exp }),
    variables: {
      ...sandboxVariables(upstreams, { ...issuer.rules, issuer: iss }),
      VSEE_URL: clinic.url,
      BASTION_URL: broker.url,
      INSURERS_FILE: insurersFile,
      DATA_DIR: join(folder, "data"),
      HOST: "127.0.0.1",
      PORT: String(port),
      LOG_LEVEL: "warn",
    },
    stop: async () => {
      clinic.stop();
      broker.stop();
      await issuer.stop();
      await upstreams.stop();
    },
  };
}

async function ready(url) {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.status === 200) return;
    await pause(50);
  }
  throw new Error("The graph did not become ready.");
}

function machine() {
  return {
    cpu: `${cpus().length} x ${cpus()[0]?.model.trim()}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    node: process.version,
    load: loadavg()
      .map((one) => one.toFixed(1))
      .join(", "),
    pinned: hasTaskset(),
    date: new Date().toISOString().slice(0, 10),
  };
}

function hasTaskset() {
  try {
    execFileSync("taskset", ["-c", "1", "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function round(result) {
  return Object.fromEntries(Object.entries(result).map(([name, value]) => [name, Math.round(value * 10) / 10]));
}
