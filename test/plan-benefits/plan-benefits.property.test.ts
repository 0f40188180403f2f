import fc from "fast-check";
import type { GraphQLSchema } from "graphql";
import { Role } from "../../src/auth/role";
import { PlanServer } from "../upstream/vba/plan-server";
import { benefitsSchema, contextFor, run, type Loose } from "./benefits-schema";
import { everything, fullPlan, leavesOf, objectOf } from "./leaves";

let server: PlanServer;
let schema: GraphQLSchema;
/** Paths of all fields that can be read, and a value of each. */
let sample: ReadonlyMap<string, unknown>;

beforeAll(async () => {
  server = await new PlanServer().start();
  schema = await benefitsSchema();
  server.reset([fullPlan("85")]);
  sample = await readLeaves("85");
});
afterAll(() => server.stop());
beforeEach(() => server.reset());

const context = contextFor.bind(null);
const readLeaves = async (id: string): Promise<Map<string, unknown>> => {
  const { data } = await run(schema, everything(schema), context(server), { id });
  const leaves = leavesOf(data.plan.benefits);
  leaves.delete("planId");
  return leaves;
};
const save = async (plans: object[]): Promise<Loose[]> => {
  const mutation = `mutation ($input: SavePlanBenefitsInput!) {
    savePlanBenefits(input: $input) { results { planId userErrors { code field } } } }`;
  const { data, errors } = await run(schema, mutation, context(server, [Role.BENEFITS_ADMIN]), { input: { plans } });
  expect(errors).toBeUndefined();
  return data.savePlanBenefits.results;
};

const isUrl = (path: string) => /url$/i.test(path);
const isCode = (path: string) => /^longTermCare\..*Type$/.test(path);
/** Set by the upstream itself at every write. */
const kept = new Set(["updatedAt"]);

function validValue(path: string): fc.Arbitrary<unknown> {
  const value = sample.get(path);
  if (typeof value === "boolean") return fc.boolean();
  if (typeof value === "number") return fc.integer({ min: -2147483648, max: 2147483647 });
  if (path === "createdAt") return fc.constant("2031-05-06T07:08:09.000Z");
  if (isUrl(path)) return fc.constantFrom("https://plans.acme.org/gold", "https://8.8.8.8/x");
  if (path.endsWith("lifetimeMaxType")) return fc.constantFrom("STANDARD", "LMDAYS", "FLAT", "LMMONTHS");
  if (value === "12.5") return fc.integer({ min: -999_999_999, max: 999_999_999 }).map((cents) => String(cents / 100));
  return fc.constantFrom("A", "B");
}

/** A switch may be one that cannot be null; everything else can be cleared. */
const clearable = (path: string) => typeof sample.get(path) !== "boolean";

it("writes what was given at a path to be read at that path, clears what was null, and moves nothing else", async () => {
  const paths = [...sample.keys()].filter((path) => !kept.has(path));
  const changes = fc.uniqueArray(
    fc
      .constantFrom(...paths)
      .chain((path) =>
        fc.tuple(fc.constant(path), clearable(path) ? fc.option(validValue(path), { freq: 3 }) : validValue(path)),
      ),
    { selector: ([path]) => path, maxLength: 40 },
  );
  await fc.assert(
    fc.asyncProperty(changes, async (changed) => {
      server.reset([fullPlan("85")]);
      const [result] = await save([{ planId: "85", ...objectOf(changed) }]);
      expect(result.userErrors).toEqual([]);
      const expected = new Map(sample);
      for (const [path, value] of changed) {
        if (value === null) expected.delete(path);
        else expected.set(path, value);
      }
      const after = await readLeaves("85");
      for (const path of kept) expected.set(path, after.get(path));
      expect(after).toEqual(expected);
      expect(server.plans.get("85")).toMatchObject({ context4_Password: "A", context4_UserID: "A" });
    }),
    { numRuns: 60 },
  );
});

/** Fields that must not be null, as the contract has them. */
const switches = [
  "flex.createsClaims",
  "flex.advanceFunded",
  "adjudication.capitated",
  "adjudication.removesMemberAmountEdit",
  "familyRules.deductibleByMembers",
  "familyRules.coinsuranceByMembers",
  "familyRules.outOfPocketByMembers",
  "accumulatorRules.deductibleInToOut",
  "accumulatorRules.deductibleOutToIn",
  "accumulatorRules.deductibleOutToInLimited",
  "accumulatorRules.coinsuranceInToOut",
  "accumulatorRules.coinsuranceOutToIn",
  "accumulatorRules.coinsuranceOutToInLimited",
  "accumulatorRules.outOfPocketInToOut",
  "accumulatorRules.outOfPocketOutToIn",
  "accumulatorRules.outOfPocketOutToInLimited",
  "longTermCare.hasEliminationPeriod",
  "longTermCare.waivesPremium",
  "longTermCare.eliminationPeriodPerClaim",
  "longTermCare.lifetimeMaxJointPolicy",
  "coordinationOfBenefits.usesSavings",
  "repricing.context4CapsAtBilledPrice",
  "repricing.visiumEnabled",
];

function wrongValue(path: string): fc.Arbitrary<unknown> | null {
  if (switches.includes(path)) return fc.constant(null);
  const value = sample.get(path);
  if (value === "12.5") return fc.bigInt({ min: 10n ** 15n + 1n, max: 10n ** 30n }).map((units) => `0.${units}1`);
  if (isUrl(path)) return fc.webUrl({ validSchemes: ["http", "ftp"] }).filter((link) => link.length < 200);
  if (isCode(path)) return fc.string({ minLength: 2, maxLength: 30 }).filter((text) => !/^[A-Z]+$/.test(text));
  // The one text without a documented length.
  if (value !== "A" || path === "repricing.visiumSettingId") return null;
  return fc.string({ minLength: 257, maxLength: 300, unit: "binary" });
}

it("reports every problem of an item at its path, without a call", async () => {
  const wrong = [...sample.keys()].flatMap((path) => {
    const value = wrongValue(path);
    return value ? [fc.tuple(fc.constant(path), value)] : [];
  });
  expect(wrong.length).toBeGreaterThan(100);
  const problems = fc.uniqueArray(fc.oneof(...wrong), { selector: ([path]) => path, minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(fc.array(problems, { minLength: 1, maxLength: 3 }), async (items) => {
      const results = await save(items.map((leaves, at) => ({ planId: `P${at}`, ...objectOf(leaves) })));
      results.forEach(({ userErrors }, at) => {
        expect(userErrors.every(({ code }: Loose) => code === "INVALID")).toBe(true);
        expect(userErrors.map(({ field }: Loose) => field.join(".")).sort()).toEqual(
          items[at]!.map(([path]) => `plans.${at}.${path}`).sort(),
        );
      });
      expect(server.asked).toEqual([]);
    }),
    { numRuns: 1000 },
  );
}, 60_000);

it("refuses to clear a group that has switches", async () => {
  const groups = [...new Set(switches.map((path) => path.split(".")[0]!))];
  const results = await save(groups.map((group, at) => ({ planId: `P${at}`, [group]: null })));
  expect(results.map(({ userErrors }) => userErrors)).toEqual(
    groups.map((group, at) => [{ code: "INVALID", field: ["plans", String(at), group] }]),
  );
  expect(server.asked).toEqual([]);
});
