import { setTimeout as pause } from "node:timers/promises";
import { makeCallers, requestsOf } from "./load/callers.mjs";
import { Connection } from "./load/connection.mjs";
import { closedLoop } from "./load/closed-loop.mjs";
import { calibrate, cpuMs, forgetPeak, peakMib } from "./servers/process-facts.mjs";
import { startGraph, startPeer } from "./servers/servers.mjs";
import { verifyGuards } from "./verify-guards.mjs";
import { ask, verify } from "./verify.mjs";
import { bodiesOf, open, workloads } from "./workloads/workloads.mjs";

/**
 * Measures servers side by side: a window of each in turn, workload by workload, the order turned round every second
 * round, so that whatever the machine does meanwhile is shared by all. Answers are held against the floor's before and
 * after.
 */
export async function compare({ graphs, peers, names, rounds, seconds, node, fresh = false, upstreams, issuer, say }) {
  const callers = makeCallers(issuer);
  const around = { upstreams, issuer, callers, names, node, say };
  const cold = new Map();
  for (const graph of graphs) cold.set(graph.name, await coldCalls(graph, around));
  const servers = [];
  try {
    for (const graph of graphs) servers.push(await startGraph({ ...graph, upstreams, issuer, node }));
    for (const name of new Set(["floor", ...peers])) servers.push(await startPeer(name, { upstreams, issuer, node }));
    for (const server of servers.filter(({ isGuarded }) => isGuarded)) await verifyGuards(server, around);
    const floor = servers.find(({ name }) => name === "floor");
    const measured = servers.filter(({ name, dialect }) => dialect === "ours" || peers.includes(name));
    const cells = names.flatMap((workload) => measured.map((server) => toCell({ server, workload, callers, fresh })));
    // The first answers may have to read what is kept from then on.
    for (const cell of cells) await verify({ ...cell, floor, upstreams, callers });
    for (const cell of cells) cell.warm = await verify({ ...cell, floor, upstreams, callers });
    say(`${cells.length} answers agree with the floor's`);
    for (const server of measured) await introduce(server, callers);
    for (const cell of cells) {
      open(upstreams, cell.workload);
      await warmUp(cell);
    }
    for (let round = 0; round < rounds; round++) {
      for (const cell of round % 2 ? cells.toReversed() : cells) await measure(cell, seconds, around);
    }
    for (const cell of cells) await verify({ ...cell, floor, upstreams, callers });
    return cells.map(({ server: { name, dialect }, workload, warm, windows }) => {
      return { name, isGraph: dialect === "ours", workload, cold: cold.get(name)?.[workload] ?? warm, warm, windows };
    });
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

/** Upstream calls of each workload's first operation in a fresh process. */
async function coldCalls(graph, { upstreams, issuer, node, callers, names }) {
  const calls = {};
  for (const workload of names) {
    const server = await startGraph({ ...graph, upstreams, issuer, node });
    try {
      open(upstreams, workload);
      upstreams.reset();
      await ask(server, bodiesOf(workload, "ours")[0], callers[0]);
      calls[workload] = { ...upstreams.calls };
    } finally {
      await server.stop();
    }
  }
  return calls;
}

function toCell({ server, workload, callers, fresh }) {
  const { port, path, dialect } = server;
  const requests = requestsOf({ bodies: bodiesOf(workload, dialect), callers, path, fresh });
  return { server, workload, windows: [], load: { port, requests, connections: workloads[workload].connections } };
}

/** Lets each caller ask once, so that its token is known: a caller's first operation pays for the signature. */
export async function introduce({ port, path }, callers) {
  const requests = requestsOf({ bodies: ['{"query":"{ __typename }"}'], callers, path });
  const client = await Connection.open(port);
  for (const { bytes } of requests) await client.ask(bytes);
  client.close();
}

/** Load until an operation costs no less than before: V8 takes its time, and the more the busier the machine is. */
export async function warmUp({ server: { pid }, load }) {
  let last = Infinity;
  for (let turn = 0; turn < 5; turn++) {
    const before = cpuMs(pid);
    const { operations } = await closedLoop({ ...load, ms: 1500 });
    const cost = (cpuMs(pid) - before) / operations;
    if (cost > last * 0.95) break;
    last = cost;
  }
}

async function measure({ server, workload, load, windows }, seconds, { upstreams, say }) {
  const { pid } = server;
  open(upstreams, workload);
  // Having waited for its turn, a process has given memory and code back.
  await closedLoop({ ...load, ms: 1000 });
  await pause(50);
  forgetPeak(pid);
  upstreams.reset();
  const cpuBefore = cpuMs(pid);
  const { operations, ...loop } = await closedLoop({ ...load, ms: seconds * 1000 });
  const window = {
    operations,
    perSecond: operations / loop.seconds,
    cpu: (cpuMs(pid) - cpuBefore) / operations,
    p50: loop.p50,
    p99: loop.p99,
    calls: upstreams.total / operations,
    rss: peakMib(pid),
    calibration: calibrate(),
  };
  if (loop.differing > 0) throw new Error(`${server.name} gave ${loop.differing} other answers under load.`);
  windows.push(window);
  const { cpu, perSecond, p50, p99, calls, calibration } = window;
  const figures = [
    `${cpu.toFixed(3)} ms CPU/op`,
    `${perSecond.toFixed(0)}/s`,
    `p50 ${p50.toFixed(1)}`,
    `p99 ${p99.toFixed(1)}`,
  ];
  say(
    `${workload} ${server.name}: ${[...figures, `calls ${calls.toFixed(1)}`, `machine ${calibration.toFixed(0)}`].join(", ")}`,
  );
}
