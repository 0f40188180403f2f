import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { namedOperation } from "../support/named-operations";
import { runGraph, type RunningGraph } from "../support/run-graph";

const isLong = process.env.LONG_TESTS === "1";
const operations = isLong ? 300_000 : 1_000;
const inFlight = 16;
const looks = isLong ? 30 : 6;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** What a process holds on to when nothing runs. */
interface Holdings {
  readonly megabytes: number;
  readonly sockets: number;
  readonly timers: number;
}

const everyday = ["patients", "insurance-card", "my-cards", "plans", "viewer", "current-visit", "endorsement"].map(
  (name) => namedOperation(`${name}.graphql`),
);

describe(`after ${operations.toLocaleString("en")} operations`, () => {
  let graph: RunningGraph;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "coverage-graph-soak-"));
    // What the ledger keeps is to be on disk, where it belongs.
    graph = await runGraph({ patients: 30, variables: { DATA_DIR: folder, UPSTREAM_TIMEOUT_MS: "1000" } });
    const { faults } = graph.upstreams;
    for (const upstream of ["vsee", "bastion"] as const) {
      faults.add({ upstream, kind: "reset-before-headers", probability: 0.01 });
      faults.add({ upstream, kind: "status", status: 503, probability: 0.01 });
      faults.add({ upstream, kind: "cut-json", probability: 0.01 });
    }
  });
  afterAll(async () => {
    await graph.stop();
    rmSync(folder, { recursive: true });
  });

  /** One in 40 leaves before its answer, one in 40 asks for nonsense. */
  async function operate(number: number): Promise<void> {
    if (number % 40 === 7) {
      const leaving = new AbortController();
      const asked = graph.run(everyday[0]!.document, everyday[0]!.variables, { signal: leaving.signal });
      setImmediate(() => leaving.abort());
      return void (await asked.catch(() => undefined));
    }
    if (number % 40 === 23) return void (await graph.run("{ patient(id: 1) { nothing } }"));
    const { document, variables, role } = everyday[number % everyday.length]!;
    const { status } = await graph.run(document, variables, { role });
    if (status !== 200) throw new Error(`Operation ${number} was answered ${status}.`);
  }

  async function run(from: number, to: number): Promise<void> {
    let next = from;
    const client = async (): Promise<void> => {
      for (let number = next++; number < to; number = next++) {
        await operate(number);
        // The sandbox's record of requests is for tests and grows with each.
        if (number % 500 === 0) graph.upstreams.clearRequests();
      }
    };
    await Promise.all(Array.from({ length: inFlight }, client));
  }

  async function look(): Promise<Holdings> {
    graph.upstreams.clearRequests();
    // Whatever is about to end has ended, what is about to be written is.
    await new Promise((resolve) => setTimeout(resolve, 300));
    collect();
    collect();
    const { heapUsed, external } = process.memoryUsage();
    const resources = process.getActiveResourcesInfo();
    const count = (name: string): number => resources.filter((resource) => resource === name).length;
    return { megabytes: (heapUsed + external) / 2 ** 20, sockets: count("TCPSocketWrap"), timers: count("Timeout") };
  }

  it(
    "memory, sockets and timers are what they were",
    async () => {
      const share = Math.floor(operations / looks);
      const seen: Holdings[] = [];
      for (let at = 0; at < looks; at++) {
        await run(at * share, (at + 1) * share);
        seen.push(await look());
        if (isLong) process.stdout.write(`${JSON.stringify(seen.at(-1))}\n`);
      }
      // The first sixth warms up what is kept on purpose: compiled code, plans of operations, connections.
      const warm = looks / 6;
      const before = seen[warm];
      const after = seen.at(-1)!;
      expect(after.megabytes - before!.megabytes).toBeLessThan(isLong ? 10 : 6);
      expect(after.sockets).toBeLessThanOrEqual(
        Math.max(...seen.slice(0, warm + 1).map(({ sockets }) => sockets)) + inFlight,
      );
      expect(after.timers).toBeLessThanOrEqual(before!.timers + 5);
    },
    isLong ? 3_600_000 : 300_000,
  );
});
