import { clock } from "../../src/clock";
import { runGraph, type RunningGraph } from "../support/run-graph";
import { callCounts } from "../support/upstream-calls";
import { checkEligibilitiesSuite } from "./check-eligibilities.suite";
import { largeDaySuite } from "./large-day.suite";
import { apply, plantedPeriod, plantVisits } from "./planted-clinic";
import { expectedOf, plants } from "./plants";
import { secondaryCoversSuite } from "./secondary-covers.suite";
import { sourcesDownSuite } from "./sources-down.suite";
import { testInsurerSuite } from "./test-insurer.suite";
import { worklist } from "./worklist-query";

/** Five of each plant; twenty-five where there is time. */
const visits = process.env["LONG_TESTS"] === "1" ? 25 * plants.length : 5 * plants.length;

describe("a planted day", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: visits });
    plantVisits(
      graph.upstreams,
      plants.map(([, plant]) => plant),
    );
  });
  afterAll(() => graph.stop());

  const read = (variables: object = {}) => graph.run(worklist, { filter: plantedPeriod(), first: 100, ...variables });
  const readAll = async (): Promise<Record<string, unknown>[]> => {
    const rows: Record<string, unknown>[] = [];
    for (let after: string | null = null; ;) {
      const { data, errors } = await read({ after });
      expect(errors).toBeUndefined();
      const { nodes, totalCount, pageInfo } = data.coverageWorklist;
      expect(totalCount).toBe(visits);
      rows.push(...nodes);
      if (!pageInfo.hasNextPage) return rows;
      after = pageInfo.endCursor;
    }
  };

  it("says that it is incomplete where a visit's start cannot be read", async () => {
    const { faults } = graph.upstreams;
    faults.add({
      upstream: "vsee",
      route: "/visits$",
      kind: "wrong-type",
      path: "data.*.start",
      value: { no: "time" },
    });
    const { data, errors } = await read();
    faults.clear();
    expect(data.coverageWorklist).toMatchObject({ nodes: [], totalCount: 0 });
    expect(errors).toMatchObject([{ path: ["coverageWorklist"], extensions: { code: "UPSTREAM_INVALID_RESPONSE" } }]);
  });

  it("shows a visit whose patient's card has an insurer that cannot be read, as a card that was not read", async () => {
    const { faults } = graph.upstreams;
    const path = "data.*.insurer_code";
    const route = "/users/{user_id}/insurances$";
    faults.add({ upstream: "vsee", route, method: "GET", kind: "wrong-type", path, value: { no: "code" } });
    const { data, errors = [] } = await read();
    faults.clear();
    const { nodes } = data.coverageWorklist;
    expect(nodes).toHaveLength(Math.min(visits, 100));
    const unread = nodes.flatMap(({ unasked }: { unasked: string[] }, at: number) => (unasked[0] === "CARD" ? at : []));
    expect(unread.length).toBeGreaterThan(0);
    expect(errors.map(({ path: at, extensions }) => [at, extensions.code])).toEqual(
      unread.map((at: number) => [["coverageWorklist", "nodes", at, "unasked"], "UPSTREAM_INVALID_RESPONSE"]),
    );
  });

  it("has a row for each visit, with readiness, issues and action as planted, within its upstream calls", async () => {
    graph.upstreams.clearRequests();
    const rows = (await readAll()).map(({ readiness, issues, nextAction, unasked }) => ({
      readiness,
      issues,
      nextAction,
      unasked,
    }));
    expect(rows).toEqual(Array.from({ length: visits }, (_, at) => expectedOf(at)));
    const withCard = rows.filter((_, at) => plants[at % plants.length]![0] !== "no card").length;
    const counts = callCounts(graph.upstreams);
    expect(counts).toMatchObject({
      "vsee GET /visits": Math.ceil(visits / 100),
      "vsee GET /users/{user_id}/insurances": visits,
      "vsee GET /users/{user_id}/insurances/primary/eligibility": withCard,
    });
    expect(counts["bastion GET /enrollee-status"]).toBeLessThanOrEqual(withCard);
    // One call for each hundred patients, and none where the visits name them.
    expect(counts["vsee GET /users"] ?? 0).toBeLessThanOrEqual(Math.ceil(visits / 100));
    expect(counts["bastion GET /vendors/plans"]).toBeUndefined();
  });

  it("reads for a page no more than the page", async () => {
    graph.upstreams.clearRequests();
    const { data } = await read({ first: 10 });
    expect(data.coverageWorklist.nodes).toHaveLength(10);
    expect(callCounts(graph.upstreams)["vsee GET /users/{user_id}/insurances"]).toBe(10);
    const { endCursor } = data.coverageWorklist.pageInfo;
    const second = await read({ first: 100, after: endCursor });
    expect(second.data.coverageWorklist.nodes).toHaveLength(Math.min(100, visits - 10));
    expect(second.data.coverageWorklist.pageInfo.hasNextPage).toBe(visits > 110);
  });

  it("puts the most urgent first where asked, filters, and counts the whole period", async () => {
    const urgent = await read({ orderBy: "URGENCY" });
    const readiness = urgent.data.coverageWorklist.nodes.map((row: { readiness: string }) => row.readiness);
    const order = ["NOT_COVERED", "ATTENTION", "UNKNOWN", "WAITING", "READY"];
    expect(readiness).toEqual([...readiness].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    const filter = { ...plantedPeriod(), issues: ["NO_CARD"] };
    const { data } = await read({ filter, first: 2 });
    expect(data.coverageWorklist.nodes.map((row: { issues: string[] }) => row.issues)).toEqual([
      ["NO_CARD"],
      ["NO_CARD"],
    ]);
    const counted = await graph.run(
      `query ($filter: CoverageWorklistFilter!) { coverageWorklist(filter: $filter, first: 1) { nodes { id } counts {
         byReadiness { readiness count } byIssue { issue count } byHour { start ready notReady } } } }`,
      { filter: plantedPeriod() },
    );
    const { counts, nodes } = counted.data.coverageWorklist;
    expect(nodes).toHaveLength(1);
    expect(counts.byReadiness.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(visits);
    expect(counts.byReadiness.find((one: { readiness: string }) => one.readiness === "WAITING").count).toBe(
      visits / plants.length,
    );
    const ofHours = counts.byHour.map(({ ready, notReady }: Record<string, number>) => ready! + notReady!);
    expect(ofHours.slice(0, 1)).toEqual([60]);
    expect(ofHours.reduce((sum: number, count: number) => sum + count, 0)).toBe(visits);
  });

  it("is for clinic staff alone, and within 31 days", async () => {
    for (const role of ["PATIENT", "BROKER", "INSURER", "BENEFITS_ADMIN"] as const) {
      const { data, errors } = await graph.run(worklist, { filter: plantedPeriod() }, { role });
      expect([data, errors]).toEqual([{ coverageWorklist: null }, undefined]);
    }
    const { from } = plantedPeriod();
    const to = new Date(Date.parse(from) + 32 * 86_400_000).toISOString();
    const { errors } = await read({ filter: { from, to } });
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    expect((await read({ filter: { from, to: from } })).errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });
});

describe("with sources down", sourcesDownSuite);
describe("outside the sandbox", testInsurerSuite);
describe("a large day", largeDaySuite);
describe("secondaryCovers", secondaryCoversSuite);
describe("checkEligibilities", checkEligibilitiesSuite);

describe("the age of an answer", () => {
  let graph: RunningGraph;
  const noon = new Date("2027-03-14T12:00:00Z");
  beforeEach(async () => {
    graph = await runGraph({ patients: 2, now: noon });
  });
  afterEach(() => graph.stop());

  const hoursLater = (hours: number) => clock.startAt(new Date(noon.getTime() + hours * 3_600_000));
  const issuesOf = async (at = 0, filter = plantedPeriod()) => {
    // Tokens of the sandbox end after half a day.
    const token = await graph.issue({ roles: ["CLINIC_STAFF" as never] });
    const { data, errors } = await graph.run(worklist, { filter }, { token });
    expect(errors).toBeUndefined();
    return data.coverageWorklist.nodes[at].issues as string[];
  };

  it("counts from when the graph first saw it: outdated after the hours of the deployment", async () => {
    plantVisits(graph.upstreams, [() => undefined]);
    const filter = plantedPeriod();
    expect(await issuesOf(0, filter)).toEqual([]);
    hoursLater(71);
    expect(await issuesOf(0, filter)).toEqual([]);
    hoursLater(73);
    expect(await issuesOf(0, filter)).toEqual(["ELIGIBILITY_OUTDATED"]);
  });

  it("an answer for an old card does not count for a new one, until a check", async () => {
    const [patient] = plantVisits(graph.upstreams, [() => undefined]);
    expect(await issuesOf()).toEqual([]);
    patient!.card!.insurer_code = "ALDER";
    apply(graph.upstreams.store, patient!);
    hoursLater(1);
    expect(await issuesOf()).toEqual(["ELIGIBILITY_OUTDATED"]);
    const { errors } = await graph.run(
      `mutation ($id: ID!) { checkEligibility(input: { patientId: $id, waitSeconds: 10 }) { eligibility { status checkedAt } userErrors { code } } }`,
      { id: patient!.id },
    );
    expect(errors).toBeUndefined();
    expect(await issuesOf()).toEqual([]);
  });

  it("a check without an answer is one after WORKLIST_PENDING_MINUTES", async () => {
    plantVisits(graph.upstreams, [(patient) => (patient.check = "pending")]);
    expect(await issuesOf()).toEqual(["ELIGIBILITY_PENDING"]);
    hoursLater(0.3);
    expect(await issuesOf()).toEqual(["ELIGIBILITY_NO_ANSWER"]);
  });

  it("is `checkedAt` of the card's eligibility, the same at every read", async () => {
    const [patient] = plantVisits(graph.upstreams, [() => undefined]);
    const card = `query ($id: ID!) { insuranceCard(patientId: $id, type: PRIMARY) { eligibility { status checkedAt } } }`;
    const first = (await graph.run(card, { id: patient!.id })).data.insuranceCard.eligibility;
    expect(Math.abs(Date.parse(first.checkedAt) - clock.now())).toBeLessThan(60_000);
    hoursLater(5);
    expect((await graph.run(card, { id: patient!.id })).data.insuranceCard.eligibility).toEqual(first);
  });
});

it("looks at periods, balance and pre-authorizations only where asked, by list windows an insurer", async () => {
  const graph = await runGraph({ patients: 6 });
  const list = graph.upstreams.store.preAuths.get("ma")!;
  const [policy] = [...list.policies.values()].flat();
  const ended = Math.floor(Date.parse(plantedPeriod().from) / 1000) - 86_400;
  const plant = (id: string, coverage: object): void => {
    const insured = { ...policy!.insured_person, national_code: id };
    const dates = { ...policy!.coverage, coverage_end: null, valid_until: null, ...coverage };
    list.policies.set(id, [{ ...policy!, insured_person: insured, coverage: dates }]);
  };
  plantVisits(graph.upstreams, [
    (one) => plant(one.member!.nationalId!, {}),
    (one) => plant(one.member!.nationalId!, { coverage_end: ended }),
    (one) => plant(one.member!.nationalId!, { valid_until: ended }),
    (one) => (one.member!.balance = 0),
  ]);
  const filter = plantedPeriod();
  const issuesOf = async (include: string[]): Promise<string[][]> => {
    const { data, errors } = await graph.run(worklist, { filter: { ...filter, include } });
    expect(errors).toBeUndefined();
    return data.coverageWorklist.nodes.slice(0, 4).map(({ issues }: { issues: string[] }) => issues);
  };
  expect(await issuesOf([])).toEqual([[], [], [], []]);
  graph.upstreams.clearRequests();
  const all = await issuesOf(["COVERAGE_PERIODS", "UTILIZATION", "PRE_AUTHS"]);
  const ends = ["COVERAGE_ENDS_BEFORE_VISIT"];
  expect(all).toEqual([[], ends, ends, ["BALANCE_SPENT"]]);
  const counts = callCounts(graph.upstreams);
  expect(counts["bastion GET /enrollee-utilization"]).toBe(6);
  expect(counts["preauth GET /insurance-policies"]).toBe(6);
  // The pages of one window of one insurer.
  expect(counts["preauth GET /pre-auth-list"]).toBeLessThanOrEqual(6);
  await graph.stop();
});

describe("settleCoverage", () => {
  let graph: RunningGraph;
  beforeEach(async () => {
    graph = await runGraph({ patients: 2 });
  });
  afterEach(() => graph.stop());

  const settle = async (input: object, role = "CLINIC_STAFF" as const) =>
    graph.run(
      `mutation ($input: SettleCoverageInput!) { settleCoverage(input: $input) { settlement { kind by at until } userErrors { code field } } }`,
      { input },
      { role },
    );
  const row = async () => (await graph.run(worklist, { filter: plantedPeriod() })).data.coverageWorklist.nodes[0];

  it("makes a row READY until an issue appears that was not there, and then shows all of them", async () => {
    const [patient] = plantVisits(graph.upstreams, [(one) => (one.check = null)]);
    const visitId = (await row()).visit.id;
    const { data } = await settle({ visitId, as: "ACCEPTED" });
    expect(data.settleCoverage).toMatchObject({
      settlement: { kind: "ACCEPTED", by: "sandbox-clinic_staff" },
      userErrors: [],
    });
    expect(await row()).toMatchObject({ readiness: "READY", issues: [], settlement: { kind: "ACCEPTED" } });
    patient!.card!.consent = false;
    apply(graph.upstreams.store, patient!);
    const issues = ["NO_CONSENT", "ELIGIBILITY_NOT_CHECKED"];
    expect(await row()).toMatchObject({ readiness: "ATTENTION", issues, settlement: null });
    // It is over for good.
    patient!.card!.consent = true;
    apply(graph.upstreams.store, patient!);
    await expect(row()).resolves.toMatchObject({ issues: ["ELIGIBILITY_NOT_CHECKED"], settlement: null });
  });

  it("SELF_PAY of a patient needs no card, for all of the patient's visits", async () => {
    const [patient] = plantVisits(graph.upstreams, [(one) => (one.check = "inactive")]);
    await settle({ patientId: patient!.id, as: "SELF_PAY" });
    patient!.card = null;
    apply(graph.upstreams.store, patient!);
    expect(await row()).toMatchObject({ readiness: "READY", issues: [], settlement: { kind: "SELF_PAY" } });
  });

  it("is refused without one target, with an end in the past, for strangers and for other roles", async () => {
    plantVisits(graph.upstreams, []);
    const codes = async (input: object) => (await settle(input)).data.settleCoverage.userErrors[0].code;
    expect(await codes({ as: "ACCEPTED" })).toBe("INVALID");
    expect(await codes({ visitId: "nowhere", as: "ACCEPTED" })).toBe("NOT_FOUND");
    expect(await codes({ patientId: "4001", as: "ACCEPTED", until: "2020-01-01T00:00:00Z" })).toBe("INVALID");
    const { errors } = await settle({ patientId: "4001", as: "ACCEPTED" }, "PATIENT" as never);
    expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});
