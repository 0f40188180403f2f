import { setTimeout as pause } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { Pool } from "undici";

// A client beside the load, in a thread of its own: what it waits for is the graph, not the many answers that whoever makes
// the load has to read. Sends an operation every 20 ms and asks for the health every 100 ms, until it is told to end.
const { url, request } = workerData;
const pool = new Pool(url, { connections: 64, pipelining: 1, headersTimeout: 30_000 });
const health = new Pool(url, { connections: 1, pipelining: 1, headersTimeout: 30_000 });
const seen = { refused: [], health: [] };
let ended = false;
parentPort.once("message", () => (ended = true));

const healthz = { path: "/healthz", method: "GET" };
await Promise.all(Array.from({ length: 64 }, () => timed(pool, healthz, 200, [])));
parentPort.postMessage("ready");

const pending = new Set();
for (let round = 0; !ended; round++) {
  pending.add(timed(pool, request, 503, seen.refused));
  if (round % 5 === 0) pending.add(timed(health, healthz, 200, seen.health));
  await pause(20);
}
await Promise.all(pending);
await Promise.all([pool.destroy(), health.destroy()]);
parentPort.postMessage(seen);

async function timed(from, what, status, into) {
  const askedAt = performance.now();
  try {
    const { statusCode, body } = await from.request(what);
    await body.dump();
    if (statusCode === status) into.push(performance.now() - askedAt);
  } catch {
    // Counted by whoever makes the load.
  }
}
