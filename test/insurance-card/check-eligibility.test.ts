import { setTimeout as delay } from "node:timers/promises";
import { CardBench, codes, documents, own } from "./card-bench";
import { clock } from "../../src/clock";
import { paced } from "../support/pace";

const jobMs = 800;
const withoutCard = { role: "CLINIC_STAFF" } as const;
const anHour = 3_600_000;

describe("checking eligibility", () => {
  let bench: CardBench;
  beforeAll(async () => {
    bench = await CardBench.start({ eligibilityJobMs: jobMs });
  });
  afterAll(() => bench.graph.stop());
  beforeEach(() => {
    bench.reset();
    bench.graph.upstreams.store.clinic.eligibility.clear();
  });

  const check = async (waitSeconds?: number | null) =>
    bench.write("checkEligibility", { patientId: own, ...(waitSeconds === undefined ? {} : { waitSeconds }) });
  const polls = () => bench.calls().filter(({ method }) => method === "GET");
  const runningSince = (startedAt: number) =>
    bench.graph.upstreams.store.clinic.eligibility.set(own, {
      jobId: "6552fefa-e620-4caa-9990-26940a7d6499",
      startedAt,
      endsAt: clock.now() + anHour,
      outcome: "active",
    });

  it("starts a check and does not wait unless asked to", async () => {
    for (const waitSeconds of [undefined, null, 0]) {
      bench.reset();
      bench.graph.upstreams.store.clinic.eligibility.clear();
      const { payload } = await check(waitSeconds);
      expect(payload).toEqual({
        eligibility: { status: "PENDING", rawStatus: "pending", jobId: expect.any(String), startedAt: null },
        userErrors: [],
      });
      expect(bench.calls().map(({ method, path }) => `${method} ${path}`)).toEqual([
        `POST /users/${own}/insurances/primary/eligibility/check`,
      ]);
    }
  });

  it("waits for the outcome by polls with growing pauses", async () => {
    const { payload } = await check(5);
    expect(payload.eligibility).toEqual({ status: "ACTIVE", rawStatus: "active", jobId: null, startedAt: null });
    const times = bench.calls().map(({ at }) => at);
    const pauses = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(pauses.length).toBeGreaterThanOrEqual(2);
    expect(pauses.length).toBeLessThanOrEqual(4);
    expect(pauses[1]).toBeGreaterThan(pauses[0] ?? Infinity);
    expect(bench.sent()).toHaveLength(1);
  });

  it("joins the check that runs, and reads since when in the zone that the clinic writes", async () => {
    const startedAt = clock.nowSeconds() * 1000 - 61_000;
    runningSince(startedAt);
    const { payload } = await check();
    expect(payload.eligibility).toEqual({
      status: "PENDING",
      rawStatus: "pending",
      jobId: null,
      startedAt: new Date(startedAt).toISOString(),
    });
  });

  it("keeps the start of a joined check, and gets its job id, if it still runs at the end of the wait", async () => {
    const startedAt = clock.nowSeconds() * 1000 - 61_000;
    runningSince(startedAt);
    const { payload } = await check(1);
    expect(payload.eligibility).toEqual({
      status: "PENDING",
      rawStatus: "pending",
      jobId: "6552fefa-e620-4caa-9990-26940a7d6499",
      startedAt: new Date(startedAt).toISOString(),
    });
  });

  it("treats an unknown word as an outcome, and shows it", async () => {
    bench.graph.upstreams.store.clinic.eligibilityOutcomes.set(own, "lapsed");
    const { payload } = await check(5);
    expect(payload.eligibility).toEqual({ status: "UNKNOWN", rawStatus: "lapsed", jobId: null, startedAt: null });
    bench.graph.upstreams.store.clinic.eligibilityOutcomes.delete(own);
  });

  it("waits no longer than it was asked to, however long the clinic takes to answer", async () => {
    runningSince(clock.now());
    bench.graph.upstreams.faults.add({ upstream: "vsee", method: "GET", kind: "no-answer" });
    const begun = performance.now();
    const { payload, errors } = await check(1);
    expect({ errors, status: payload.eligibility.status }).toEqual({ errors: undefined, status: "PENDING" });
    expect(performance.now() - begun).toBeLessThan(1_000 + paced(1_000));
  });

  it("keeps waiting when polls fail", async () => {
    bench.graph.upstreams.faults.add({ upstream: "vsee", method: "GET", kind: "status", status: 403, times: 1 });
    const { payload } = await check(5);
    expect(payload.eligibility.status).toBe("ACTIVE");
    expect(polls().length).toBeGreaterThanOrEqual(2);
  });

  it("stops polling as soon as the client disconnects", async () => {
    runningSince(clock.now());
    const client = new AbortController();
    const asked = bench.graph
      .run(
        documents.checkEligibility,
        { input: { patientId: own, waitSeconds: 10 } },
        {
          role: "PATIENT",
          signal: client.signal,
        },
      )
      .catch((error: Error) => error.name);
    while (polls().length === 0) await delay(20);
    client.abort();
    expect(await asked).toBe("AbortError");
    await delay(100);
    const made = polls().length;
    await delay(1_500);
    expect(polls()).toHaveLength(made);
  });

  it("answers with what is known before the operation's own time runs out", async () => {
    const hasty = await CardBench.start({ eligibilityJobMs: anHour, variables: { REQUEST_DEADLINE_MS: "1500" } });
    try {
      const { payload, errors } = await hasty.write("checkEligibility", { patientId: own, waitSeconds: 20 });
      expect({ errors, status: payload.eligibility.status }).toEqual({ errors: undefined, status: "PENDING" });
    } finally {
      await hasty.graph.stop();
    }
  });

  it("finds no check for a patient without a primary card", async () => {
    const secondaryOnly = [...bench.graph.upstreams.store.clinic.users.keys()].find(
      (id) => !bench.graph.upstreams.store.clinic.cards.get(id)?.primary,
    );
    const { payload } = await bench.write("checkEligibility", { patientId: secondaryOnly }, withoutCard);
    expect(payload.eligibility).toBeNull();
    expect(codes(payload)).toEqual([["NOT_FOUND", ["patientId"]]]);
  });

  it("does not mistake a rate limit with a time to retry for a running check", async () => {
    const fault = { kind: "status", status: 429, retryAfter: 7 } as const;
    bench.graph.upstreams.faults.add({ upstream: "vsee", method: "POST", ...fault });
    const { payload, errors } = await check();
    expect(payload).toBeUndefined();
    expect(errors).toMatchObject([
      { extensions: { code: "UPSTREAM_UNAVAILABLE", retryable: true, retryAfterSeconds: 7 } },
    ]);
  });

  it("still knows of a running check whose beginning it cannot read", async () => {
    bench.graph.upstreams.faults.add({ upstream: "vsee", method: "POST", kind: "status", status: 429 });
    const { payload } = await check();
    expect(payload.eligibility).toEqual({ status: "PENDING", rawStatus: "pending", jobId: null, startedAt: null });
  });

  it("says that the outcome is unknown when the answer was lost, and has asked once", async () => {
    bench.graph.upstreams.faults.add({ upstream: "vsee", method: "POST", kind: "answer-lost" });
    const { payload } = await check(5);
    expect(codes(payload)).toEqual([["OUTCOME_UNKNOWN", null]]);
    expect(bench.calls()).toHaveLength(1);
  });

  it.each([-1, 21, 2_147_483_647])("refuses to wait for %i seconds", async (waitSeconds) => {
    expect(codes((await check(waitSeconds)).payload)).toEqual([["INVALID", ["waitSeconds"]]]);
    expect(bench.calls()).toEqual([]);
  });
});
