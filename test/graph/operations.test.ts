import { eventually } from "../ledger/eventually";
import { indexOperations, namedOperations, operationsDay } from "../support/named-operations";
import { runGraph, type GraphAnswer, type RunningGraph } from "../support/run-graph";
import { callCounts, type CallCounts } from "../support/upstream-calls";

/** What every committed operation may ask of the upstreams, with cold caches. */
const budgets: Record<string, CallCounts> = {
  "check-eligibility.graphql": { "vsee POST /users/{user_id}/insurances/primary/eligibility/check": 1 },
  "link-index.graphql": {},
  "confirm-card-member.graphql": {
    "vsee GET /users": 1,
    "vsee GET /users/{user_id}/insurances": 1,
    "bastion GET /enrollee-status": 1,
  },
  "delete-insurance-card.graphql": {
    "vsee DELETE /users/{user_id}/insurances/{type}": 1,
    "vsee GET /users/{user_id}/insurances": 1,
  },
  "import-insurance-cards.graphql": {
    "vsee POST /users/{user_id}/insurances/import": 1,
    "vsee GET /users/{user_id}/insurances": 1,
  },
  "save-insurance-card.graphql": {
    "vsee POST /users/{user_id}/insurances/{type}": 1,
    "vsee GET /users/{user_id}/insurances": 1,
  },
  "book-visit.graphql": { "vsee POST /visits": 1 },
  "cancel-visit.graphql": { "vsee GET /visits/{id}": 1, "vsee POST /visits/delete": 1 },
  "close-visit.graphql": { "vsee GET /visits/{id}": 2, "vsee POST /visits/close": 1 },
  "create-intake.graphql": { "vsee GET /users": 1, "vsee POST /intakes": 1, "vsee GET /intakes/{id}": 1 },
  "request-e-consult.graphql": {
    "vsee GET /intakes/{id}": 1,
    "vsee GET /users": 1,
    "vsee POST /visits/add_econsult": 1,
  },
  "start-walk-in-visit.graphql": {
    "vsee GET /intakes/{id}": 1,
    "vsee GET /visits/{id}": 1,
    "vsee GET /users": 1,
    "vsee POST /visits/add_walkin": 1,
  },
  "choose-consultation.graphql": {
    "vsee GET /intakes/{id}": 2,
    "vsee GET /users": 1,
    "vsee GET /rooms/{code}": 1,
    "vsee POST /intakes/{id}": 1,
  },
  "update-intake.graphql": { "vsee GET /intakes/{id}": 2, "vsee GET /users": 1, "vsee POST /intakes/{id}": 1 },
  "update-visit.graphql": { "vsee GET /visits/{id}": 1, "vsee POST /visits/{id}": 1 },
  "add-endorsement.graphql": {
    "bastion GET /enrollee-all": 2,
    "bastion POST /endorsement/add": 1,
    "bastion GET /enrollee-status": 1,
  },
  "add-endorsements.graphql": {
    "bastion GET /enrollee-all": 2,
    "bastion POST /endorsement/add": 2,
    "bastion GET /enrollee-status": 2,
  },
  "remove-endorsements.graphql": {
    "bastion GET /enrollee-all": 2,
    "bastion POST /endorsement/remove": 1,
    "bastion GET /enrollee-status": 3,
  },
  "restore-endorsements.graphql": {
    "bastion POST /endorsement/multi-undo-delete": 1,
    "bastion GET /enrollee-status": 2,
  },
  "change-endorsement-plans.graphql": {
    "bastion POST /endorsement/update-member-plan": 1,
    "bastion GET /enrollee-plan": 1,
    "bastion GET /vendors/plans/{id}": 1,
  },
  "endorsement-requests.graphql": {},
  "reconcile-endorsements.graphql": {
    "bastion GET /enrollee-all": 2,
    "bastion GET /vendors/plans": 1,
    "bastion GET /enrollee-plan": 1,
    "bastion GET /enrollee-status": 60,
  },
  "change-broker-password.graphql": { "bastion POST /auth/change-password": 1 },
  "change-endorsement-plan.graphql": {
    "bastion POST /endorsement/update-member-plan": 1,
    "bastion GET /enrollee-plan": 1,
    "bastion GET /vendors/plans/{id}": 1,
  },
  "delete-plan-benefits.graphql": { "vba DELETE /plans/{planID}": 1 },
  "remove-endorsement.graphql": { "bastion POST /endorsement/remove": 1, "bastion GET /enrollee-status": 2 },
  "request-broker-password-reset.graphql": { "bastion GET /auth/password-reset": 1 },
  "restore-endorsement.graphql": { "bastion POST /endorsement/undo-delete": 1, "bastion GET /enrollee-status": 1 },
  "save-plan-benefits.graphql": { "vba GET /plans/{planID}": 6, "vba PUT /plans-batch": 1 },
  "update-broker-webhook.graphql": { "bastion PATCH /vendors/config": 1 },
  "update-endorsement-member.graphql": {
    "bastion POST /endorsement/update-enrollee-details": 1,
    "bastion GET /enrollee-status": 2,
  },
  "availability.graphql": { "vsee GET /availability": 1, "vsee GET /users": 1 },
  // What has been seen is at hand.
  "capabilities.graphql": {},
  "care-providers.graphql": { "bastion GET /miscs/providers-list": 1 },
  "check-eligibilities.graphql": { "vsee POST /users/{user_id}/insurances/primary/eligibility/check": 3 },
  "coverage-worklist.graphql": {
    "vsee GET /visits": 1,
    "vsee GET /users": 1,
    "vsee GET /users/{user_id}/insurances": 10,
    "vsee GET /users/{user_id}/insurances/primary/eligibility": 7,
    "bastion GET /enrollee-status": 7,
  },
  "settle-coverage.graphql": {
    "vsee GET /users": 1,
    "vsee GET /users/{user_id}/insurances": 1,
    "vsee GET /users/{user_id}/insurances/primary/eligibility": 1,
    "bastion GET /enrollee-status": 2,
    "bastion GET /enrollee-utilization": 1,
    "preauth GET /insurance-policies": 1,
    "preauth GET /pre-auth-list": 5,
  },
  "current-visit.graphql": { "vsee GET /visits": 1 },
  // For a broker; what has been stored is the graph's own.
  "endorsement-changes.graphql": {},
  "endorsement.graphql": {
    "bastion GET /enrollee-status": 1,
    "bastion GET /enrollee-plan": 1,
    "bastion GET /enrollee-utilization": 1,
    "bastion GET /vendors/plans/{id}": 1,
  },
  "endorsements.graphql": { "bastion GET /enrollee-all": 2 },
  "endorsements-by-ids.graphql": { "bastion GET /enrollee-status": 3, "bastion GET /enrollee-all": 2 },
  "insurance-card.graphql": {
    "vsee GET /users": 1,
    "vsee GET /users/{user_id}/insurances": 1,
    "vsee GET /users/{user_id}/insurances/primary/eligibility": 1,
  },
  "intake.graphql": { "vsee GET /intakes/{id}": 1, "vsee GET /visits/{id}": 1, "vsee GET /users": 1 },
  "lookups.graphql": {
    "bastion GET /conditions": 1,
    "bastion GET /miscs/states": 1,
    "bastion GET /miscs/cities": 6,
  },
  "my-cards.graphql": {
    "vsee GET /users": 1,
    "vsee GET /users/{user_id}/insurances": 1,
    "bastion GET /enrollee-plan": 2,
    "bastion GET /vendors/plans": 1,
  },
  "my-next-visit.graphql": { "vsee GET /visits": 1 },
  "my-pre-auths.graphql": {
    "vsee GET /users": 1,
    "vsee GET /users/{user_id}/insurances": 1,
    "bastion GET /enrollee-status": 2,
    "preauth GET /pre-auth-list": 5,
  },
  "patient-chart.graphql": {
    "vsee GET /users": 1,
    "vsee GET /users/{user_id}/insurances": 1,
    "vsee GET /users/{user_id}/insurances/primary/eligibility": 1,
    "vsee GET /visits": 1,
    "bastion GET /enrollee-status": 2,
    "bastion GET /enrollee-plan": 2,
    "bastion GET /enrollee-utilization": 2,
    "bastion GET /vendors/plans": 1,
    "vba GET /plans/{planID}": 1,
    "preauth GET /pre-auth-list": 5,
  },
  "pre-auth-summary.graphql": { "preauth GET /pre-auth-list": 5 },
  "cancel-pre-auth.graphql": { "preauth GET /pre-auth-list": 2, "preauth GET /pre-auth-cancellation": 1 },
  "member-cover.graphql": {
    "vsee GET /users": 1,
    "vsee GET /users/{user_id}/insurances": 1,
    "bastion GET /enrollee-status": 2,
    "preauth GET /insurance-policies": 3,
    "bastion GET /enrollee-visits": 2,
    "bastion GET /enrollee-auth-status": 2,
  },
  "patients.graphql": { "vsee GET /users": 1 },
  "plan.graphql": { "bastion GET /vendors/plans/{id}": 1, "vba GET /plans/{planID}": 1 },
  "find-plans.graphql": { "bastion GET /vendors/plans": 1, "vba GET /plans": 1 },
  "insurers.graphql": { "vsee GET /insurances/list/insurers": 1 },
  "plans.graphql": { "bastion GET /vendors/plans": 1 },
  "pre-auth.graphql": { "preauth GET /pre-auth-list": 1 },
  "pre-auths.graphql": { "preauth GET /pre-auth-list": 1 },
  "rooms.graphql": { "vsee GET /rooms": 1, "vsee GET /rooms/{code}": 3 },
  "room.graphql": { "vsee GET /rooms/{code}": 1, "vsee GET /rooms/{code}/providers": 1 },
  "search-patients.graphql": { "vsee GET /users": 2 },
  "register-patient.graphql": { "vsee POST /users/sso": 1, "vsee GET /users": 1 },
  "patients-by-card.graphql": { "vsee GET /users/{user_id}/insurances": 1, "vsee GET /users": 1 },
  "plan-members.graphql": {
    "bastion GET /vendors/plans/{id}": 1,
    "bastion GET /enrollee-status": 5,
    "bastion GET /enrollee-plan": 5,
  },
  "patient-profile.graphql": { "vsee GET /users/{user_id}": 1 },
  "viewer.graphql": { "vsee GET /users": 1 },
  "visit.graphql": {
    "vsee GET /visits/{id}": 1,
    "vsee GET /users": 1,
    "vsee GET /visits/{id}/exports/visit_summary": 1,
  },
  "visits.graphql": {
    "vsee GET /visits": 1,
    "vsee GET /users/{user_id}/insurances": 20,
    "bastion GET /enrollee-plan": 22,
    "bastion GET /vendors/plans": 1,
  },
};

/** User errors of a mutation's payload, wherever they stand in it. */
function problemsIn(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([field, below]) =>
    field === "userErrors" ? (below as unknown[]) : problemsIn(below),
  );
}

const now = operationsDay;

describe.each(namedOperations)("$file", ({ file, document, role, variables }) => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ now });
  });
  afterAll(() => graph.stop());

  it("answers as it is pasted, within its upstream request budget", async () => {
    expectWhole(await graph.run(document, variables, { role }));
    expect(callCounts(graph.upstreams)).toEqual(budgets[file]);
  });
});

describe("with a complete link index", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    const variables = { LINK_INDEX_CALLS_PER_SECOND: "1000" };
    graph = await runGraph({ now, patients: 60, variables, parts: { sweepsLinkIndex: true } });
    await eventually(async () => {
      const { data } = await graph.run("{ linkIndex { state } }");
      expect(data.linkIndex).toEqual({ state: "COMPLETE" });
    }, 90_000);
  }, 100_000);
  afterAll(() => graph.stop());

  it.each(indexOperations)(
    "$file answers as it is pasted, within its upstream request budget",
    async ({ file, document, role, variables }) => {
      graph.upstreams.clearRequests();
      expectWhole(await graph.run(document, variables, { role }));
      expect(callCounts(graph.upstreams)).toEqual(budgets[file]);
    },
  );
});

describe.each(["2027-12-31T23:30:00Z", "2028-02-29T08:00:00Z"])("at %s", (day) => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ now: new Date(day) });
  });
  afterAll(() => graph.stop());

  const kept = namedOperations.filter(
    ({ file, document }) => /^query /m.test(document) || file === "cancel-pre-auth.graphql",
  );
  it.each(kept)("$file answers as it is pasted", async ({ document, role, variables }) => {
    expectWhole(await graph.run(document, variables, { role }));
  });
});

function expectWhole({ errors, data, status }: GraphAnswer): void {
  expect({ errors, status }).toEqual({ errors: undefined, status: 200 });
  expect(Object.values(data)).not.toContain(null);
  expect(problemsIn(data)).toEqual([]);
}
