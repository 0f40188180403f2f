import type { MemberRecord } from "../../../src/sandbox/bastion/bastion.records";
import { callCounts } from "../../support/upstream-calls";
import { runGraph, type RunningGraph } from "../../support/run-graph";

let graph: RunningGraph;
let without: RunningGraph;

beforeAll(async () => {
  [graph, without] = await Promise.all([
    runGraph({ patients: 60 }),
    runGraph({ patients: 5, without: ["roster", "batch-restore", "authorizations"] }),
  ]);
  const { members } = graph.upstreams.store.broker;
  const sample = [...members.values()][0]!;
  for (let number = 0; number < 250; number++) {
    const memberId = `BULK-${number}`;
    const member: MemberRecord = { ...sample, memberId, relation: "Self", status: "Active", policyId: `P${number}` };
    members.set(memberId, { ...member, firstName: `Zoë${number % 7}`, lastName: number === 77 ? "D'Été" : "Bulk" });
  }
});
afterAll(() => Promise.all([graph.stop(), without.stop()]));
beforeEach(() => graph.upstreams.clearRequests());

const query = `query ($filter: EndorsementFilter, $first: Int, $after: String) {
  endorsements(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { memberId status firstName lastName birthDate registeredOn cityName }
  }
}`;
const read = (variables: object, running = graph, text = query) =>
  running.run(text, variables as never, { role: "BROKER" });
const rosterCalls = () => graph.upstreams.requests("bastion").filter(({ route }) => route === "/enrollee-all");
const listed = () => [...graph.upstreams.store.broker.members.values()].filter(({ status }) => status !== "Deleted");

async function readAll(filter: object, running = graph): Promise<{ memberId: string; status: string }[]> {
  const nodes = [];
  for (let after: string | null = null; ;) {
    const { data, errors } = await read({ filter, first: 100, after }, running);
    expect(errors).toBeUndefined();
    nodes.push(...data.endorsements.nodes);
    if (!data.endorsements.pageInfo.hasNextPage) return nodes;
    after = data.endorsements.pageInfo.endCursor;
  }
}

it("shows the first page with one call, and every member once", async () => {
  const { data } = await read({ first: 50 });
  expect(data.endorsements.nodes).toHaveLength(50);
  expect(data.endorsements.totalCount).toBe(listed().length);
  expect(callCounts(graph.upstreams)).toEqual({ "bastion GET /enrollee-all": 1 });
  const all = await readAll({});
  expect(all.map(({ memberId }) => memberId).sort()).toEqual(
    listed()
      .map(({ memberId }) => memberId)
      .sort(),
  );
});

it("reads each member of the page where the roster does not show what is selected", async () => {
  const text = `{ endorsements(first: 5) { nodes { memberId policyId nationalId } } }`;
  const { data } = await read({}, graph, text);
  for (const node of data.endorsements.nodes) {
    const { policyId, nationalId } = graph.upstreams.store.broker.members.get(node.memberId)!;
    expect(node).toMatchObject({ policyId, nationalId });
  }
  const calls = callCounts(graph.upstreams);
  expect(calls).toEqual({ "bastion GET /enrollee-all": 1, "bastion GET /enrollee-status": 5 });
});

it.each([
  ["name", "members.*.last_name", { search: "bulk" }, true],
  ["name of one member", "members.0.last_name", { search: "name of nobody" }, true],
  ["status", "members.*.status", { status: ["ACTIVE"] }, true],
  ["status, where those without one are asked for", "members.*.status", { status: ["UNKNOWN"] }, false],
])("says that a list may lack members with an unreadable %s", async (_name, path, filter, lacks) => {
  const { faults } = graph.upstreams;
  faults.add({ upstream: "bastion", route: "/enrollee-all$", kind: "wrong-type", path, value: { no: "text" } });
  const text = "query ($filter: EndorsementFilter) { endorsements(filter: $filter) { nodes { memberId } } }";
  const { data, errors } = await read({ filter }, graph, text);
  faults.clear();
  expect(errors?.map(({ path: at, extensions }) => [at, extensions.code])).toEqual(
    lacks ? [[["endorsements"], "UPSTREAM_INVALID_RESPONSE"]] : undefined,
  );
  expect(data.endorsements.nodes).toEqual(expect.any(Array));
});

it("finds members by part of a name, whatever its case and accents, and by their whole id", async () => {
  const found = await readAll({ search: "d'ete" });
  expect(found).toMatchObject([{ memberId: "BULK-77", lastName: "D'Été" }]);
  expect(await readAll({ search: "zoe3 bu" })).toHaveLength(36);
  graph.upstreams.clearRequests();
  expect(await readAll({ search: " BULK-12 " })).toMatchObject([{ memberId: "BULK-12" }]);
  expect(rosterCalls()).toEqual([]);
  const short = await read({ filter: { search: " a " } });
  expect(short.data.endorsements).toBeNull();
  expect(short.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
});

it("filters by status over the whole roster", async () => {
  const wanted = listed().filter(({ status }) => status === "Inactive" || status === "Inactive_expired");
  const found = await readAll({ status: ["INACTIVE", "EXPIRED"] });
  expect(found.map(({ memberId }) => memberId).sort()).toEqual(wanted.map(({ memberId }) => memberId).sort());
});

it("finds removed members that the roster leaves out and the ledger knows of", async () => {
  const { memberId, policyId } = graph.upstreams.store.broker.members.get("BULK-33")!;
  expect(await readAll({ status: ["REMOVED"] })).toEqual([]);
  const mutation = `mutation ($input: RemoveEndorsementInput!) { removeEndorsement(input: $input) { userErrors { code } } }`;
  await read({ input: { memberId, policyId } }, graph, mutation);
  expect(await readAll({ status: ["REMOVED"] })).toMatchObject([{ memberId, status: "REMOVED" }]);
  expect((await readAll({ status: ["REMOVED", "ACTIVE"] })).filter((one) => one.memberId === memberId)).toHaveLength(1);
  expect((await readAll({})).map((one) => one.memberId)).not.toContain(memberId);
  graph.upstreams.store.broker.members.get(memberId)!.status = "Active";
  expect(await readAll({ status: ["REMOVED"] })).toEqual([]);
});

it("relates dependants and their policy holder", async () => {
  const text = `{ endorsements(first: 60) { nodes { memberId principal { memberId } dependants { memberId relation principal { memberId } } } } }`;
  const { data, errors } = await read({}, graph, text);
  expect(errors).toBeUndefined();
  const holders = data.endorsements.nodes.filter(({ dependants }: { dependants: unknown[] }) => dependants.length > 0);
  expect(holders.length).toBeGreaterThan(0);
  for (const { memberId, dependants } of holders) {
    for (const { principal, relation } of dependants) {
      expect(principal).toEqual({ memberId });
      expect(relation).not.toBeNull();
    }
  }
  const one = holders[0].dependants[0].memberId;
  const single = `query ($id: ID!) { endorsement(memberId: $id) { principal { memberId } } }`;
  const { data: alone } = await read({ id: one }, graph, single);
  expect(alone.endorsement.principal).toEqual({ memberId: holders[0].memberId });
});

it("answers for policy and plan only when the index has seen every member", async () => {
  for (const filter of [{ policyId: "60001" }, { planId: "301" }]) {
    const { data, errors } = await read({ filter });
    if (errors === undefined) continue;
    expect(data.endorsements).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: "LINK_INDEX_INCOMPLETE", retryable: true } }]);
  }
});

it("walks a long roster by fifties and shows every remaining member exactly once while others are added and removed", async () => {
  const { members } = graph.upstreams.store.broker;
  const before = [...members];
  const memberOf = (memberId: string) => ({ ...before[0]![1], memberId, relation: "Self", status: "Active" }) as const;
  const refill = (ids: readonly string[]): void => {
    members.clear();
    for (const memberId of ids) members.set(memberId, { ...memberOf(memberId), policyId: memberId });
  };
  const text = `query ($after: String) { endorsements(first: 50, after: $after) { nodes { memberId } pageInfo { hasNextPage endCursor } } }`;
  let ids = Array.from({ length: 10_000 }, (_, number) => `T-${number}`);
  refill(ids);
  expect((await read({ after: null }, graph, text)).data.endorsements.nodes).toHaveLength(50);
  expect(rosterCalls()).toHaveLength(1);
  if (process.env["LONG_TESTS"] !== "1") ids = ids.slice(0, 1_500);
  refill(ids);
  const stayed = new Set(ids);
  const shown: string[] = [];
  for (let after: string | null = null, turn = 0; ; turn++) {
    const { data, errors } = await read({ after }, graph, text);
    expect(errors).toBeUndefined();
    shown.push(...data.endorsements.nodes.map(({ memberId }: { memberId: string }) => memberId));
    if (!data.endorsements.pageInfo.hasNextPage) break;
    after = data.endorsements.pageInfo.endCursor;
    // Members go where the caller is, and far behind and before it; others come, at the front and in the middle.
    const at = ids.indexOf(shown.at(-1)!);
    const leaving = new Set([ids[at], ids[at - 1], ids[at + 3], ids[(turn * 37) % ids.length]]);
    const coming = Array.from({ length: 6 }, (_, number) => `N-${turn}-${number}`);
    for (const memberId of leaving) stayed.delete(memberId!);
    ids = ids.filter((memberId) => !leaving.has(memberId));
    const middle = (turn * 61) % ids.length;
    ids = [...coming.slice(3), ...ids.slice(0, middle), ...coming.slice(0, 3), ...ids.slice(middle)];
    refill(ids);
  }
  const all = new Set(shown);
  expect(all.size).toBe(shown.length);
  expect([...stayed].filter((memberId) => !all.has(memberId))).toEqual([]);
  refill([]);
  for (const [memberId, member] of before) members.set(memberId, member);
}, 60_000);

it("is null for everyone else, without a call", async () => {
  for (const role of ["PATIENT", "CLINIC_STAFF", "INSURER", "BENEFITS_ADMIN"] as const) {
    const { data, errors } = await graph.run(query, {}, { role });
    expect([data.endorsements, errors]).toEqual([null, undefined]);
  }
  expect(graph.upstreams.requests()).toEqual([]);
});

it("says so where the deployment has no roster, and asks it once", async () => {
  for (let turn = 0; turn < 3; turn++) {
    const { data, errors } = await read({}, without);
    expect(data.endorsements).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  }
  expect(without.upstreams.requests("bastion").filter(({ path }) => path.startsWith("/enrollee-all"))).toHaveLength(1);
  const { data } = await read({}, without, "{ capabilities { name available } }");
  expect(data.capabilities).toContainEqual({ name: "MEMBER_ROSTER", available: false });
});

describe("members by their ids", () => {
  const byIds = `query ($ids: [ID!]!) { endorsementsByIds(memberIds: $ids) { memberId firstName } }`;

  it("come in the ids' order, null where there is none", async () => {
    const { data } = await read({ ids: ["BULK-2", "nobody", "BULK-1", "BULK-2"] }, graph, byIds);
    expect(data.endorsementsByIds).toMatchObject([
      { memberId: "BULK-2" },
      null,
      { memberId: "BULK-1" },
      { memberId: "BULK-2" },
    ]);
    expect(callCounts(graph.upstreams)).toEqual({ "bastion GET /enrollee-status": 3 });
  });

  it("cost the roster's pages where those are fewer", async () => {
    const ids = Array.from({ length: 60 }, (_, number) => `BULK-${number * 4}`);
    const { data } = await read({ ids }, graph, byIds);
    expect(data.endorsementsByIds.map((one: { memberId: string }) => one.memberId)).toEqual(ids);
    expect(rosterCalls().length).toBe(graph.upstreams.requests("bastion").length);
    expect(rosterCalls().length).toBeLessThan(6);
  });

  it("are read one by one where the roster would show many others for a few", async () => {
    const all = listed().map(({ memberId }) => memberId);
    const ids = [...all.slice(0, 4), ...all.slice(-8)];
    const { data } = await read({ ids }, graph, byIds);
    expect(data.endorsementsByIds.map((one: { memberId: string }) => one.memberId)).toEqual(ids);
    expect(callCounts(graph.upstreams)).toEqual({ "bastion GET /enrollee-all": 1, "bastion GET /enrollee-status": 8 });
  });
});
