import { inspect } from "node:util";
import type { GraphQLSchema } from "graphql";
import { Role } from "../../src/auth/role";
import type { GraphContext } from "../../src/context";
import { requiredSwitches } from "../../src/upstream/vba/plan-fields";
import { PlanServer, somePlans, type Plan } from "../upstream/vba/plan-server";
import { benefitsSchema, contextFor, run, type Loose } from "./benefits-schema";

let server: PlanServer;
let schema: GraphQLSchema;

beforeAll(async () => {
  server = await new PlanServer().start();
  schema = await benefitsSchema();
});
afterAll(() => server.stop());
beforeEach(() => server.reset());

const admin = () => contextFor(server, [Role.BENEFITS_ADMIN]);
const mutation = `mutation ($input: SavePlanBenefitsInput!) { savePlanBenefits(input: $input) { results {
  planId userErrors { code message field } plan { id benefits { planId description updatedAt deductible { member { total } } } }
} } }`;
const save = (plans: object[], context: GraphContext = admin()) => run(schema, mutation, context, { input: { plans } });
const results = async (plans: object[]): Promise<Loose[]> => {
  const { data, errors } = await save(plans);
  expect(errors).toBeUndefined();
  return data.savePlanBenefits.results;
};
const codes = (result: Loose): string[] => result.userErrors.map(({ code }: Loose) => code);
const off = Object.fromEntries(requiredSwitches.map((name) => [name, false]));
const stored = (id: string): Plan => server.plans.get(id)!;

describe("a saved plan", () => {
  it("keeps omitted fields, clears those set to null, and is sent whole", async () => {
    const before = {
      plan_ID: "85",
      ...off,
      description: "Old",
      currency_ID: "USD",
      member_Deductible: 500.5,
      ded_In_To_Out: true,
      context4_Password: "open-sesame",
      context4_UserID: "ali-baba",
      entry_User: "root",
      update_Date: "2030-01-01T00:00:00Z",
      a_later_field: 7,
    };
    server.reset([before]);
    const [result] = await results([
      {
        planId: "85",
        description: "New",
        currency: null,
        deductible: { member: { inNetwork: "12.50" }, family: null },
        familyRules: { deductibleByMembers: true, deductibleMembers: 3 },
        repricing: { context4Password: "shut" },
        createdAt: "2029-01-01T00:00:00.000Z",
      },
    ]);
    const put = {
      ...before,
      description: "New",
      currency_ID: null,
      member_Ded_PPO: 12.5,
      subscriber_Deductible: null,
      subscriber_Ded_PPO: null,
      subscriber_Ded_OON: null,
      family_Level_Ded: true,
      family_Level_Ded_Member: 3,
      context4_Password: "shut",
      entry_Date: "2029-01-01T00:00:00.000Z",
    };
    expect(server.puts()).toEqual([[put]]);
    expect(stored("85")).toEqual({ ...put, update_Date: stored("85")["update_Date"] });
    expect(result).toEqual({
      planId: "85",
      userErrors: [],
      plan: {
        id: "85",
        benefits: {
          planId: "85",
          description: "New",
          updatedAt: stored("85")["update_Date"],
          deductible: { member: { total: "500.5" } },
        },
      },
    });
  });

  it("that is new has every switch off that was left out", async () => {
    const [result] = await results([{ planId: "new", description: "N", flex: { advanceFunded: true } }]);
    expect(result.plan.benefits.description).toBe("N");
    expect(server.puts()).toEqual([[{ plan_ID: "new", ...off, description: "N", flex_Advance_Fund: true }]]);
  });

  it("is shown as it is now, even where it was read before in the same operation", async () => {
    server.reset([{ plan_ID: "85", ...off, description: "Old" }]);
    const context = admin();
    await context.sources.vba.plan("85");
    const { data } = await save([{ planId: "85", description: "New" }], context);
    expect(data.savePlanBenefits.results[0].plan.benefits.description).toBe("New");
  });

  it("clears a group that was set to null", async () => {
    server.reset([{ plan_ID: "85", ...off, max_Disability_Weeks: 9, annual_Max: 5, member_Annual_Max: 6 }]);
    await results([{ planId: "85", disability: null, annualMax: null }]);
    expect(stored("85")).toMatchObject({ max_Disability_Weeks: null, annual_Max: null, member_Annual_Max: null });
  });
});

describe("a batch", () => {
  it("of two hundred is one write behind two lists; three wrong ones leave 197 saved", async () => {
    server.reset(somePlans(180, off));
    server.options.refuse = ({ plan_ID }) => (plan_ID === "P7" ? 400 : null);
    const plans: Loose[] = Array.from({ length: 200 }, (_, at) => ({
      planId: `P${at + 1}`,
      description: `D${at + 1}`,
    }));
    plans[50].description = "x".repeat(51);
    plans[100].deductible = { subscriber: { total: "1" } };
    const { data } = await run(
      schema,
      `mutation ($input: SavePlanBenefitsInput!) { savePlanBenefits(input: $input) { results { planId userErrors { code field } } } }`,
      admin(),
      { input: { plans } },
    );
    const answers: Loose[] = data.savePlanBenefits.results;
    expect(answers.map(({ planId }) => planId)).toEqual(plans.map(({ planId }) => planId));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(197);
    expect([answers[6], answers[50], answers[100]].map(({ userErrors }) => userErrors)).toEqual([
      [{ code: "REFUSED_BY_UPSTREAM", field: null }],
      [{ code: "INVALID", field: ["plans", "50", "description"] }],
      [{ code: "INVALID", field: ["plans", "100", "deductible", "subscriber"] }],
    ]);
    expect(server.calls()).toEqual([
      "GET /plans?page=1&pageSize=200",
      "GET /plans?page=1&pageSize=200",
      "PUT /plans-batch",
    ]);
    expect(server.puts()[0]).toHaveLength(198);
    expect(stored("P200")["description"]).toBe("D200");
    expect(stored("P51")["description"]).toBe("Plan 51");
  });

  it("reports each plan's outcome by the id of its item, whatever the order", async () => {
    server.options.refuse = ({ plan_ID }) => ({ B: 404, C: 409, D: 422, E: 500, F: 429 })[plan_ID] ?? null;
    server.options.items = (items) => [...items].reverse();
    const answers = await results(["A", "B", "C", "D", "E", "F"].map((planId) => ({ planId })));
    expect(answers.map(codes)).toEqual([
      [],
      ["NOT_FOUND"],
      ["CONFLICT"],
      ["REFUSED_BY_UPSTREAM"],
      ["OUTCOME_UNKNOWN"],
      ["REFUSED_BY_UPSTREAM"],
    ]);
  });

  it.each<[string, (items: Loose[]) => unknown, string[][]]>([
    [
      "by order where items carry no id",
      (items) => items.map(({ status }) => ({ status })),
      [[], ["REFUSED_BY_UPSTREAM"]],
    ],
    ["as unknown where an item is missing", (items) => items.slice(1), [["OUTCOME_UNKNOWN"], ["REFUSED_BY_UPSTREAM"]]],
    [
      "as unknown where two items claim it",
      (items) => [items[0], items[0], items[1]],
      [["OUTCOME_UNKNOWN"], ["REFUSED_BY_UPSTREAM"]],
    ],
    [
      "as unknown where its item is about another plan",
      ([, b]) => [{ id: [{ key: "plan_ID", value: "Z" }], status: 200 }, b],
      [["OUTCOME_UNKNOWN"], ["REFUSED_BY_UPSTREAM"]],
    ],
    [
      "as unknown where the status cannot be read",
      ([a, b]) => [{ ...a, status: {} }, b],
      [["OUTCOME_UNKNOWN"], ["REFUSED_BY_UPSTREAM"]],
    ],
    ["as unknown where there are no items", () => "done", [["OUTCOME_UNKNOWN"], ["OUTCOME_UNKNOWN"]]],
  ])("tells a plan's outcome %s", async (_, items, expected) => {
    server.options = { refuse: ({ plan_ID }) => (plan_ID === "B" ? 400 : null), items: items as never };
    expect((await results([{ planId: "A" }, { planId: "B" }])).map(codes)).toEqual(expected);
    expect(server.puts()).toHaveLength(1);
  });

  it("refuses ids that several items name, and ids that no plan can have", async () => {
    const answers = await results([
      { planId: "A" },
      { planId: "B" },
      { planId: "A", description: "x".repeat(60) },
      { planId: ".." },
      { planId: " A" },
      { planId: "x".repeat(21) },
    ]);
    expect(answers.map(({ userErrors }) => userErrors.map(({ field }: Loose) => field.join(".")))).toEqual([
      ["plans.0.planId"],
      [],
      ["plans.2.planId", "plans.2.description"],
      ["plans.3.planId"],
      ["plans.4.planId"],
      ["plans.5.planId"],
    ]);
    expect(server.puts()).toMatchObject([[{ plan_ID: "B" }]]);
  });

  it("of no items, or of no valid items, makes no call", async () => {
    expect(await results([])).toEqual([]);
    await results([{ planId: "A", currency: "x".repeat(17) }]);
    expect(server.asked).toEqual([]);
  });
});

describe("a plan that someone else changes", () => {
  it("between the read and the write is a conflict, and only the others are written", async () => {
    server.reset(somePlans(2, off));
    let reads = 0;
    server.options.afterRead = () => {
      if (++reads === 2)
        server.plans.set("P1", { ...stored("P1"), description: "Theirs", update_Date: "2030-02-02T00:00:00Z" });
    };
    const answers = await results([
      { planId: "P1", description: "Mine" },
      { planId: "P2", description: "Mine" },
    ]);
    expect(answers.map(codes)).toEqual([["CONFLICT"], []]);
    expect(stored("P1")["description"]).toBe("Theirs");
    expect(server.puts()).toMatchObject([[{ plan_ID: "P2" }]]);
  });

  it.each<[string, () => void]>([
    ["has been deleted", () => void server.plans.delete("P1")],
    ["changes without a new date", () => void server.plans.set("P1", { ...stored("P1"), description: "Theirs" })],
  ])("is a conflict where it %s", async (_, happen) => {
    server.reset(somePlans(1, off));
    server.options.afterRead = happen;
    expect((await results([{ planId: "P1" }])).map(codes)).toEqual([["CONFLICT"]]);
    expect(server.puts()).toEqual([]);
  });

  it("since the caller read it is a conflict, if the caller says what it read", async () => {
    server.reset(somePlans(3, off));
    const seen = "2030-01-01T00:00:00.000Z";
    stored("P3")["update_Date"] = 5;
    const answers = await results([
      { planId: "P1", basedOnUpdatedAt: seen },
      { planId: "P2", basedOnUpdatedAt: "2029-12-31T00:00:00.000Z" },
      { planId: "P3", basedOnUpdatedAt: seen },
      { planId: "P4", basedOnUpdatedAt: seen },
    ]);
    expect(answers.map(codes)).toEqual([[], ["CONFLICT"], ["CONFLICT"], ["CONFLICT"]]);
  });
});

describe("a write that goes wrong", () => {
  it("after it was sent is one write, and its outcome is unknown for each plan", async () => {
    server.options.dropAfterWrite = true;
    const answers = await results([{ planId: "A" }, { planId: "B" }, { planId: "C", planType: "x".repeat(7) }]);
    expect(answers.map(codes)).toEqual([["OUTCOME_UNKNOWN"], ["OUTCOME_UNKNOWN"], ["INVALID"]]);
    expect(server.puts()).toHaveLength(1);
  });

  it.each([
    [400, "REFUSED_BY_UPSTREAM"],
    [403, "REFUSED_BY_UPSTREAM"],
    [500, "OUTCOME_UNKNOWN"],
  ])("as a whole, by HTTP %d, is %s for each plan", async (status, code) => {
    server.options.instead = ({ method }) => (method === "PUT" ? { status, body: { error: "bad plan A" } } : null);
    const answers = await results([{ planId: "A" }, { planId: "B" }]);
    expect(answers.map(codes)).toEqual([[code], [code]]);
    expect(JSON.stringify(answers)).not.toContain("bad plan");
  });

  it("by an error in a success is refused", async () => {
    server.options.instead = ({ method }) =>
      method === "PUT" ? { status: 200, body: { data: null, error: { status: 400 } } } : null;
    expect((await results([{ planId: "A" }])).map(codes)).toEqual([["REFUSED_BY_UPSTREAM"]]);
  });

  it("because its reads fail was never sent", async () => {
    server.options.instead = ({ method }) => (method === "GET" ? { status: 503, body: {} } : null);
    const { data, errors } = await save([{ planId: "A" }]);
    expect(data).toBeNull();
    expect(errors?.[0]?.originalError).toMatchObject({ code: "UPSTREAM_UNAVAILABLE", sent: false, retryable: true });
    expect(server.puts()).toEqual([]);
  });

  it("for one plan that cannot be read leaves the others alone", async () => {
    server.options.instead = ({ path }) => (path === "/plans/A" ? { status: 200, body: { data: 7 } } : null);
    const answers = await results([{ planId: "A" }, { planId: "B" }]);
    expect(answers.map(codes)).toEqual([["REFUSED_BY_UPSTREAM"], []]);
    expect(server.puts()).toMatchObject([[{ plan_ID: "B" }]]);
  });
});

it("never shows the Context4 credentials, neither in results nor in errors", async () => {
  server.reset([{ plan_ID: "85", ...off, context4_Password: "open-sesame", context4_UserID: "ali-baba" }]);
  server.options.refuse = () => 400;
  const repricing = { context4Password: "secret-1", context4UserId: "secret-2" };
  const long = { context4Password: `secret-3${"x".repeat(128)}` };
  const result = await save([
    { planId: "85", repricing },
    { planId: "86", repricing: long },
  ]);
  expect(result.data.savePlanBenefits.results.map(codes)).toEqual([["REFUSED_BY_UPSTREAM"], ["INVALID"]]);
  expect(inspect(result, { depth: 20 })).not.toMatch(/secret-|sesame|baba/);
  expect(server.puts()).toMatchObject([[{ context4_Password: "secret-1", context4_UserID: "secret-2" }]]);
});

it.each(Object.values(Role).filter((role) => role !== Role.BENEFITS_ADMIN))(
  "is forbidden to %s, and nobody is asked",
  async (role) => {
    const { errors } = await save([{ planId: "A" }], contextFor(server, [role]));
    expect(errors?.map(({ extensions }) => extensions["code"])).toEqual(["FORBIDDEN"]);
    expect(server.asked).toEqual([]);
  },
);

describe("a deletion", () => {
  const remove = (planId: string, context = admin()) =>
    run(
      schema,
      `mutation ($id: ID!) { deletePlanBenefits(input: { planId: $id }) { deletedId userErrors { code field } } }`,
      context,
      { id: planId },
    );

  it("deletes the plan, for later reads of the operation too", async () => {
    server.reset(somePlans(1));
    const context = admin();
    await context.sources.vba.plan("P1");
    const { data } = await remove("P1", context);
    expect(data.deletePlanBenefits).toEqual({ deletedId: "P1", userErrors: [] });
    expect(await context.sources.vba.plan("P1")).toBeNull();
    expect(server.plans.size).toBe(0);
  });

  it("of a plan that is not there is NOT_FOUND, whatever its id; of an id that cannot be sent INVALID", async () => {
    const failed = (code: string) => ({ deletedId: null, userErrors: [{ code, field: ["planId"] }] });
    expect((await remove("P1")).data.deletePlanBenefits).toEqual(failed("NOT_FOUND"));
    expect((await remove("../P1")).data.deletePlanBenefits).toEqual(failed("NOT_FOUND"));
    expect((await remove("..")).data.deletePlanBenefits).toEqual(failed("INVALID"));
    expect(server.calls()).toEqual(["DELETE /plans/P1", "DELETE /plans/..%2FP1"]);
  });

  it("whose answer is lost was sent once and is of unknown outcome", async () => {
    server.reset(somePlans(1));
    server.options.dropAfterWrite = true;
    const { data } = await remove("P1");
    expect(data.deletePlanBenefits).toEqual({
      deletedId: null,
      userErrors: [{ code: "OUTCOME_UNKNOWN", field: null }],
    });
    expect(server.calls()).toEqual(["DELETE /plans/P1"]);
  });

  it("that is refused says so", async () => {
    server.options.instead = () => ({ status: 200, body: { data: null, error: { status: 403 } } });
    expect((await remove("P1")).data.deletePlanBenefits.userErrors).toMatchObject([{ code: "REFUSED_BY_UPSTREAM" }]);
  });

  it("is forbidden to others, without a call", async () => {
    const { errors } = await remove("P1", contextFor(server, [Role.CLINIC_STAFF, Role.BROKER]));
    expect(errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
    expect(server.asked).toEqual([]);
  });
});
