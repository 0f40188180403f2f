import { readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { startUpstreams, type SandboxUpstreams } from "../../../src/sandbox/start-upstreams";
import { enrolment } from "../enrolment-input";
import { eventually } from "../../ledger/eventually";
import { startChildGraph, type ChildGraph } from "../../support/child-graph";
import { namedOperation } from "../../support/named-operations";
import { temporaryFolder } from "../../support/temporary-folder";
import { fillBroker, markers, plantedList, rowOf } from "./large-list";

const isLong = process.env["LONG_TESTS"] === "1";
const memberCount = isLong ? 10_000 : 1_000;
const planted = isLong ? 300 : 90;
const removals = isLong ? 200 : 24;
const mostMemoryMiB = 150;

// Processes are started and killed here.
jest.setTimeout(isLong ? 600_000 : 180_000);

let upstreams: SandboxUpstreams;
let folder: string;
let collector: Server;
let spans = "";
let graph: ChildGraph;

const start = (): Promise<ChildGraph> =>
  startChildGraph({
    upstreams,
    variables: {
      DATA_DIR: folder,
      LOG_LEVEL: "trace",
      REQUEST_DEADLINE_MS: "60000",
      UPSTREAM_TIMEOUT_MS: "20000",
      LINK_INDEX: "off",
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
      OTEL_BSP_SCHEDULE_DELAY: "100",
    },
  });

beforeAll(async () => {
  folder = temporaryFolder();
  collector = createServer((request, response) => {
    request.on("data", (chunk: Buffer) => (spans += chunk.toString("latin1")));
    request.on("end", () => response.end("{}"));
  });
  await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
  upstreams = await startUpstreams({ patients: 5 });
  fillBroker(upstreams, memberCount);
  graph = await start();
});
afterAll(async () => {
  await graph?.kill();
  await upstreams?.stop();
  collector?.close();
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each test says what it expects
const ask = async (name: string, variables: object, to = graph): Promise<any> => {
  const answer = await fetch(`${to.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${to.brokerToken}` },
    body: JSON.stringify({ query: namedOperation(`${name}.graphql`).document, variables }),
  });
  return answer.json();
};
interface RequestsData {
  readonly endorsementRequests: {
    readonly nodes: readonly { id: string; state: string; memberId: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

const members = () => upstreams.store.broker.members;
const asked = (route: string) => upstreams.requests("bastion").filter((request) => request.route === route);

/** Of `/proc/<pid>/status`, MiB. */
const memoryMiB = (pid: number, field: "VmRSS" | "VmHWM"): number => {
  const [, kib = "0"] = new RegExp(`^${field}:\\s+(\\d+)`, "m").exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kib) / 1024;
};

it(`finds ${planted} planted differences among ${memberCount} members, with few calls and little memory`, async () => {
  const { rows, found } = plantedList([...members().values()], planted);
  const list = { input: { planId: "301", members: rows } };
  // What the code itself takes is no part of what a list takes.
  await ask("reconcile-endorsements", { input: { planId: "301", members: rows.slice(0, 50) } });
  upstreams.clearRequests();
  const restMiB = memoryMiB(graph.pid, "VmRSS");
  const samples: number[] = [];
  const sampling = setInterval(() => samples.push(memoryMiB(graph.pid, "VmRSS")), 20);
  const { data, errors } = await ask("reconcile-endorsements", list);
  clearInterval(sampling);
  expect(errors).toBeUndefined();
  const { differences, isComplete, matched } = data.reconcileEndorsements;
  const described = (differences as { kind: string; key: string | null; memberId: string | null }[]).map(
    ({ kind, key, memberId }) => `${kind} ${memberId ?? key}`,
  );
  expect(described.sort()).toEqual([...found].sort());
  expect(isComplete).toBe(true);
  expect(matched).toBeGreaterThanOrEqual(memberCount * 0.49 - planted);
  expect(asked("/enrollee-all").length).toBeLessThanOrEqual(memberCount / 100);
  expect(asked("/enrollee-status").length).toBeLessThanOrEqual(planted);
  expect(asked("/enrollee-plan").length).toBeLessThanOrEqual(planted);
  const tookMiB = Math.max(...samples) - restMiB;
  process.stdout.write(
    `a list of ${rows.length} rows against ${memberCount} members took ${Math.round(tookMiB)} MiB\n`,
  );
  expect(tookMiB).toBeLessThan(mostMemoryMiB);
});

it("keeps nothing of a list in a log, a metric, a span, the ledger or an error", async () => {
  const { rows } = plantedList([...members().values()], planted);
  const broken = await ask("reconcile-endorsements", {
    input: { members: [...rows, { ...rows[1], key: rows[1]!["key"] }] },
  });
  expect(broken.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  await eventually(() => expect(spans).toContain("ReconcileEndorsements"), 30_000);
  const metrics = await (await fetch(`${graph.url}/metrics`)).text();
  expect(metrics).toContain("coverage_graph_operations_total");
  expect(graph.output()).toContain("ReconcileEndorsements");
  const ledger = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
    .join();
  const kept = { errors: JSON.stringify(broken.errors), spans, metrics, log: graph.output(), ledger };
  for (const marker of [...markers, "500000002"])
    for (const [place, text] of Object.entries(kept))
      expect([place, marker, text.includes(marker)]).toEqual([place, marker, false]);
});

it("doubles and loses nothing where the process is killed in the middle of a bulk removal that is then repeated", async () => {
  const chosen = [...members().values()].filter(({ planId }) => planId === "302").slice(0, removals);
  const endorsements = chosen.map(({ memberId, policyId }, at) => ({ reference: `leavers-${at}`, memberId, policyId }));
  upstreams.clearRequests();
  upstreams.faults.add({ upstream: "bastion", route: "/endorsement/remove", kind: "delay", ms: 100 });
  const first = ask("remove-endorsements", { input: { endorsements } }).catch(() => null);
  const removed = () => chosen.filter(({ status }) => status === "Deleted").length;
  await eventually(() => expect(removed()).toBeGreaterThan(removals / 4), 60_000);
  await graph.kill();
  expect(await first).toBeNull();
  upstreams.faults.clear();
  graph = await start();
  const { data } = await ask("remove-endorsements", { input: { endorsements } });
  const codes = data.removeEndorsements.results.map(
    (result: { userErrors: { code: string }[] }) => result.userErrors[0]?.code ?? "DONE",
  );
  expect(codes.filter((code: string) => code !== "DONE" && code !== "OUTCOME_UNKNOWN")).toEqual([]);
  // The broker's log: every member was sent once, and only those whose answers were lost are not known.
  expect(asked("/endorsement/remove")).toHaveLength(removals);
  expect(codes.filter((code: string) => code === "OUTCOME_UNKNOWN").length).toBeLessThanOrEqual(8);
  expect(removed()).toBe(removals);
  const requests: { id: string; state: string; memberId: string }[] = [];
  for (let after: string | null = null; ;) {
    const variables = { filter: { action: ["REMOVE"] }, first: 100, after };
    const { data: found }: { data: RequestsData } = await ask("endorsement-requests", variables);
    const page = found.endorsementRequests;
    requests.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(requests.map(({ memberId }) => memberId).sort()).toEqual(chosen.map(({ memberId }) => memberId).sort());
  expect(new Set(requests.map(({ state }) => state))).not.toContain("NOT_SENT");
  const rows = [...members().values()]
    .filter(({ planId, status }) => planId === "302" && status === "Active")
    .map(rowOf);
  const again = await ask("reconcile-endorsements", { input: { planId: "302", members: rows } });
  expect(again.data.reconcileEndorsements).toMatchObject({ isComplete: true, differences: [], matched: rows.length });
});

it("enrols one person once by two processes at once, and not again later", async () => {
  const other = await start();
  try {
    const { allowDuplicate: _, ...input } = enrolment(upstreams.store.broker);
    const enrol = (reference: string, to: ChildGraph) => ask("add-endorsement", { input: { ...input, reference } }, to);
    const answers = await Promise.all([enrol("one", graph), enrol("two", other)]);
    const codeOf = (answer: { data: { addEndorsement: { userErrors: { code: string }[] } } }) =>
      answer.data.addEndorsement.userErrors[0]?.code ?? "DONE";
    expect(answers.map(codeOf).sort()).toEqual(["CONFLICT", "DONE"]);
    if (isLong) await delay(61_000);
    expect(codeOf(await enrol("three", other))).toBe("CONFLICT");
    const people = [...members().values()].filter(({ lastName }) => lastName === input.member.lastName);
    expect(people).toHaveLength(1);
  } finally {
    await other.kill();
  }
});
