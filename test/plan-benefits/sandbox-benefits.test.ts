import type { GraphQLSchema } from "graphql";
import { Access } from "../../src/auth/access";
import { Role } from "../../src/auth/role";
import type { GraphContext } from "../../src/context";
import type { BenefitPlanRecord } from "../../src/sandbox/vba/vba.records";
import { startUpstreams, type SandboxUpstreams } from "../../src/sandbox/start-upstreams";
import { createUpstreamClient } from "../../src/upstream/http/client";
import type { UpstreamClient } from "../../src/upstream/upstream-call";
import { VbaDataSource } from "../../src/upstream/vba/vba.data-source";
import { scope } from "../upstream/vba/plan-server";
import { benefitsSchema, run, type Loose } from "./benefits-schema";
import { everything, leavesOf, objectOf } from "./leaves";

let sandbox: SandboxUpstreams;
let schema: GraphQLSchema;
let client: UpstreamClient;

beforeAll(async () => {
  sandbox = await startUpstreams({ patients: 20 });
  schema = await benefitsSchema();
  const { vbaToken, vbaApiKey, vbaDatabase } = sandbox.credentials;
  client = createUpstreamClient({
    upstream: "vba",
    baseUrl: sandbox.urls.vba,
    defaultHeaders: {
      Authorization: `Bearer ${vbaToken}`,
      "x-api-key": vbaApiKey,
      "vbasoftware-database": vbaDatabase,
    },
    callTimeoutMs: 5000,
    limits: { concurrency: 16, queue: 100, connections: 16 },
    acceptTextPlain: true,
  });
});
afterAll(async () => {
  await client.close();
  await sandbox.stop();
});

function admin(): GraphContext {
  const inScope = scope();
  const caller = {
    subject: "s",
    roles: new Set([Role.BENEFITS_ADMIN]),
    insurances: new Set<string>(),
    memberIds: new Set<string>(),
    expiresAt: 0,
  };
  const sources = { vba: new VbaDataSource(client, inScope) };
  return { caller, access: new Access(caller), scope: inScope, sources } as unknown as GraphContext;
}
const stored = (id: string): BenefitPlanRecord => sandbox.store.benefits.get(id)!;
const read = async (id: string): Promise<Map<string, unknown>> =>
  leavesOf(((await run(schema, everything(schema), admin(), { id })) as Loose).data.plan.benefits);
const save = async (plans: object[]): Promise<Loose[]> => {
  const source = `mutation ($input: SavePlanBenefitsInput!) {
    savePlanBenefits(input: $input) { results { planId userErrors { code message field } } } }`;
  const { data, errors } = await run(schema, source, admin(), { input: { plans } });
  expect(errors).toBeUndefined();
  return data.savePlanBenefits.results;
};

it("writes every plan back whole: the administrator finds nothing to refuse, and its store changes only where asked", async () => {
  const ids = [...sandbox.store.benefits.keys()];
  const before = new Map(ids.map((id) => [id, { ...stored(id) }]));
  sandbox.clearRequests();
  const results = await save(
    ids.map((planId) => ({ planId, situsState: "WY", annualMax: { family: { total: "1.5" } } })),
  );
  expect(results).toEqual(ids.map((planId) => ({ planId, userErrors: [] })));
  for (const id of ids) {
    const { update_Date } = stored(id);
    expect(stored(id)).toEqual({ ...before.get(id), situs_State: "WY", annual_Max: 1.5, update_Date });
    expect(update_Date).not.toBe(before.get(id)!["update_Date"]);
  }
  expect(sandbox.requests("vba").map(({ method, route }) => `${method} ${route}`)).toEqual([
    "GET /plans",
    "GET /plans",
    "PUT /plans-batch",
  ]);
});

it("creates a plan from another's values, and deletes it again", async () => {
  const [id] = [...sandbox.store.benefits.keys()];
  const leaves = await read(id!);
  for (const path of ["planId", "updatedAt"]) leaves.delete(path);
  expect(await save([{ planId: "copy-1", ...objectOf(leaves) }])).toEqual([{ planId: "copy-1", userErrors: [] }]);
  const { update_Date } = stored("copy-1");
  expect(stored("copy-1")).toEqual({
    ...stored(id!),
    plan_ID: "copy-1",
    update_Date,
    context4_Password: null,
    context4_UserID: null,
  });
  const source = `mutation { deletePlanBenefits(input: { planId: "copy-1" }) { deletedId userErrors { code } } }`;
  expect((await run(schema, source, admin())).data.deletePlanBenefits).toEqual({ deletedId: "copy-1", userErrors: [] });
  expect(sandbox.store.benefits.has("copy-1")).toBe(false);
});

it("makes a plan of its id alone, with every switch off", async () => {
  expect(await save([{ planId: "bare" }])).toEqual([{ planId: "bare", userErrors: [] }]);
  const set = Object.entries(stored("bare")).filter(([name, value]) => value !== null && name !== "update_Date");
  expect(set.filter(([, value]) => value === false)).toHaveLength(23);
  expect(set.filter(([, value]) => value !== false)).toEqual([["plan_ID", "bare"]]);
});
