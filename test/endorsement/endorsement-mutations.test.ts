import { Role } from "../../src/auth/role";
import { enrolment, newDetails, type Json } from "./enrolment-input";
import { broker, callerWith, patient, SandboxGraph, staff } from "./sandbox-graph";

let graph: SandboxGraph;

beforeAll(async () => {
  graph = await SandboxGraph.start({ patients: 60 });
});
beforeEach(() => graph.reset());
afterAll(() => graph.stop());

const fault = (route: string, rule: Json) =>
  graph.upstreams.faults.add({ upstream: "bastion", route, ...rule } as never);
const inputTypes: Record<string, string> = {
  addEndorsement: "AddEndorsementInput",
  removeEndorsement: "RemoveEndorsementInput",
  restoreEndorsement: "RestoreEndorsementInput",
  changeEndorsementPlan: "ChangeEndorsementPlanInput",
  updateEndorsementMember: "UpdateEndorsementMemberInput",
};
const selection = "endorsement { memberId status firstName phone plan { id } } userErrors { code field message }";
const run = (mutation: string, input: Json, caller: Parameters<SandboxGraph["run"]>[1] = broker, wanted = selection) =>
  graph.run(`mutation ($input: ${inputTypes[mutation]}!) { ${mutation}(input: $input) { ${wanted} } }`, caller, {
    input,
  });
const members = () => graph.store.broker.members;
const anyMember = (status = "Active") =>
  [...members().values()].find((one) => one.status === status && one.planId !== "299")!;
const written = () => graph.upstreams.requests("bastion").filter(({ route }) => route.startsWith("/endorsement"));

/** Every mutation with an input that is right. */
const inputs = (): Record<string, Json> => {
  const { memberId, policyId, planId } = anyMember();
  return {
    addEndorsement: enrolment(graph.store.broker),
    removeEndorsement: { memberId, policyId },
    restoreEndorsement: { memberId: anyMember("Deleted").memberId },
    changeEndorsementPlan: { memberId, oldPlanId: planId, newPlanId: planId === "303" ? "304" : "303" },
    updateEndorsementMember: { memberId, policyId, ...newDetails },
  };
};
const mutations = Object.keys(inputTypes);

it("adds a member with the documented names, numbers and words, and shows it", async () => {
  const input = enrolment(graph.store.broker);
  const { data, errors } = await run("addEndorsement", input);
  expect(errors).toBeUndefined();
  const { endorsement, userErrors } = data.addEndorsement;
  expect(userErrors).toEqual([]);
  expect(endorsement).toMatchObject({
    status: "ACTIVE",
    firstName: "Ngozi",
    phone: "+2348031234567",
    plan: { id: "302" },
  });
  expect(written().map(({ body }) => body)).toEqual([
    {
      reference: "enrolment-1",
      plan_id: "302",
      policyId: "60001",
      customer: {
        firstName: "Ngozi",
        middleName: "Ada",
        lastName: "Okafor-Brown",
        maidenName: "Okafor",
        _email: "ngozi@people.example",
        dob: "1984-02-29",
        gender: "Female",
        phone: "+2348031234567",
        address: "12 Ring Road",
        relation: "Grand Mother",
        maritalStatus: 5,
        country: Number(input.member.countryId),
        state: Number(input.member.stateId),
        city: Number(input.member.cityId),
        genotype: 6,
        bloodGroup: 8,
        religion: 4,
        employeeId: "E-77",
        nationalId: "N-12345",
        ninNumber: "10000000001",
        height: 170.5,
        weight: 64,
        preExistingCondition: 1,
        condition: input.member.preExistingConditionIds.slice(0, 2),
      },
    },
  ]);
  expect(members().get(endorsement.memberId)).toMatchObject({ planId: "302", policyId: "60001", dob: "1984-02-29" });
});

it("omits missing fields from an enrolment", async () => {
  const { member, ...input } = enrolment(graph.store.broker);
  const {
    firstName,
    lastName,
    birthDate,
    gender,
    phone,
    relation,
    maritalStatus,
    countryId,
    stateId,
    cityId,
    address,
  } = member;
  const least = {
    firstName,
    lastName,
    birthDate,
    gender,
    phone,
    relation,
    maritalStatus,
    countryId,
    stateId,
    cityId,
    address,
  };
  const { data } = await run("addEndorsement", {
    ...input,
    member: { ...least, middleName: " ", preExistingConditionIds: [] },
  });
  expect(data.addEndorsement.userErrors).toEqual([]);
  const customer = (written()[0]?.body as { customer: Json }).customer;
  expect(customer["preExistingCondition"]).toBe(0);
  expect(Object.keys(customer).sort()).toEqual(
    [
      "firstName",
      "lastName",
      "dob",
      "gender",
      "phone",
      "address",
      "relation",
      "maritalStatus",
      "country",
      "state",
      "city",
      "preExistingCondition",
    ].sort(),
  );
});

it("removes a member and restores it, showing each time the new state", async () => {
  const { memberId, policyId } = anyMember();
  const removed = await run("removeEndorsement", { memberId, policyId });
  expect(removed.data.removeEndorsement).toMatchObject({
    endorsement: { memberId, status: "REMOVED" },
    userErrors: [],
  });
  expect(written().map(({ body }) => body)).toEqual([{ memberId, policyId }]);
  const restored = await run("restoreEndorsement", { memberId });
  expect(restored.data.restoreEndorsement).toMatchObject({
    endorsement: { memberId, status: "ACTIVE" },
    userErrors: [],
  });
  expect(written().map(({ body }) => body)).toEqual([{ memberId, policyId }, { memberId }]);
});

it("moves a member to another plan", async () => {
  const input = inputs()["changeEndorsementPlan"]!;
  const { data } = await run("changeEndorsementPlan", input);
  expect(data.changeEndorsementPlan).toMatchObject({
    endorsement: { plan: { id: input["newPlanId"] } },
    userErrors: [],
  });
  expect(written().map(({ body }) => body)).toEqual([input]);
});

it("changes a member's personal data", async () => {
  const { memberId, policyId } = anyMember();
  const { data } = await run("updateEndorsementMember", { memberId, policyId, ...newDetails });
  expect(data.updateEndorsementMember).toMatchObject({
    endorsement: { firstName: "Renée", phone: "+12025550143" },
    userErrors: [],
  });
  const { email, birthDate, ...same } = newDetails;
  const customer = { ...same, _email: email, dob: birthDate, gender: "Female" };
  expect(written().map(({ body }) => body)).toEqual([{ memberId, policyId, customer }]);
  expect(members().get(memberId)).toMatchObject({ ...same, email, dob: birthDate, gender: "Female" });
});

it("keeps fields that are omitted or null", async () => {
  const { memberId, policyId, ...before } = { ...anyMember() };
  const input = { memberId, policyId, lastName: "Okafor", email: null };
  const { data } = await run("updateEndorsementMember", input);
  expect(data.updateEndorsementMember.userErrors).toEqual([]);
  expect(members().get(memberId)).toEqual({ memberId, policyId, ...before, lastName: "Okafor" });
});

it("asks for what the broker demands and does not show", async () => {
  const { memberId, policyId } = anyMember();
  fault("/enrollee-status", { kind: "missing-field", path: "data.member.address" });
  const { data } = await run("updateEndorsementMember", { memberId, policyId, firstName: "Ada" });
  expect(data.updateEndorsementMember.userErrors).toMatchObject([{ code: "INVALID", field: ["address"] }]);
  expect(written()).toEqual([]);
});

it("says where the broker's answer shows another value than was sent", async () => {
  const { memberId, policyId } = anyMember();
  const route = "/endorsement/update-enrollee-details";
  fault(route, { kind: "wrong-type", path: "data.membersDetails.lastName", value: "Somebody" });
  const { data } = await run("updateEndorsementMember", { memberId, policyId, lastName: "Okafor" });
  expect(data.updateEndorsementMember.userErrors).toMatchObject([{ code: "OUTCOME_UNKNOWN", field: ["lastName"] }]);
});

it.each([
  ["1", []],
  ["TRUE", []],
  ["success", []],
  [true, []],
  ["0", ["REFUSED_BY_UPSTREAM"]],
  [false, ["REFUSED_BY_UPSTREAM"]],
  ["failed", ["REFUSED_BY_UPSTREAM"]],
  ["perhaps", ["OUTCOME_UNKNOWN"]],
  [2, ["OUTCOME_UNKNOWN"]],
  [[1], ["OUTCOME_UNKNOWN"]],
])("reads `success: %j` of a write as %j", async (value, codes) => {
  fault("/endorsement/add", { kind: "wrong-type", path: "data.success", value });
  const input = { ...enrolment(graph.store.broker), reference: `success ${JSON.stringify(value)}` };
  const { data } = await run("addEndorsement", input);
  expect(data.addEndorsement.userErrors.map(({ code }: { code: string }) => code)).toEqual(codes);
});

it.each([
  ["status", "1", []],
  ["status", "false", ["OUTCOME_UNKNOWN"]],
  ["status", 200, []],
  ["status", {}, ["OUTCOME_UNKNOWN"]],
])("reads `%s: %j` of a write that succeeded as %j", async (path, value, codes) => {
  fault("/endorsement/undo-delete", { kind: "wrong-type", path, value });
  const { memberId } = anyMember("Deleted");
  const { data } = await run("restoreEndorsement", { memberId });
  members().get(memberId)!.status = "Deleted";
  expect(data.restoreEndorsement.userErrors.map(({ code }: { code: string }) => code)).toEqual(codes);
});

const healthFields =
  "ninNumber genotype bloodGroup religion heightCm weightKg preExistingConditionIds hasPreExistingConditions";

it("shows a broker every field that an enrolment sets", async () => {
  const input = enrolment(graph.store.broker);
  const wanted = `endorsement { ${healthFields} firstName middleName lastName maidenName email birthDate gender phone relation
    maritalStatus countryId stateId cityId address employeeId nationalId age } userErrors { code }`;
  const { data } = await run("addEndorsement", input, broker, wanted);
  const { preExistingConditionIds, ...member } = input.member;
  expect(data.addEndorsement.endorsement).toMatchObject({
    ...member,
    phone: "+2348031234567",
    preExistingConditionIds: [...new Set(preExistingConditionIds)],
    hasPreExistingConditions: true,
    age: expect.any(Number),
  });
});

it("shows health data to the member itself and not to clinic staff", async () => {
  const query = `{ patient(id: "4001") { endorsements { memberId ${healthFields} } } }`;
  const own = (await graph.run(query, patient("4001"))).data.patient.endorsements[0];
  const seen = (await graph.run(query, staff)).data.patient.endorsements[0];
  const { memberId, ...health } = own;
  expect(Object.values(health)).not.toContain(null);
  expect(seen).toEqual({ memberId, ...Object.fromEntries(Object.keys(health).map((field) => [field, null])) });
});

it.each([
  ["addEndorsement", { "POST /endorsement/add": 1, "GET /enrollee-status": 1 }],
  ["removeEndorsement", { "POST /endorsement/remove": 1, "GET /enrollee-status": 2 }],
  ["restoreEndorsement", { "POST /endorsement/undo-delete": 1, "GET /enrollee-status": 1 }],
  ["changeEndorsementPlan", { "POST /endorsement/update-member-plan": 1, "GET /enrollee-status": 1 }],
  ["updateEndorsementMember", { "POST /endorsement/update-enrollee-details": 1, "GET /enrollee-status": 2 }],
])("%s costs one write, and the reads that what is selected needs", async (mutation, asked) => {
  const { data } = await run(mutation, inputs()[mutation]!, broker, "endorsement { status } userErrors { code }");
  expect(data[mutation].userErrors).toEqual([]);
  expect(graph.asked()).toEqual(asked);
});

it("reads nothing for a payload of which only problems are selected", async () => {
  await run("restoreEndorsement", { memberId: anyMember("Deleted").memberId }, broker, "userErrors { code }");
  expect(graph.asked()).toEqual({ "POST /endorsement/undo-delete": 1 });
});

it.each(mutations)("forbids %s to everyone but a broker, before any upstream is called", async (mutation) => {
  const others = [
    patient("4001"),
    staff,
    callerWith(Role.INSURER),
    callerWith(Role.BENEFITS_ADMIN),
    callerWith(),
    null,
  ];
  for (const caller of others) {
    const { data, errors } = await run(mutation, inputs()[mutation]!, caller);
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  }
  expect(graph.upstreams.requests()).toEqual([]);
});

describe("what is not done", () => {
  it("a removal from another policy: not found, like an unknown member, and nothing is written", async () => {
    const { memberId } = anyMember();
    const other = await run("removeEndorsement", { memberId, policyId: "1" });
    const missing = await run("removeEndorsement", { memberId: "1", policyId: "1" });
    expect(other.data).toEqual(missing.data);
    expect(other.data.removeEndorsement).toMatchObject({
      endorsement: null,
      userErrors: [{ code: "NOT_FOUND", field: ["memberId"] }],
    });
    expect(written()).toEqual([]);
  });

  it("what the broker refuses, by HTTP status or within 200", async () => {
    const { memberId } = anyMember();
    const restored = await run("restoreEndorsement", { memberId });
    expect(restored.data.restoreEndorsement.userErrors).toMatchObject([{ code: "REFUSED_BY_UPSTREAM" }]);
    const draft = await run("addEndorsement", { ...enrolment(graph.store.broker), planId: "311" });
    expect(draft.data.addEndorsement).toMatchObject({
      endorsement: null,
      userErrors: [{ code: "REFUSED_BY_UPSTREAM" }],
    });
    const unknown = await run("restoreEndorsement", { memberId: "1" });
    expect(unknown.data.restoreEndorsement.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    fault("/endorsement", { kind: "status", status: 409 });
    const conflict = await run("restoreEndorsement", { memberId });
    expect(conflict.data.restoreEndorsement.userErrors).toMatchObject([{ code: "CONFLICT" }]);
  });

  it.each(mutations)("%s whose answer is lost: one write, outcome unknown", async (mutation) => {
    fault("/endorsement", { kind: "answer-lost" });
    const { data, errors } = await run(mutation, inputs()[mutation]!);
    expect(errors).toBeUndefined();
    expect(data[mutation]).toMatchObject({ endorsement: null, userErrors: [{ code: "OUTCOME_UNKNOWN" }] });
    expect(written()).toHaveLength(1);
  });

  it.each(mutations)("%s that never left: an error that says it may be tried again", async (mutation) => {
    const input = inputs()[mutation]!;
    fault("/", { kind: "refuse-connections" });
    await graph.upstreams.faults.settled();
    const { data, errors } = await run(mutation, input);
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ originalError: { code: "UPSTREAM_UNAVAILABLE", retryable: true } }]);
    graph.upstreams.faults.clear();
    await graph.upstreams.faults.settled();
  });

  it("a write whose login fails: it never left", async () => {
    fault("/auth/generateAuthToken", { kind: "status", status: 503 });
    const { errors } = await run("restoreEndorsement", { memberId: anyMember("Deleted").memberId });
    expect(errors).toMatchObject([{ originalError: { code: "UPSTREAM_UNAVAILABLE", sent: false } }]);
    expect(written()).toEqual([]);
  });

  it("an enrolment whose answer names no member: outcome unknown", async () => {
    fault("/endorsement/add", { kind: "missing-field", path: "data.membersDetails.memberId" });
    const { data } = await run("addEndorsement", enrolment(graph.store.broker));
    expect(data.addEndorsement.userErrors).toMatchObject([{ code: "OUTCOME_UNKNOWN" }]);
  });

  it("a write whose answer names another member: outcome unknown", async () => {
    fault("/endorsement", { kind: "wrong-type", path: "data.membersDetails.memberId", value: "1" });
    const { data } = await run("changeEndorsementPlan", inputs()["changeEndorsementPlan"]!);
    expect(data.changeEndorsementPlan.userErrors).toMatchObject([{ code: "OUTCOME_UNKNOWN" }]);
  });
});

it("repeats a write once when the broker says that the token had ended", async () => {
  const { memberId } = anyMember("Deleted");
  await run("restoreEndorsement", { memberId: "1" });
  graph.store.broker.account.tokens.clear();
  graph.upstreams.clearRequests();
  const { data } = await run("restoreEndorsement", { memberId });
  expect(data.restoreEndorsement).toMatchObject({ endorsement: { status: "ACTIVE" }, userErrors: [] });
  expect(written().map(({ status }) => status)).toEqual([401, 200]);
});

it("shows the new state to a read of the same operation that saw the old", async () => {
  const { memberId, policyId } = anyMember();
  const both = `mutation ($out: RemoveEndorsementInput!, $in: RestoreEndorsementInput!) {
    removeEndorsement(input: $out) { endorsement { status } }
    restoreEndorsement(input: $in) { endorsement { status } }
  }`;
  const { data, errors } = await graph.run(both, broker, { out: { memberId, policyId }, in: { memberId } });
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    removeEndorsement: { endorsement: { status: "REMOVED" } },
    restoreEndorsement: { endorsement: { status: "ACTIVE" } },
  });
});

it("returns the payload of a write that was performed even if the member cannot be read", async () => {
  const { memberId } = anyMember("Deleted");
  fault("/enrollee-status", { kind: "status", status: 422 });
  const { data, errors } = await run(
    "restoreEndorsement",
    { memberId },
    broker,
    "endorsement { memberId } userErrors { code }",
  );
  expect(data.restoreEndorsement).toEqual({ endorsement: null, userErrors: [] });
  expect(errors).toMatchObject([{ path: ["restoreEndorsement", "endorsement"] }]);
});
