import { setTimeout as delay } from "node:timers/promises";
import { runGraph, type GraphOptions, type RunningGraph } from "../support/run-graph";

const check = `mutation ($input: CheckEligibilityInput!) {
  checkEligibility(input: $input) {
    eligibility { status rawStatus jobId startedAt }
    userErrors { code field }
  }
}`;
const route = "/users/{user_id}/insurances/primary/eligibility";

let graph: RunningGraph;
const start = async (options: GraphOptions = {}) => {
  graph = await runGraph({ patients: 30, ...options });
};
afterEach(() => graph.stop());

const run = async (input: object, options: object = {}) => {
  const { data, errors } = await graph.run(check, { input: { patientId: "4001", ...input } }, { role: "PATIENT", ...options });
  expect(errors).toBeUndefined();
  return data.checkEligibility;
};
const asked = (method: string) => graph.upstreams.requests("vsee").filter((one) => one.method === method);
const fault = (rule: object) => graph.upstreams.faults.add({ upstream: "vsee", ...rule } as never);

it("starts without reading when it may not wait", async () => {
  await start();
  const { eligibility, userErrors } = await run({});
  expect(userErrors).toEqual([]);
  expect(eligibility).toMatchObject({ status: "PENDING", rawStatus: "pending", startedAt: null });
  expect(eligibility.jobId).toEqual(expect.any(String));
  expect(asked("POST")).toHaveLength(1);
  expect(asked("GET")).toHaveLength(0);
});

it("waits with growing pauses until there is an outcome", async () => {
  await start({ eligibilityJobMs: 1_200 });
  const { eligibility } = await run({ waitSeconds: 5 });
  expect(eligibility).toEqual({ status: "ACTIVE", rawStatus: "active", jobId: null, startedAt: null });
  const at = [...asked("POST"), ...asked("GET")].map((one) => one.at);
  const pauses = at.slice(1).map((time, index) => time - at[index]!);
  expect(pauses).toHaveLength(3);
  expect(pauses[1]! / pauses[0]!).toBeGreaterThan(1.2);
  expect(pauses[2]! / pauses[1]!).toBeGreaterThan(1.2);
});

it("says since when the check that it joins runs, in any zone", async () => {
  await start({ eligibilityJobMs: 60_000 });
  await run({});
  const startedAt = new Date(Math.floor(graph.upstreams.store.clinic.eligibility.get("4001")!.startedAt / 1000) * 1000);
  expect((await run({})).eligibility).toEqual({
    status: "PENDING", rawStatus: "pending", jobId: null, startedAt: startedAt.toISOString(),
  });
  const waited = await run({ waitSeconds: 1 });
  expect(waited.eligibility.startedAt).toBe(startedAt.toISOString());
  expect(waited.eligibility.jobId).toBe(graph.upstreams.store.clinic.eligibility.get("4001")!.jobId);
});

it("stops polling when the client goes away", async () => {
  await start({ eligibilityJobMs: 60_000 });
  const client = new AbortController();
  const gone = run({ waitSeconds: 20 }, { signal: client.signal }).catch((error: unknown) => error);
  await delay(1_000);
  client.abort();
  await gone;
  await delay(100);
  const polls = asked("GET").length;
  expect(polls).toBeGreaterThan(0);
  await delay(2_500);
  expect(asked("GET")).toHaveLength(polls);
});

it("answers what is known before the operation's time is over", async () => {
  await start({ eligibilityJobMs: 60_000, variables: { REQUEST_DEADLINE_MS: "1500" } });
  const { eligibility } = await run({ waitSeconds: 20 });
  expect(eligibility.status).toBe("PENDING");
});

it("goes on after a poll that fails, and keeps what is known when the clinic stays silent", async () => {
  await start({ eligibilityJobMs: 600 });
  fault({ route, method: "GET", kind: "status", status: 422, times: 1 });
  expect((await run({ waitSeconds: 5 })).eligibility.status).toBe("ACTIVE");
  fault({ route, method: "GET", kind: "no-answer" });
  const before = performance.now();
  expect((await run({ waitSeconds: 1 })).eligibility.status).toBe("PENDING");
  expect(performance.now() - before).toBeLessThan(2_500);
});

it.each([
  [{ kind: "wrong-type", path: "data.status", value: 7 }],
  [{ kind: "wrong-type", path: "data.job_id", value: [1] }],
  [{ kind: "missing-field", path: "data.status" }],
])("costs a field what cannot be read of it: %j", async (rule) => {
  await start({ eligibilityJobMs: 600 });
  fault({ route, ...rule });
  const { data, errors } = await graph.run(check, { input: { patientId: "4001", waitSeconds: 1 } }, { role: "PATIENT" });
  console.log(JSON.stringify(data), JSON.stringify(errors));
  expect(data.checkEligibility.userErrors).toEqual([]);
});

it("keeps the word it does not know", async () => {
  await start({ eligibilityJobMs: 300 });
  graph.upstreams.store.clinic.eligibilityOutcomes.set("4001", "payer rejected");
  expect((await run({ waitSeconds: 3 })).eligibility).toMatchObject({ status: "UNKNOWN", rawStatus: "payer rejected" });
});

it("answers the same key with the same check, sent once", async () => {
  await start({ eligibilityJobMs: 300 });
  const first = await run({ idempotencyKey: "k1", waitSeconds: 3 });
  const second = await run({ idempotencyKey: "k1", waitSeconds: 3 });
  console.log(JSON.stringify(first), JSON.stringify(second));
  expect(second.eligibility.status).toBe("ACTIVE");
  expect(asked("POST")).toHaveLength(1);
});

it("lost answer", async () => {
  await start({ eligibilityJobMs: 300 });
  fault({ method: "POST", kind: "answer-lost" });
  const first = await run({ idempotencyKey: "k1", waitSeconds: 3 });
  expect(first.userErrors).toMatchObject([{ code: "OUTCOME_UNKNOWN" }]);
  expect(asked("POST")).toHaveLength(1);
});

it("ledger with flawed", async () => {
  await start({ eligibilityJobMs: 300 });
  fault({ route, kind: "wrong-type", path: "data.status", value: 7, method: "POST" });
  const input = { patientId: "4001", idempotencyKey: "k2" };
  const first = await graph.run(check, { input }, { role: "PATIENT" });
  const second = await graph.run(check, { input }, { role: "PATIENT" });
  console.log(JSON.stringify([first.data, first.errors, second.data, second.errors]));
});

it("import: one write and one read; replay; read failure keeps the payload", async () => {
  await start();
  const card = (type: string) => ({ type, insurerCode: "(sandbox) HUMANA", subscriberNumber: "1", responsibleParty: "SELF", consent: true,
    guarantor: { firstName: "A", lastName: "B", birthDate: "1990-01-01", gender: "FEMALE", address: { line1: "1", city: "c", state: "s", postalCode: "01" } } });
  const document = `mutation ($input: ImportInsuranceCardsInput!) { importInsuranceCards(input: $input) { patient { insuranceCards { id } } insuranceCards { type subscriberNumber eligibility { status } guarantor { middleName address { line2 } } } userErrors { code field } } }`;
  const input = { patientId: "4001", cards: [card("PRIMARY"), card("SECONDARY")], idempotencyKey: "i" };
  const first = await graph.run(document, { input }, { role: "PATIENT" });
  console.log(JSON.stringify(first.data), JSON.stringify(first.errors), JSON.stringify(graph.upstreams.requests("vsee").map((r) => [r.method, r.path, r.body])));
  const second = await graph.run(document, { input }, { role: "PATIENT" });
  expect(second.data).toEqual(first.data);
  expect(asked("POST")).toHaveLength(1);
  fault({ method: "GET", kind: "status", status: 422 });
  const third = await graph.run(document, { input: { ...input, idempotencyKey: "j" } }, { role: "PATIENT" });
  console.log(JSON.stringify(third.data), JSON.stringify(third.errors));
});
