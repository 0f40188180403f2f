// What grows in a graph's memory: node bench/soak/run.mjs
// A mixed load for half an hour: every named operation, operations that are refused, made-up tokens, texts never seen before,
// streams and WebSockets that come and go. Heap snapshots after FIRST_MINUTES and MINUTES are compared by constructor.
import { readdirSync, readFileSync, statSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Pool } from "undici";
import WebSocket from "ws";
import { machine, placeOf, root, surroundings } from "../overload/surroundings.mjs";
import { constructorsOf, grown } from "./heap-snapshot.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const { MINUTES = "30", FIRST_MINUTES = "5", RATE = "20", PORT = "4089" } = process.env;
/** It would lock the graph out of the broker. */
const leftOut = new Set(["change-broker-password.graphql"]);
const claims = {
  PATIENT: { patient_id: "4001" },
  INSURER: { insurances: ["1"] },
};
const subscription = "subscription { endorsementChanged { id } }";

const around = await surroundings();
const folder = mkdtempSync(join(tmpdir(), "coverage-graph-soak-"));
try {
  await main();
} finally {
  await around.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function main() {
  const graph = await around.startGraph(Number(PORT), { preload: join(here, "snapshots.cjs") });
  const load = await mixedLoad(graph.url);
  await load.until(Number(FIRST_MINUTES));
  const first = await snapshot(graph.process);
  await load.until(Number(MINUTES));
  const last = await snapshot(graph.process);
  const text = report(first, last, load);
  writeFileSync(join(here, "RESULTS.md"), text);
  process.stdout.write(text);
}

async function mixedLoad(url) {
  const pool = new Pool(url, { connections: 32 });
  const kinds = [...(await namedOperations()), ...(await oddRequests())];
  const counts = { operations: 0, failed: 0 };
  const startedAt = performance.now();
  const begin = (at) => {
    counts.operations += 1;
    // Each fortieth is a stream or a WebSocket.
    const asked = at % 40 === 0 ? listen(url) : at % 40 === 20 ? talk(url) : post(pool, kinds[at % kinds.length](at));
    asked.catch(() => (counts.failed += 1));
  };
  let at = 0;
  return {
    counts,
    until: async (minutes) => {
      for (let dueAt; (dueAt = startedAt + (at * 1_000) / Number(RATE)) < startedAt + minutes * 60_000; at++) {
        await pause(Math.max(0, dueAt - performance.now()));
        begin(at);
      }
      // What is under way would count as grown.
      await pause(5_000);
    },
  };
}

/** The documents of `schema/operations`, with their roles and variables. */
async function namedOperations() {
  const documents = join(root, "schema/operations");
  const files = readdirSync(documents).filter((file) => file.endsWith(".graphql") && !leftOut.has(file));
  const made = files.map(async (file) => {
    const query = readFileSync(join(documents, file), "utf8");
    if (/^subscription/m.test(query)) return [];
    const role = /^# role: (\w+)/m.exec(query)?.[1] ?? "CLINIC_STAFF";
    const variables = JSON.parse(/^# variables: (.*)$/m.exec(query)?.[1] ?? "{}");
    const token = await around.tokenOf({ sub: `soak-${role}`, roles: [role], ...claims[role] });
    return [() => ({ token, body: { query, variables } })];
  });
  return (await Promise.all(made)).flat();
}

/** What clients get wrong, and what changes each time. */
async function oddRequests() {
  const token = await around.tokenOf({ sub: "odd", roles: ["CLINIC_STAFF"] });
  const bodyOf = (query) => () => ({ token, body: { query } });
  return [
    (at) => ({ token, body: { query: `# ${at}\n{ patient(id: "${4001 + (at % 200)}") { fullName } }` } }),
    (at) => ({
      token: `${token.slice(0, -20)}${String(at).padStart(20, "A")}`,
      body: { query: "{ viewer { roles } }" },
    }),
    bodyOf("{ nothing }"),
    bodyOf("{ patients(ids: [1, 2"),
    async () => ({
      token: await around.tokenOf({ sub: "another", roles: ["CLINIC_STAFF"] }),
      body: { query: "{ __typename }" },
    }),
  ];
}

async function post(pool, made) {
  const { token, body } = await made;
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const answer = await pool.request({ path: "/graphql", method: "POST", headers, body: JSON.stringify(body) });
  await answer.body.dump();
}

/** An event stream that is left after a second. */
async function listen(url) {
  const token = await around.tokenOf({ sub: "listener", roles: ["BROKER"] });
  const headers = { authorization: `Bearer ${token}` };
  const stream = get(`${url}/graphql/stream?query=${encodeURIComponent(subscription)}`, { headers, agent: false });
  const [response] = await once(stream, "response");
  response.resume().on("error", () => undefined);
  await pause(1_000);
  stream.destroy();
}

/** A WebSocket with a subscription that is left after a second. */
async function talk(url) {
  const token = await around.tokenOf({ sub: "talker", roles: ["BROKER"] });
  const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
  await once(socket, "open");
  socket.send(JSON.stringify({ type: "connection_init", payload: { authorization: `Bearer ${token}` } }));
  await once(socket, "message");
  socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query: subscription } }));
  await pause(1_000);
  socket.close();
}

async function snapshot(graph) {
  const file = join(folder, `${performance.now()}.heapsnapshot`);
  graph.send({ snapshot: file });
  const [{ heapBytes, residentBytes }] = await once(graph, "message");
  const constructors = constructorsOf(file);
  const bytes = [...constructors.values()].reduce((sum, one) => sum + one.bytes, 0);
  process.stdout.write(`snapshot of ${mb(statSync(file).size)}: ${mb(bytes)} alive\n`);
  rmSync(file);
  return { constructors, bytes, heapBytes, residentBytes };
}

function report(first, last, { counts }) {
  const rows = grown(first.constructors, last.constructors).slice(0, 20);
  return `# What grows over half an hour

\`node bench/soak/run.mjs\`, on ${placeOf(machine())}.

${counts.operations} requests at ${RATE} a second: every named operation, mistakes, made-up tokens, texts never seen before, streams and WebSockets.
Alive after ${FIRST_MINUTES} minutes: ${mb(first.bytes)}; after ${MINUTES} minutes: ${mb(last.bytes)}. Resident: ${mb(first.residentBytes)} and ${mb(last.residentBytes)}.

| constructor | more objects | more bytes |
| --- | --: | --: |
${rows.map(({ name, count, bytes }) => `| \`${name.slice(0, 60).replaceAll("|", " ")}\` | ${count} | ${bytes} |`).join("\n")}
`;
}

function mb(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
