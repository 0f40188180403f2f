import { setTimeout as pause } from "node:timers/promises";
import { makeCallers, requestsOf } from "./load/callers.mjs";
import { closedLoop } from "./load/closed-loop.mjs";
import { digits, table } from "./report.mjs";
import { LiveHeap, watchedHeap } from "./servers/live-heap.mjs";
import { cpuMs } from "./servers/process-facts.mjs";
import { startGraph } from "./servers/servers.mjs";
import { recordAt } from "./upstreams/pre-auth-data.mjs";
import { ask } from "./verify.mjs";
import { patientIds, periodOf } from "./workloads/workloads.mjs";

/** What an operation of any size needs; every other guard stays as it is. */
const noBounds = {
  OPERATION_COST_LIMIT: "999999999",
  CALLER_COST_PER_MINUTE: "999999999",
  REQUEST_DEADLINE_MS: "120000",
  UPSTREAM_TIMEOUT_MS: "60000",
};
/** Each operation reads for itself, so that its whole cost is seen. */
const unshared = { ...noBounds, PREAUTH_WINDOW_SECONDS: "0" };
/** Windows stay as long as they may, so that all that may lie in memory does. */
const shared = { ...noBounds, PREAUTH_WINDOW_SECONDS: "60" };

/** Fewer records than this weigh less than V8's own housekeeping. */
const smallestWeighed = 1000;

const charts = `query Charts($ids: [ID!]!) {
  patients(ids: $ids) {
    id
    firstName
    insuranceCards(type: PRIMARY) { type subscriberNumber endorsement { memberId rawStatus plan { id name } } }
  }
}`;
const window = `query Window($from: DateTime!, $to: DateTime!) {
  preAuths(insurance: "ma", filter: { confirmedFrom: $from, confirmedTo: $to }, first: 100) {
    totalCount
    nodes { id rawStatus amounts { requested } }
  }
}`;
const ownWindow = `query OwnWindow($id: ID!, $from: DateTime!, $to: DateTime!) {
  patient(id: $id) {
    preAuths(filter: { confirmedFrom: $from, confirmedTo: $to }, first: 100) { nodes { id rawStatus } }
  }
}`;

const series = [
  {
    title: "Patients of one query: primary card, endorsement, plan",
    unit: "patient",
    sizes: [1, 10, 100, 1000],
    query: charts,
    variables: (size) => ({ ids: patientIds(size) }),
    right: (data, size) => data.patients.filter((one) => one?.insuranceCards?.[0]?.endorsement?.plan).length === size,
  },
  {
    title: "Records of an insurer's window, a hundred of them shown to the insurer",
    unit: "record",
    sizes: [100, 1000, 10_000, 100_000],
    claims: { roles: ["INSURER"], insurances: ["ma"] },
    query: window,
    variables: (_, which) => periodOf(which),
    right: (data, size) => data.preAuths.totalCount === size && data.preAuths.nodes.length === 100,
  },
  {
    title: "Records of an insurer's window, one patient's of them shown to the clinic",
    unit: "record",
    sizes: [100, 1000, 10_000, 100_000],
    query: ownWindow,
    variables: (_, which) => ({ id: patientIds(1)[0], ...periodOf(which) }),
    right: (data) => data.patient.preAuths.nodes.length === 4,
  },
];

/** How CPU and memory of an operation grow with what it is about, as Markdown. */
export async function growth({ graph, upstreams, issuer, seconds, say }) {
  const parts = [];
  for (const one of series) {
    const callers = makeCallers(issuer, one.claims);
    const around = { graph, upstreams, issuer, callers, seconds };
    const points = [];
    for (const size of one.sizes) {
      if (one.unit === "record") upstreams.resize({ ma: size, razi: 100 });
      const cpu = await measureCpu(one, size, around);
      const { memory, wider } = await measureMemory(one, size, around);
      points.push({ size, cpu, memory, wider });
      say(`${one.title}: ${size}: ${digits(cpu)} ms, ${digits(memory)} MiB`);
    }
    parts.push(`### ${one.title}\n\n${growthTable(one, points)}`);
  }
  upstreams.resize({ ma: 1000, razi: 1000 });
  return parts.join("\n\n");
}

async function measureCpu({ query, variables, right }, size, { graph, upstreams, issuer, callers, seconds }) {
  const server = await startGraph({ ...graph, upstreams, issuer, variables: unshared });
  try {
    const body = JSON.stringify({ query, variables: variables(size) });
    if (!right(await ask(server, body, callers[0]), size)) throw new Error(`A wrong answer at ${size}.`);
    const { port, path, pid } = server;
    const requests = requestsOf({ bodies: [body], callers, path });
    await closedLoop({ port, requests, connections: 1, ms: seconds * 1000 });
    const before = cpuMs(pid);
    const { operations, differing } = await closedLoop({ port, requests, connections: 1, ms: seconds * 1000 });
    if (differing > 0) throw new Error(`${differing} other answers under load at ${size}.`);
    return (cpuMs(pid) - before) / operations;
  } finally {
    await server.stop();
  }
}

/**
 * MiB of live heap at the height of one operation, above what the idle process holds; and of one right after it that asks
 * for a day more.
 */
async function measureMemory({ query, variables, unit }, size, { graph, upstreams, issuer, callers }) {
  const nodeOptions = watchedHeap;
  const server = await startGraph({ ...graph, upstreams, issuer, variables: shared, nodeOptions, stdout: "pipe" });
  try {
    const heap = new LiveHeap(server.child.stdout);
    const peakOf = async (which) => {
      heap.takePeak();
      await ask(server, JSON.stringify({ query, variables: variables(size, which) }), callers[0]);
      await pause(200);
      return heap.takePeak();
    };
    if (unit === "record") upstreams.resize({ ma: 100, razi: 100 });
    await peakOf({ daysEarlier: 90 });
    if (unit === "record") upstreams.resize({ ma: size });
    await pause(1000);
    const idle = heap.now;
    return { memory: (await peakOf()) - idle, wider: (await peakOf({ daysLonger: 1 })) - idle };
  } finally {
    await server.stop();
  }
}

function growthTable({ unit }, points) {
  const perUnit = (figure, digit) =>
    points.map((point, at) => {
      const before = points[at - 1];
      return before ? digit((point[figure] - before[figure]) / (point.size - before.size)) : "";
    });
  const cpu = perUnit("cpu", (ms) => (ms * 1000).toFixed(1));
  const memory = perUnit("memory", (mib) => (mib * 1024).toFixed(2));
  const rows = points.map((point, at) => {
    const figures = [point.size, digits(point.cpu), cpu[at], digits(point.memory), memory[at]];
    if (unit !== "record") return figures;
    if (point.size < smallestWeighed) return [...figures, "", "", ""];
    const once = parsedMib(point.size);
    return [...figures, digits(once), (point.memory / once).toFixed(2), (point.wider / once).toFixed(2)];
  });
  const head = [`${unit}s`, "ms CPU/op", `µs a further ${unit}`, "MiB live at most", `KiB a further ${unit}`];
  const more = unit === "record" ? ["MiB of the records parsed once", "times that", "asked again for a day more"] : [];
  return `${table([...head, ...more], rows)}\n\n${verdict(points)}`;
}

/** What so many records take as V8 parses them, measured here. */
function parsedMib(size) {
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  const span = { insurance: "ma", from: 0, to: 30 * 86_400, size };
  const pages = [];
  for (let skip = 0; skip < size; skip += 100) {
    const page = Array.from({ length: Math.min(100, size - skip) }, (_, at) => recordAt(span, skip + at));
    pages.push(JSON.parse(JSON.stringify(page)));
  }
  globalThis.gc();
  const mib = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  return pages.length > 0 ? mib : 0;
}

/** The exponent of growth over the last step: 1 is linear, 2 quadratic. */
function verdict(points) {
  const [one, other] = points.slice(-2);
  const steps = Math.log(other.size / one.size);
  const exponent = (figure) => (Math.log(other[figure] / one[figure]) / steps).toFixed(2);
  return `Over the last step CPU grows with the power ${exponent("cpu")} of the number, memory with ${exponent("memory")}.`;
}
