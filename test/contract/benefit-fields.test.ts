import { buildSubgraph } from "../../src/schema/build-subgraph";
import { features } from "../../src/features";
import { everything, leavesOf, objectOf } from "../plan-benefits/leaves";
import { runGraph, type RunningGraph } from "../support/run-graph";
import { benefitCredentials, benefitFields } from "./benefit-fields";

const planId = "301";
const urls: Readonly<Record<string, string>> = {
  plan_Document_URL: "https://plans.acme.org/a",
  context4_WebURI: "https://plans.acme.org/b",
  context4_WebURI_Delete: "https://plans.acme.org/c",
};
/** Codes of one letter or word, by the contract's own lists. */
const words: Readonly<Record<string, string>> = {
  plan_ID: planId,
  ltC_Daily_Benefit_Type: "A",
  ltC_Monthly_Benefit_Type: "B",
  ltC_Elimination_Period_Type: "C",
  ltC_Waiver_Of_Premium_Type: "D",
  ltC_Lifetime_Max_Type: "LMDAYS",
  pend_Flag: "Y",
  policy_Forfeiture_Grace_Period_Type: "d",
  qpA_Method: "2",
  situs_State: "CA",
};
const switches = benefitFields.filter(([, type]) => type === "boolean").map(([wire]) => wire);
/** Rounds in which every flag has a different series of values. */
const rounds = [...Array(Math.ceil(Math.log2(switches.length + 1))).keys()];

/** A value of each field that no other has, as the wire carries it; switches as in the round. */
function wireValues(round: number): Record<string, string | number | boolean> {
  return Object.fromEntries(
    benefitFields.map(([wire, type], index): [string, string | number | boolean] => {
      if (type === "boolean") return [wire, (((switches.indexOf(wire) + 1) >> round) & 1) === 1];
      if (type === "number") return [wire, 1_000 + index + 0.5];
      if (type === "integer") return [wire, 1_000 + index];
      if (type === "datetime") return [wire, `2031-01-01T00:00:00.${String(index).padStart(3, "0")}Z`];
      return [wire, words[wire] ?? urls[wire] ?? `t${index}`];
    }),
  );
}

/** The same as the graph shows it: amounts are text. */
function shownValues(round: number): Map<string, unknown> {
  const wire = wireValues(round);
  return new Map(
    benefitFields.map(([name, type, path]) => [path, type === "number" ? String(wire[name]) : wire[name]]),
  );
}

describe("what the benefits administrator documents of a plan", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: 3 });
  });
  afterAll(() => graph.stop());
  const document = everything(buildSubgraph(features).schema);
  const asAdmin = { role: "BENEFITS_ADMIN" } as const;

  it("is 147 fields", () => {
    const names = [...benefitFields.map(([wire]) => wire), ...benefitCredentials.map(([wire]) => wire)];
    expect(new Set(names).size).toBe(147);
    expect(new Set(benefitFields.map(([, , path]) => path)).size).toBe(145);
  });

  it.each(rounds)("is readable, each field in its place (round %i)", async (round) => {
    const [sample] = [...graph.upstreams.store.benefits.values()];
    graph.upstreams.store.benefits.set(planId, { ...sample!, ...wireValues(round) });
    const { data, errors } = await graph.run(document, { id: planId }, asAdmin);
    expect(errors).toBeUndefined();
    expect(Object.fromEntries(leavesOf(data.plan.benefits))).toEqual(Object.fromEntries(shownValues(round)));
  });

  it.each(rounds)("can be set, each field from its place (round %i)", async (round) => {
    graph.upstreams.clearRequests();
    const logins = benefitCredentials.map(([, path]) => [path, "login"] as const);
    const plan = objectOf([...shownValues(round), ...logins, ["planId", `NEW-${round}`]]);
    const { data, errors } = await graph.run(
      `mutation ($input: SavePlanBenefitsInput!) { savePlanBenefits(input: $input) { results { userErrors { code field } } } }`,
      { input: { plans: [plan] } },
      asAdmin,
    );
    expect(errors).toBeUndefined();
    expect(data.savePlanBenefits).toEqual({ results: [{ userErrors: [] }] });
    const sent = graph.upstreams.requests("vba").find(({ method }) => method === "PUT")?.body as object[];
    const values = wireValues(round);
    const sentLogins = Object.fromEntries(benefitCredentials.map(([wire]) => [wire, "login"]));
    expect(sent).toEqual([{ ...values, ...sentLogins, plan_ID: `NEW-${round}` }]);
  });
});
