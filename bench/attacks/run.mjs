// Measures what hostile operations do to everybody else: node bench/attacks/run.mjs
// Ordinary operations at a steady rate, in turns without attacks and beside fifty attacks a second (those that
// test/security/hostile-operations.test.ts tries, in their order); what counts is the median of the ratios of their p99.
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Pool } from "undici";
import { isOnItsCore, machine, median, placeOf, root, surroundings } from "../overload/surroundings.mjs";
import { quantile } from "../overload/open-loop.mjs";
import { loadTypescript } from "./load-typescript.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const { ROUNDS = "5", SECONDS = "10", RATE = "100", ATTACKS = "50" } = process.env;
const { attacks } = loadTypescript(join(root, "test/security/support/attacks.ts"));
const hostile = attacks.map(([, make]) => textOf(make()));
const ordinary = textOf({
  query: "query Chart($id: ID!) { patient(id: $id) { fullName insuranceCards { id plan { name } } } }",
  variables: { id: "4001" },
});

if (await isOnItsCore(fileURLToPath(import.meta.url))) await main();

async function main() {
  const around = await surroundings({ patients: 50 });
  try {
    const variables = { INTROSPECTION: "off", CALLER_COST_PER_MINUTE: "999999999" };
    const { url } = await around.startGraph(4093, { variables });
    const headers = { "content-type": "application/json", authorization: `Bearer ${around.token}` };
    const pools = { ordinary: new Pool(url, { connections: 64 }), hostile: new Pool(url, { connections: 64 }) };
    await round(pools, headers, Number(ATTACKS));
    const rounds = [];
    for (let at = 0; at < Number(ROUNDS); at++) {
      const order = at % 2 === 0 ? [0, Number(ATTACKS)] : [Number(ATTACKS), 0];
      const seen = new Map();
      for (const rate of order) seen.set(rate, await round(pools, headers, rate));
      const [without, beside] = [seen.get(0), seen.get(Number(ATTACKS))];
      rounds.push({ without, beside, ratio: beside.p99 / without.p99 });
      process.stdout.write(`${JSON.stringify(rounds.at(-1))}\n`);
    }
    await Promise.all([pools.ordinary.destroy(), pools.hostile.destroy()]);
    const text = report(rounds);
    writeFileSync(join(here, "RESULTS.md"), text);
    process.stdout.write(text);
  } finally {
    await around.stop();
  }
}

async function round(pools, headers, attacksPerSecond) {
  const times = [];
  let refused = 0;
  const startedAt = performance.now();
  const endAt = startedAt + Number(SECONDS) * 1000;
  const ordinaries = every(1000 / Number(RATE), endAt, async (dueAt) => {
    const status = await post(pools.ordinary, headers, ordinary);
    if (status !== 200) throw new Error(`An ordinary operation was answered ${status}.`);
    times.push(performance.now() - dueAt);
  });
  const attacking =
    attacksPerSecond > 0 &&
    every(1000 / attacksPerSecond, endAt, async (_, at) => {
      const status = await post(pools.hostile, headers, hostile[at % hostile.length]);
      if (status !== 400 && status !== 413) throw new Error(`An attack was answered ${status}.`);
      refused += 1;
    });
  await Promise.all([ordinaries, attacking]);
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99), operations: times.length, refused };
}

/** Begins a task at its time, whether or not earlier ones have ended. Latencies count from that time. */
async function every(ms, endAt, task) {
  const startedAt = performance.now();
  const begun = [];
  for (let at = 0, dueAt = startedAt; dueAt < endAt; dueAt = startedAt + ++at * ms) {
    const early = dueAt - performance.now();
    if (early > 0) await pause(early);
    // A timer that fires late is the load's delay, not the graph's.
    begun.push(task(performance.now(), at));
  }
  await Promise.all(begun);
}

async function post(pool, headers, body) {
  const answer = await pool.request({ path: "/graphql", method: "POST", headers, body });
  await answer.body.dump();
  return answer.statusCode;
}

function textOf(body) {
  return typeof body === "string" ? body : JSON.stringify(body);
}

function report(rounds) {
  const rows = rounds.map(
    ({ without, beside, ratio }) =>
      `| ${ms(without.p50)} | ${ms(without.p99)} | ${ms(beside.p50)} | ${ms(beside.p99)} | ${beside.refused} | ${ratio.toFixed(2)} |`,
  );
  return `# Hostile operations and everybody else

\`node bench/attacks/run.mjs\`, on ${placeOf(machine())}.

${RATE} ordinary operations a second (a chart with its cards and plans), ${SECONDS} seconds a round, without and beside ${ATTACKS} of ${hostile.length} attacks a second, which are
all refused.

| p50 | p99 | p50 beside attacks | p99 | refused | p99 to p99 |
| --: | --: | -----------------: | --: | ------: | ---------: |
${rows.join("\n")}

The median ratio of the p99 is **${median(rounds.map(({ ratio }) => ratio)).toFixed(2)}**.
`;
}

function ms(value) {
  return `${value.toFixed(1)} ms`;
}
