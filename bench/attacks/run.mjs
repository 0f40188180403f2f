// Measures what attacks do to everybody else: node bench/attacks/run.mjs [part of an attack's name]
// Ordinary operations of fifty callers at a steady rate, first alone, then beside one attack after the other, each against a
// graph of its own. Two cores only: the attacker shares one with the load and the upstreams, so the times beside it are upper bounds.
import { fork } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { clearInterval, setInterval } from "node:timers";
import { fileURLToPath } from "node:url";
import { Pool } from "undici";
import { quantile } from "../overload/open-loop.mjs";
import { isOnItsCore, machine, placeOf, root, surroundings } from "../overload/surroundings.mjs";
import { forgetPeak, peakMib } from "../servers/process-facts.mjs";
import { attacks } from "./attacks.mjs";
import { loadTypescript } from "./load-typescript.mjs";

const here = dirname(fileURLToPath(import.meta.url));
// All of it takes about nine minutes on a quiet machine.
const { SECONDS = "10", RATE = "60", READS = "100000", PATIENTS = "150" } = process.env;
/** What must be so for ordinary callers beside any attack. */
const targets = { success: 0.99, p99Ratio: 1.5, healthP99Ms: 50, residentMb: 400, unrecorded: 0 };
const wanted = process.argv.slice(2).find((argument) => argument !== "pinned") ?? "";
const ordinary = "query Chart($id: ID!) { patient(id: $id) { fullName insuranceCards { id plan { name } } } }";
const refusedOperations = "documents over the limits, 50 a second";

/** The limits are those that the service has by default. */
const variables = { INTROSPECTION: "off", LINK_INDEX: "off", CALLER_COST_PER_MINUTE: undefined };
let nextPort = 4093;

if (await isOnItsCore(fileURLToPath(import.meta.url))) await main();

async function main() {
  const around = await surroundings({ patients: Number(PATIENTS) });
  const rows = [];
  let audit = null;
  try {
    const names = [...Object.keys(attacks), refusedOperations].filter((name) => name.includes(wanted));
    for (const name of names) {
      rows.push({ name, ...(await measure(around, name)) });
      process.stdout.write(`${rowOf(rows.at(-1))}\n`);
    }
    if (Number(READS) > 0 && wanted === "") audit = await readsAndRecords(around);
  } finally {
    await around.stop();
  }
  const text = report(rows, audit);
  if (wanted === "") writeFileSync(join(here, "RESULTS.md"), text);
  process.stdout.write(text);
}

async function measure(around, name) {
  const port = nextPort++;
  const graph = await around.startGraph(port, { variables });
  const callers = await Promise.all(
    Array.from({ length: 50 }, (_, at) => around.tokenOf({ sub: `nurse-${at}`, roles: ["CLINIC_STAFF"] })),
  );
  const pool = new Pool(graph.url, { connections: 256 });
  await load(pool, callers, 3);
  const quiet = await load(pool, callers, Number(SECONDS));
  forgetPeak(graph.process.pid);
  const end = await begin(around, name, { port, url: graph.url });
  await pause(1_000);
  const beside = await load(pool, callers, Number(SECONDS));
  end();
  await pool.destroy();
  const residentMb = Math.round((peakMib(graph.process.pid) * 2 ** 20) / 1e6);
  graph.process.kill("SIGKILL");
  return { quiet, beside, residentMb };
}

/** Begins the attack in a process of its own; returns what ends it. */
async function begin(around, name, { port, url }) {
  const patient = await around.tokenOf({ sub: "patient", roles: ["PATIENT"], patient_id: "4001" });
  const nurse = await around.tokenOf({ sub: "flood", roles: ["CLINIC_STAFF"] });
  if (name === refusedOperations) return refused(url, nurse);
  const patientIds = Array.from({ length: 100 }, (_, at) => String(4001 + at));
  const known = JSON.stringify({ port, url, patient, nurse, patientId: "4001", patientIds });
  const attacker = fork(join(here, "attacker.mjs"), [name, known], { stdio: "inherit" });
  return () => attacker.kill("SIGKILL");
}

/** Those that the tests try, in their order. */
function refused(url, token) {
  const { attacks: documents } = loadTypescript(join(root, "test/security/support/attacks.ts"));
  const bodies = documents
    .map(([, make]) => make())
    .map((body) => (typeof body === "string" ? body : JSON.stringify(body)));
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  let at = 0;
  const timer = setInterval(() => {
    const body = bodies[at++ % bodies.length];
    void fetch(`${url}/graphql`, { method: "POST", headers, body }).then(
      (answer) => answer.arrayBuffer(),
      () => undefined,
    );
  }, 20);
  return () => clearInterval(timer);
}

/** Ordinary operations and looks at the health route, each begun at its time whether or not earlier ones have ended. */
async function load(pool, callers, seconds) {
  const times = [];
  const health = [];
  let failed = 0;
  const startedAt = performance.now();
  const endAt = startedAt + seconds * 1000;
  const operations = every(1000 / Number(RATE), endAt, async (dueAt, at) => {
    const variables = { id: String(4001 + (at % Number(PATIENTS))) };
    const ok = await ask(pool, callers[at % callers.length], { query: ordinary, variables });
    if (ok) times.push(performance.now() - dueAt);
    else failed += 1;
  });
  const healths = every(50, endAt, async (dueAt) => {
    const answer = await pool.request({ path: "/healthz", method: "GET" }).catch(() => null);
    await answer?.body.dump();
    health.push(performance.now() - dueAt);
  });
  await Promise.all([operations, healths]);
  return {
    success: times.length / (times.length + failed),
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    healthP99: quantile(health, 0.99),
  };
}

async function ask(pool, token, body) {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const request = { path: "/graphql", method: "POST", headers, body: JSON.stringify(body), headersTimeout: 10_000 };
  try {
    const answer = await pool.request(request);
    const { data, errors } = await answer.body.json();
    return answer.statusCode === 200 && data?.patient != null && errors === undefined;
  } catch {
    return false;
  }
}

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

/** So many allowed reads beside a flood of denied ones, and the rows that the audit has of them. */
async function readsAndRecords(around) {
  const port = nextPort++;
  const graph = await around.startGraph(port, { variables: { ...variables, CALLER_COST_PER_MINUTE: "999999999" } });
  const pool = new Pool(graph.url, { connections: 32 });
  const token = await around.tokenOf({ sub: "reader", roles: ["CLINIC_STAFF"] });
  const end = await begin(around, "a patient asks for 100 strangers, again and again", { port, url: graph.url });
  let shown = 0;
  let next = 0;
  const reader = async () => {
    while (next < Number(READS)) {
      const variables = { id: String(4001 + (next++ % Number(PATIENTS))) };
      if (await ask(pool, token, { query: "query ($id: ID!) { patient(id: $id) { fullName } }", variables }))
        shown += 1;
    }
  };
  await Promise.all(Array.from({ length: 16 }, reader));
  end();
  await pool.destroy();
  const ended = new Promise((exit) => graph.process.once("exit", exit));
  graph.process.kill("SIGTERM");
  await ended;
  const Libsql = createRequire(import.meta.url)("libsql");
  const ledger = new Libsql(join(around.dataDirOf(port), "ledger.db"), { readonly: true });
  const count = (where) => ledger.prepare(`select count(*) as rows from audit_records where ${where}`).get().rows;
  const recorded = count("sub = 'reader' and decision = 'ALLOWED' and type = 'Patient'");
  const denied = count("sub = 'patient' and decision = 'DENIED'");
  ledger.close();
  return { reads: Number(READS), shown, recorded, missing: shown - recorded, denied };
}

function rowOf(measured) {
  const { name, quiet, beside, residentMb } = measured;
  const cells = [
    name,
    `${(beside.success * 100).toFixed(1)} %`,
    `${ms(quiet.p50)} / ${ms(quiet.p99)}`,
    `${ms(beside.p50)} / ${ms(beside.p99)}`,
    (beside.p99 / quiet.p99).toFixed(2),
    `${ms(quiet.healthP99)} / ${ms(beside.healthP99)}`,
    `${residentMb} MB`,
    missed(measured).join(", ") || "all met",
  ];
  return `| ${cells.join(" | ")} |`;
}

/** The targets that a row does not meet. */
function missed({ quiet, beside, residentMb }) {
  return Object.entries({
    answered: beside.success >= targets.success,
    "p99 to p99": beside.p99 <= targets.p99Ratio * quiet.p99,
    "`/healthz`": beside.healthP99 < targets.healthP99Ms,
    resident: residentMb <= targets.residentMb,
  }).flatMap(([name, isMet]) => (isMet ? [] : [name]));
}

function report(rows, audit) {
  const records =
    audit &&
    `
Beside a patient that asks for strangers as fast as it is answered, ${audit.shown} of ${audit.reads} reads of a nurse were answered, and the audit has
${audit.recorded} rows of them: **${audit.missing}** reads without a row (target: ${targets.unrecorded}). The denials are ${audit.denied} rows, one an operation.
`;
  const met = rows.filter((row) => missed(row).length === 0).length;
  return `# Attacks and everybody else

\`node bench/attacks/run.mjs\`, on ${placeOf(machine())}.

${RATE} charts a second, of fifty callers, for ${SECONDS} seconds without and beside each attack; the limits are the service's own. The attacker shares its core with
the load and the upstreams, and opens a connection that was ended again after a second. Targets are in the head of the table; ${met} of ${rows.length} attacks meet all of them.

| attack | answered (≥ ${targets.success * 100} %) | p50 / p99 quiet | beside it | p99 to p99 (≤ ${targets.p99Ratio}) | \`/healthz\` p99, quiet / beside (< ${targets.healthP99Ms} ms) | resident, most (≤ ${targets.residentMb} MB) | targets missed |
| --- | --: | --: | --: | --: | --: | --: | --- |
${rows.map(rowOf).join("\n")}
${records ?? ""}`;
}

function ms(value) {
  return `${value.toFixed(1)} ms`;
}
