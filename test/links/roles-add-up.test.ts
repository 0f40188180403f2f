import fc from "fast-check";
import { Role } from "../../src/auth/role";
import { clock } from "../../src/clock";
import { eventually } from "../ledger/eventually";
import { runGraph, type RunningGraph } from "../support/run-graph";

const runs = process.env["LONG_TESTS"] === "1" ? 1_000 : 60;
const patientId = "4001";
let graph: RunningGraph;
let memberIds: string[];
let preAuthIds: string[];

beforeAll(async () => {
  graph = await runGraph({
    patients: 40,
    variables: { LINK_INDEX_CALLS_PER_SECOND: "1000" },
    parts: { sweepsLinkIndex: true },
  });
  await eventually(async () => {
    const { data } = await graph.run(`{ linkIndex { state } }`);
    expect(data.linkIndex.state).toBe("COMPLETE");
  }, 20_000);
  memberIds = [...graph.upstreams.store.broker.members.keys()].slice(0, 12);
  const { data } = await graph.run(
    `query ($f: PatientPreAuthFilter) { patient(id: "${patientId}") { preAuths(filter: $f) { nodes { id } } } }`,
    { f: { confirmedFrom: new Date(clock.now() - 60 * 86_400_000).toISOString() } },
  );
  preAuthIds = data.patient.preAuths.nodes.map(({ id }: { id: string }) => id);
}, 40_000);
afterAll(() => graph.stop());

const memberFields = [
  "firstName",
  "nationalId",
  "bloodGroup",
  "plan { name }",
  "patient { id fullName }",
  "insuranceCards { id subscriberNumber }",
  "preAuths { nodes { id endorsement { memberId } } }",
];
const preAuthFields = ["status", "endorsement { memberId }", "patient { id }", "plan { id }", "illness { label }"];
const cardFields = [
  "memberMatch",
  "endorsement { memberId nationalId }",
  "policyHolder { status policyId }",
  "plan { id }",
];

/** A document of a few root fields with a few fields each. */
const documents = fc
  .record({
    member: fc.nat(11),
    preAuth: fc.nat(5),
    patient: fc.nat(12),
    ofMember: fc.subarray(memberFields, { minLength: 1 }),
    ofPreAuth: fc.subarray(preAuthFields, { minLength: 1 }),
    ofCard: fc.subarray(cardFields, { minLength: 1 }),
  })
  .map(({ member, preAuth, patient, ofMember, ofPreAuth, ofCard }) => {
    const id = preAuthIds[preAuth % preAuthIds.length]!;
    return `{ endorsement(memberId: "${memberIds[member]!}") { ${ofMember.join(" ")} }
      preAuth(id: "${id}") { ${ofPreAuth.join(" ")} }
      _entities(representations: [{ __typename: "PreAuth", id: "${id}" }, { __typename: "Endorsement", memberId: "${memberIds[member]!}" }]) {
        ... on PreAuth { status patient { id } } ... on Endorsement { status patient { id } } }
      patient(id: "${4001 + patient}") { fullName insuranceCards { ${ofCard.join(" ")} } endorsements { memberId } } }`;
  });

/** Whether everything that `less` shows is in `more`, at the same place. */
function isWithin(less: unknown, more: unknown): boolean {
  if (less === null || less === undefined) return true;
  if (typeof less !== "object" || typeof more !== "object" || more === null) return less === more;
  if (Array.isArray(less)) {
    return less.length === 0 || (Array.isArray(more) && less.every((item, at) => isWithin(item, more[at])));
  }
  return Object.entries(less).every(([key, value]) => isWithin(value, (more as Record<string, unknown>)[key]));
}

it("Whatever a caller sees, the same caller with more roles sees too", async () => {
  const roleSets = fc.tuple(fc.subarray(Object.values(Role)), fc.subarray(Object.values(Role)));
  await fc.assert(
    fc.asyncProperty(documents, roleSets, async (document, [some, others]) => {
      const caller = { patientId, insurances: ["ma", "razi", "asia"], subject: "somebody" };
      const all = [...new Set([...some, ...others])];
      const [less, more] = await Promise.all(
        [some, all].map(async (roles) => graph.run(document, {}, { token: await graph.issue({ ...caller, roles }) })),
      );
      if (!isWithin(less!.data, more!.data)) {
        throw new Error(
          `${some.join()} < ${all.join()}: ${document}\n${JSON.stringify(less)}\n${JSON.stringify(more)}`,
        );
      }
    }),
    { numRuns: runs },
  );
}, 600_000);
