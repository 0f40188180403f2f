import { once } from "node:events";
import { createServer, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { ask, FIXED, SandboxClient } from "./sandbox-client";
import { clock } from "../../src/clock";

let client: SandboxClient;

beforeEach(async () => {
  client = await SandboxClient.start();
});
afterEach(() => client.stop());

const broker = () => client.upstreams.store.broker;
const active = () => [...broker().members.values()].find(({ status }) => status === "Active")!;

const customer = (more: object = {}) => {
  const city = broker().cities[0]!;
  return {
    ...{ firstName: "Ifunanya", lastName: "Eze", _email: "ife@example.org", dob: "1991-04-09", gender: "Female" },
    ...{ phone: "+12125550123", address: "1 Ring Road", relation: "Daughter", maritalStatus: 1 },
    ...{ country: 160, state: city.state_id, city: city.id, nationalId: "4999999999", height: 165.5 },
    ...more,
  };
};
const addition = (more: object = {}) => ({
  ...{ reference: "r-1", plan_id: 302, policyId: "60001", customer: customer() },
  ...more,
});
const post = (path: string, json: unknown) => client.bastion(path, { json });

describe("login", () => {
  const url = () => `${client.upstreams.urls.bastion}/auth/generateAuthToken`;

  it("gives a token for the bare Base64 of name and password in `api-key`, at the top of the answer", async () => {
    const { body } = await ask(url(), { json: {}, headers: client.loginHeaders() });
    expect(body).toEqual({ status: true, token: expect.any(String) });
    expect(broker().account.tokens.get(body.token)).toBeNull();
  });

  it("refuses a wrong password, a missing header and a lifetime that is not a number", async () => {
    expect((await ask(url(), { json: {}, headers: client.loginHeaders("wrong") })).status).toBe(401);
    expect((await ask(url(), { json: {} })).status).toBe(401);
    expect((await ask(url(), { json: { expiresIn: "1h" }, headers: client.loginHeaders() })).status).toBe(422);
  });

  it("ends a token after `expiresIn` seconds, or sooner where the deployment says so", async () => {
    const token = await client.login({ expiresIn: 600 });
    const headers = { "api-key": token };
    const plans = `${client.upstreams.urls.bastion}/vendors/plans`;
    expect((await ask(plans, { headers })).status).toBe(200);
    clock.startAt(new Date(clock.now() + 600_000));
    const late = await ask(plans, { headers });
    clock.startAt(new Date());
    expect(late).toMatchObject({ status: 401, body: { status: false } });
    const short = await SandboxClient.start({ ...FIXED, bastionTokenTtlSeconds: 60 });
    const endsAt = short.upstreams.store.broker.account.tokens.get(await short.login({ expiresIn: 3600 }))!;
    await short.stop();
    expect(endsAt).toBeLessThanOrEqual(clock.now() + 60_000);
  });

  it("requires a token for every operation but the password reset", async () => {
    const { bastion } = client.upstreams.urls;
    const paths = [
      "/vendors/plans",
      "/vendors/plans/301",
      "/conditions",
      "/miscs/states",
      "/enrollee-status?memberId=1",
    ];
    for (const path of paths) expect((await ask(`${bastion}${path}`)).status).toBe(401);
    expect((await ask(`${bastion}/endorsement/add`, { json: addition() })).status).toBe(401);
    expect((await ask(`${bastion}/auth/password-reset?email=a@b.example`)).status).toBe(200);
  });
});

describe("account", () => {
  it("changes the password, ends all sessions and answers `success` as a boolean without `status`", async () => {
    const { bastionPassword } = client.upstreams.credentials;
    const json = { oldPassword: bastionPassword, newPassword: "n3w", newConfirmPassword: "n3w" };
    const { body } = await post("/auth/change-password", json);
    expect(body).toEqual({ data: { success: true, message: expect.any(String) } });
    expect((await client.bastion("/vendors/plans")).status).toBe(401);
    const url = `${client.upstreams.urls.bastion}/auth/generateAuthToken`;
    expect((await ask(url, { json: {}, headers: client.loginHeaders() })).status).toBe(401);
    expect((await ask(url, { json: {}, headers: client.loginHeaders("n3w") })).status).toBe(200);
  });

  it("refuses a wrong old password, a different confirmation and a missing one", async () => {
    const oldPassword = client.upstreams.credentials.bastionPassword;
    const wrong = { oldPassword: "?", newPassword: "a", newConfirmPassword: "a" };
    expect((await post("/auth/change-password", wrong)).status).toBe(422);
    expect(
      (await post("/auth/change-password", { oldPassword, newPassword: "a", newConfirmPassword: "b" })).status,
    ).toBe(422);
    expect((await post("/auth/change-password", { oldPassword, newPassword: "a" })).status).toBe(400);
    expect(broker().account.password).toBe(oldPassword);
  });

  it("accepts a password reset without a token, and refuses an invalid address", async () => {
    await client.bastion("/auth/password-reset?email=desk@broker.example");
    expect(broker().account.passwordResets).toEqual(["desk@broker.example"]);
    expect((await client.bastion("/auth/password-reset")).status).toBe(400);
    expect((await client.bastion("/auth/password-reset?email=desk")).status).toBe(422);
  });

  it("stores the webhook's URL, and refuses an invalid one", async () => {
    const patch = (json: unknown) => client.bastion("/vendors/config", { method: "PATCH", json });
    expect((await patch({ webhookURL: "https://graph.example/hook", webhookAccessKey: "k" })).body.status).toBe(true);
    expect((await patch({ webhookURL: "not a uri" })).status).toBe(422);
    expect((await patch({})).status).toBe(400);
    expect(broker().account).toMatchObject({ webhookUrl: "https://graph.example/hook", webhookAccessKey: "k" });
  });
});

describe("lists", () => {
  it("numbers plans and states, spells condition ids as text beside `statusCode`, and provider values all as text", async () => {
    const plans = await client.bastion("/vendors/plans");
    const conditions = await client.bastion("/conditions?query=DIABETES");
    const states = await client.bastion("/miscs/states");
    const providers = await client.bastion("/miscs/providers-list");
    expect(plans.body.data).toEqual([...broker().plans.values()]);
    expect(conditions.body).toMatchObject({ statusCode: 200, data: [{ id: "719" }, { id: "720" }] });
    expect(conditions.body).not.toHaveProperty("status");
    expect(states.body.data).toEqual(broker().states);
    for (const provider of providers.body.data)
      expect(Object.values(provider).every((value) => typeof value === "string")).toBe(true);
  });

  it("reads one plan, and knows no other", async () => {
    expect((await client.bastion("/vendors/plans/301")).body.data).toEqual(broker().plans.get(301));
    expect((await client.bastion("/vendors/plans/999")).status).toBe(404);
  });

  it("lists the cities of a state, which has to be named", async () => {
    const { id } = broker().states[2]!;
    const cities = broker().cities.filter(({ state_id }) => state_id === id);
    expect((await client.bastion(`/miscs/cities?state_id=${id}`)).body.data).toEqual(cities);
    expect((await client.bastion("/miscs/cities")).status).toBe(400);
  });

  it("filters care providers by each of the five parameters", async () => {
    const [wanted] = broker().careProviders;
    const { typeId, stateId, cityId, wire, planIds } = wanted!;
    const query = `provider_type=${typeId}&state_id=${stateId}&city_id=${cityId}&plan_id=${planIds[0]}`;
    const search = encodeURIComponent(wire.name.toUpperCase());
    expect((await client.bastion(`/miscs/providers-list?${query}&search_text=${search}`)).body.data).toEqual([wire]);
    expect((await client.bastion(`/miscs/providers-list?${query}&search_text=nobody`)).body.data).toEqual([]);
    const ofType = (await client.bastion(`/miscs/providers-list?provider_type=${typeId}`)).body.data;
    expect(ofType).toHaveLength(broker().careProviders.filter((provider) => provider.typeId === typeId).length);
  });
});

describe("enrollees", () => {
  it("answers status, plan and utilization, dates with the day first, ids and age as text, amounts as numbers", async () => {
    const member = active();
    const { memberId, policyId, dob } = member;
    const of = async (what: string) => (await client.bastion(`/enrollee-${what}?memberId=${memberId}`)).body.data;
    const dayFirst = dob.split("-").reverse().join("-");
    const known = { memberId, policyId, dob: dayFirst, email: member.email, age: expect.any(String) };
    expect(await of("status")).toMatchObject({ success: 1, member: { ...known, status: "Active" } });
    const planName = broker().plans.get(Number(member.planId))?.name;
    expect(await of("plan")).toMatchObject({ success: 1, member: { ...known, planId: member.planId, planName } });
    const { totalSpent, balance, provider } = member;
    expect(await of("utilization")).toMatchObject({
      success: 1,
      membersDetails: { totalSpent, balance, provider, planName },
    });
  });

  it("requires a member id, and answers 404 for unknown members", async () => {
    for (const what of ["status", "plan", "utilization"]) {
      expect((await client.bastion(`/enrollee-${what}`)).status).toBe(400);
      expect((await client.bastion(`/enrollee-${what}?memberId=1`)).status).toBe(404);
    }
  });
});

describe("endorsements", () => {
  it("adds a member, and another one for the same reference", async () => {
    const first = (await post("/endorsement/add", addition())).body;
    const second = (await post("/endorsement/add", addition())).body;
    const { memberId } = first.data.membersDetails;
    expect(first).toMatchObject({ status: true, data: { success: 1 } });
    expect(first.data.membersDetails).toMatchObject({ planId: "302", policyId: "60001", dob: "09-04-1991" });
    expect(first.data.membersDetails).toMatchObject({ email: "ife@example.org", nationalId: "4999999999" });
    expect(second.data.membersDetails.memberId).not.toBe(memberId);
    expect(broker().members.get(memberId)).toMatchObject({ status: "Active", relation: "Daughter", dob: "1991-04-09" });
  });

  it.each([
    ["no reference", { reference: undefined }, 400],
    ["no customer", { customer: undefined }, 400],
    ["an unknown plan", { plan_id: 999 }, 404],
  ])("refuses an addition with %s", async (_what, more, status) => {
    const size = broker().members.size;
    expect(await post("/endorsement/add", addition(more))).toMatchObject({ status, body: { status: false } });
    expect(broker().members.size).toBe(size);
  });

  it.each([
    ["firstName", undefined, 400],
    ["dob", "09-04-1991", 422],
    ["dob", "1991-02-30", 422],
    ["dob", "2999-01-01", 422],
    ["gender", "female", 422],
    ["phone", "call me", 422],
    ["relation", "Self", 422],
    ["maritalStatus", 6, 422],
    ["maritalStatus", "Single", 422],
    ["country", 1, 422],
    ["state", 1, 422],
    ["city", 1, 422],
    ["_email", "nobody", 422],
    ["genotype", 7, 422],
    ["bloodGroup", 9, 422],
    ["religion", 0, 422],
    ["height", -1, 422],
    ["preExistingCondition", 2, 422],
    ["preExistingCondition", 1, 400],
  ])("refuses a customer whose %s is %j with %d", async (field, value, status) => {
    const size = broker().members.size;
    const answer = await post("/endorsement/add", addition({ customer: customer({ [field]: value }) }));
    expect(answer).toMatchObject({ status, body: { status: false, message: expect.any(String) } });
    expect(broker().members.size).toBe(size);
  });

  it("takes known pre-existing conditions and refuses others", async () => {
    const withConditions = (condition: string[]) =>
      post("/endorsement/add", addition({ customer: customer({ preExistingCondition: 1, condition }) }));
    expect((await withConditions(["701", "702"])).body.data.membersDetails.condition).toEqual(["701", "702"]);
    expect((await withConditions(["1"])).status).toBe(422);
  });

  it("declines an unpublished plan with HTTP 200 and `status: false`", async () => {
    const answer = await post("/endorsement/add", addition({ plan_id: "311" }));
    expect(answer).toMatchObject({ status: 200, body: { status: false } });
  });

  it("removes once and restores once; what is done already is declined with HTTP 200 and `success` 0", async () => {
    const { memberId, policyId } = active();
    const status = () => broker().members.get(memberId)?.status;
    expect((await post("/endorsement/remove", { memberId, policyId })).body.data).toMatchObject({
      success: 1,
      memberId,
      policyId,
    });
    expect(status()).toBe("Deleted");
    const again = await post("/endorsement/remove", { memberId, policyId });
    expect(again).toMatchObject({ status: 200, body: { status: true, data: { success: 0 } } });
    expect((await post("/endorsement/undo-delete", { memberId })).body.data.membersDetails.memberId).toBe(memberId);
    expect(status()).toBe("Active");
    expect((await post("/endorsement/undo-delete", { memberId })).body.data.success).toBe(0);
  });

  it("refuses to remove without a policy, from another policy, or without a member", async () => {
    const { memberId } = active();
    expect((await post("/endorsement/remove", { memberId })).status).toBe(400);
    expect((await post("/endorsement/remove", { memberId, policyId: "1" })).status).toBe(422);
    expect((await post("/endorsement/remove", { memberId: "1", policyId: "1" })).status).toBe(404);
    expect(broker().members.get(memberId)?.status).toBe("Active");
  });

  it("changes the plan of a member that is on the old one", async () => {
    const { memberId, planId: oldPlanId } = active();
    const change = (more: object) =>
      post("/endorsement/update-member-plan", { memberId, oldPlanId, newPlanId: "305", ...more });
    expect((await change({ oldPlanId: "1" })).status).toBe(422);
    expect((await change({ newPlanId: "1" })).status).toBe(404);
    expect((await change({ newPlanId: "311" })).body.data.success).toBe(0);
    expect((await change({})).body.data.membersDetails.planId).toBe("305");
    expect(broker().members.get(memberId)?.planId).toBe("305");
  });

  it("updates details: `_email` in, `email` out, and no more than ten fields back", async () => {
    const { memberId, policyId } = active();
    const { firstName, lastName, dob, gender, phone, address } = customer();
    const details = { firstName, lastName, dob, gender, phone, address, _email: "new@example.org" };
    const { body } = await post("/endorsement/update-enrollee-details", { memberId, policyId, customer: details });
    const fields = "memberId policyId firstName middleName maidenName lastName email age dob relation";
    expect(Object.keys(body.data.membersDetails)).toEqual(fields.split(" "));
    expect(broker().members.get(memberId)).toMatchObject({ firstName, phone, address, dob, email: "new@example.org" });
    const wrong = { memberId, policyId, customer: { ...details, phone: "?" } };
    expect((await post("/endorsement/update-enrollee-details", wrong)).status).toBe(422);
  });

  it("takes JSON only", async () => {
    const answer = await client.bastion("/endorsement/remove", { form: { memberId: "1", policyId: "1" } });
    expect(answer.status).toBe(400);
  });
});

describe("webhooks", () => {
  let receiver: Server;
  let bodies: { event: string }[];

  beforeEach(async () => {
    bodies = [];
    receiver = createServer((request, response) => {
      let text = "";
      request.on("data", (chunk: Buffer) => (text += chunk.toString()));
      request.on("end", () => {
        bodies.push(JSON.parse(text));
        response.writeHead(202).end();
        receiver.emit("webhook");
      });
    }).listen(0, "127.0.0.1");
    await once(receiver, "listening");
    const webhookURL = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
    await client.bastion("/vendors/config", { method: "PATCH", json: { webhookURL, webhookAccessKey: "s3cret" } });
  });
  afterEach(() => {
    receiver.close();
    receiver.closeAllConnections();
  });

  it("notifies the configured URL of an addition and a restoration, and of nothing else", async () => {
    const told = once(receiver, "webhook");
    const added = (await post("/endorsement/add", addition())).body.data.membersDetails;
    await told;
    const { memberId, policyId } = added;
    await post("/endorsement/remove", { memberId, policyId });
    const toldAgain = once(receiver, "webhook");
    await post("/endorsement/undo-delete", { memberId });
    await toldAgain;
    expect(bodies).toEqual([
      { event: "added-policy-member", accessKey: "s3cret", data: added },
      { event: "re-endorsed-member", accessKey: "s3cret", data: added },
    ]);
    expect(client.upstreams.webhooks().map(({ body }) => body)).toEqual(bodies);
  });

  it("sends the event although the answer to the call that caused it is lost", async () => {
    const told = once(receiver, "webhook");
    client.upstreams.faults.add({ upstream: "bastion", route: "/endorsement/add", kind: "answer-lost" });
    await expect(post("/endorsement/add", addition())).rejects.toThrow();
    await told;
    expect(bodies).toHaveLength(1);
  });

  it("adds members even if the webhook's URL is unreachable", async () => {
    receiver.close();
    receiver.closeAllConnections();
    expect((await post("/endorsement/add", addition())).body.data.success).toBe(1);
    expect(client.upstreams.webhooks()).toMatchObject([{ status: null }]);
  });
});
