import { setTimeout as pause } from "node:timers/promises";
import { makeCallers } from "./load/callers.mjs";
import { digits, median, table } from "./report.mjs";
import { cpuMs, peakMib } from "./servers/process-facts.mjs";
import { startGraph, startPeer } from "./servers/servers.mjs";
import { ask } from "./verify.mjs";

const patients = 1000;
const status = JSON.stringify({ query: "{ linkIndex { state patients members } }" });
const sweepFloor = JSON.stringify({ operationName: "W8" });

/**
 * W8: what it costs to read the links of a clinic's patients once, in a fresh process each time, from when it answers until
 * the last is kept. The graph goes at its fastest allowed pace, the floor as fast as it can. Markdown.
 */
export async function sweep({ graph, upstreams, issuer, node, rounds, say }) {
  const [caller] = makeCallers(issuer);
  const around = { graph, upstreams, issuer, node, caller };
  const runs = { graph: [], floor: [] };
  upstreams.patients = patients;
  try {
    for (let round = 0; round < rounds; round++) {
      for (const name of round % 2 ? ["floor", "graph"] : ["graph", "floor"]) {
        const run = await sweepOnce(name, around);
        runs[name].push(run);
        say(`W8 ${name}: ${run.cpu.toFixed(3)} ms CPU a patient, ${run.seconds.toFixed(1)} s`);
      }
    }
  } finally {
    upstreams.patients = 0;
  }
  return sweepTable(runs);
}

async function sweepOnce(name, { graph, upstreams, issuer, node, caller }) {
  upstreams.reset();
  const variables = { LINK_INDEX_CALLS_PER_SECOND: "1000" };
  const server =
    name === "floor"
      ? await startPeer("floor", { upstreams, issuer, node })
      : await startGraph({ ...graph, upstreams, issuer, node, variables });
  try {
    const before = cpuMs(server.pid);
    const startedAt = performance.now();
    const swept = name === "floor" ? (await ask(server, sweepFloor, caller)).sweep : await completion(server, caller);
    if (swept.patients !== patients || swept.members !== 2 * patients) {
      throw new Error(`${name} swept ${swept.patients} patients and ${swept.members} members.`);
    }
    return {
      cpu: (cpuMs(server.pid) - before) / patients,
      seconds: (performance.now() - startedAt) / 1000,
      calls: upstreams.total / patients,
      rss: peakMib(server.pid),
    };
  } finally {
    await server.stop();
  }
}

async function completion(server, caller) {
  for (;;) {
    const { linkIndex } = await ask(server, status, caller);
    if (linkIndex.state === "COMPLETE") return linkIndex;
    await pause(100);
  }
}

function sweepTable(runs) {
  const rows = Object.entries(runs).map(([name, all]) => {
    const of = (figure) => median(all.map((run) => run[figure]));
    const ratio = median(runs.graph.map(({ cpu }, round) => cpu / all[round].cpu)).toFixed(2);
    const figures = [digits(of("cpu")), of("seconds").toFixed(1), of("calls").toFixed(2), of("rss").toFixed(0)];
    return ["W8", name, ...figures, name === "graph" ? "" : ratio];
  });
  const head = [
    "workload",
    "server",
    "ms CPU a patient",
    "s",
    "calls a patient",
    "peak RSS MiB",
    "CPU of graph to its",
  ];
  return table(head, rows);
}
