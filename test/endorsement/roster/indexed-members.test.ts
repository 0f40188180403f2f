import { eventually } from "../../ledger/eventually";
import { callCounts } from "../../support/upstream-calls";
import { runGraph, type RunningGraph } from "../../support/run-graph";

let graph: RunningGraph;
beforeAll(async () => {
  graph = await runGraph({
    patients: 15,
    variables: { LINK_INDEX_CALLS_PER_SECOND: "1000" },
    parts: { sweepsLinkIndex: true },
  });
  await eventually(async () => {
    const { data } = await graph.run("{ linkIndex { state } }", {}, { role: "BROKER" });
    expect(data.linkIndex.state).toBe("COMPLETE");
  });
}, 60_000);
afterAll(() => graph.stop());
beforeEach(() => graph.upstreams.clearRequests());

const members = () => [...graph.upstreams.store.broker.members.values()];
const query = `query ($filter: EndorsementFilter, $first: Int, $after: String) {
  endorsements(filter: $filter, first: $first, after: $after) { pageInfo { hasNextPage endCursor } nodes { memberId status } } }`;
const idsOf = async (filter: object, first = 2): Promise<string[]> => {
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const { data, errors } = await graph.run(query, { filter, first, after }, { role: "BROKER" });
    expect(errors).toBeUndefined();
    ids.push(...data.endorsements.nodes.map(({ memberId }: { memberId: string }) => memberId));
    if (!data.endorsements.pageInfo.hasNextPage) return ids;
    after = data.endorsements.pageInfo.endCursor;
  }
};
const sorted = (found: readonly { memberId: string }[]) => found.map(({ memberId }) => memberId).sort();
const mostUsed = (field: "policyId" | "planId") =>
  members().find(({ status, [field]: value }) => status === "Active" && members().some((one) => one[field] === value))![
    field
  ];

it("finds the members of a policy and of a plan, each proved by reading it", async () => {
  for (const field of ["policyId", "planId"] as const) {
    const value = mostUsed(field);
    const wanted = members().filter((member) => member[field] === value && member.status !== "Deleted");
    expect(await idsOf({ [field]: value })).toEqual(sorted(wanted));
  }
});

it("shows a plan's members only to a broker", async () => {
  const planId = mostUsed("planId");
  const text = `query ($id: ID!) { plan(id: $id) { id endorsements(first: 100) { nodes { memberId status } } } }`;
  const { data, errors } = await graph.run(text, { id: planId }, { role: "BROKER" });
  expect(errors).toBeUndefined();
  const wanted = members().filter((member) => member.planId === planId && member.status !== "Deleted");
  expect(data.plan.endorsements.nodes.map(({ memberId }: { memberId: string }) => memberId)).toEqual(sorted(wanted));
  const calls = callCounts(graph.upstreams);
  expect(calls["bastion GET /enrollee-plan"]).toBe(calls["bastion GET /enrollee-status"]);
  const { data: seen } = await graph.run(text, { id: planId }, { role: "BENEFITS_ADMIN" });
  expect(seen.plan).toEqual({ id: planId, endorsements: null });
});

it("joins a list by national id", async () => {
  const text = `query ($input: ReconcileEndorsementsInput!) { reconcileEndorsements(input: $input) { matched isComplete differences { kind key } } }`;
  const unique = members().filter(
    ({ nationalId, status }) =>
      status === "Active" &&
      nationalId !== null &&
      members().filter((one) => one.nationalId === nationalId).length === 1,
  );
  const list = unique.map(({ nationalId, memberId }) => ({ key: memberId, nationalId }));
  const { data } = await graph.run(
    text,
    { input: { members: [...list, { key: "nobody", nationalId: "0000000001" }] } },
    { role: "BROKER" },
  );
  const { matched, isComplete, differences } = data.reconcileEndorsements;
  expect({ matched, isComplete }).toEqual({ matched: list.length, isComplete: true });
  expect(differences.filter(({ kind }: { kind: string }) => kind === "ONLY_YOURS")).toEqual([
    { kind: "ONLY_YOURS", key: "nobody" },
  ]);
});

it("leaves out who has moved since the index was filled", async () => {
  const planId = mostUsed("planId");
  const moved = members().find((member) => member.planId === planId && member.status === "Active")!;
  moved.planId = planId === "303" ? "304" : "303";
  expect(await idsOf({ planId })).not.toContain(moved.memberId);
});
