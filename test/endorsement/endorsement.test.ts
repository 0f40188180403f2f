import { Role } from "../../src/auth/role";
import { IRREGULAR_PATIENTS } from "../../src/sandbox/irregular-patients";
import { broker, callerWith, patient, SandboxGraph, staff } from "./sandbox-graph";

let graph: SandboxGraph;

beforeAll(async () => {
  graph = await SandboxGraph.start();
});
beforeEach(() => graph.reset());
afterAll(() => graph.stop());

const { showcase } = IRREGULAR_PATIENTS;
const cardOf = (patientId: string, type: "primary" | "secondary" = "primary") =>
  graph.store.clinic.cards.get(patientId)?.[type];
const memberIdOf = (patientId: string) => cardOf(patientId)?.subscriber_number ?? "";
const memberOf = (patientId: string) => graph.store.broker.members.get(memberIdOf(patientId))!;

const planIdOf = (patientId: string, type: "primary" | "secondary") =>
  graph.store.broker.members.get(cardOf(patientId, type)?.subscriber_number ?? "")?.planId;
const patientsWithKnownPlans = () =>
  [...graph.store.clinic.cards.keys()].filter((id) => id !== IRREGULAR_PATIENTS.withdrawnPlan);

const facts =
  "memberId policyId status rawStatus firstName middleName lastName maidenName birthDate gender email phone relation maritalStatus nationalId employeeId";
const statuses: Record<string, string> = {
  Active: "ACTIVE",
  Inactive: "INACTIVE",
  Inactive_expired: "EXPIRED",
  Deleted: "REMOVED",
};
const maritalStatuses = ["", "SINGLE", "MARRIED", "DIVORCED", "WIDOWED", "SINGLE_PARENT"];

it("shows every member exactly as in the broker's store", async () => {
  const members = [...graph.store.broker.members.values()];
  const wanted = members.map(
    (_, index) => `m${index}: endorsement(memberId: "${members[index]?.memberId}") { ${facts} }`,
  );
  const { data, errors } = await graph.run(`{ ${wanted.join(" ")} }`, broker);
  expect(errors).toBeUndefined();
  const orNull = (text: string | null) => (text === "" ? null : text);
  expect(Object.values(data)).toEqual(
    members.map((member) => ({
      memberId: member.memberId,
      policyId: member.policyId,
      status: statuses[member.status],
      rawStatus: member.status,
      firstName: member.firstName,
      middleName: orNull(member.middleName),
      lastName: member.lastName,
      maidenName: orNull(member.maidenName),
      birthDate: member.dob,
      gender: member.gender.toUpperCase(),
      email: orNull(member.email),
      phone: member.phone,
      relation: member.relation.toUpperCase().replace(" ", "_"),
      maritalStatus: maritalStatuses[member.maritalStatus],
      nationalId: member.nationalId,
      employeeId: member.employeeId,
    })),
  );
});

describe("calls only the endpoints for the selected fields", () => {
  it.each([
    ["status", "status firstName policyId", { "GET /enrollee-status": 1 }],
    ["nothing but the id", "memberId __typename", { "GET /enrollee-status": 1 }],
    ["the plan", "memberId plan { name }", { "GET /enrollee-plan": 1, "GET /vendors/plans/{id}": 1 }],
    ["the utilization", "utilization { totalSpent balance provider planName }", { "GET /enrollee-utilization": 1 }],
    [
      "everything",
      "status plan { name } utilization { balance }",
      {
        "GET /enrollee-status": 1,
        "GET /enrollee-plan": 1,
        "GET /enrollee-utilization": 1,
        "GET /vendors/plans/{id}": 1,
      },
    ],
  ])("%s", async (_, selection, asked) => {
    const { data, errors } = await graph.run(
      `query ($id: ID!) { endorsement(memberId: $id) { ${selection} } }`,
      broker,
      { id: memberIdOf(showcase) },
    );
    expect(errors).toBeUndefined();
    expect(data.endorsement).not.toBeNull();
    expect(graph.asked()).toEqual(asked);
  });
});

it("gives amounts as exact decimals", async () => {
  const { totalSpent, balance, provider } = memberOf(showcase);
  const { data } = await graph.run(
    `query ($id: ID!) { endorsement(memberId: $id) { utilization { totalSpent balance provider planName } } }`,
    broker,
    { id: memberIdOf(showcase) },
  );
  expect(data.endorsement.utilization).toEqual({
    totalSpent: String(totalSpent),
    balance: String(balance),
    provider,
    planName: graph.store.broker.plans.get(301)?.name,
  });
});

it("follows two cards to two plans with one call a member and one plan list", async () => {
  const planIds = (patientId: string) => [planIdOf(patientId, "primary"), planIdOf(patientId, "secondary")];
  const id = patientsWithKnownPlans().find(
    (patientId) => new Set(planIds(patientId)).size === 2 && planIds(patientId)[1],
  );
  const { data, errors } = await graph.run(
    `query ($id: ID!) { patient(id: $id) { insuranceCards { type plan { id name } } } }`,
    staff,
    { id },
  );
  expect(errors).toBeUndefined();
  const planOf = (type: "primary" | "secondary") => {
    const planId = planIdOf(id ?? "", type);
    return { id: planId, name: graph.store.broker.plans.get(Number(planId))?.name };
  };
  expect(data.patient.insuranceCards).toEqual([
    { type: "PRIMARY", plan: planOf("primary") },
    { type: "SECONDARY", plan: planOf("secondary") },
  ]);
  expect(graph.asked()).toEqual({
    "GET /users/{user_id}/insurances": 1,
    "GET /users": 1,
    "GET /enrollee-plan": 2,
    "GET /vendors/plans": 1,
  });
});

it("reads fifty patients' plans with one plan list and no status or benefits", async () => {
  const ids = patientsWithKnownPlans().slice(0, 50);
  const { errors } = await graph.run(
    `query ($ids: [ID!]!) { patients(ids: $ids) { insuranceCards { plan { name } endorsement { plan { category } } } } }`,
    staff,
    { ids },
  );
  expect(errors).toBeUndefined();
  const asked = graph.asked();
  expect(Object.keys(asked).sort()).toEqual([
    "GET /enrollee-plan",
    "GET /users",
    "GET /users/{user_id}/insurances",
    "GET /vendors/plans",
  ]);
  expect(asked["GET /vendors/plans"]).toBe(1);
  const paths = graph.upstreams.requests("bastion").map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
});

it("counts two cards with one number as one member", async () => {
  const { data, errors } = await graph.run(
    `query ($id: ID!) { patient(id: $id) { endorsements { memberId patient { id } } } }`,
    staff,
    { id: IRREGULAR_PATIENTS.oneMemberTwice },
  );
  expect(errors).toBeUndefined();
  expect(data.patient.endorsements).toEqual([
    { memberId: memberIdOf(IRREGULAR_PATIENTS.oneMemberTwice), patient: { id: IRREGULAR_PATIENTS.oneMemberTwice } },
  ]);
});

it("takes the utilization for proof of a member that has no plan", async () => {
  graph.upstreams.faults.add({ upstream: "bastion", route: "/enrollee-plan", kind: "status", status: 404 });
  const { data, errors } = await graph.run(
    `query ($id: ID!) { endorsement(memberId: $id) { plan { id } utilization { balance } } }`,
    broker,
    { id: memberIdOf(showcase) },
  );
  expect(errors).toBeUndefined();
  expect(data.endorsement).toEqual({ plan: null, utilization: { balance: expect.any(String) } });
});

it("lists the members of several patients, removed and expired ones too", async () => {
  const ids = [...graph.store.clinic.cards.keys()].slice(0, 60);
  const { data, errors } = await graph.run(
    `query ($ids: [ID!]!) { patients(ids: $ids) { id endorsements { memberId status insurance: patient { id } } } }`,
    staff,
    { ids },
  );
  expect(errors).toBeUndefined();
  const seen = new Set<string>();
  for (const { id, endorsements } of data.patients) {
    for (const { memberId, status, insurance } of endorsements) {
      expect(status).toBe(statuses[graph.store.broker.members.get(memberId)!.status]);
      expect(insurance).toEqual({ id });
      seen.add(status);
    }
  }
  expect(seen).toContain("REMOVED");
  expect(seen).toContain("EXPIRED");
});

it.each([
  ["no cards", IRREGULAR_PATIENTS.noCards],
  ["cards of unknown insurers", IRREGULAR_PATIENTS.unknownInsurers],
  ["a card of a member that the broker does not have", IRREGULAR_PATIENTS.unknownMember],
])("lists nothing for a patient with %s", async (_, id) => {
  const { data, errors } = await graph.run(
    `query ($id: ID!) { patient(id: $id) { endorsements { status } insuranceCards { endorsement { status } plan { id } } } }`,
    staff,
    { id },
  );
  expect(errors).toBeUndefined();
  expect(data.patient.endorsements).toEqual([]);
  for (const card of data.patient.insuranceCards) expect(card).toEqual({ endorsement: null, plan: null });
});

describe("who sees a member", () => {
  const query = `query ($id: ID!) { endorsement(memberId: $id) { memberId status patient { id } } }`;
  const see = async (caller: Parameters<SandboxGraph["run"]>[1], id = memberIdOf(showcase)) => {
    const { data, errors } = await graph.run(query, caller, { id });
    expect(errors).toBeUndefined();
    return data.endorsement;
  };

  it("a broker, without its patient", async () => {
    expect(await see(broker)).toEqual({ memberId: memberIdOf(showcase), status: "ACTIVE", patient: null });
  });

  it("a patient whose own card names it", async () => {
    expect(await see(patient(showcase))).toEqual({
      memberId: memberIdOf(showcase),
      status: "ACTIVE",
      patient: { id: showcase },
    });
  });

  it("no one else: not another patient, staff without a patient, an insurer, a benefits administrator, an unknown role", async () => {
    const others = [
      patient(IRREGULAR_PATIENTS.noVisits),
      staff,
      callerWith(Role.INSURER),
      callerWith(Role.BENEFITS_ADMIN),
      callerWith(),
      null,
    ];
    for (const caller of others) expect(await see(caller)).toBeNull();
    expect(Object.keys(graph.asked())).toEqual(["GET /users/{user_id}/insurances"]);
  });

  it("a caller of two roles by the rights of both", async () => {
    const both = { ...callerWith(Role.BROKER, Role.PATIENT), patientId: showcase };
    expect((await see(both))?.patient).toEqual({ id: showcase });
    expect((await see(both, memberIdOf(IRREGULAR_PATIENTS.noVisits)))?.patient).toBeNull();
    graph.upstreams.faults.add({ upstream: "vsee", kind: "status", status: 422 });
    const { data, errors } = await graph.run(query, both, { id: memberIdOf(showcase) });
    expect(data.endorsement).toMatchObject({ memberId: memberIdOf(showcase), patient: null });
    expect(errors?.map(({ path }) => path)).toEqual([["endorsement", "patient"]]);
  });

  it.each(["..", "."])(
    "nobody a member called %j, which cannot be sent: the error says so, and no upstream is asked",
    async (id) => {
      const { data, errors } = await graph.run(query, broker, { id });
      expect(data.endorsement).toBeNull();
      expect(errors).toMatchObject([{ path: ["endorsement"], extensions: { code: "BAD_USER_INPUT" } }]);
      expect(graph.asked()).toEqual({});
    },
  );

  it.each(["a/b", "current", "a b"])("nobody a member called %j, once the broker has been asked", async (id) => {
    expect(await see(broker, id)).toBeNull();
    expect(graph.asked()).toEqual({ "GET /enrollee-status": 1 });
  });

  it("a patient whose cards cannot be read gets an error, not a missing member", async () => {
    graph.upstreams.faults.add({ upstream: "vsee", kind: "status", status: 503 });
    const { data, errors } = await graph.run(query, patient(showcase), { id: memberIdOf(showcase) });
    expect(data.endorsement).toBeNull();
    expect(errors).toMatchObject([{ path: ["endorsement"], originalError: { upstream: "vsee" } }]);
  });

  it("answers _entities by the same gate", async () => {
    const entities = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Endorsement { memberId status } } }`;
    const of = [
      { __typename: "Endorsement", memberId: memberIdOf(showcase) },
      { __typename: "Endorsement", memberId: memberIdOf(IRREGULAR_PATIENTS.noVisits) },
    ];
    const own = await graph.run(entities, patient(showcase), { of });
    expect(own.data._entities).toEqual([{ memberId: memberIdOf(showcase), status: "ACTIVE" }, null]);
    const all = await graph.run(entities, broker, { of });
    expect(all.data._entities).toMatchObject([{ memberId: of[0]?.memberId }, { memberId: of[1]?.memberId }]);
  });
});

describe("what fails costs itself", () => {
  const query = `query ($id: ID!) { endorsement(memberId: $id) { memberId status firstName plan { name } utilization { balance } } }`;
  const run = () => graph.run(query, broker, { id: memberIdOf(showcase) });
  const fail = (route: string, upstream: "bastion" | "vsee" = "bastion") =>
    graph.upstreams.faults.add({ upstream, route, kind: "status", status: 422 });

  it("the status endpoint: its fields fail, plan and utilization show", async () => {
    fail("/enrollee-status");
    const { data, errors } = await run();
    expect(data.endorsement).toMatchObject({
      memberId: memberIdOf(showcase),
      status: "UNKNOWN",
      firstName: null,
      plan: { name: expect.any(String) },
      utilization: { balance: expect.any(String) },
    });
    expect(errors?.map(({ path }) => path?.join("."))).toEqual(["endorsement.status", "endorsement.firstName"]);
  });

  it("the plan endpoint: the rest shows", async () => {
    fail("/enrollee-plan");
    const { data, errors } = await run();
    expect(data.endorsement).toMatchObject({
      status: "ACTIVE",
      plan: null,
      utilization: { balance: expect.any(String) },
    });
    expect(errors?.map(({ path }) => path?.join("."))).toEqual(["endorsement.plan"]);
  });

  it("the only endpoint that could prove the member: the member", async () => {
    fail("/enrollee-status");
    const { data, errors } = await graph.run(`query ($id: ID!) { endorsement(memberId: $id) { memberId } }`, broker, {
      id: memberIdOf(showcase),
    });
    expect(data.endorsement).toBeNull();
    expect(errors?.map(({ path }) => path)).toEqual([["endorsement"]]);
  });

  it("one member of a list: the others show", async () => {
    graph.upstreams.faults.add({
      upstream: "bastion",
      route: "/enrollee-status",
      kind: "status",
      status: 422,
      times: 1,
    });
    const listed = `query ($id: ID!) { patient(id: $id) { endorsements { memberId } } }`;
    const { data, errors } = await graph.run(listed, staff, { id: showcase });
    expect(data.patient.endorsements.map(({ memberId }: { memberId: string }) => memberId)).toEqual([
      cardOf(showcase, "secondary")?.subscriber_number,
    ]);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.path?.slice(0, 2)).toEqual(["patient", "endorsements"]);
  });

  it("a field of a wrong type: that field", async () => {
    const wrong = { upstream: "bastion", route: "/enrollee-status", kind: "wrong-type" } as const;
    graph.upstreams.faults.add({ ...wrong, path: "data.member.dob", value: "10/01/1962" });
    const { data, errors } = await graph.run(
      `query ($id: ID!) { endorsement(memberId: $id) { status birthDate lastName } }`,
      broker,
      { id: memberIdOf(showcase) },
    );
    expect(data.endorsement).toEqual({ status: "ACTIVE", birthDate: null, lastName: memberOf(showcase).lastName });
    expect(errors?.map(({ path }) => path?.join("."))).toEqual(["endorsement.birthDate"]);
  });

  it("a card's number that cannot be read: what hangs on it", async () => {
    const wrong = { upstream: "vsee", route: "/users", kind: "wrong-type" } as const;
    graph.upstreams.faults.add({ ...wrong, path: "data.0.subscriber_number", value: 77 });
    const { data, errors } = await graph.run(
      `query ($id: ID!) { patient(id: $id) { endorsements { memberId } insuranceCards { type endorsement { memberId } } } }`,
      staff,
      { id: showcase },
    );
    const secondary = { memberId: cardOf(showcase, "secondary")?.subscriber_number };
    expect(data.patient).toEqual({
      endorsements: [secondary],
      insuranceCards: [
        { type: "PRIMARY", endorsement: null },
        { type: "SECONDARY", endorsement: secondary },
      ],
    });
    // The card may name one more: the list says that it is incomplete.
    expect(errors?.map(({ path }) => path?.join("."))).toEqual([
      "patient.endorsements",
      "patient.insuranceCards.0.endorsement",
    ]);
  });

  it("the broker: the cards show", async () => {
    fail("/");
    const { data, errors } = await graph.run(
      `query ($id: ID!) { patient(id: $id) { fullName insuranceCards(type: PRIMARY) { subscriberNumber endorsement { memberId } plan { id } } } }`,
      staff,
      { id: showcase },
    );
    expect(data.patient.insuranceCards).toEqual([
      { subscriberNumber: memberIdOf(showcase), endorsement: null, plan: null },
    ]);
    expect(errors?.map(({ path }) => path?.at(-1))).toEqual(["endorsement", "plan"]);
  });
});
