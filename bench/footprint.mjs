import { setTimeout as pause } from "node:timers/promises";
import { introduce, warmUp } from "./compare.mjs";
import { closedLoop } from "./load/closed-loop.mjs";
import { makeCallers, requestsOf } from "./load/callers.mjs";
import { median, table } from "./report.mjs";
import { forgetPeak, peakMib, residentMib } from "./servers/process-facts.mjs";
import { startGraph, startPeer } from "./servers/servers.mjs";
import { ask } from "./verify.mjs";
import { bodiesOf, open, workloads } from "./workloads/workloads.mjs";

const restMs = 3000;

/**
 * Each server in a fresh process, round by round: from its start to its first answer of W3, memory resident at rest, three
 * seconds after that answer, and at most while W3 loads it. Markdown.
 */
export async function footprint({ graphs, peers, upstreams, issuer, node, rounds, seconds, say }) {
  const callers = makeCallers(issuer);
  const starts = [
    ...graphs.map((graph) => [graph.name, () => startGraph({ ...graph, upstreams, issuer, node })]),
    ...peers.map((name) => [name, () => startPeer(name, { upstreams, issuer, node })]),
  ];
  const found = new Map(starts.map(([name]) => [name, []]));
  open(upstreams, "W3");
  for (let round = 0; round < rounds; round++) {
    for (const [name, start] of round % 2 ? starts.toReversed() : starts) {
      const facts = await measure(start, callers, seconds);
      found.get(name).push(facts);
      const { firstAnswerMs, atRest, loaded } = facts;
      say(`${name}: first answer ${firstAnswerMs.toFixed(0)} ms, ${atRest.toFixed(0)} to ${loaded.toFixed(0)} MiB`);
    }
  }
  const rows = [...found].map(([name, all]) => {
    const of = (fact) => median(all.map((facts) => facts[fact])).toFixed(0);
    return [name, of("firstAnswerMs"), of("atRest"), of("loaded")];
  });
  return table(["server", "start to first answer, ms", "MiB resident at rest", "MiB resident at most under W3"], rows);
}

async function measure(start, callers, seconds) {
  const startedAt = performance.now();
  const server = await start();
  try {
    const bodies = bodiesOf("W3", server.dialect);
    await ask(server, bodies[0], callers[0]);
    const firstAnswerMs = performance.now() - startedAt;
    await pause(restMs);
    const { port, path, pid } = server;
    const atRest = residentMib(pid);
    const load = { port, requests: requestsOf({ bodies, callers, path }), connections: workloads.W3.connections };
    await introduce(server, callers);
    await warmUp({ server, load });
    forgetPeak(pid);
    await closedLoop({ ...load, ms: seconds * 2000 });
    return { firstAnswerMs, atRest, loaded: peakMib(pid) };
  } finally {
    await server.stop();
  }
}
