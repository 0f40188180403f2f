import { PLAN_FIELDS } from "../../src/sandbox/vba/plan-fields";
import { ask, FIXED, SandboxClient } from "./sandbox-client";

let client: SandboxClient;

beforeEach(async () => {
  client = await SandboxClient.start();
});
afterEach(() => client.stop());

const plans = () => client.upstreams.store.benefits;
const put = (json: unknown, headers: Record<string, string> = {}) =>
  client.vba("/plans-batch", { method: "PUT", json, headers });
const required = (plan_ID: string, more: object = {}) => ({
  ...Object.fromEntries(PLAN_FIELDS.filter((field) => field.required).map(({ name }) => [name, true])),
  plan_ID,
  ...more,
});

it.each(["authorization", "x-api-key", "vbasoftware-database"])("refuses a call without %s", async (name) => {
  const answer = await client.vba("/plans", { headers: { [name]: "" } });
  expect(answer).toMatchObject({ status: 401, body: { data: null, error: { status: 401 }, debug: expect.anything() } });
});

it("refuses a call without a User-Agent with 403", async () => {
  const { vbaToken, vbaApiKey, vbaDatabase } = client.upstreams.credentials;
  const headers = { authorization: `Bearer ${vbaToken}`, "x-api-key": vbaApiKey, "vbasoftware-database": vbaDatabase };
  expect((await ask(`${client.upstreams.urls.vba}/plans`, { headers })).status).toBe(403);
});

it("answers plans in the envelope, JSON that is sometimes labelled as plain text", async () => {
  const answers = [await client.vba("/plans/301"), await client.vba("/plans/302")];
  expect(answers[0]?.body).toEqual({
    data: plans().get("301"),
    error: null,
    debug: { activityId: expect.any(String) },
  });
  const labels = answers.map(({ headers }) => String(headers["content-type"]).split(";")[0]);
  expect(new Set(labels)).toEqual(new Set(["application/json", "text/plain"]));
});

it("lists whole without paging, and pages with an x-pagination header", async () => {
  const whole = await client.vba("/plans");
  const page = await client.vba("/plans?page=2&pageSize=4&sortBy=plan_ID");
  expect(whole.body.data).toHaveLength(11);
  expect(whole.headers["x-pagination"]).toBeUndefined();
  expect(page.body.data.map((plan: { plan_ID: string }) => plan.plan_ID)).toEqual(["305", "306", "307", "308"]);
  const counts = { TotalCount: 11, TotalPages: 3, CurrentPage: 2, PageSize: 4 };
  expect(JSON.parse(String(page.headers["x-pagination"]))).toEqual(counts);
});

it("filters by plan type", async () => {
  const { plan_Type } = plans().get("301")!;
  const { body } = await client.vba(`/plans?planType=${plan_Type}`);
  expect(body.data).toEqual([...plans().values()].filter((plan) => plan.plan_Type === plan_Type));
});

it("deletes with 204, and knows no such plan afterwards", async () => {
  expect(await client.vba("/plans/301", { method: "DELETE" })).toMatchObject({ status: 204, text: "" });
  expect((await client.vba("/plans/301")).status).toBe(404);
  expect((await client.vba("/plans/301", { method: "DELETE" })).status).toBe(404);
});

it("replaces a record: what a PUT leaves out becomes null, and only the change date is the server's own", async () => {
  const before = plans().get("301")!;
  const { status, body } = await put([required("301", { annual_Max: 12.5, update_User: "me" })]);
  const after = plans().get("301")!;
  expect(status).toBe(207);
  expect(body.data).toEqual([{ id: [{ key: "plan_ID", value: "301" }], status: 200, body: "Updated" }]);
  expect(after).toMatchObject({ annual_Max: 12.5, update_User: "me", description: null, entry_Date: null });
  expect(Date.parse(String(after["update_Date"]))).toBeGreaterThan(Date.parse(String(before["update_Date"])));
  expect(Object.keys(after)).toHaveLength(147);
});

it("creates a plan that was not there", async () => {
  expect((await put([required("NEW-1")])).body.data).toMatchObject([{ status: 201, body: "Created" }]);
  expect((await client.vba("/plans/NEW-1")).body.data).toMatchObject({ plan_ID: "NEW-1", capitated: true });
});

it("judges each item on its own, in order", async () => {
  const items = [
    required("A"),
    required("B", { annual_Max: "much" }),
    required("C", { payment_Interval: 1.5 }),
    required("D", { Annual_Max: 1 }),
    required("E", { capitated: null }),
    required("F".repeat(21)),
    required("G", { entry_Date: "yesterday" }),
    { ...required("H"), plan_ID: undefined },
    "not a plan",
    required("I", { payment_Interval: 2 ** 31 }),
    required("J"),
  ];
  const { status, body } = await put(items);
  expect(status).toBe(207);
  expect(body.data.map((item: { status: number }) => item.status)).toEqual([201, ...Array(9).fill(400), 201]);
  expect(["A", "B", "C", "D", "E", "G", "H", "I", "J"].filter((id) => plans().has(id))).toEqual(["A", "J"]);
});

it("refuses a body that is not an array, or not labelled as JSON", async () => {
  expect((await put({ plan_ID: "A" })).status).toBe(400);
  expect((await put([required("A")], { "content-type": "text/plain" })).status).toBe(400);
  expect((await put([required("A")], { "content-type": "text/json" })).status).toBe(207);
});

it("answers 429 above the configured rate", async () => {
  const limited = await SandboxClient.start({ ...FIXED, vbaRequestsPerSecond: 2 });
  const answers = await Promise.all(Array.from({ length: 8 }, () => limited.vba("/plans/301")));
  await limited.stop();
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(4);
  expect(statuses).toContain(429);
});
