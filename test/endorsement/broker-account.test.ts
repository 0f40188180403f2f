import fc from "fast-check";
import { Role } from "../../src/auth/role";
import type { Json } from "./enrolment-input";
import { broker, callerWith, patient, SandboxGraph, staff } from "./sandbox-graph";

let graph: SandboxGraph;

beforeAll(async () => {
  graph = await SandboxGraph.start({ patients: 5 });
});
beforeEach(() => graph.reset());
afterAll(() => graph.stop());

const inputs: Record<string, { type: string; input: Json }> = {
  updateBrokerWebhook: {
    type: "UpdateBrokerWebhookInput",
    input: { url: "https://hooks.people.example/bastion?of=graph", accessKey: "a key" },
  },
  changeBrokerPassword: {
    type: "ChangeBrokerPasswordInput",
    input: { oldPassword: "the old one", newPassword: "the new one" },
  },
  requestBrokerPasswordReset: {
    type: "RequestBrokerPasswordResetInput",
    input: { email: "broker+graph@people.example" },
  },
};
const mutations = Object.keys(inputs);
const account = () => graph.store.broker.account;
const run = (
  mutation: string,
  input: Json = inputs[mutation]!.input,
  caller: Parameters<SandboxGraph["run"]>[1] = broker,
) =>
  graph.run(
    `mutation ($input: ${inputs[mutation]!.type}!) { ${mutation}(input: $input) { ok message userErrors { code field } } }`,
    caller,
    { input },
  );
const member = () => [...graph.store.broker.members.keys()][0];
const readMember = () => graph.run(`{ endorsement(memberId: "${member()}") { memberId } }`, broker);

it("configures the webhook with one call", async () => {
  const { data } = await run("updateBrokerWebhook");
  expect(data.updateBrokerWebhook).toMatchObject({
    ok: true,
    message: expect.stringContaining("BASTION_WEBHOOK_ACCESS_KEY"),
    userErrors: [],
  });
  expect(graph.asked()).toEqual({ "PATCH /vendors/config": 1 });
  expect(graph.upstreams.requests("bastion").at(-1)?.body).toEqual({
    webhookURL: "https://hooks.people.example/bastion?of=graph",
    webhookAccessKey: "a key",
  });
});

it("leaves the webhook's key as it is where none is given", async () => {
  account().webhookAccessKey = "kept";
  const { data } = await run("updateBrokerWebhook", { url: "https://hooks.people.example/" });
  expect(data.updateBrokerWebhook).toEqual({ ok: true, message: null, userErrors: [] });
  expect(account()).toMatchObject({ webhookUrl: "https://hooks.people.example/", webhookAccessKey: "kept" });
});

it.each([
  "http://hooks.people.example/",
  "https://localhost/",
  "https://app.localhost./",
  "https://printer.local/",
  "https://intranet/",
  "https://127.0.0.1/",
  "https://127.1/",
  "https://0x7f000001/",
  "https://2130706433/",
  "https://10.1.2.3/",
  "https://172.31.255.255/",
  "https://192.168.1.1/",
  "https://169.254.169.254/latest",
  "https://100.64.0.1/",
  "https://0.0.0.0/",
  "https://224.0.0.1/",
  "https://[::1]/",
  "https://[::]/",
  "https://[::ffff:127.0.0.1]/",
  "https://[fe80::1]/",
  "https://[fd00::1]/",
  "https://[ff02::1]/",
  "https://[2002:7f00:1::]/",
  "https://user:password@hooks.people.example/",
  `https://hooks.people.example/${"x".repeat(2_048)}`,
])("does not have events sent to %s", async (url) => {
  const { data } = await run("updateBrokerWebhook", { url });
  expect(data.updateBrokerWebhook).toMatchObject({ ok: false, userErrors: [{ code: "INVALID", field: ["url"] }] });
  expect(graph.upstreams.requests()).toEqual([]);
});

it.each([
  "https://93.184.215.14/",
  "https://172.32.0.1/",
  "https://[2606:4700::1111]/",
  "https://hooks.people.example:8443/x",
])("has events sent to %s", async (url) => {
  expect((await run("updateBrokerWebhook", { url })).data.updateBrokerWebhook.ok).toBe(true);
  expect(account().webhookUrl).toBe(url);
});

it.each([
  ["https://api.default.svc/", ["10.0.0.7"]],
  ["https://graph.svc/", ["93.184.215.14"]],
  ["https://hooks.people.example/", ["93.184.215.14", "10.0.0.7"]],
  ["https://hooks.people.example/", ["127.0.0.1"]],
  ["https://hooks.people.example/", ["fd00::7"]],
  ["https://hooks.people.example/", ["::ffff:10.0.0.7"]],
  ["https://hooks.people.example/", []],
])("does not have events sent to %s where it leads to %j", async (url, addresses) => {
  const resolve = graph.resolveHost;
  graph.resolveHost = async () => addresses;
  const { data } = await run("updateBrokerWebhook", { url });
  graph.resolveHost = resolve;
  expect(data.updateBrokerWebhook).toMatchObject({ ok: false, userErrors: [{ code: "INVALID", field: ["url"] }] });
  expect(graph.upstreams.requests()).toEqual([]);
});

it("does not have events sent to a name that does not resolve, which it says without quoting it", async () => {
  const resolve = graph.resolveHost;
  graph.resolveHost = () => Promise.reject(new Error("ENOTFOUND hooks.people.example"));
  const { data } = await run("updateBrokerWebhook", { url: "https://hooks.people.example/" });
  graph.resolveHost = resolve;
  expect(data.updateBrokerWebhook.userErrors).toMatchObject([{ code: "INVALID", field: ["url"] }]);
  expect(JSON.stringify(data)).not.toContain("people");
});

it("changes the password, logs in with the new one and says what to do next", async () => {
  const oldPassword = account().password;
  await readMember();
  graph.upstreams.clearRequests();
  const { data } = await run("changeBrokerPassword", { oldPassword, newPassword: "pass: wörd 2" });
  expect(data.changeBrokerPassword).toMatchObject({
    ok: true,
    message: expect.stringContaining("BASTION_PASSWORD"),
    userErrors: [],
  });
  const [change, login, ...others] = graph.upstreams.requests("bastion");
  expect(change).toMatchObject({
    route: "/auth/change-password",
    method: "POST",
    body: { oldPassword, newPassword: "pass: wörd 2", newConfirmPassword: "pass: wörd 2" },
  });
  expect(Buffer.from(String(login?.headers["api-key"]), "base64").toString()).toMatch(/:pass: wörd 2$/);
  expect(others).toEqual([]);
  expect((await readMember()).data.endorsement.memberId).toBe(member());
  account().password = oldPassword;
});

it("continues with the current password if the change is refused", async () => {
  const { data } = await run("changeBrokerPassword");
  expect(data.changeBrokerPassword).toMatchObject({
    ok: false,
    message: null,
    userErrors: [{ code: "REFUSED_BY_UPSTREAM" }],
  });
  account().tokens.clear();
  expect((await readMember()).data.endorsement.memberId).toBe(member());
});

it("finds out which password is valid when the change's answer was lost", async () => {
  const oldPassword = account().password;
  graph.upstreams.faults.add({ upstream: "bastion", route: "/auth/change-password", kind: "answer-lost" });
  const { data } = await run("changeBrokerPassword", { oldPassword, newPassword: "perhaps the new one" });
  expect(data.changeBrokerPassword).toMatchObject({ ok: false, userErrors: [{ code: "OUTCOME_UNKNOWN" }] });
  expect(graph.asked()).toEqual({ "POST /auth/change-password": 1 });
  expect(account().password).toBe("perhaps the new one");
  expect((await readMember()).data.endorsement.memberId).toBe(member());
  account().password = oldPassword;
});

it("asks for a reset once, without a credential", async () => {
  const { data } = await run("requestBrokerPasswordReset");
  expect(data.requestBrokerPasswordReset).toMatchObject({ ok: true, userErrors: [] });
  expect(account().passwordResets).toContain("broker+graph@people.example");
  const requests = graph.upstreams.requests("bastion");
  expect(requests.map(({ method, route }) => `${method} ${route}`)).toEqual(["GET /auth/password-reset"]);
  expect(requests[0]?.headers["api-key"]).toBeUndefined();
});

it.each([{ kind: "answer-lost" }, { kind: "status", status: 503 }] as const)(
  "does not ask for a reset again where the answer is lost (%j)",
  async (fault) => {
    graph.upstreams.faults.add({ upstream: "bastion", route: "/auth/password-reset", ...fault });
    const { data } = await run("requestBrokerPasswordReset");
    expect(data.requestBrokerPasswordReset.userErrors).toMatchObject([{ code: "OUTCOME_UNKNOWN" }]);
    expect(graph.asked()).toEqual({ "GET /auth/password-reset": 1 });
  },
);

it("sends each of several resets, and shares none", async () => {
  graph.upstreams.faults.add({ upstream: "bastion", kind: "delay", ms: 50 });
  await Promise.all([run("requestBrokerPasswordReset"), run("requestBrokerPasswordReset")]);
  expect(graph.asked()).toEqual({ "GET /auth/password-reset": 2 });
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
    const { data, errors } = await run(mutation, undefined, caller);
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  }
  expect(graph.upstreams.requests()).toEqual([]);
});

const control = fc.string().map((text) => `abcdefgh${text}\u0007`);
const long = fc.integer({ min: 257, max: 400 }).map((length) => "x".repeat(length));
const wrong: [string, string[], fc.Arbitrary<Json>][] = [
  [
    "updateBrokerWebhook",
    ["accessKey", "url"],
    fc.record({
      url: fc.oneof(
        fc.webUrl({ validSchemes: ["http", "ftp"] }),
        fc.ipV4().map((ip) => `http://${ip}/`),
      ),
      accessKey: fc.oneof(fc.constantFrom("", " "), control, long),
    }),
  ],
  [
    "changeBrokerPassword",
    ["newPassword", "oldPassword"],
    fc.record({
      oldPassword: fc.oneof(fc.constantFrom("", "  "), control, long),
      newPassword: fc.oneof(fc.string({ maxLength: 7 }), control, long),
    }),
  ],
  [
    "requestBrokerPasswordReset",
    ["email"],
    fc.integer({ min: 240, max: 400 }).map((length) => ({ email: `${"a".repeat(length)}@people.example` })),
  ],
];

it.each(wrong)("%s names every field at fault at once, and calls no upstream", async (mutation, fields, values) => {
  await fc.assert(
    fc.asyncProperty(values, async (input) => {
      const { data, errors } = await run(mutation, input);
      expect(errors).toBeUndefined();
      const { ok, userErrors } = data[mutation];
      expect(ok).toBe(false);
      expect(userErrors.map(({ field }: { field: string[] }) => field.join(".")).sort()).toEqual(fields);
    }),
    { numRuns: 1_000 },
  );
  expect(graph.upstreams.requests()).toEqual([]);
});
