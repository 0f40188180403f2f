// Measures one, two and four replicas on one Postgres: node bench/replicas/run.mjs
// Each replica is `dist/main.js` in a process of its own with a part of one core (SLICE, where control groups may be
// made), behind a round-robin balancer. Needs a Postgres server on the machine; builds nothing: npm run build.
import { cpus, loadavg } from "node:os";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { Pool } from "undici";
import { cpuMs } from "../servers/process-facts.mjs";
import { sliceCpu } from "./cpu-slice.mjs";
import { report } from "./report.mjs";
import { startBalancerProcess, startReplica, startSurroundings } from "./surroundings.mjs";
import { workloads } from "./workloads.mjs";

const {
  SLICE = "0.12",
  WINDOW_SECONDS = "8",
  WARM_UP_SECONDS = "2",
  ROUNDS = "3",
  CLIENTS_PER_REPLICA = "12",
} = process.env;
const counts = [1, 2, 4];
const most = Math.max(...counts);
const ends = [];

async function main() {
  const around = await startSurroundings();
  ends.push(around.stop);
  const replicas = [];
  for (let started = 0; started < most; started++) {
    const replica = await startReplica({ ...around.variables, REPLICAS: String(most) });
    ends.push(replica.stop);
    replicas.push(replica);
  }
  const whole = [];
  // What runs for the first time costs more.
  for (const workload of [...workloads, ...workloads]) await measure(around, replicas, workload);
  for (const replica of replicas) {
    for (const workload of workloads) {
      whole.push({ workload: workload.name, ...(await measure(around, [replica], workload)) });
      process.stdout.write(`${JSON.stringify(whole.at(-1))}\n`);
    }
  }
  const sliced = replicas.map(({ pid }) => sliceCpu(pid, Number(SLICE)));
  ends.unshift(...sliced.filter((undo) => undo !== null));
  const windows = [];
  for (let round = 0; round < Number(ROUNDS); round++) {
    const inTurn = replicas.map((_, index) => replicas[(index + round) % most]);
    for (const workload of workloads) {
      for (const count of counts) {
        const window = await measure(around, inTurn.slice(0, count), workload);
        windows.push({ round, workload: workload.name, count, ...window });
        process.stdout.write(`${JSON.stringify(windows.at(-1))}\n`);
      }
    }
  }
  return { whole, windows, workloads, counts, machine: machine(sliced.every((undo) => undo !== null)) };
}

async function measure(around, replicas, { bodyAt }) {
  const balancer = await startBalancerProcess(replicas.map(({ url }) => url));
  const pool = new Pool(balancer.url, { connections: 512, pipelining: 1 });
  const clients = Number(CLIENTS_PER_REPLICA) * replicas.length;
  try {
    await drive(pool, { around, bodyAt, clients, ms: Number(WARM_UP_SECONDS) * 1000 });
    const facts = () => ({
      graph: replicas.reduce((sum, { pid }) => sum + cpuMs(pid), 0),
      postgres: around.postgresCpuMs(),
      balancer: cpuMs(balancer.pid),
      // Load and simulated upstreams.
      rest: cpuMs(process.pid),
    });
    const before = facts();
    const { answered, failed, seconds } = await drive(pool, {
      around,
      bodyAt,
      clients,
      ms: Number(WINDOW_SECONDS) * 1000,
    });
    const after = facts();
    const each = (name) => (after[name] - before[name]) / answered;
    return {
      perSecond: answered / seconds,
      failed,
      graphMs: each("graph"),
      postgresMs: each("postgres"),
      balancerMs: each("balancer"),
      restMs: each("rest"),
    };
  } finally {
    await pool.destroy();
    await balancer.stop();
  }
}

let turn = 0;

async function drive(pool, { around, bodyAt, clients, ms }) {
  const headers = { "content-type": "application/json", authorization: `Bearer ${around.token}` };
  const startedAt = performance.now();
  let answered = 0;
  let failed = 0;
  const client = async () => {
    while (performance.now() - startedAt < ms) {
      if (await isAnswered(pool, { path: "/graphql", method: "POST", headers, body: bodyAt(turn++) })) answered += 1;
      else failed += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  around.forgetRequests();
  return { answered, failed, seconds: (performance.now() - startedAt) / 1000 };
}

async function isAnswered(pool, request) {
  try {
    const { statusCode, body } = await pool.request(request);
    const text = await body.text();
    return statusCode === 200 && !text.includes('"errors"');
  } catch {
    return false;
  }
}

const machine = (isSliced) => ({
  cpu: `${cpus().length} x ${cpus()[0]?.model.trim()}`,
  node: process.version,
  slice: isSliced ? Number(SLICE) : null,
  load: loadavg()
    .map((one) => one.toFixed(1))
    .join(", "),
  date: new Date().toISOString().slice(0, 10),
});

let ending;
const end = () =>
  (ending ??= (async () => {
    // Processes first, then their control groups.
    for (const undo of ends.reverse()) await undo();
  })());
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void end().finally(() => process.exit(1)));

try {
  const file = fileURLToPath(new URL("RESULTS.md", import.meta.url));
  const text = await format(report(await main()), { ...(await resolveConfig(file)), parser: "markdown" });
  writeFileSync(file, text);
  process.stdout.write(`\n${text}`);
} finally {
  await end();
}
process.exit();
