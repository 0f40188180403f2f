import { BastionDataSource } from "../../../src/upstream/bastion/bastion.data-source";
import { BastionSession } from "../../../src/upstream/bastion/bastion.session";
import { clientOf, closeAll, json, serve } from "../http/loopback";
import { BrokerBench, operation } from "./broker-bench";

let bench: BrokerBench;

beforeAll(async () => {
  bench = await BrokerBench.start();
});
beforeEach(() => bench.newProcess());
afterAll(() => bench.stop());

const store = () => bench.upstreams.store.broker;
const member = () => [...store().members.values()][0]!;

it("reads a member's three endpoints separately, each once an operation", async () => {
  const { memberId, planId, totalSpent, dob } = member();
  const source = bench.source();
  const [status, , plan, utilization] = await Promise.all([
    source.status(memberId),
    source.status(memberId),
    source.memberPlan(memberId),
    source.utilization(memberId),
  ]);
  expect(status).toMatchObject({ memberId, dob });
  expect(plan?.planId).toBe(planId);
  expect(utilization?.totalSpent).toBe(String(totalSpent));
  expect(bench.asked().sort()).toEqual(["GET /enrollee-plan", "GET /enrollee-status", "GET /enrollee-utilization"]);
});

it("answers null for a member that the broker does not have", async () => {
  const source = bench.source();
  expect(await source.status("no-such-member")).toBeNull();
  expect(await source.memberPlan("no-such-member")).toBeNull();
  expect(await source.utilization("no-such-member")).toBeNull();
});

/** Texts that no request can name; the graph refuses callers' own before. */
const unsendable = ["", " ", ".", "..", "a\nb", "a\u0000", " 1", "x".repeat(129)];

it.each(unsendable)("makes no call for a member with the id %j, and returns null", async (id) => {
  const source = bench.source();
  const refused = { upstream: "bastion", code: "UPSTREAM_INVALID_RESPONSE" };
  await expect(source.status(id)).rejects.toMatchObject(refused);
  await expect(source.memberPlan(id)).rejects.toMatchObject(refused);
  await expect(source.utilization(id)).rejects.toMatchObject(refused);
  expect(bench.upstreams.requests("bastion")).toEqual([]);
});

it.each(["a/b", "a b", "a?b=c&d#e", "import", "é", "%2e", "x".repeat(128)])(
  "asks for a member called %j by that name",
  async (id) => {
    bench.upstreams.clearRequests();
    expect(await bench.source().status(id)).toBeNull();
    const paths = bench.upstreams.requests("bastion").map(({ path }) => path);
    expect(paths).toContain(`/enrollee-status?memberId=${encodeURIComponent(id)}`);
  },
);

it("takes no answer about another member", async () => {
  const drift: string[] = [];
  await bench.newProcess();
  const path = "data.member.memberId";
  bench.upstreams.faults.add({
    upstream: "bastion",
    route: "/enrollee-status",
    kind: "wrong-type",
    path,
    value: "999",
  });

  const observer = { invalidField: (_: string, field: string) => drift.push(field) };
  const source = new BastionDataSource(bench.client, bench.session, bench.references, operation(), { observer });
  await expect(source.status(member().memberId)).rejects.toMatchObject({ code: "UPSTREAM_INVALID_RESPONSE" });
  expect(drift).toEqual(["memberId"]);
});

it("refuses an answer that names no member", async () => {
  const path = "data.member.memberId";
  bench.upstreams.faults.add({ upstream: "bastion", route: "/enrollee-status", kind: "missing-field", path });
  await expect(bench.source().status(member().memberId)).rejects.toMatchObject({ code: "UPSTREAM_INVALID_RESPONSE" });
});

it("takes HTTP 200 with a refusal for a refusal", async () => {
  bench.upstreams.faults.add({ upstream: "bastion", route: "/enrollee", kind: "refusal-with-200" });
  await expect(bench.source().status(member().memberId)).rejects.toMatchObject({ code: "UPSTREAM_REJECTED" });
});

it.each([
  ["success", "data.success", 0, "UPSTREAM_REJECTED"],
  ["success", "data.success", "no", "UPSTREAM_REJECTED"],
  ["status", "status", false, "UPSTREAM_REJECTED"],
  ["status", "status", "perhaps", "UPSTREAM_INVALID_RESPONSE"],
  ["success", "data.success", 2, "UPSTREAM_REJECTED"],
  ["success", "data.success", "perhaps", "UPSTREAM_INVALID_RESPONSE"],
  ["data", "data", [], "UPSTREAM_INVALID_RESPONSE"],
  ["member", "data.member", "text", "UPSTREAM_INVALID_RESPONSE"],
])("judges an answer by its %s (%s = %j)", async (_, path, value, code) => {
  bench.upstreams.faults.add({ upstream: "bastion", route: "/enrollee-status", kind: "wrong-type", path, value });
  await expect(bench.source().status(member().memberId)).rejects.toMatchObject({ code });
});

it("lets one member's failure stay its own", async () => {
  const [one = "", two = ""] = bench.memberIds(2);
  bench.upstreams.faults.add({ upstream: "bastion", route: "/enrollee-plan", kind: "status", status: 422, times: 1 });
  const source = bench.source();
  const read = await Promise.allSettled([source.memberPlan(one), source.memberPlan(two)]);
  expect(read.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

it("judges the answer that counts by `statusCode` by it", async () => {
  const answers = { upstream: "bastion", route: "/conditions", kind: "wrong-type", path: "statusCode" } as const;
  bench.upstreams.faults.add({ ...answers, value: 422 });
  await expect(bench.source().conditions("a")).rejects.toMatchObject({ code: "UPSTREAM_REJECTED", status: 422 });
  bench.upstreams.faults.clear();
  bench.upstreams.faults.add({ ...answers, value: "fine" });
  await expect(bench.source().conditions("b")).rejects.toMatchObject({ code: "UPSTREAM_INVALID_RESPONSE" });
  bench.upstreams.faults.clear();
  bench.upstreams.faults.add({ upstream: "bastion", route: "/conditions", kind: "missing-field", path: "statusCode" });
  await expect(bench.source().conditions("c")).rejects.toMatchObject({ code: "UPSTREAM_INVALID_RESPONSE" });
});

it("does not take a refusal that names the member for the absence of the endpoint", async () => {
  const broker = await serve((request, response) => {
    if (request.url?.endsWith("/generateAuthToken")) return json(response, { status: true, token: "t" });
    return json(response, { status: false, message: "Nothing is known by memberId HMO/7." }, 400);
  });
  const client = clientOf(broker, { upstream: "bastion" });
  const session = new BastionSession(client, { username: "u", password: { reveal: () => "p" }, tokenTtlSeconds: 60 });
  const { authorizations } = new BastionDataSource(client, session, bench.references, operation());
  const refused = { code: "UPSTREAM_REJECTED", status: 400 };
  await expect(authorizations.of("HMO/7")).rejects.toMatchObject(refused);
  await expect(authorizations.latest("HMO/7")).rejects.toMatchObject(refused);
  // Nothing is remembered: the other member is asked for, and this answer does not name them.
  expect(await authorizations.of("HMO/8")).toBeNull();
  expect(broker.paths.at(-1)).toBe("/enrollee-visits?memberId=HMO%2F8");
  await closeAll();
});

it("leaves out an authorization without a number, and counts it", async () => {
  const path = "data.membersDetails.appointments";
  const value = [
    { authNumber: "A-1" },
    { status: "Approved" },
    { authNumber: { no: "number" } },
    { authNumber: "" },
    7,
  ];
  bench.upstreams.faults.add({ upstream: "bastion", route: "/enrollee-visits", kind: "wrong-type", path, value });
  const drift: string[] = [];
  const observer = { invalidField: (_: string, field: string) => drift.push(field) };
  const source = new BastionDataSource(bench.client, bench.session, bench.references, operation(), { observer });
  const listed = await source.authorizations.of(member().memberId);
  expect(listed?.map(({ authNumber }) => authNumber)).toEqual(["A-1"]);
  expect(drift.sort()).toEqual(["authorization", ...Array<string>(3).fill("authorization.authNumber")]);
});

describe("plans", () => {
  it("reads one id alone by itself", async () => {
    expect(await bench.source().plan("301")).toMatchObject({ id: "301", name: store().plans.get(301)?.name });
    expect(bench.asked()).toEqual(["GET /vendors/plans/{id}"]);
  });

  it("reads the list once for several ids of a tick, missing ones included", async () => {
    const scope = operation();
    const source = bench.source(scope);
    const plans = await Promise.all(["301", "302", "301", "299"].map((id) => source.plan(id)));
    expect(plans.map((plan) => plan?.id ?? null)).toEqual(["301", "302", "301", null]);
    expect(bench.asked()).toEqual(["GET /vendors/plans"]);
    expect(scope.calls.at(-1)).toMatchObject({ route: "/vendors/plans", loads: 3, shared: "fresh" });
  });

  it("uses a cached list, even for one id", async () => {
    await bench.source().plans();
    const scope = operation();
    expect((await bench.source(scope).plan("303"))?.id).toBe("303");
    expect(bench.asked()).toEqual(["GET /vendors/plans"]);
    expect(scope.calls).toMatchObject([{ route: "/vendors/plans", shared: "cached", ms: 0 }]);
  });

  it("reads a plan that is not in the cached list, as it may be newer", async () => {
    await bench.source().plans();
    store().plans.set(399, { ...store().plans.get(301)!, id: 399 });
    expect((await bench.source().plan("399"))?.id).toBe("399");
    expect(bench.asked()).toEqual(["GET /vendors/plans", "GET /vendors/plans/{id}"]);
    store().plans.delete(399);
  });

  it.each(unsendable)("makes no call for a plan with the id %j, and returns null", async (id) => {
    const refused = { upstream: "bastion", code: "UPSTREAM_INVALID_RESPONSE" };
    await expect(bench.source().plan(id)).rejects.toMatchObject(refused);
    expect(bench.upstreams.requests("bastion")).toEqual([]);
  });

  it.each(["GOLD-1", "0301", "1e3", "3.01e2", "a/b", "x".repeat(128)])(
    "asks for a plan called %j by that name, in one segment",
    async (id) => {
      bench.upstreams.clearRequests();
      expect(await bench.source().plan(id)).toBeNull();
      const paths = bench.upstreams.requests("bastion").map(({ path }) => path);
      expect(paths).toContain(`/vendors/plans/${encodeURIComponent(id)}`);
    },
  );

  it("answers null for a plan the broker does not have", async () => {
    expect(await bench.source().plan("1")).toBeNull();
  });

  it("takes no answer about another plan", async () => {
    bench.upstreams.faults.add({
      upstream: "bastion",
      route: "/vendors",
      kind: "wrong-type",
      path: "data.id",
      value: 302,
    });
    await expect(bench.source().plan("301")).rejects.toMatchObject({ code: "UPSTREAM_INVALID_RESPONSE" });
  });

  it("leaves out rows that no id names and rows that claim one id twice, and counts them", async () => {
    const drift: string[] = [];
    await bench.newProcess({ observer: { invalidField: (_, field) => drift.push(field) } });
    const add = (path: string, value: unknown) =>
      bench.upstreams.faults.add({
        upstream: "bastion",
        kind: "wrong-type",
        route: "/vendors/plans",
        path,
        value,
        times: 1,
      });
    add("data.0.id", 302);
    expect((await bench.source().plans()).map(({ id }) => id)).not.toContain("302");
    expect(drift).toEqual(["id"]);
    await bench.newProcess({ observer: { invalidField: (_, field) => drift.push(field) } });
    add("data.0", "no plan");
    expect(await bench.source().plans()).toHaveLength(store().plans.size - 1);
    expect(drift).toEqual(["id", "plan"]);
  });
});

describe("lookups", () => {
  it("reads each list once for the whole process", async () => {
    const state = store().states[0]!;
    for (const source of [bench.source(), bench.source()]) {
      expect(await source.states()).toHaveLength(store().states.length);
      expect((await source.cities(String(state.id))).every(({ state_id }) => state_id === String(state.id))).toBe(true);
      expect((await source.conditions("diabetes")).map(({ pec_name }) => pec_name)).toEqual([
        "Type 1 diabetes",
        "Type 2 diabetes",
      ]);
      expect((await source.careProviders({ provider_type: 1 })).length).toBeGreaterThan(0);
    }
    expect(bench.asked()).toEqual([
      "GET /miscs/states",
      "GET /miscs/cities",
      "GET /conditions",
      "GET /miscs/providers-list",
    ]);
  });

  it("leaves out a city that lies in another state", async () => {
    const [state] = store().states;
    const before = await bench.source().cities(String(state!.id));
    await bench.newProcess();
    bench.upstreams.faults.add({
      upstream: "bastion",
      route: "/miscs/cities",
      kind: "wrong-type",
      path: "data.0.state_id",
      value: 99,
    });
    expect(await bench.source().cities(String(state!.id))).toHaveLength(before.length - 1);
  });

  it("fails where the list fails", async () => {
    bench.upstreams.faults.add({ upstream: "bastion", route: "/miscs", kind: "status", status: 503 });
    await expect(bench.source().states()).rejects.toMatchObject({ code: "UPSTREAM_UNAVAILABLE" });
  });
});
