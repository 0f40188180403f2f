import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { enrolment } from "../enrolment-input";
import { runGraph, type RunningGraph } from "../../support/run-graph";

const dataDir = mkdtempSync(join(tmpdir(), "coverage-graph-requests-"));
let graph: RunningGraph;
beforeAll(async () => {
  graph = await runGraph({
    patients: 10,
    bastionConditionsField: "conditions",
    variables: { DATA_DIR: dataDir, BASTION_CONDITIONS_FIELD: "conditions" },
  });
});
afterAll(async () => {
  await graph.stop();
  rmSync(dataDir, { recursive: true });
});
afterEach(() => graph.upstreams.faults.clear());

const add = `mutation ($input: AddEndorsementInput!) { addEndorsement(input: $input) { endorsement { memberId } userErrors { code } } }`;
const list = `query ($filter: EndorsementRequestFilter, $first: Int, $after: String) { endorsementRequests(filter: $filter, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id reference action state memberId policyId planId code createdAt updatedAt endorsement { memberId } } } }`;
const input = (reference: string, firstName: string) => {
  const sample = enrolment(graph.upstreams.store.broker);
  return { ...sample, reference, member: { ...sample.member, firstName, nationalId: `N ${firstName}` } };
};
const requests = async (variables: object = {}, running = graph, token?: string) => {
  const options = token === undefined ? { role: "BROKER" as const } : { token };
  const { data, errors } = await running.run(list, variables as Record<string, unknown>, options);
  expect(errors).toBeUndefined();
  return data.endorsementRequests;
};

it("lists what became of each write, the newest first, without a name, also after a restart", async () => {
  const { data: done } = await graph.run(add, { input: input("done", "Done") }, { role: "BROKER" });
  const { memberId } = done.addEndorsement.endorsement;
  await graph.run(add, { input: { ...input("refused", "Refused"), planId: "311" } }, { role: "BROKER" });
  graph.upstreams.faults.add({ upstream: "bastion", route: "/endorsement/add", kind: "status", status: 500 });
  await graph.run(add, { input: input("lost", "Lost") }, { role: "BROKER" });
  graph.upstreams.faults.clear();
  const restore = `mutation ($input: RestoreEndorsementInput!) { restoreEndorsement(input: $input) { userErrors { code } } }`;
  await graph.run(restore, { input: { memberId } }, { role: "BROKER" });
  const wanted = [
    { action: "RESTORE", reference: null, state: "REFUSED", memberId, code: "REFUSED_BY_UPSTREAM" },
    { id: "lost", action: "ADD", state: "OUTCOME_UNKNOWN", memberId: null, code: "OUTCOME_UNKNOWN" },
    {
      id: "refused",
      reference: "refused",
      action: "ADD",
      state: "REFUSED",
      code: "REFUSED_BY_UPSTREAM",
      planId: "311",
    },
    { id: "done", state: "DONE", memberId, code: null, policyId: "60001", endorsement: { memberId } },
  ];
  expect((await requests()).nodes).toMatchObject(wanted);
  expect(JSON.stringify(await requests())).not.toMatch(/Refused"|Lost"|N Done/);
  const other = await runGraph({ patients: 1, variables: { DATA_DIR: dataDir } });
  try {
    const found = (await requests({}, other)).nodes as { state: string }[];
    expect(found.map(({ state }) => state)).toEqual(["REFUSED", "OUTCOME_UNKNOWN", "REFUSED", "DONE"]);
  } finally {
    await other.stop();
  }
}, 30_000);

it("filters, counts and pages", async () => {
  const first = await requests({ filter: { action: ["ADD"] }, first: 2 });
  expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
  const rest = await requests({ filter: { action: ["ADD"] }, first: 2, after: first.pageInfo.endCursor });
  expect([...first.nodes, ...rest.nodes].map(({ id }: { id: string }) => id)).toEqual(["lost", "refused", "done"]);
  expect((await requests({ filter: { state: ["DONE"] } })).nodes).toMatchObject([{ id: "done" }]);
  expect((await requests({ filter: { state: [] } })).nodes).toEqual([]);
  expect((await requests({ filter: { since: "2999-01-01T00:00:00Z" } })).nodes).toEqual([]);
});

it("gives each write a separate id if several have one key", async () => {
  const [member] = [...graph.upstreams.store.broker.members.values()].filter(({ status }) => status === "Active");
  const { memberId, policyId } = member!;
  const write = (name: string, fields: object) =>
    graph.run(
      `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { userErrors { code } } }`,
      { input: { memberId, idempotencyKey: "one key", ...fields } },
      { role: "BROKER" },
    );
  for (let turn = 0; turn < 2; turn++) {
    await write("removeEndorsement", { policyId });
    await write("restoreEndorsement", {});
  }
  const { nodes } = await requests({ filter: { action: ["REMOVE", "RESTORE"] }, first: 2 });
  expect(nodes).toMatchObject([
    { id: "one key:RESTORE", action: "RESTORE", state: "DONE", memberId },
    { id: "one key", action: "REMOVE", state: "DONE", memberId },
  ]);
});

it("never shows another caller's writes", async () => {
  const token = await graph.issue({ roles: ["BROKER"], subject: "another broker" } as never);
  expect((await requests({}, graph, token)).nodes).toEqual([]);
  for (const role of ["CLINIC_STAFF", "INSURER", "PATIENT"] as const) {
    expect((await graph.run(list, {}, { role })).data.endorsementRequests).toBeNull();
  }
});

it("is settled by what a read shows, and names the member then", async () => {
  const lost = [...graph.upstreams.store.broker.members.values()].find(({ firstName }) => firstName === "Lost");
  // The upstream's fault came before anything was done.
  expect(lost).toBeUndefined();
  graph.upstreams.faults.add({ upstream: "bastion", route: "/endorsement/add", kind: "answer-lost" });
  await graph.run(add, { input: input("settled", "Settled") }, { role: "BROKER" });
  graph.upstreams.faults.clear();
  const made = [...graph.upstreams.store.broker.members.values()].find(({ firstName }) => firstName === "Settled")!;
  const read = "query ($id: ID!) { endorsement(memberId: $id) { status plan { id } } }";
  for (let turn = 0; turn < 40; turn++) {
    await graph.run(read, { id: made.memberId }, { role: "BROKER" });
    const [newest] = (await requests({ first: 1 })).nodes;
    if (newest.state === "DONE") break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect((await requests({ first: 1 })).nodes).toMatchObject([
    { id: "settled", state: "DONE", memberId: made.memberId },
  ]);
});

it("sends conditions under the name that the deployment reads", () => {
  const [sent] = graph.upstreams.requests("bastion").filter(({ route }) => route === "/endorsement/add");
  const { customer } = sent!.body as { customer: Record<string, unknown> };
  expect(customer["conditions"]).toEqual([expect.any(String), expect.any(String)]);
  expect(customer).not.toHaveProperty("condition");
});
