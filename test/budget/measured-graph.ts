import { Session } from "node:inspector/promises";
import { PerformanceObserver } from "node:perf_hooks";
import { startSandbox, type RunningUpstreams } from "../../src/sandbox/start-sandbox";

export interface MeasuredGraphInput {
  readonly upstreams: RunningUpstreams;
}

export interface MeasuredGraphStarted {
  readonly url: string;
  readonly staffToken: string;
}

/** What the process has done between two messages. */
export interface Effort {
  /** Bytes allocated on V8's heap. */
  readonly bytes: number;
  /** Calls of JavaScript functions, Node's own left out, by folder of `src` or by package. */
  readonly calls: Readonly<Record<string, number>>;
  /** Collections of garbage, each of which would take allocated bytes away. */
  readonly collections: number;
}

/** The ledger writes at intervals, for several operations together: that is not part of one operation's cost. */
const inBatches: ReadonlySet<string> = new Set(["ledger", "kysely", "libsql"]);

let collections = 0;
const observer = new PerformanceObserver((list) => (collections += list.getEntries().length));
const session = new Session();

/** A graph in its own process that counts what it does: "begin" resets the counts, "end" reports them. */
async function main({ upstreams }: MeasuredGraphInput): Promise<void> {
  const overrides = { PORT: "0", LOG_LEVEL: "silent" };
  const { server, tokens } = await startSandbox(upstreams, {
    environment: {},
    overrides,
    parts: { sweepsLinkIndex: false },
  });
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  observer.observe({ entryTypes: ["gc"] });
  let before = 0;
  process.on("message", (message) => {
    if (message === "begin") void begin().then((used) => process.send?.({ begun: (before = used) }));
    else void end(before).then((effort) => process.send?.(effort));
  });
  process.send?.({ url: server.url, staffToken: tokens.CLINIC_STAFF } satisfies MeasuredGraphStarted);
}

async function begin(): Promise<number> {
  await takeCalls();
  global.gc?.();
  await new Promise((turn) => setTimeout(turn, 20));
  collections = 0;
  return process.memoryUsage().heapUsed;
}

async function end(before: number): Promise<Effort> {
  const bytes = process.memoryUsage().heapUsed - before;
  const calls = await takeCalls();
  return { bytes, calls, collections };
}

async function takeCalls(): Promise<Record<string, number>> {
  const { result } = await session.post("Profiler.takePreciseCoverage");
  const calls: Record<string, number> = {};
  for (const { url, functions } of result) {
    const [, folder] = /\/src\/([^/]+)/.exec(url) ?? /\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
    if (folder === undefined || inBatches.has(folder)) continue;
    for (const { ranges } of functions) calls[folder] = (calls[folder] ?? 0) + (ranges[0]?.count ?? 0);
  }
  return calls;
}

void main(JSON.parse(process.argv[3] ?? "null"));
