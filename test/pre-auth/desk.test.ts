import { IRREGULAR_PATIENTS } from "../../src/sandbox/irregular-patients";
import type { PreAuthRecord } from "../../src/sandbox/preauth/preauth.records";
import { runGraph, type RunningGraph } from "../support/run-graph";

const period = { confirmedFrom: "2026-09-01T00:00:00Z", confirmedTo: "2026-11-22T00:00:00Z" };
const now = new Date("2026-11-21T00:00:00Z");
let graph: RunningGraph;
let without: RunningGraph;
beforeAll(async () => {
  [graph, without] = await Promise.all([
    runGraph({ patients: 20, now }),
    runGraph({ patients: 20, now, without: ["cancellation", "coverage-periods", "authorizations"] }),
  ]);
});
afterAll(() => Promise.all([graph.stop(), without.stop()]));
beforeEach(() => graph.upstreams.clearRequests());
afterEach(() => graph.upstreams.faults.clear());

const list = `query ($filter: PreAuthFilter!, $orderBy: PreAuthOrder, $insurance: ID = "ma") {
  preAuths(insurance: $insurance, filter: $filter, orderBy: $orderBy, first: 100) {
    provider providerStatus totalCount nodes { id status rawStatus confirmedAt index provider providerStatus amounts { requested paid } flags { cancelEnabled } }
  }
}`;
const insurer = (text: string, variables: object, running = graph) =>
  running.run(text, variables as Record<string, unknown>, { role: "INSURER" });
const records = (running = graph): PreAuthRecord[] =>
  running.upstreams.store.preAuths.get("ma")!.entries.map(({ record }) => record);
interface Node {
  readonly id: string;
  readonly status: string;
  readonly confirmedAt: string | null;
  readonly amounts: { readonly requested: string | null; readonly paid: string | null };
  readonly flags: { readonly cancelEnabled: boolean | null };
}
const nodes = async (filter: object, orderBy?: string): Promise<Node[]> => {
  const { data, errors } = await insurer(list, { filter: { ...period, ...filter }, orderBy });
  expect(errors).toBeUndefined();
  return data.preAuths.nodes;
};

it("shows provider, its word and each record's place in its list", async () => {
  const { data } = await insurer(list, { filter: period });
  expect(data.preAuths).toMatchObject({ provider: "mad", providerStatus: "200" });
  expect(data.preAuths.nodes[0]).toMatchObject({ provider: "mad", providerStatus: "200", index: 1 });
});

it("orders by confirm date, the undated last", async () => {
  for (const [orderBy, sign] of [
    ["CONFIRMED_ASC", 1],
    ["CONFIRMED_DESC", -1],
  ] as const) {
    const times = (await nodes({}, orderBy)).map(({ confirmedAt }) =>
      confirmedAt === null ? null : Date.parse(confirmedAt),
    );
    const dated = times.filter((time) => time !== null);
    expect(dated).toEqual([...dated].sort((one, other) => sign * (one - other)));
    expect(times.slice(dated.length).every((time) => time === null)).toBe(true);
  }
});

it("finds what is approved and not paid, and what can be cancelled", async () => {
  const all = await nodes({});
  const isZero = (paid: string | null) => paid === null || Number(paid) === 0;
  const ids = (some: readonly Node[]) => some.map(({ id }) => id);
  expect(ids(await nodes({ unpaid: true }))).toEqual(
    ids(all.filter(({ status, amounts }) => status === "APPROVED" && isZero(amounts.paid))),
  );
  expect(ids(await nodes({ unpaid: false }))).toEqual(ids(all.filter(({ amounts }) => !isZero(amounts.paid))));
  expect(ids(await nodes({ cancellable: true }))).toEqual(ids(all.filter(({ flags }) => flags.cancelEnabled === true)));
});

it("counts and sums by status, exactly", async () => {
  const all = await nodes({});
  const text = `query ($filter: PreAuthFilter!) { preAuthSummary(insurance: "ma", filter: $filter) { undated byStatus { status count requested paid } } }`;
  const { data } = await insurer(text, { filter: period });
  expect(data.preAuthSummary.undated).toBe(all.filter(({ confirmedAt }) => confirmedAt === null).length);
  for (const { status, count, requested, paid } of data.preAuthSummary.byStatus) {
    const own = all.filter((node) => node.status === status);
    expect(count).toBe(own.length);
    // Quarters are exact in binary too.
    expect(Number(requested)).toBe(own.reduce((sum, node) => sum + Number(node.amounts.requested), 0));
    expect(Number(paid)).toBe(own.reduce((sum, node) => sum + Number(node.amounts.paid), 0));
  }
  expect(data.preAuthSummary.byStatus.reduce((sum: number, one: { count: number }) => sum + one.count, 0)).toBe(
    all.length,
  );
  for (const role of ["BROKER", "CLINIC_STAFF", "PATIENT"] as const) {
    expect((await graph.run(text, { filter: period }, { role })).data.preAuthSummary).toBeNull();
  }
});

describe("a cancellation", () => {
  const text = `mutation ($input: CancelPreAuthInput!) { cancelPreAuth(input: $input) {
    preAuth { id status cancellationReason flags { cancelEnabled } } userErrors { code field } } }`;
  const cancel = async (input: object, running = graph, role: "INSURER" | "BROKER" = "INSURER") =>
    running.run(text, { input }, { role });
  const sent = (running = graph) =>
    running.upstreams.requests("preauth").filter(({ path }) => path.startsWith("/pre-auth-cancellation"));
  const idOf = ({ pre_auth_id, confirm_date }: PreAuthRecord) =>
    `ma:${new Date(confirm_date! * 1000).toISOString().slice(0, 10).replaceAll("-", "")}:${pre_auth_id}`;
  const fresh = (isAllowed: boolean, running = graph) =>
    records(running).filter(
      ({ flags, pre_auth_id, confirm_date, status }) =>
        (flags.cancel_enabled === true) === isAllowed && pre_auth_id && confirm_date && status.slug !== "cancelled",
    );

  it("is sent once with its reason, and shows the record as it is then", async () => {
    const id = idOf(fresh(true)[0]!);
    const { data, errors } = await cancel({ id, reason: "  Entered twice & by mistake  ", idempotencyKey: "c-1" });
    expect(errors).toBeUndefined();
    expect(data.cancelPreAuth).toEqual({
      preAuth: {
        id,
        status: "CANCELLED",
        cancellationReason: "Entered twice & by mistake",
        flags: { cancelEnabled: false },
      },
      userErrors: [],
    });
    const again = await cancel({ id, reason: "  Entered twice & by mistake  ", idempotencyKey: "c-1" });
    expect(again.data.cancelPreAuth).toMatchObject({ preAuth: { id, status: "CANCELLED" }, userErrors: [] });
    expect(sent()).toHaveLength(1);
  });

  it("is never repeated where its answer is lost", async () => {
    const id = idOf(fresh(true)[0]!);
    for (const kind of ["answer-lost", "drop-connection"] as const) {
      graph.upstreams.clearRequests();
      graph.upstreams.faults.add({ upstream: "preauth", route: "/pre-auth-cancellation", kind: "answer-lost" });
      const input = { id, reason: "Not needed any more", idempotencyKey: `lost ${kind}` };
      const { data } = await cancel(input);
      graph.upstreams.faults.clear();
      const codes = data.cancelPreAuth.userErrors.map(({ code }: { code: string }) => code);
      expect(codes).toEqual([kind === "answer-lost" ? "OUTCOME_UNKNOWN" : "CONFLICT"]);
      await cancel(input);
      expect(sent().length).toBeLessThanOrEqual(1);
    }
  });

  it("is not sent where the insurer does not allow it, for want of a reason, or for others", async () => {
    const forbidden = idOf(fresh(false)[0]!);
    expect((await cancel({ id: forbidden, reason: "Not needed" })).data.cancelPreAuth).toMatchObject({
      preAuth: { id: forbidden },
      userErrors: [{ code: "CONFLICT", field: ["id"] }],
    });
    const allowed = idOf(fresh(true)[0]!);
    for (const reason of [" a ", "x".repeat(501), "no\u0007"]) {
      expect((await cancel({ id: allowed, reason })).data.cancelPreAuth.userErrors).toMatchObject([
        { code: "INVALID", field: ["reason"] },
      ]);
    }
    expect((await cancel({ id: "ma:20261101:1", reason: "Not needed" })).data.cancelPreAuth.userErrors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
    const broker = await cancel({ id: allowed, reason: "Not needed" }, graph, "BROKER");
    expect(broker.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect(sent()).toEqual([]);
  });

  it("says so where the deployment cannot", async () => {
    const id = idOf(fresh(true, without)[0]!);
    const { data } = await cancel({ id, reason: "Not needed" }, without);
    expect(data.cancelPreAuth.userErrors).toMatchObject([{ code: "CONFLICT" }]);
    const { data: seen } = await insurer("{ capabilities { name available } }", {}, without);
    expect(seen.capabilities).toContainEqual({ name: "PRE_AUTH_CANCELLATION", available: false });
  });

  it("reads a success in any spelling, and takes anything unclear for unknown", async () => {
    for (const [value, codes] of [
      ["true", []],
      [1, []],
      ["perhaps", ["OUTCOME_UNKNOWN"]],
      ["false", ["REFUSED_BY_UPSTREAM"]],
    ] as const) {
      const id = idOf(fresh(true)[0]!);
      graph.upstreams.faults.add({
        upstream: "preauth",
        route: "/pre-auth-cancellation",
        kind: "wrong-type",
        path: "ok",
        value,
      });
      const { data } = await cancel({ id, reason: "Not needed" });
      graph.upstreams.faults.clear();
      expect(data.cancelPreAuth.userErrors.map(({ code }: { code: string }) => code)).toEqual(codes);
    }
  });
});

describe("a member's cover", () => {
  const member = `query ($id: ID!) { patient(id: $id) { endorsements { memberId nationalId
    coverages { insurance isUnderCoverage policies { policyId policyNumber policyFullNumber policyVersion startsAt endsAt validUntil isActive relation contractId businessGroup seminaryStudent policyStartsAt entryReason } }
    authorizations { totalCount nodes { authNumber type rawType status rawStatus requestedAmount approvedAmount createdAtLocal provider } }
    latestAuthorization } } }`;
  const id = IRREGULAR_PATIENTS.showcase;

  it("shows policies at every insurer and the broker's authorizations", async () => {
    const { data, errors } = await graph.run(member, { id });
    expect(errors).toBeUndefined();
    const [first] = data.patient.endorsements;
    const known = [...graph.upstreams.store.preAuths].filter(([, { policies }]) => policies.has(first.nationalId));
    expect(first.coverages.map(({ insurance }: { insurance: string }) => insurance)).toEqual(
      known.map(([slug]) => slug),
    );
    expect(first.coverages[0].policies[0]).toMatchObject({ isActive: true, policyId: expect.any(String) });
    const shown = data.patient.endorsements.flatMap(
      (one: { authorizations: { nodes: unknown[] } }) => one.authorizations.nodes,
    );
    for (const node of shown) {
      expect(node).toMatchObject({
        authNumber: expect.any(String),
        requestedAmount: expect.stringMatching(/^\d+\.\d\d$/),
      });
      expect(["INPATIENT", "OUTPATIENT"]).toContain(node.type);
      expect(["APPROVED", "DENIED"]).toContain(node.status);
    }
  });

  const invalid = "UPSTREAM_INVALID_RESPONSE";
  type Bend = { readonly kind: "wrong-type"; readonly value: unknown } | { readonly kind: "missing-field" };
  const missing: Bend = { kind: "missing-field" };
  const as = (value: unknown): Bend => ({ kind: "wrong-type", value });
  const status = "/enrollee-auth-status";
  it.each<[string, string, Bend, string, string | null]>([
    ["without its data", status, missing, "data", invalid],
    ["whose data is not a record", status, as("none"), "data", invalid],
    ["whose authorization is not a record", status, as("none"), "data.member_auth", invalid],
    ["that refuses the call", status, as(false), "status", "UPSTREAM_REJECTED"],
    ["without an authorization", status, missing, "data.member_auth", null],
    ["with an empty list for an authorization", status, as([]), "data.member_auth", null],
    ["that says that there is none", status, as(0), "data.success", null],
    ["that says in another spelling that there is none", status, as("false"), "data.success", null],
  ])("reads an answer about the latest authorization %s", async (_name, route, bend, path, code) => {
    graph.upstreams.faults.add({ upstream: "bastion", route, path, ...bend });
    const { data, errors } = await graph.run(
      "query ($id: ID!) { patient(id: $id) { endorsements { latestAuthorization } } }",
      { id },
    );
    const codes = data.patient.endorsements.map(() => code).filter((one: string | null) => one !== null);
    expect((errors ?? []).map(({ extensions }) => extensions.code)).toEqual(codes);
    expect(data.patient.endorsements[0].latestAuthorization).toBeNull();
  });

  it.each<[string, "bastion" | "preauth", string, Bend, string, string, string | null]>([
    ["authorizations", "bastion", "/enrollee-visits", missing, "data", "authorizations", invalid],
    ["a member", "bastion", "/enrollee-visits", missing, "data.membersDetails", "authorizations", invalid],
    ["a list", "bastion", "/enrollee-visits", missing, "data.membersDetails.appointments", "authorizations", invalid],
    ["any authorization", "bastion", "/enrollee-visits", as(null), "data.membersDetails.appointments", "", null],
    ["policies", "preauth", "/insurance-policies", missing, "data", "coverages", invalid],
    ["any policy", "preauth", "/insurance-policies", as(null), "data", "", null],
    ["a clear cover", "preauth", "/insurance-policies", as("perhaps"), "meta.is_under_cov", "isUnderCoverage", invalid],
    ["a word on the cover", "preauth", "/insurance-policies", as(null), "meta.is_under_cov", "", null],
  ])(
    "never takes an answer without %s for one without an endpoint",
    async (_name, upstream, route, bend, path, field, code) => {
      graph.upstreams.faults.add({ upstream, route, path, ...bend });
      const { data, errors = [] } = await graph.run(member, { id });
      expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(code === null ? [] : [code]));
      for (const { path: at } of errors) expect(at?.at(-1)).toBe(field);
      if (code === null)
        expect(data.patient.endorsements[0]).toMatchObject({ coverages: expect.any(Array), authorizations: {} });
      graph.upstreams.faults.clear();
      expect((await graph.run("{ capabilities { name available } }")).data.capabilities).toEqual(
        expect.arrayContaining([
          { name: "MEMBER_AUTHORIZATIONS", available: true },
          { name: "COVERAGE_PERIODS", available: true },
        ]),
      );
    },
  );

  it("hides cover from a broker, and shows it the broker's own authorizations", async () => {
    const memberId = [...graph.upstreams.store.broker.members.keys()][0];
    const text =
      "query ($memberId: ID!) { endorsement(memberId: $memberId) { coverages { insurance } authorizations { totalCount } } }";
    const { data } = await graph.run(text, { memberId }, { role: "BROKER" });
    expect(data.endorsement.coverages).toBeNull();
    expect(data.endorsement.authorizations.totalCount).toEqual(expect.any(Number));
    expect(graph.upstreams.requests("preauth")).toEqual([]);
  });

  it("is null where the deployment has none, which is remembered", async () => {
    for (let turn = 0; turn < 2; turn++) {
      const { data, errors } = await without.run(member, { id });
      expect(errors).toBeUndefined();
      expect(data.patient.endorsements[0]).toMatchObject({
        coverages: null,
        authorizations: null,
        latestAuthorization: null,
      });
    }
    const { data } = await without.run("{ capabilities { name available } }");
    expect(data.capabilities).toContainEqual({ name: "MEMBER_AUTHORIZATIONS", available: false });
    expect(data.capabilities).toContainEqual({ name: "COVERAGE_PERIODS", available: false });
  });
});
