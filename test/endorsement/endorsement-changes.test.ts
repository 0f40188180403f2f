import { eventually } from "../ledger/eventually";
import { SqliteStores } from "../ledger/ledger-store";
import { runGraph, type RunningGraph, type RunOptions } from "../support/run-graph";
import { enrolment } from "./enrolment-input";

let graph: RunningGraph;
let member: string;

beforeAll(async () => {
  graph = await runGraph({ patients: 40 });
  const { data } = await graph.run("{ viewer { patient { endorsements { memberId } } } }", {}, { role: "PATIENT" });
  member = data.viewer.patient.endorsements[0].memberId;
  const append = (memberId: string, policyId: string | null) =>
    graph.server.services.ledger.changes.append({
      type: "CHANGE",
      source: "MUTATION",
      occurredAt: new Date("2026-01-02T03:04:05.678Z"),
      memberId,
      policyId,
      planId: null,
      dedupeKey: `${memberId} ${policyId}`,
    });
  for (const policy of ["P-1", "P-2", "P-3"]) await append("310009001", policy);
  for (const policy of ["P-1", null]) await append(member, policy);
});
afterAll(() => graph.stop());

const query = `query ($memberId: ID, $policyId: ID, $first: Int, $after: String) {
  endorsementChanges(memberId: $memberId, policyId: $policyId, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node { id } }
    nodes { id type source occurredAt memberId policyId planId cursor endorsement { memberId } }
  }
}`;
const ask = async (variables: object = {}, options: RunOptions = { role: "BROKER" }) => {
  const { data, errors } = await graph.run(query, variables as Record<string, unknown>, options);
  expect(errors).toBeUndefined();
  return data.endorsementChanges;
};
const empty = {
  totalCount: 0,
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  edges: [],
  nodes: [],
};

it("shows a broker every change, oldest first, page by page", async () => {
  const all = await ask();
  expect(all.totalCount).toBe(5);
  expect(all.nodes[0]).toMatchObject({
    type: "CHANGE",
    source: "MUTATION",
    occurredAt: "2026-01-02T03:04:05.678Z",
    memberId: "310009001",
    policyId: "P-1",
    planId: null,
    endorsement: null,
  });
  const first = await ask({ first: 2 });
  expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  const rest = await ask({ first: 3, after: first.pageInfo.endCursor });
  expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  expect([...first.nodes, ...rest.nodes]).toEqual(all.nodes);
  expect(all.edges.map(({ cursor }: { cursor: string }) => cursor)).toEqual(
    all.nodes.map(({ cursor }: { cursor: string }) => cursor),
  );
});

it("narrows to a member and to a policy", async () => {
  expect(await ask({ memberId: member })).toMatchObject({ totalCount: 2 });
  expect(await ask({ policyId: "P-1" })).toMatchObject({ totalCount: 2 });
  expect(await ask({ policyId: "P-1", memberId: member })).toMatchObject({ totalCount: 1 });
  expect(await ask({ memberId: "nobody" })).toEqual(empty);
});

it("shows a patient changes of members that its own cards name, counted as it sees them", async () => {
  const own = await ask({}, { role: "PATIENT" });
  expect(own.totalCount).toBe(2);
  expect(own.nodes).toMatchObject([{ memberId: member, endorsement: { memberId: member } }, { memberId: member }]);
  expect(await ask({ memberId: "310009001" }, { role: "PATIENT" })).toEqual(empty);
});

it.each(["CLINIC_STAFF", "INSURER", "BENEFITS_ADMIN"] as const)(
  "shows %s none, as if there were none",
  async (role) => {
    expect(await ask({}, { role })).toEqual(empty);
    expect(await ask({ memberId: member }, { role })).toEqual(empty);
  },
);

it.each([{ first: 101 }, { first: -1 }, { after: "nonsense" }])("refuses %j", async (variables) => {
  const { errors } = await graph.run(query, variables, { role: "BROKER" });
  expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
});

it("returns an empty page, with the cursor to continue from", async () => {
  expect(await ask({ first: 0 })).toMatchObject({ totalCount: 5, nodes: [], pageInfo: { hasNextPage: true } });
});

it("costs a broker no upstream call", async () => {
  graph.upstreams.clearRequests();
  await graph.run("{ endorsementChanges { totalCount nodes { memberId } } }", {}, { role: "BROKER" });
  expect(graph.upstreams.requests()).toEqual([]);
});

it("stores the change of a mutation during a ledger outage once the ledger is back", async () => {
  const stores = new SqliteStores();
  const store = await stores.create();
  const { dataDir } = store.options;
  const away = await runGraph({ patients: 1, variables: { DATA_DIR: dataDir } });
  try {
    const { memberId, policyId, planId } = [...away.upstreams.store.broker.members.values()].find(
      ({ status }) => status === "Active",
    )!;
    await store.goAway();
    const { data } = await away.run(
      `mutation ($input: ChangeEndorsementPlanInput!) {
        changeEndorsementPlan(input: $input) { endorsement { memberId } userErrors { code } }
      }`,
      { input: { memberId, oldPlanId: planId, newPlanId: planId === "303" ? "304" : "303" } },
      { role: "BROKER" },
    );
    expect(data.changeEndorsementPlan).toEqual({ endorsement: { memberId }, userErrors: [] });
    await store.comeBack();
    await eventually(async () => {
      const { data: later } = await away.run(
        "{ endorsementChanges { nodes { type memberId } } }",
        {},
        { role: "BROKER" },
      );
      expect(later?.endorsementChanges.nodes).toEqual([{ type: "CHANGE", memberId }]);
    });
    expect(policyId).toBeTruthy();
  } finally {
    await away.stop();
    await stores.dropAll();
  }
});

it("contains no change that was refused or not sent", async () => {
  const before = await ask();
  graph.upstreams.faults.add({ upstream: "bastion", route: "/endorsement/add", kind: "status", status: 422 });
  const document = "mutation ($input: AddEndorsementInput!) { addEndorsement(input: $input) { userErrors { code } } }";
  const input = enrolment(graph.upstreams.store.broker);
  await graph.run(document, { input }, { role: "BROKER" });
  await graph.run(document, { input }, { role: "CLINIC_STAFF" });
  graph.upstreams.faults.clear();
  expect(await ask()).toEqual(before);
});
