import type { MemberRecord } from "../../../src/sandbox/bastion/bastion.records";
import { callCounts } from "../../support/upstream-calls";
import { runGraph, type RunningGraph } from "../../support/run-graph";

let graph: RunningGraph;
beforeAll(async () => {
  graph = await runGraph({ patients: 3 });
  const { members } = graph.upstreams.store.broker;
  const sample = [...members.values()][0]!;
  members.clear();
  for (let number = 0; number < 3_000; number++) {
    const own = { memberId: `H-${number}`, nationalId: `N-${number}`, policyId: `P-${number}`, relation: "Self" };
    const name = { firstName: `Given${number}`, middleName: "", lastName: `Family${number}`, dob: "1980-05-17" };
    members.set(own.memberId, { ...sample, ...own, ...name, planId: "302", status: "Active" } satisfies MemberRecord);
  }
});
afterAll(() => graph.stop());
beforeEach(() => graph.upstreams.clearRequests());
afterEach(() => graph.upstreams.faults.clear());

const query = `query ($input: ReconcileEndorsementsInput!) { reconcileEndorsements(input: $input) {
  matched isComplete asOf differences { kind key memberId fields endorsement { memberId lastName status } } } }`;
const rowOf = ({ memberId, nationalId, firstName, lastName, dob, planId }: MemberRecord) => ({
  ...{ key: `row ${memberId}`, memberId, nationalId, firstName, lastName, birthDate: dob, planId },
});
const rows = () => [...graph.upstreams.store.broker.members.values()].map(rowOf);
const reconcile = async (members: readonly object[]) => {
  const { data, errors } = await graph.run(query, { input: { members } }, { role: "BROKER" });
  expect(errors).toBeUndefined();
  return data.reconcileEndorsements;
};

it("compares a long list with one roster call a hundred members", async () => {
  const list = rows().map((row, at) => (at % 100 === 7 ? { ...row, lastName: "Married" } : row));
  const found = await reconcile(list.slice(1));
  expect(found).toMatchObject({ matched: 2_969, isComplete: true });
  expect(found.differences).toHaveLength(31);
  expect(found.differences[0]).toEqual({
    ...{ kind: "DETAILS_DIFFER", key: "row H-7", memberId: "H-7", fields: ["lastName"] },
    endorsement: { memberId: "H-7", lastName: "Family7", status: "ACTIVE" },
  });
  expect(found.differences.at(-1)).toMatchObject({ kind: "ONLY_BROKER", memberId: "H-0" });
  expect(callCounts(graph.upstreams)).toEqual({ "bastion GET /enrollee-all": 30, "bastion GET /vendors/plans": 1 });
});

it("reports nothing as missing if a page in the middle cannot be read", async () => {
  const rule = { upstream: "bastion", route: "/enrollee-all", kind: "status", status: 422, probability: 0.2 } as const;
  graph.upstreams.faults.add(rule);
  const found = await reconcile([
    ...rows().slice(0, 200),
    { key: "stranger", firstName: "No", lastName: "Body", birthDate: "1970-02-02" },
  ]);
  const kinds = found.differences.map(({ kind }: { kind: string }) => kind);
  expect(kinds).not.toContain("ONLY_YOURS");
  expect(found.isComplete).toBe(false);
});

it("is null for everyone else, without a call", async () => {
  for (const role of ["CLINIC_STAFF", "PATIENT", "INSURER", "BENEFITS_ADMIN"] as const) {
    const { data } = await graph.run(query, { input: { members: rows().slice(0, 1) } }, { role });
    expect(data.reconcileEndorsements).toBeNull();
  }
  expect(graph.upstreams.requests()).toEqual([]);
});
