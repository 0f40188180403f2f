import { EligibilityStatus } from "../../src/insurance-card/eligibility.type";
import { CheckEligibilityPayload } from "../../src/insurance-card/insurance-card.payload";
import { toStoredPayload } from "../../src/idempotency/stored-payload";
import { CardBench, own } from "./card-bench";
import { clock } from "../../src/clock";

const input = { patientId: own, idempotencyKey: "check-1" };

describe("a check that is asked for twice under one key", () => {
  let bench: CardBench;
  beforeEach(async () => {
    bench = await CardBench.start({ patients: 30, eligibilityJobMs: 3_600_000 });
  });
  afterEach(() => bench.graph.stop());

  const running = (startedAt: number) =>
    bench.graph.upstreams.store.clinic.eligibility.set(own, {
      jobId: "6552fefa-e620-4caa-9990-26940a7d6499",
      startedAt,
      endsAt: startedAt + 3_600_000,
      outcome: "active",
    });

  it("is sent once, and shown the second time as it is by then", async () => {
    const first = await bench.write("checkEligibility", input);
    expect(first.payload.eligibility).toMatchObject({ status: "PENDING" });
    bench.graph.upstreams.store.clinic.eligibility.set(own, { jobId: "1", startedAt: 0, endsAt: 0, outcome: "active" });
    const second = await bench.write("checkEligibility", input);
    expect(second.payload).toEqual({
      eligibility: { status: "ACTIVE", rawStatus: "active", jobId: null, startedAt: null },
      userErrors: [],
    });
    expect(bench.calls().map(({ method }) => method)).toEqual(["POST", "GET"]);
  });

  it("is on record both times as read by who asked, and once as written", async () => {
    const { audit } = bench.graph.server.services.ledger;
    const recorded = jest.spyOn(audit, "record");
    const rows = () => recorded.mock.calls.map(([{ action, type, id }]) => `${action} ${type} ${id}`).sort();
    await bench.write("checkEligibility", input);
    expect(rows()).toEqual([`READ Patient ${own}`, `WRITE Patient ${own}`]);
    recorded.mockClear();
    await bench.write("checkEligibility", input);
    expect(rows()).toEqual([`READ Patient ${own}`]);
  });

  it("still says since when the check that was joined runs", async () => {
    const startedAt = clock.nowSeconds() * 1000 - 61_000;
    running(startedAt);
    await bench.write("checkEligibility", input);
    const { payload } = await bench.write("checkEligibility", input);
    expect(payload.eligibility).toMatchObject({ status: "PENDING", startedAt: new Date(startedAt).toISOString() });
    expect(bench.sent()).toHaveLength(1);
  });

  it("is shown again although the first answer could not be read in full", async () => {
    bench.graph.upstreams.faults.add({ upstream: "vsee", method: "POST", kind: "wrong-type", path: "data.status" });
    const first = await bench.write("checkEligibility", input);
    expect(first.errors).toMatchObject([
      { path: ["checkEligibility", "eligibility", "status"] },
      { path: ["checkEligibility", "eligibility", "rawStatus"] },
    ]);
    const second = await bench.write("checkEligibility", input);
    expect(second).toMatchObject({ payload: { eligibility: { status: "PENDING" } }, errors: undefined });
  });

  it("is not sent again where the first answer was lost", async () => {
    bench.graph.upstreams.faults.add({ upstream: "vsee", method: "POST", kind: "answer-lost" });
    for (const _time of [1, 2]) {
      const { payload } = await bench.write("checkEligibility", input);
      expect(payload).toMatchObject({ eligibility: null, userErrors: [{ code: "OUTCOME_UNKNOWN" }] });
    }
    expect(bench.calls()).toHaveLength(1);
  });
});

it("stores nothing about cover with a check", () => {
  const payload = CheckEligibilityPayload.of({
    patientId: own,
    startedAt: null,
    outcome: {
      status: EligibilityStatus.ACTIVE,
      rawStatus: "active",
      jobId: "job",
      startedAt: null,
      observation: null,
    },
  });
  expect(payload.outcome).toMatchObject({ rawStatus: "active" });
  expect(toStoredPayload(payload, {})).toEqual({ patientId: own, startedAt: null, userErrors: [] });
});
