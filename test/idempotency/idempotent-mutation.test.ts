import { namedOperation } from "../support/named-operations";
import { runGraph, type RunningGraph } from "../support/run-graph";

const { document, variables } = namedOperation("add-endorsement.graphql");
const input = variables["input"] as Record<string, unknown> & { member: Record<string, unknown> };
const deletePlan = namedOperation("delete-plan-benefits.graphql").document;

describe("an idempotent write", () => {
  let graph: RunningGraph;
  beforeEach(async () => {
    graph = await runGraph();
  });
  afterEach(() => graph.stop());

  const add = (changes: object = {}) =>
    graph.run(document, { input: { ...input, ...changes } }, { role: "BROKER" }).then(({ data, errors }) => {
      expect(errors).toBeUndefined();
      return data.addEndorsement;
    });
  const posts = () => graph.upstreams.requests("bastion").filter(({ route }) => route.endsWith("/endorsement/add"));

  it("answers the same reference and payload with the first result, and sends once", async () => {
    const first = await add();
    const second = await add();
    expect(first.userErrors).toEqual([]);
    expect(second).toEqual(first);
    expect(posts()).toHaveLength(1);
  });

  it("sends once for fifty concurrent calls, and returns the one member to all", async () => {
    graph.upstreams.faults.add({ upstream: "bastion", route: "/endorsement/add", kind: "delay", ms: 50 });
    const answers = await Promise.all(Array.from({ length: 50 }, () => add()));
    expect(new Set(answers.map(({ endorsement }) => endorsement.memberId)).size).toBe(1);
    expect(posts()).toHaveLength(1);
  });

  it("is the same write whatever blanks are around its reference and its ids", async () => {
    const first = await add();
    const { planId, policyId, reference } = input as unknown as Record<string, string>;
    const again = await add({ planId: ` ${planId}`, policyId: `${policyId}\t`, reference: ` ${reference} ` });
    expect(again).toEqual(first);
    expect(posts()).toHaveLength(1);
  });

  it("calls the same reference with another payload a conflict", async () => {
    await add();
    const other = await add({ member: { ...input.member, lastName: "Somebody" } });
    expect(other.endorsement).toBeNull();
    expect(other.userErrors.map(({ code }: { code: string }) => code)).toEqual(["CONFLICT"]);
    expect(posts()).toHaveLength(1);
  });

  it("never repeats a write whose answer was lost", async () => {
    graph.upstreams.faults.add({ upstream: "bastion", route: "/endorsement/add", kind: "answer-lost", times: 1 });
    const lost = await add();
    expect(lost.userErrors.map(({ code }: { code: string }) => code)).toEqual(["OUTCOME_UNKNOWN"]);
    const again = await add();
    expect(again.userErrors.map(({ code }: { code: string }) => code)).toEqual(["OUTCOME_UNKNOWN"]);
    expect(posts()).toHaveLength(1);
  });

  it.each([500, 502, 503, 504])(
    "may have been performed when the vendor answers %i, and is not sent again",
    async (status) => {
      graph.upstreams.faults.add({ upstream: "bastion", route: "/endorsement/add", kind: "status", status, times: 1 });
      for (let tries = 0; tries < 2; tries++) {
        const { endorsement, userErrors } = await add();
        expect(endorsement).toBeNull();
        expect(userErrors.map(({ code }: { code: string }) => code)).toEqual(["OUTCOME_UNKNOWN"]);
      }
      expect(posts()).toHaveLength(1);
    },
  );

  it("was not performed when the vendor answers 429, and may be sent again under its reference", async () => {
    graph.upstreams.faults.add({
      upstream: "bastion",
      route: "/endorsement/add",
      kind: "status",
      status: 429,
      times: 1,
    });
    const refused = await graph.run(document, variables, { role: "BROKER" });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: "UPSTREAM_UNAVAILABLE", retryable: true });
    expect((await add()).userErrors).toEqual([]);
    expect(posts()).toHaveLength(2);
  });

  it("may be sent under the same reference after the broker could not be reached at all", async () => {
    const mend = graph.upstreams.faults.add({ upstream: "bastion", kind: "refuse-connections" });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const refused = await graph.run(document, variables, { role: "BROKER" });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: "UPSTREAM_UNAVAILABLE", retryable: true });
    mend();
    for (let tries = 0; tries < 40; tries += 1) {
      const { data, errors } = await graph.run(document, variables, { role: "BROKER" });
      if (!errors) {
        expect(data.addEndorsement.userErrors).toEqual([]);
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(posts()).toHaveLength(1);
  });

  it("gives an input that was refused as invalid back to its reference", async () => {
    const invalid = await add({ member: { ...input.member, phone: "none" } });
    expect(invalid.userErrors.map(({ field }: { field: string[] }) => field)).toEqual([["member", "phone"]]);
    expect((await add()).userErrors).toEqual([]);
    expect(posts()).toHaveLength(1);
  });

  it.each(["", "x".repeat(201), "enrol\u0000ment"])(
    "refuses the reference %j, at its field, unsent",
    async (reference) => {
      const { userErrors } = await add({ reference });
      expect(userErrors).toMatchObject([{ code: "INVALID", field: ["reference"] }]);
      expect(posts()).toEqual([]);
    },
  );

  it("keeps references of different callers apart", async () => {
    await add();
    const token = await graph.issue({ subject: "another-broker", roles: ["BROKER" as never] });
    // The same person again, which the other broker has to ask for.
    const again = { input: { ...(variables["input"] as object), allowDuplicate: true } };
    const { data } = await graph.run(document, again, { token });
    expect(data.addEndorsement.userErrors).toEqual([]);
    expect(posts()).toHaveLength(2);
  });

  it("works for every other write with an idempotency key", async () => {
    const values = { input: { planId: "310", idempotencyKey: "key-1" } };
    const first = await graph.run(deletePlan, values, { role: "BENEFITS_ADMIN" });
    const second = await graph.run(deletePlan, values, { role: "BENEFITS_ADMIN" });
    expect(first.data.deletePlanBenefits).toEqual({ deletedId: "310", userErrors: [] });
    expect(second.data).toEqual(first.data);
    expect(graph.upstreams.requests("vba").filter(({ method }) => method === "DELETE")).toHaveLength(1);
  });

  it("sends each write without a key as it comes", async () => {
    const values = { input: { planId: "310" } };
    await graph.run(deletePlan, values, { role: "BENEFITS_ADMIN" });
    const second = await graph.run(deletePlan, values, { role: "BENEFITS_ADMIN" });
    expect(second.data.deletePlanBenefits.userErrors[0].code).toBe("NOT_FOUND");
  });
});
