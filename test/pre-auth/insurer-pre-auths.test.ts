import { Role } from "../../src/auth/role";
import { loadPreAuth } from "../../src/pre-auth/load-pre-auths";
import { seconds } from "../upstream/preauth/list-server";
import { PreAuthWorld, staff, type As } from "./pre-auth-world";

const world = new PreAuthWorld();
beforeAll(() => world.start());
afterAll(() => world.stop());
beforeEach(() => world.reset());

const insurer: As = { roles: [Role.INSURER], insurances: ["razi"] };
const filter = { confirmedFrom: "2030-05-01T06:00:00Z", confirmedTo: "2030-05-20T18:00:00Z" };
const at = (iso: string, more: object = {}) => ({ confirm_date: seconds(iso), ...more });
const query = `query ($insurance: ID!, $filter: PreAuthFilter!, $first: Int) {
  preAuths(insurance: $insurance, filter: $filter, first: $first) {
    totalCount pageInfo { hasNextPage } nodes { id status rawStatus confirmedAt endorsement { memberId } patient { id } }
  } }`;

describe("an insurer's pre-authorizations", () => {
  it("are bounded to the second although windows are cut at days", async () => {
    world.list.options.records = {
      razi: [
        at("2030-05-01T05:59:59Z", { pre_auth_id: 1 }),
        at("2030-05-01T06:00:00Z", { pre_auth_id: 2 }),
        at("2030-05-20T18:00:00Z", { pre_auth_id: 3 }),
        at("2030-05-20T18:00:01Z", { pre_auth_id: 4 }),
      ],
    };
    const { data } = await world.run(query, insurer, { insurance: "razi", filter });
    expect(data.preAuths.totalCount).toBe(2);
    expect(data.preAuths.nodes).toMatchObject([
      { id: "razi:20300501:2", confirmedAt: "2030-05-01T06:00:00.000Z", endorsement: null, patient: null },
      { id: "razi:20300520:3" },
    ]);
    expect(world.list.asked).toHaveLength(1);
    expect(world.chart.asked).toHaveLength(0);
  });

  it.each([
    ["approved", "APPROVED"],
    ["partially_approved", "PARTIALLY_APPROVED"],
    ["pending", "PENDING"],
    ["rejected", "DENIED"],
    ["denied", "DENIED"],
    ["cancelled", "CANCELLED"],
    ["in_committee", "UNKNOWN"],
    [null, "UNKNOWN"],
  ])("of the slug %s are %s", async (slug, status) => {
    world.list.options.records = { razi: [at("2030-05-02T00:00:00Z", { pre_auth_id: 1, status: { slug } })] };
    const { data } = await world.run(query, insurer, { insurance: "razi", filter });
    expect(data.preAuths.nodes).toMatchObject([{ status, rawStatus: slug }]);
  });

  it("without a date stay, and say so in their id", async () => {
    world.list.options.records = { razi: [{ pre_auth_id: 7, confirm_date: null }, { confirm_date: null }] };
    const { data } = await world.run(query, insurer, { insurance: "razi", filter });
    expect(data.preAuths.nodes).toMatchObject([
      { id: "razi:0:7", confirmedAt: null },
      { id: expect.stringMatching(/^razi:0:x[0-9a-f]{32}$/) },
    ]);
  });

  it("say whether more follow", async () => {
    world.list.options.records = {
      razi: [1, 2, 3].map((pre_auth_id) => at("2030-05-02T00:00:00Z", { pre_auth_id })),
    };
    const page = async (first: number) =>
      (await world.run(query, insurer, { insurance: "razi", filter, first })).data.preAuths;
    expect(await page(2)).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(await page(3)).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: false } });
  });

  it.each<[string, As, string]>([
    ["another insurer's", insurer, "ma"],
    ["no insurer's", { roles: [Role.PATIENT, Role.BROKER, Role.BENEFITS_ADMIN], insurances: ["razi"] }, "razi"],
    ["the clinic's", { ...staff, insurances: ["razi"] }, "razi"],
  ])("are an empty page for %s caller, and nobody is asked", async (_, as, insurance) => {
    const { data, errors } = await world.run(query, as, { insurance, filter });
    expect(errors).toBeUndefined();
    expect(data.preAuths).toEqual({ totalCount: 0, pageInfo: { hasNextPage: false }, nodes: [] });
    expect(world.list.asked).toHaveLength(0);
  });

  it("of an insurer that cannot be asked for are refused", async () => {
    const { errors } = await world.run(
      query,
      { roles: [Role.INSURER], insurances: [".."] },
      { insurance: "..", filter },
    );
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    expect(world.list.asked).toHaveLength(0);
  });

  it("may span 366 days and not a second more", async () => {
    const upTo = (confirmedTo: string) =>
      world.run(query, insurer, { insurance: "razi", filter: { confirmedFrom: "2030-01-01T00:00:00Z", confirmedTo } });
    expect((await upTo("2031-01-02T00:00:00Z")).errors).toBeUndefined();
    expect((await upTo("2031-01-02T00:00:01Z")).errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
  });
});

it("carries every field of a record", async () => {
  world.list.options.records = {
    razi: [
      {
        pre_auth_id: 9001,
        index: 1,
        status: { slug: "approved", label: "Approved" },
        confirm_date: seconds("2030-05-02T03:04:05Z"),
        policy: { id: 5001, number: 18, full_number: "1/00/18" },
        insured_person: {
          id: 3,
          full_name: "A B",
          national_code: "0012",
          passport_no: "P1",
          naturalized_code: "N1",
        },
        illness: { type_slug: "outpatient", type_label: "Out", slug: "lab", label: "Lab", description: "Kidney" },
        customer: { id: 4, full_name: "C" },
        amounts: { amount: 1234500, paid: 0, estimate: "99.50" },
        op_unit_name: "North",
        deductible_rate: 12.5,
        flags: {
          has_details: true,
          submitted_with_child: false,
          edit_release_enabled: true,
          print_enabled: false,
          print_expertise_sheet_enabled: true,
          release_enabled: false,
          submission_for_approval_enabled: true,
          cancel_enabled: null,
        },
        cancellation_desc: "Late",
      },
    ],
  };
  const { data, errors } = await world.run(
    `query ($filter: PreAuthFilter!) { preAuths(insurance: "razi", filter: $filter) { nodes {
      status statusLabel policy { id number fullNumber }
      insuredPerson { id fullName nationalCode passportNumber naturalizedCode }
      illness { type typeLabel slug label description } customer { id fullName }
      amounts { requested paid estimate } operatingUnit deductibleRate
      flags { hasDetails submittedWithChild editReleaseEnabled printEnabled printExpertiseSheetEnabled releaseEnabled
        submissionForApprovalEnabled cancelEnabled }
      cancellationReason } } }`,
    insurer,
    { filter },
  );
  expect(errors).toBeUndefined();
  expect(data.preAuths.nodes).toEqual([
    {
      status: "APPROVED",
      statusLabel: "Approved",
      policy: { id: "5001", number: 18, fullNumber: "1/00/18" },
      insuredPerson: { id: "3", fullName: "A B", nationalCode: "0012", passportNumber: "P1", naturalizedCode: "N1" },
      illness: { type: "outpatient", typeLabel: "Out", slug: "lab", label: "Lab", description: "Kidney" },
      customer: { id: "4", fullName: "C" },
      amounts: { requested: "1234500", paid: "0", estimate: "99.50" },
      operatingUnit: "North",
      deductibleRate: 12.5,
      flags: {
        hasDetails: true,
        submittedWithChild: false,
        editReleaseEnabled: true,
        printEnabled: false,
        printExpertiseSheetEnabled: true,
        releaseEnabled: false,
        submissionForApprovalEnabled: true,
        cancelEnabled: null,
      },
      cancellationReason: "Late",
    },
  ]);
});

describe("a pre-authorization by its id", () => {
  beforeEach(() => {
    world.chart.cards = { p1: [["RAZI", "M1"]] };
    world.chart.members = { M1: { nationalId: "001" } };
    world.list.options.records = {
      razi: [
        at("2030-05-02T23:59:59Z", { pre_auth_id: 1, insured_person: { national_code: "001" } }),
        at("2030-05-02T00:00:00Z", { insured_person: { national_code: "002" } }),
      ],
    };
  });
  const found = async (id: string, as: As) => (await loadPreAuth(id, world.context(as)))?.id ?? null;
  const patient: As = { roles: [Role.PATIENT], patientId: "p1" };

  it("is found in its day's window, once for all of the day", async () => {
    const context = world.context(insurer);
    const [one, none] = await Promise.all([
      loadPreAuth("razi:20300502:1", context),
      loadPreAuth("razi:20300502:9", context),
    ]);
    expect([one?.id, none]).toEqual(["razi:20300502:1", null]);
    expect(world.list.pages()).toEqual([
      `razi ${seconds("2030-05-02T00:00:00Z")} ${seconds("2030-05-02T23:59:59Z")} 0`,
    ]);
  });

  it("is found by its hash where it has no upstream id", async () => {
    const { data } = await world.run(query, insurer, { insurance: "razi", filter });
    const { id } = data.preAuths.nodes[1];
    expect(id).toMatch(/:x/);
    expect(await found(id, insurer)).toBe(id);
  });

  it("is its own patient's to see, with the way back to the member", async () => {
    expect(await loadPreAuth("razi:20300502:1", world.context(patient))).toMatchObject({
      memberId: "M1",
      patientId: "p1",
    });
    world.chart.members["M1"] = { nationalId: "002" };
    expect(await found("razi:20300502:1", patient)).toBeNull();
  });

  it.each(["razi", "razi:20300502", ":20300502:1", "razi:20301399:1", "a/b:20300502:1", "ma:20300502:1"])(
    "is none for %s, and nobody is asked",
    async (id) => {
      expect(await found(id, insurer)).toBeNull();
      expect(world.list.asked).toHaveLength(0);
    },
  );

  it.each<[string, As]>([
    ["a broker", { roles: [Role.BROKER] }],
    ["another patient", { roles: [Role.PATIENT], patientId: "p2" }],
    ["another insurer", { roles: [Role.INSURER], insurances: ["ma"] }],
  ])("is none for %s, and the list is not asked", async (_, as) => {
    expect(await found("razi:20300502:1", as)).toBeNull();
    expect(world.list.asked).toHaveLength(0);
  });

  it("is none for staff where nothing leads to a patient of theirs", async () => {
    expect(await found("razi:20300502:1", staff)).toBeNull();
  });
});
