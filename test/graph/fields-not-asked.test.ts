import { parse, print, visit, type FieldNode } from "graphql";
import { namedOperation } from "../support/named-operations";
import { runGraph, type RunningGraph } from "../support/run-graph";
import { callCounts } from "../support/upstream-calls";

const eligibility = "vsee GET /users/{user_id}/insurances/primary/eligibility";
// Read beside the cards that lead to it, before it is known whether one plan is all there is.
const planList = "bastion GET /vendors/plans";
const plan = "bastion GET /vendors/plans/{id}";
const chart = "patient-chart.graphql";

/** An operation, the fields that are left out of it, and the upstream calls that are then not made. */
const cases: readonly (readonly [file: string, leftOut: readonly string[], spared: readonly string[]])[] = [
  ["my-cards.graphql", ["plan"], ["bastion GET /enrollee-plan", planList]],
  ["my-cards.graphql", ["subscriberNumber", "insurer"], []],
  [chart, ["eligibility"], [eligibility]],
  [chart, ["utilization"], ["bastion GET /enrollee-utilization"]],
  [chart, ["benefits"], ["vba GET /plans/{planID}"]],
  [chart, ["plan"], ["bastion GET /enrollee-plan", planList, "vba GET /plans/{planID}"]],
  [chart, ["visits"], ["vsee GET /visits"]],
  // Cards and pre-authorizations are proved by the user record.
  [chart, ["birthDate", "gender", "fullName", "provider", "endorsement", "preAuths"], ["vsee GET /users"]],
  [
    "endorsement.graphql",
    ["utilization", "plan"],
    ["bastion GET /enrollee-utilization", "bastion GET /enrollee-plan", plan],
  ],
  ["visit.graphql", ["summaryUrl"], ["vsee GET /visits/{id}/exports/visit_summary"]],
];

/** The operation without its fields of these names. */
function without(document: string, names: readonly string[]): string {
  const left = visit(parse(document), {
    Field: ({ name }: FieldNode) => (names.includes(name.value) ? null : undefined),
  });
  return print(left);
}

describe("what an operation leaves out is not fetched", () => {
  let graph: RunningGraph;
  beforeEach(async () => {
    graph = await runGraph({ patients: 20 });
  });
  afterEach(() => graph.stop());

  it.each(cases)("%s without %j", async (file, leftOut, spared) => {
    const { document, variables, role } = namedOperation(file);
    const less = await graph.run(without(document, leftOut), variables, { role });
    expect(less.errors).toBeUndefined();
    const calls = callCounts(graph.upstreams);
    for (const call of spared) expect(Object.keys(calls)).not.toContain(call);

    graph.upstreams.clearRequests();
    const whole = await graph.run(document, variables, { role });
    expect(whole.errors).toBeUndefined();
    // What is shared between operations is there already; nothing else is spared by chance.
    for (const call of spared) expect(Object.keys(callCounts(graph.upstreams))).toContain(call);
    expect(JSON.stringify(less.data).length).toBeLessThan(JSON.stringify(whole.data).length);
  });
});
