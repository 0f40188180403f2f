import type { GraphQLSchema } from "graphql";
import { Role } from "../../src/auth/role";
import { planFields, type PlanField, type PlanFieldName } from "../../src/upstream/vba/plan-fields";
import { PLAN_FIELDS } from "../../src/sandbox/vba/plan-fields";
import type { UpstreamError } from "../../src/upstream/upstream-error";
import { PlanServer } from "../upstream/vba/plan-server";
import { benefitsSchema, contextFor, run } from "./benefits-schema";
import { everything, leavesOf } from "./leaves";

let server: PlanServer;
let schema: GraphQLSchema;

beforeAll(async () => {
  server = await new PlanServer().start();
  schema = await benefitsSchema();
});
afterAll(() => server.stop());
beforeEach(() => server.reset());

const secrets = new Set<string>(["context4_Password", "context4_UserID"]);
const samples = { text: "T", amount: 12.5, whole: 7, flag: true, moment: "2030-02-03T04:05:06Z" };
const shown = { text: "T", amount: "12.5", whole: 7, flag: true, moment: "2030-02-03T04:05:06.000Z" };

it("keeps a table of the 147 fields that agrees with the one the sandbox checks by", () => {
  const types = { text: "string", amount: "number", whole: "integer", flag: "boolean", moment: "datetime" };
  const ours = Object.entries(planFields).map(([name, { type, maxLength, required }]: [string, PlanField]) => ({
    name,
    type: types[type],
    required: required ?? false,
    ...(maxLength === undefined ? {} : { maxLength }),
  }));
  expect(ours).toEqual(PLAN_FIELDS);
  expect(ours).toHaveLength(147);
});

it("shows each of the 145 fields that may be read in exactly one place, and the two credentials in none", async () => {
  const context = contextFor(server);
  const query = everything(schema);
  const places = new Map<string, string>();
  const names = (Object.keys(planFields) as PlanFieldName[]).filter((name) => name !== "plan_ID");
  for (const name of names) {
    server.plans.set(`only-${name.replaceAll("_", "-")}`, {
      plan_ID: `only-${name.replaceAll("_", "-")}`,
      [name]: samples[planFields[name].type],
    });
  }
  for (const name of names) {
    const id = `only-${name.replaceAll("_", "-")}`;
    const { data, errors } = await run(schema, query, context, { id });
    expect(errors).toBeUndefined();
    const [planId, ...found] = leavesOf(data.plan.benefits);
    expect(planId).toEqual(["planId", id]);
    if (secrets.has(name)) {
      expect(found).toEqual([]);
      continue;
    }
    expect([name, ...found.map(([, leaf]) => leaf)]).toEqual([name, shown[planFields[name].type]]);
    places.set(found[0]![0], name);
  }
  expect(places.size).toBe(144);
});

it("is laid out in amounts by person and network, and in nine groups", async () => {
  server.reset([
    { plan_ID: "85", subscriber_Deductible: 3000, member_Ded_PPO: 750.25, sub_Ded_Credit_OON: 10, ooP_Max_Net_Sub: 9 },
  ]);
  const { data } = await run(
    schema,
    `{ plan(id: "85") { benefits {
        planId
        deductible { member { total inNetwork } subscriber { total } family { total outOfNetwork } }
        deductibleCredit { subscriber { outOfNetwork } family { total } }
        outOfPocketMax { family { inNetwork } }
        familyRules { deductibleByMembers }
      } } }`,
    contextFor(server),
  );
  expect(data.plan.benefits).toEqual({
    planId: "85",
    deductible: {
      member: { total: null, inNetwork: "750.25" },
      subscriber: null,
      family: { total: "3000", outOfNetwork: null },
    },
    deductibleCredit: { subscriber: { outOfNetwork: "10" }, family: null },
    outOfPocketMax: { family: { inNetwork: "9" } },
    familyRules: { deductibleByMembers: null },
  });
});

it("is null where the administrator has none, and for callers without a role, without a call", async () => {
  const query = `{ plan(id: "85") { benefits { planId } } }`;
  expect((await run(schema, query, contextFor(server))).data.plan.benefits).toBeNull();
  expect(server.asked).toHaveLength(1);
  server.reset([{ plan_ID: "85" }]);
  expect((await run(schema, query, contextFor(server, []))).data.plan.benefits).toBeNull();
  expect(server.asked).toHaveLength(0);
  expect((await run(schema, query, contextFor(server, [Role.BROKER]))).data.plan.benefits).toEqual({ planId: "85" });
});

it("loses only the field whose type is wrong", async () => {
  server.reset([
    { plan_ID: "85", plan_Type: 5, description: "Gold", member_Deductible: "lots", maturity_Age: 2 ** 40 },
  ]);
  const { data, errors } = await run(
    schema,
    `{ plan(id: "85") { benefits { planType description deductible { member { total inNetwork } }
        policyDefaults { maturityAge status } } } }`,
    contextFor(server),
  );
  expect(data.plan.benefits).toEqual({
    planType: null,
    description: "Gold",
    deductible: { member: { total: null, inNetwork: null } },
    policyDefaults: { maturityAge: null, status: null },
  });
  expect(errors?.map(({ path, originalError }) => [path?.join("."), (originalError as UpstreamError).code])).toEqual([
    ["plan.benefits.planType", "UPSTREAM_INVALID_RESPONSE"],
    ["plan.benefits.deductible.member.total", "UPSTREAM_INVALID_RESPONSE"],
    ["plan.benefits.policyDefaults.maturityAge", "UPSTREAM_INVALID_RESPONSE"],
  ]);
});

it("of an unreachable administrator costs the benefits and nothing else", async () => {
  server.options = { instead: () => ({ status: 403, body: {} }) };
  const { data, errors } = await run(schema, `{ plan(id: "85") { id benefits { planId } } }`, contextFor(server));
  expect(data.plan).toEqual({ id: "85", benefits: null });
  expect(errors).toHaveLength(1);
});
