import { runGraph, type RunningGraph } from "../support/run-graph";
import { callCounts } from "../support/upstream-calls";
import { apply, plantVisits } from "./planted-clinic";

export function checkEligibilitiesSuite(): void {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: 12, eligibilityJobMs: 300 });
  });
  afterAll(() => graph.stop());

  const start = `POST /users/{user_id}/insurances/primary/eligibility/check`;
  const check = async (patientIds: readonly string[], role = "CLINIC_STAFF" as const) => {
    graph.upstreams.clearRequests();
    return graph.run(
      `mutation ($input: CheckEligibilitiesInput!) { checkEligibilities(input: $input) {
         results { patientId eligibility { status } userErrors { code field } } userErrors { code } } }`,
      { input: { patientIds } },
      { role },
    );
  };

  it("starts one for each patient in input order; a patient named twice is checked once and answered twice", async () => {
    const planted = plantVisits(graph.upstreams, [(one) => (one.check = null)]);
    const ids = planted.slice(0, 5).map(({ id }) => id);
    const { data, errors } = await check([...ids, ids[0]!]);
    expect(errors).toBeUndefined();
    const { results, userErrors } = data.checkEligibilities;
    expect(userErrors).toEqual([]);
    expect(results.map(({ patientId }: { patientId: string }) => patientId)).toEqual([...ids, ids[0]]);
    for (const { eligibility } of results) expect(eligibility.status).toBe("PENDING");
    expect(callCounts(graph.upstreams)[`vsee ${start}`]).toBe(5);
  });

  it("joins the check that runs: safe to repeat", async () => {
    const [patient] = plantVisits(graph.upstreams, [(one) => (one.check = "pending")]);
    for (const _ of [1, 2]) {
      const { data } = await check([patient!.id]);
      expect(data.checkEligibilities.results).toEqual([
        { patientId: patient!.id, eligibility: { status: "PENDING" }, userErrors: [] },
      ]);
    }
  });

  it("fails for each patient separately: without a card, and if there is no such patient", async () => {
    const [ready, bare] = plantVisits(graph.upstreams, [(one) => (one.check = null)]);
    bare!.card = null;
    apply(graph.upstreams.store, bare!);
    const { data } = await check([ready!.id, bare!.id, "no-such-patient"]);
    const outcomes = data.checkEligibilities.results.map(
      ({ eligibility, userErrors }: { eligibility: object | null; userErrors: { field: string[] }[] }) => [
        eligibility !== null,
        userErrors.map(({ field }) => field),
      ],
    );
    expect(outcomes).toEqual([
      [true, []],
      [false, [["patientIds", "1"]]],
      [false, [["patientIds", "2"]]],
    ]);
  });

  it("takes 200 at most, and is for clinic staff alone", async () => {
    const many = await check(Array.from({ length: 201 }, (_, at) => String(at)));
    expect(many.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    const { errors } = await check(["4001"], "PATIENT" as never);
    expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect(callCounts(graph.upstreams)).toEqual({});
  });
}
