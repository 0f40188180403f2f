import { readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { startUpstreams, type SandboxUpstreams } from "../../../src/sandbox/start-upstreams";
import { enrolment } from "../enrolment-input";
import { eventually } from "../../ledger/eventually";
import { startChildGraph, type ChildGraph } from "../../support/child-graph";
import { snapshotFlags, textsInHeap } from "../../support/heap-snapshot";
import { namedOperation } from "../../support/named-operations";
import { temporaryFolder } from "../../support/temporary-folder";
import { brokerLogOf, disagreements, itemsFor, type FoundDifference, type StoredRequest } from "./application";
import { fillBroker, markers, plantList, type Row } from "./large-list";

const isLong = process.env["LONG_TESTS"] === "1";
const memberCount = isLong ? 10_000 : 1_000;
const planted = isLong ? 375 : 90;
const leavers = isLong ? 120 : 60;
const mostMemoryMiB = 150;

// Processes are started and killed here.
jest.setTimeout(isLong ? 900_000 : 180_000);

let upstreams: SandboxUpstreams;
let folder: string;
let heapFolder: string;
let collector: Server;
let spans = "";
let graph: ChildGraph;
let list: ReturnType<typeof plantList>;

const start = (): Promise<ChildGraph> =>
  startChildGraph(
    {
      upstreams,
      // What the index has to know is read beforehand: a sweep would be counted too.
      sweepsLinkIndex: false,
      variables: {
        DATA_DIR: folder,
        LOG_LEVEL: "trace",
        REQUEST_DEADLINE_MS: "60000",
        UPSTREAM_TIMEOUT_MS: "20000",
        OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
        OTEL_BSP_SCHEDULE_DELAY: "100",
      },
    },
    snapshotFlags(heapFolder),
  );

beforeAll(async () => {
  [folder, heapFolder] = [temporaryFolder(), temporaryFolder()];
  collector = createServer((request, response) => {
    request.on("data", (chunk: Buffer) => (spans += chunk.toString("latin1")));
    request.on("end", () => response.end("{}"));
  });
  await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
  upstreams = await startUpstreams({ patients: 5 });
  fillBroker(upstreams, memberCount);
  list = plantList([...members().values()], planted);
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

interface Found {
  readonly matched: number;
  readonly isComplete: boolean;
  readonly differences: readonly FoundDifference[];
}

const reconcile = async (rows: readonly Row[], planId = "301") => {
  const { data, errors } = await ask("reconcile-endorsements", { input: { planId, members: rows } });
  expect(errors).toBeUndefined();
  const found = data.reconcileEndorsements as Found;
  const described = found.differences.map(({ kind, key, memberId }) => `${kind} ${memberId ?? key}`);
  return { ...found, described: described.sort() };
};

const members = () => upstreams.store.broker.members;
const asked = (route: string) => upstreams.requests("bastion").filter((request) => request.route === route);

/** Of `/proc/<pid>/status`, MiB. */
const memoryMiB = (pid: number): number => {
  const [, kib = "0"] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kib) / 1024;
};

/** Lets the graph read these members, by which its link index knows their national ids. */
async function makeKnown(): Promise<void> {
  const ids = list.known.map(({ memberId }) => memberId);
  const byNationalId = list.known.map(({ memberId, nationalId }): Row => ({ key: memberId, nationalId: nationalId! }));
  for (let from = 0; from < ids.length; from += 50) {
    await ask("endorsements-by-ids", { memberIds: ids.slice(from, from + 50) });
  }
  await eventually(async () => {
    const { described } = await reconcile(byNationalId, "none");
    expect(described.filter((found) => found.startsWith("ONLY_YOURS"))).toEqual([]);
  }, 30_000);
}

it(`finds ${planted * 0.8} differences and nothing else in ${planted} plants among ${memberCount} members, with few calls and little memory`, async () => {
  await makeKnown();
  const { rows, finds } = list;
  // The code's own memory does not count as the list's.
  await reconcile(rows.slice(0, 50));
  upstreams.clearRequests();
  const restMiB = memoryMiB(graph.pid);
  const samples: number[] = [];
  const sampling = setInterval(() => samples.push(memoryMiB(graph.pid)), 20);
  const { described, isComplete, matched } = await reconcile(rows);
  clearInterval(sampling);
  expect(described).toEqual([...finds].sort());
  expect(isComplete).toBe(true);
  expect(matched).toBeGreaterThanOrEqual(memberCount * 0.48 - planted);
  expect(asked("/enrollee-all").length).toBeLessThanOrEqual(memberCount / 100);
  const details = [...asked("/enrollee-status"), ...asked("/enrollee-plan")].map(({ path }) => path);
  expect(details.length).toBeLessThanOrEqual(planted);
  expect(new Set(details).size).toBe(details.length);
  const tookMiB = Math.max(...samples) - restMiB;
  process.stdout.write(
    `a list of ${rows.length} rows against ${memberCount} members took ${Math.round(tookMiB)} MiB, ${details.length} detail reads\n`,
  );
  expect(tookMiB).toBeLessThan(mostMemoryMiB);
});

it("keeps no data of a list in logs, metrics, spans, the ledger, errors or, a minute later, in memory", async () => {
  const { rows } = list;
  const broken = await ask("reconcile-endorsements", { input: { members: [...rows, { ...rows[1] }] } });
  expect(broken.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  const readAt = performance.now();
  await eventually(() => expect(spans).toContain("ReconcileEndorsements"), 30_000);
  const metrics = await (await fetch(`${graph.url}/metrics`)).text();
  expect(metrics).toContain("coverage_graph_operations_total");
  expect(graph.output()).toContain("ReconcileEndorsements");
  const ledger = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
    .join();
  const kept = { errors: JSON.stringify(broken.errors), spans, metrics, log: graph.output(), ledger };
  for (const marker of markers)
    for (const [place, text] of Object.entries(kept))
      expect([place, marker, text.includes(marker)]).toEqual([place, marker, false]);
  // What is under way in the background when the answer leaves ends by itself; after a minute nothing may be left.
  if (isLong) await delay(60_000 - (performance.now() - readAt));
  const left = isLong ? 0 : 60_000 - (performance.now() - readAt);
  // The snapshot is of the process that has read the list.
  const known = "reconcileEndorsements";
  const found = () => textsInHeap(graph, heapFolder, [known, ...markers]);
  await eventually(async () => expect(await found()).toEqual([known]), left);
});

it("doubles and loses nothing where refusals, lost answers and a killed process meet a list that is applied again", async () => {
  const { differences } = await reconcile(list.rows);
  const others = [...members().values()].filter(({ planId }) => planId === "302").slice(0, leavers);
  const items = itemsFor(differences, { rows: list.rows, leavers: others }, upstreams);
  const operations = [...new Set(items.map(({ operation }) => operation))];
  expect(operations).toHaveLength(3);
  const apply = () =>
    Promise.all(
      operations.map(async (operation) => {
        const endorsements = items.flatMap((item) => (item.operation === operation ? [item.input] : []));
        const { data } = await ask(operation, { input: { endorsements } });
        const [{ results }] = Object.values(data) as [{ results: { userErrors: { code: string }[] }[] }];
        return results.map(({ userErrors: [problem] }) => problem?.code ?? "DONE");
      }),
    );
  upstreams.clearRequests();
  upstreams.faults.add({ upstream: "bastion", route: "/endorsement/", kind: "delay", ms: 200 });
  for (const route of ["/endorsement/add", "/endorsement/remove", "/endorsement/update-member-plan"]) {
    upstreams.faults.add({ upstream: "bastion", route, kind: "status", status: 422, times: isLong ? 5 : 1 });
    upstreams.faults.add({ upstream: "bastion", route, kind: "answer-lost", times: isLong ? 5 : 1 });
  }
  const log = () => brokerLogOf(upstreams);
  const first = apply().catch(() => null);
  await eventually(async () => {
    expect(log().length).toBeGreaterThan(items.length / 4);
    expect((await allRequests({ state: ["REFUSED"] })).length).toBeGreaterThan(0);
  }, 120_000);
  await graph.kill();
  expect(await first).toBeNull();
  expect(log().length).toBeLessThan(items.length);
  upstreams.faults.clear();
  graph = await start();
  // What there was no time for is sent with the same list again.
  let codes = (await apply()).flat();
  for (let tries = 0; codes.includes("NOT_SENT") && tries < 4; tries++) codes = (await apply()).flat();
  for (const code of new Set(codes)) expect(["DONE", "OUTCOME_UNKNOWN", "REFUSED_BY_UPSTREAM"]).toContain(code);
  // The broker's log: no item was sent twice.
  expect(new Set(log().map(({ item }) => item)).size).toBe(log().length);
  const requests = await allRequests();
  // What has reached the broker is in the list; what is in it beside that was about to be sent when the process ended.
  const listed = new Set(requests.map(({ reference }) => reference));
  const logged = new Set(log().map(({ item }) => item));
  const unlisted = items.filter(({ reference, loggedAs }) => logged.has(loggedAs) && !listed.has(reference));
  expect(unlisted).toEqual([]);
  expect(new Set(requests.map(({ id }) => id)).size).toBe(requests.length);
  expect(disagreements(requests, items, log())).toEqual([]);
  const count = (state: string) => requests.filter((request) => request.state === state).length;
  process.stdout.write(`${items.length} writes: ${count("DONE")} done, ${count("REFUSED")} refused, others unknown\n`);
  expect(count("REFUSED")).toBeGreaterThan(0);
  // Eight of each kind are under way when the process ends.
  const lost = log().filter(({ status }) => status === null).length;
  expect(count("DONE") + count("REFUSED")).toBeGreaterThanOrEqual(requests.length - lost - 24);
  // What was performed differs no more; what was not still does.
  const solved = new Set(items.flatMap(({ solves, done }) => (done().length > 0 ? (solves ?? []) : [])));
  const { described, isComplete } = await reconcile(list.rows);
  expect(described).toEqual(list.finds.filter((found) => !solved.has(found)).sort());
  expect(isComplete).toBe(true);
});

async function allRequests(filter: object = {}): Promise<StoredRequest[]> {
  const requests: StoredRequest[] = [];
  for (let after: string | null = null; ;) {
    const { data } = (await ask("endorsement-requests", { filter, first: 100, after })) as { data: RequestsData };
    const { nodes, pageInfo } = data.endorsementRequests;
    requests.push(...nodes);
    if (!pageInfo.hasNextPage) return requests;
    after = pageInfo.endCursor;
  }
}

interface RequestsData {
  readonly endorsementRequests: {
    readonly nodes: readonly StoredRequest[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

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
