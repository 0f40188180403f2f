import { Role } from "../../src/auth/role";
import type { UpstreamError } from "../../src/upstream/upstream-error";
import { PreAuthWorld, record, staff, type Loose } from "./pre-auth-world";
import { clock } from "../../src/clock";

const world = new PreAuthWorld();
beforeAll(() => world.start());
afterAll(() => world.stop());
beforeEach(() => {
  world.reset();
  world.chart.cards = { p1: [["(sandbox) RAZI", "M1"]] };
  world.chart.members = { M1: { nationalId: "001", policyId: "50" } };
});

const ofPatient = `query ($id: ID!, $filter: PatientPreAuthFilter, $first: Int, $after: String) {
  patient(id: $id) { id preAuths(filter: $filter, first: $first, after: $after) {
    totalCount nodes { id insurance endorsement { memberId policyId } patient { id } }
    edges { cursor } pageInfo { hasNextPage endCursor }
  } } }`;
const upstreamIds = (result: Loose): string[] =>
  result.data.patient.preAuths.nodes.map(({ id }: Loose) => id.split(":")[2] as string);

describe("a patient's pre-authorizations", () => {
  it("are those of the last 30 days with the member's national code, exactly", async () => {
    world.list.options.records = {
      razi: [record(1, "001"), record(2, "002"), record(3, "1"), record(4, "001", 29.9), record(5, "001", 30.1)],
    };
    const result = await world.run(ofPatient, staff, { id: "p1" });
    expect(result.errors).toBeUndefined();
    expect(upstreamIds(result)).toEqual(["1", "4"]);
    expect(result.data.patient.preAuths.totalCount).toBe(2);
    expect(result.data.patient.preAuths.nodes[0]).toMatchObject({
      insurance: "razi",
      endorsement: { memberId: "M1", policyId: "50" },
      patient: { id: "p1" },
    });
    expect(world.chart.asked.filter((path) => path.includes("enrollee"))).toEqual(["/enrollee-status?memberId=M1"]);
  });

  it("agree with the member's policy where a record names one", async () => {
    world.list.options.records = {
      razi: [
        record(1, "001", 1, { policy: { id: 50 } }),
        record(2, "001", 1, { policy: { id: 51 } }),
        record(3, "001", 1, { policy: { id: null } }),
        record(4, "001", 1, { policy: { id: {} } }),
      ],
    };
    expect(upstreamIds(await world.run(ofPatient, staff, { id: "p1" }))).toEqual(["1", "3"]);
  });

  it("do not need a name of the member that cannot be read", async () => {
    world.chart.members["M1"] = { nationalId: "001", policyId: "50", middleName: { unexpected: true } };
    world.list.options.records = { razi: [record(1, "001")] };
    expect(upstreamIds(await world.run(ofPatient, staff, { id: "p1" }))).toEqual(["1"]);
  });

  it("come insurer by insurer in the order of the cards, each in the upstream's", async () => {
    world.chart.cards["p1"] = [
      ["MA", "M2"],
      ["RAZI", "M1"],
    ];
    world.chart.members["M2"] = { nationalId: "009" };
    world.list.options.records = {
      razi: [record(3, "001"), record(1, "001"), record(2, "009")],
      ma: [record(8, "009"), record(7, "001")],
    };
    const result = await world.run(ofPatient, staff, { id: "p1" });
    expect(upstreamIds(result)).toEqual(["8", "3", "1"]);
  });

  it("are paged by cursors that name the item and not its place", async () => {
    world.list.options.records = { razi: [1, 2, 3].map((id) => record(id, "001")) };
    const first = await world.run(ofPatient, staff, { id: "p1", first: 2 });
    expect(upstreamIds(first)).toEqual(["1", "2"]);
    const { hasNextPage, endCursor } = first.data.patient.preAuths.pageInfo;
    expect(hasNextPage).toBe(true);
    world.list.options.records["razi"]!.unshift(record(9, "001"));
    expect(upstreamIds(await world.run(ofPatient, staff, { id: "p1", after: endCursor }))).toEqual(["3"]);
  });

  it("may be narrowed by state and period", async () => {
    const now = clock.now();
    world.list.options.records = {
      razi: [
        record(1, "001", 40, { status: { slug: "approved" } }),
        record(2, "001", 40, { status: { slug: "Rejected" } }),
        record(3, "001", 1, { status: { slug: "denied" } }),
        record(4, "001", 40, { status: 7 }),
      ],
    };
    const filter = {
      status: ["DENIED"],
      confirmedFrom: new Date(now - 41 * 86_400_000).toISOString(),
      confirmedTo: new Date(now - 39 * 86_400_000).toISOString(),
    };
    expect(upstreamIds(await world.run(ofPatient, staff, { id: "p1", filter }))).toEqual(["2"]);
  });

  it("are none, without a call, where no card leads to a pre-auth list", async () => {
    world.chart.cards["p1"] = [
      ["MUTE", "M1"],
      ["ALONE", "M1"],
    ];
    const result = await world.run(ofPatient, staff, { id: "p1" });
    expect(result.data.patient.preAuths).toMatchObject({ nodes: [], totalCount: 0 });
    expect(world.list.asked).toHaveLength(0);
    expect(world.chart.asked).toHaveLength(1);
  });

  it.each([
    ["is unknown to the broker", undefined],
    ["has no national id", {}],
  ])("are none where the member %s", async (_, member) => {
    if (member) world.chart.members["M1"] = member;
    else world.chart.members = {};
    const result = await world.run(ofPatient, staff, { id: "p1" });
    expect(result.data.patient.preAuths.nodes).toEqual([]);
    expect(world.list.asked).toHaveLength(0);
  });

  it("lead to no member, and are counted, where two of the patient's members fit", async () => {
    world.chart.cards["p1"] = [
      ["RAZI", "M1"],
      ["RAZI", "M2"],
    ];
    world.chart.members = { M1: { nationalId: "001", policyId: "50" }, M2: { nationalId: "001", policyId: "51" } };
    world.list.options.records = { razi: [record(1, "001"), record(2, "001", 1, { policy: { id: 51 } })] };
    const result = await world.run(ofPatient, staff, { id: "p1" });
    expect(result.data.patient.preAuths.nodes).toMatchObject([
      { endorsement: null, patient: { id: "p1" } },
      { endorsement: { memberId: "M2" }, patient: { id: "p1" } },
    ]);
    expect(world.drift).toEqual(["preauth.insured_person.national_code"]);
  });

  it("of fifty patients of one insurer read each page of the window once", async () => {
    const people = Array.from({ length: 50 }, (_, at) => `p${at}`);
    for (const [at, id] of people.entries()) {
      world.chart.cards[id] = [["RAZI", `M${at}`]];
      world.chart.members[`M${at}`] = { nationalId: `9${at}` };
    }
    world.list.options.records = { razi: Array.from({ length: 230 }, (_, id) => record(id + 1, `9${id % 50}`)) };
    const result = await world.run(
      `query ($ids: [ID!]!) { patients(ids: $ids) { id preAuths { totalCount nodes { insuredPerson { nationalCode } } } } }`,
      staff,
      { ids: people },
    );
    expect(result.errors).toBeUndefined();
    expect(world.list.skips()).toEqual([0, 100, 200]);
    for (const { id, preAuths } of result.data.patients) {
      const codes = preAuths.nodes.map(({ insuredPerson }: Loose) => insuredPerson.nationalCode);
      expect(new Set(codes)).toEqual(new Set([`9${id.slice(1)}`]));
    }
  });

  it("have no total where an upstream does not count", async () => {
    world.list.options = { records: { razi: [record(1, "001")] }, givesTotal: false };
    const result = await world.run(ofPatient, staff, { id: "p1" });
    expect(result.data.patient.preAuths).toMatchObject({ totalCount: null, nodes: [{}] });
  });

  it("cost themselves and nothing else when the list is out", async () => {
    world.list.options.instead = () => ({ status: 403, body: {} });
    const result = await world.run(ofPatient, staff, { id: "p1" });
    expect(result.data.patient).toEqual({ id: "p1", preAuths: null });
    expect(
      result.errors?.map(({ path, originalError }) => [path?.join("."), (originalError as UpstreamError).code]),
    ).toEqual([["patient.preAuths", "UPSTREAM_REJECTED"]]);
  });

  it("are visible to the patient and to no other patient", async () => {
    world.list.options.records = { razi: [record(1, "001")] };
    const own = await world.run(ofPatient, { roles: [Role.PATIENT], patientId: "p1" }, { id: "p1" });
    expect(upstreamIds(own)).toEqual(["1"]);
    world.chart.asked.length = 0;
    for (const roles of [[Role.PATIENT], [Role.INSURER], [Role.BROKER], [Role.BENEFITS_ADMIN], []]) {
      const result = await world.run(ofPatient, { roles, patientId: "p2", insurances: ["razi"] }, { id: "p1" });
      expect(result).toEqual({ data: { patient: null } });
    }
    expect(world.chart.asked).toEqual([]);
  });
});

describe("a member's pre-authorizations", () => {
  const ofMember = `{ endorsement(memberId: "M1") { memberId preAuths { totalCount nodes { id endorsement { memberId } patient { id } } } } }`;

  it("are those of the insurer whose card led to the member", async () => {
    world.list.options.records = { razi: [record(1, "001"), record(2, "002")] };
    const result = await world.run(ofMember, { roles: [Role.PATIENT], patientId: "p1" });
    expect(result.errors).toBeUndefined();
    expect(result.data.endorsement.preAuths).toMatchObject({
      totalCount: 1,
      nodes: [{ endorsement: { memberId: "M1" }, patient: { id: "p1" } }],
    });
    expect(world.list.asked).toHaveLength(1);
  });

  it("are null for a broker, who may see no clinic data and costs no read", async () => {
    const result = await world.run(ofMember, { roles: [Role.BROKER] });
    expect(result.data.endorsement).toEqual({ memberId: "M1", preAuths: null });
    expect(world.list.asked).toHaveLength(0);
  });
});

it.each([
  [{ confirmedFrom: "2030-01-01T00:00:00Z", confirmedTo: "2031-01-02T00:00:01Z" }, /366 days/],
  [{ confirmedFrom: "2030-01-02T00:00:00Z", confirmedTo: "2030-01-01T00:00:00Z" }, /earlier/],
  [{ confirmedFrom: "9000-01-01T00:00:00Z" }, /earlier/],
])("refuses the period %j before anybody is asked", async (filter, message) => {
  const result = await world.run(ofPatient, staff, { id: "p1", filter });
  expect(result.errors?.map(({ extensions }) => extensions["code"])).toEqual(["BAD_USER_INPUT"]);
  expect(result.errors?.[0]?.message).toMatch(message);
  expect(world.list.asked).toHaveLength(0);
});

it.each([-1, 101])("refuses first: %d before any window is read", async (first) => {
  const result = await world.run(ofPatient, staff, { id: "p1", first });
  expect(result.errors?.map(({ extensions }) => extensions["code"])).toEqual(["BAD_USER_INPUT"]);
  expect(world.list.asked).toHaveLength(0);
});
