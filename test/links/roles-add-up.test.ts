import fc from "fast-check";
import { Role } from "../../src/auth/role";
import { clock } from "../../src/clock";
import { eventually } from "../ledger/eventually";
import { runGraph, type RunningGraph } from "../support/run-graph";

const runs = process.env["LONG_TESTS"] === "1" ? 1_000 : 5;
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
  });
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

const roles = Object.values(Role);
const roleSets = Array.from({ length: 2 ** roles.length }, (_, bits) => roles.filter((_, at) => bits & (1 << at)));

it("Whatever a caller sees, the same caller with more roles sees too: every set of roles within another", async () => {
  const caller = { patientId, insurances: ["ma", "razi", "asia"], subject: "somebody" };
  const tokens = await Promise.all(roleSets.map((set) => graph.issue({ ...caller, roles: set })));
  await fc.assert(
    fc.asyncProperty(documents, async (document) => {
      const answers = await inTurns(tokens, (token) => graph.run(document, {}, { token }));
      // One role more is enough: what is within is within what is around it, too.
      for (const [bits, less] of answers.entries()) {
        for (const [at, role] of roles.entries()) {
          const more = answers[bits | (1 << at)]!;
          if (isWithin(less.data, more.data)) continue;
          throw new Error(
            `${roleSets[bits]!.join()} and ${role}: ${document}\n${JSON.stringify(less)}\n${JSON.stringify(more)}`,
          );
        }
      }
    }),
    { numRuns: runs },
  );
}, 3_600_000);

async function inTurns<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < items.length; from += 8) {
    results.push(...(await Promise.all(items.slice(from, from + 8).map(work))));
  }
  return results;
}
