import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeCallers, requestsOf } from "./load/callers.mjs";
import { introduce, warmUp } from "./compare.mjs";
import { closedLoop } from "./load/closed-loop.mjs";
import { table } from "./report.mjs";
import { cpuMsByThread } from "./servers/process-facts.mjs";
import { startGraph } from "./servers/servers.mjs";
import { bodiesOf, open, workloads } from "./workloads/workloads.mjs";

/** Where the main thread's time goes under one workload, functions and packages by their own time, as Markdown. */
export async function profile({ graph, workload, seconds, node, fresh, upstreams, issuer, rows = 10 }) {
  const folder = mkdtempSync(join(tmpdir(), "coverage-graph-profile-"));
  const nodeOptions = ["--cpu-prof", `--cpu-prof-dir=${folder}`];
  const server = await startGraph({ ...graph, upstreams, issuer, node, nodeOptions });
  try {
    const { port, path, dialect, pid } = server;
    const callers = makeCallers(issuer);
    const requests = requestsOf({ bodies: bodiesOf(workload, dialect), callers, path, fresh });
    const load = { port, requests, connections: workloads[workload].connections };
    open(upstreams, workload);
    await introduce(server, callers);
    await warmUp({ server, load });
    const threadsBefore = cpuMsByThread(pid);
    const startedAt = performance.now();
    const { operations } = await closedLoop({ ...load, ms: seconds * 1000 });
    const threads = cpuMsByThread(pid);
    const name = await server.stop("SIGTERM").then(() => mainProfile(folder));
    const samples = samplesOf(join(folder, name), performance.now() - startedAt);
    const perThread = Object.entries(threads).map(([thread, ms]) => [
      thread,
      ((ms - (threadsBefore[thread] ?? 0)) / operations).toFixed(3),
    ]);
    return [
      `${workload}, ${operations} operations`,
      table(["thread", "ms CPU/op"], perThread),
      table(["own time", "function"], shares(samples, functionOf).slice(0, rows)),
      table(["own time", "package or folder"], shares(samples, packageOf).slice(0, rows)),
    ].join("\n\n");
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Files are named date, time, process, thread, sequence; the main thread is 0. */
function mainProfile(folder) {
  const name = readdirSync(folder).find((file) => /\.0\.\d+\.cpuprofile$/.test(file));
  if (name === undefined) throw new Error("The graph wrote no profile.");
  return name;
}

/** Samples of the last milliseconds in which something ran: `{ frame, ms }`. */
function samplesOf(file, lastMs) {
  const { nodes, samples, timeDeltas, startTime, endTime } = JSON.parse(readFileSync(file, "utf8"));
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const from = endTime - lastMs * 1000;
  let at = startTime;
  return samples.flatMap((id, index) => {
    at += timeDeltas[index];
    const frame = frames.get(id);
    const isWork = at >= from && frame.functionName !== "(idle)" && frame.functionName !== "(program)";
    return isWork ? [{ frame, ms: timeDeltas[index] / 1000 }] : [];
  });
}

function shares(samples, nameOf) {
  const sums = new Map();
  let total = 0;
  for (const { frame, ms } of samples) {
    const name = nameOf(frame);
    sums.set(name, (sums.get(name) ?? 0) + ms);
    total += ms;
  }
  const sorted = [...sums].sort(([, one], [, other]) => other - one);
  return sorted.map(([name, ms]) => [`${((ms / total) * 100).toFixed(1)} %`, name]);
}

const functionOf = (frame) =>
  `${frame.functionName || "(anonymous)"} ${fileOf(frame)}${frame.lineNumber > 0 ? `:${frame.lineNumber + 1}` : ""}`.trim();
const fileOf = ({ url }) =>
  url.includes("node_modules/") ? url.replace(/^.*node_modules\//, "") : url.replace(/^.*\/dist\//, "dist/");

function packageOf({ functionName, url }) {
  if (url === "") return functionName === "(garbage collector)" ? "garbage collection" : "native";
  if (url.startsWith("node:")) return "node";
  const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  return name ?? fileOf({ url }).split("/").slice(0, 2).join("/");
}
