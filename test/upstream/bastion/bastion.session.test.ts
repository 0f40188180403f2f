import { inspect } from "node:util";
import { eventually } from "../../ledger/eventually";
import { BrokerBench, operation } from "./broker-bench";

let bench: BrokerBench;
let memberId: string;

beforeAll(async () => {
  bench = await BrokerBench.start();
  [memberId = ""] = bench.memberIds(1);
});
beforeEach(() => bench.newProcess());
afterAll(() => bench.stop());

const login = "/auth/generateAuthToken";
const account = () => bench.upstreams.store.broker.account;

it("logs in once however many calls wait for it", async () => {
  const ids = bench.memberIds(20);
  const members = await Promise.all(ids.map((id) => bench.source().status(id)));
  expect(members.map((member) => member?.memberId)).toEqual(ids);
  expect(bench.logins()).toBe(1);
});

it("asks for a token of the configured life, with the bare Base64 credential", async () => {
  await bench.newProcess({ tokenTtlSeconds: 90 });
  await bench.source().status(memberId);
  const [request] = bench.upstreams.requests("bastion");
  const { bastionUsername, bastionPassword } = bench.upstreams.credentials;
  expect(request).toMatchObject({ route: login, method: "POST", body: { expiresIn: 90 } });
  expect(request?.headers["api-key"]).toBe(Buffer.from(`${bastionUsername}:${bastionPassword}`).toString("base64"));
});

it("renews in the background before the token expires, so that no call sees it expire", async () => {
  await bench.newProcess({ tokenTtlSeconds: 1_000 });
  await bench.source().status(memberId);
  bench.upstreams.faults.add({ upstream: "bastion", route: login, kind: "delay", ms: 150 });
  // Its last minute has begun.
  const now = performance.now.bind(performance);
  const later = jest.spyOn(performance, "now").mockImplementation(() => now() + 950_000);
  const scope = operation();
  await bench.source(scope).status(memberId);
  expect(scope.calls.map(({ route }) => route)).toEqual(["/enrollee-status"]);
  const requests = () => bench.upstreams.requests("bastion");
  const logins = () => requests().filter(({ route }) => route === login);
  await eventually(() => expect(logins().map(({ status }) => status)).toEqual([200, 200]));
  await bench.source().status(memberId);
  expect(bench.logins()).toBe(2);
  expect(requests().filter(({ status }) => status !== 200)).toEqual([]);
  later.mockRestore();
});

it("renews once and repeats the call once when the broker says that the token has ended", async () => {
  await bench.source().status(memberId);
  account().tokens.clear();
  bench.upstreams.clearRequests();
  const member = await bench.source().status(memberId);
  expect(member?.memberId).toBe(memberId);
  expect(bench.upstreams.requests("bastion").map(({ route, status }) => [route, status])).toEqual([
    ["/enrollee-status", 401],
    [login, 200],
    ["/enrollee-status", 200],
  ]);
});

it("renews once for all calls that are refused under one token", async () => {
  const ids = bench.memberIds(20);
  await bench.source().status(memberId);
  account().tokens.clear();
  bench.upstreams.clearRequests();
  const members = await Promise.all(ids.map((id) => bench.source().status(id)));
  expect(members.map((member) => member?.memberId)).toEqual(ids);
  expect(bench.logins()).toBe(1);
});

it("takes a second 401 for the answer", async () => {
  bench.upstreams.faults.add({ upstream: "bastion", route: "/enrollee-status", kind: "status", status: 401 });
  await expect(bench.source().status(memberId)).rejects.toMatchObject({ code: "UPSTREAM_REJECTED", status: 401 });
  expect(bench.asked()).toHaveLength(2);
  expect(bench.logins()).toBe(2);
});

it("continues for the others when the operation that began the login ends", async () => {
  bench.upstreams.faults.add({ upstream: "bastion", route: login, kind: "delay", ms: 150 });
  const first = operation();
  const left = bench.source(first).status(memberId);
  const other = bench.source().status(memberId);
  setTimeout(() => first.end(), 50);
  await expect(left).rejects.toMatchObject({ code: "UPSTREAM_TIMEOUT", sent: false });
  expect((await other)?.memberId).toBe(memberId);
  expect(bench.logins()).toBe(1);
});

it("abandons a login that no call waits for any more, and the next call begins another", async () => {
  bench.upstreams.faults.add({ upstream: "bastion", route: login, kind: "no-answer", times: 1 });
  const scope = operation();
  const left = bench.source(scope).status(memberId);
  await eventually(() => expect(bench.logins()).toBe(1));
  scope.end();
  const next = bench.source().status(memberId);
  await expect(left).rejects.toMatchObject({ code: "UPSTREAM_TIMEOUT" });
  expect((await next)?.memberId).toBe(memberId);
});

it("tries a login again when its connection broke, as a token more does no harm", async () => {
  bench.upstreams.faults.add({ upstream: "bastion", route: login, kind: "reset-before-headers", times: 1 });
  expect((await bench.source().status(memberId))?.memberId).toBe(memberId);
  expect(bench.logins()).toBe(2);
});

it("does not try a refused password at every call", async () => {
  await bench.newProcess({ password: "not the password" });
  for (const id of bench.memberIds(5)) {
    await expect(bench.source().status(id)).rejects.toMatchObject({ code: "UPSTREAM_REJECTED", sent: false });
  }
  expect(bench.logins()).toBe(1);
  expect(bench.asked()).toEqual([]);
});

it.each([
  ["no token", { upstream: "bastion", route: login, kind: "missing-field", path: "token" } as const],
  [
    "a token that fits no header",
    { upstream: "bastion", route: login, kind: "wrong-type", path: "token", value: "a\nb" } as const,
  ],
])("does not understand a login with %s", async (_, fault) => {
  bench.upstreams.faults.add(fault);
  await expect(bench.source().status(memberId)).rejects.toMatchObject({
    code: "UPSTREAM_INVALID_RESPONSE",
    sent: false,
  });
  expect(bench.asked()).toEqual([]);
});

it("logs in with the new password once it is changed", async () => {
  const old = account().password;
  await bench.source().status(memberId);
  account().password = "another one";
  account().tokens.clear();
  await bench.session.changePassword("another one", operation());
  expect(bench.logins()).toBe(2);
  expect((await bench.source().status(memberId))?.memberId).toBe(memberId);
  expect(bench.asked()).toHaveLength(2);
  account().password = old;
});

it("tries a password that may be the current one when the old one is refused", async () => {
  const old = account().password;
  bench.session.passwordMayBe("perhaps this");
  expect((await bench.source().status(memberId))?.memberId).toBe(memberId);
  account().password = "perhaps this";
  account().tokens.clear();
  expect((await bench.source().status(bench.memberIds(2)[1] ?? ""))?.memberId).toBe(bench.memberIds(2)[1]);
  account().password = old;
});

it("shows neither password nor token when it is printed", async () => {
  await bench.source().status(memberId);
  const printed = inspect(bench.session, { depth: 20 });
  expect(printed).toContain("BastionSession");
  expect(printed).not.toContain(bench.upstreams.credentials.bastionPassword);
  for (const token of account().tokens.keys()) expect(printed).not.toContain(token);
});
