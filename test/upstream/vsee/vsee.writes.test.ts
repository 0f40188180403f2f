import type { VseeWrites } from "../../../src/upstream/vsee/vsee.writes";
import { closeAll, failureOf, until } from "../http/loopback";
import { scriptedClinic } from "./scripted-clinic";

afterEach(closeAll);

const card = { card_type: "primary", insurer_code: "A", subscriber_number: "1" } as never;
const wholeVisit = { id: "7", member_id: 4001, provider_id: 0, type: 2, status: 20, start: 1, end: 2 };
const slot = { member_id: "4001", slot_start: 1, slot_end: 2, type: 2 } as const;

describe("what a write sends", () => {
  it("omits fields without a value, and sends null as null", async () => {
    const clinic = await scriptedClinic({ "POST /visits/add_walkin": { body: { data: wholeVisit } } });
    const body = { intake_id: "i", room_code: "r", provider_id: undefined, visit_id: undefined, user_code: "c" };
    await clinic.source().writes.addWalkIn(body);
    expect(clinic.received[0]?.body).toEqual({ intake_id: "i", room_code: "r", user_code: "c" });
  });

  it("goes out under the client's own clinic token where there is one", async () => {
    const clinic = await scriptedClinic({ "POST /visits/close": { body: { data: { id: "9" } } } });
    await clinic.source({ clinicToken: "mine" }).writes.closeVisit("7", "call_ended");
    await clinic.source().writes.closeVisit("7", "call_ended");
    expect(clinic.received.map(({ headers }) => headers["x-apitoken"])).toEqual(["mine", undefined]);
    expect(clinic.received[0]?.body).toEqual({ id: "7", reason: "call_ended" });
  });

  it("never changes its path by an invalid id: the record is missing, and nothing is sent", async () => {
    const clinic = await scriptedClinic({});
    const { writes } = clinic.source();
    for (const id of ["..", "a/b", "", "current", "4001:primary", "%2e%2e"]) {
      const calls = [
        writes.importCards(id, [card]),
        writes.saveCard(id, card),
        writes.deleteCard(id, "primary"),
        writes.checkEligibility(id),
        writes.updateIntake(id, {}),
        writes.updateVisit(id, {}),
      ];
      for (const call of calls) {
        expect(await failureOf(call)).toMatchObject({ code: "UPSTREAM_REJECTED", status: 404, sent: false });
      }
    }
    expect(clinic.received).toEqual([]);
  });

  it("is sent once whatever the clinic answers", async () => {
    for (const status of [500, 502, 503, 429, 400]) {
      const clinic = await scriptedClinic({ "POST /visits": { status, body: { code: status, message: "no" } } });
      expect(await failureOf(clinic.source().writes.bookVisit(slot))).toMatchObject({ sent: true, status });
      expect(clinic.asked()).toEqual(["POST /visits"]);
    }
  });
});

describe("answers to a write", () => {
  it.each<[string, (writes: VseeWrites) => Promise<unknown>]>([
    ["POST /visits", (writes) => writes.bookVisit(slot)],
    ["POST /intakes", (writes) => writes.createIntake({})],
  ])("of %s are of no use without an id that can be asked for", async (route, write) => {
    for (const body of [
      {},
      { data: null },
      { data: [] },
      { data: { id: null } },
      { data: { id: "../x" } },
      { data: { id: {} } },
      [],
    ]) {
      const clinic = await scriptedClinic({ [route]: { body } });
      expect(await failureOf(write(clinic.source().writes))).toMatchObject({
        code: "UPSTREAM_INVALID_RESPONSE",
        sent: true,
      });
    }
  });

  it("may be empty where nothing is expected of them", async () => {
    const clinic = await scriptedClinic({
      "DELETE /users/4001/insurances/primary": { status: 204 },
      "POST /visits/delete": { body: {} },
      "POST /visits/7?version=2": { body: { data: null } },
    });
    const { writes } = clinic.source();
    await writes.deleteCard("4001", "primary");
    await writes.cancelVisit("7");
    await writes.updateVisit("7", { provider_id: 0 });
    expect(clinic.received.map(({ body }) => body)).toEqual([undefined, { id: "7" }, { provider_id: 0 }]);
  });

  it("of a new visit answer for it as long as the operation lasts", async () => {
    const clinic = await scriptedClinic({ "POST /visits": { body: { data: wholeVisit, s: "ms" } } });
    const source = clinic.source();
    expect(await source.writes.bookVisit(slot)).toBe("7");
    expect((await source.visits.get("7"))?.status).toBe(20);
    expect(clinic.asked()).toEqual(["POST /visits"]);
  });

  it("do not stand in for a visit's read where they say less than lists do", async () => {
    for (const part of [
      { id: "7", member_id: 4001 },
      { ...wholeVisit, provider_id: 509 },
    ]) {
      const clinic = await scriptedClinic({
        "POST /visits": { body: { data: part } },
        "GET /visits/7": { body: { data: { ...wholeVisit, status: 30 } } },
      });
      const source = clinic.source();
      await source.writes.bookVisit(slot);
      expect((await source.visits.get("7"))?.status).toBe(30);
    }
  });

  it("about another visit than the one that was changed are not believed", async () => {
    const clinic = await scriptedClinic({
      "POST /visits/7?version=2": { body: { data: { ...wholeVisit, id: "8", status: 40 } } },
      "GET /visits/7": { body: { data: wholeVisit } },
      "GET /visits/8": { body: { data: { ...wholeVisit, id: "8" } } },
    });
    const source = clinic.source();
    await source.writes.updateVisit("7", { slot_start: 1, slot_end: 2 });
    expect((await source.visits.get("7"))?.id).toBe("7");
    expect((await source.visits.get("8"))?.status).toBe(20);
  });
});

describe("reads after a write", () => {
  it("see the new state of what was written, even where its answer was lost", async () => {
    const clinic = await scriptedClinic({
      "GET /users/4001/insurances": { body: { data: [] } },
      "GET /visits/7": { body: { data: wholeVisit } },
      "GET /visits": { body: { data: [wholeVisit] } },
      "GET /intakes/i1": { body: { data: { id: "i1" } } },
      "POST /users/4001/insurances/primary": { status: 500, body: {} },
      "POST /visits/close": { status: 500, body: {} },
      "POST /intakes/i1": { status: 500, body: {} },
    });
    const source = clinic.source();
    const readAll = async () =>
      Promise.all([source.insurancesOf("4001"), source.visits.detail("7"), source.visits.all(), source.intake("i1")]);
    await readAll();
    await failureOf(source.writes.saveCard("4001", card));
    await failureOf(source.writes.closeVisit("7", "call_ended"));
    await failureOf(source.writes.updateIntake("i1", {}));
    clinic.received.length = 0;
    await readAll();
    expect(clinic.asked().sort()).toEqual([
      "GET /intakes/i1",
      "GET /users/4001/insurances",
      "GET /visits",
      "GET /visits/7",
    ]);
  });

  it("keep what the write had nothing to do with", async () => {
    const clinic = await scriptedClinic({
      "GET /users/4002/insurances": { body: { data: [] } },
      "POST /users/4001/insurances/primary": { body: { data: {} } },
    });
    const source = clinic.source();
    await source.insurancesOf("4002");
    await source.writes.saveCard("4001", card);
    await source.insurancesOf("4002");
    expect(clinic.asked()).toEqual(["GET /users/4002/insurances", "POST /users/4001/insurances/primary"]);
  });

  it("never join another operation's read, which may have begun before the write", async () => {
    const clinic = await scriptedClinic({
      "GET /users/4001/insurances": { body: { data: [] } },
      "POST /users/4001/insurances/primary": { body: { data: {} } },
    });
    const writer = clinic.source();
    await writer.writes.saveCard("4001", card);
    clinic.received.length = 0;
    const others = clinic.source().insurancesOf("4001");
    await Promise.all([others, clinic.source().insurancesOf("4001"), writer.insurancesOf("4001")]);
    // The two that have written nothing share one.
    await until(() => clinic.received.length === 2);
    expect(clinic.asked()).toEqual(["GET /users/4001/insurances", "GET /users/4001/insurances"]);
  });
});

describe("a check of eligibility", () => {
  const path = "/users/4001/insurances/primary/eligibility";

  it("is begun without a body", async () => {
    const clinic = await scriptedClinic({
      [`POST ${path}/check`]: { body: { data: { job_id: "j", status: "pending" } } },
    });
    const started = await clinic.source().writes.checkEligibility("4001");
    expect("begun" in started && started.begun.job_id).toBe("j");
    expect(clinic.received[0]?.body).toBeUndefined();
  });

  it("is joined where one runs, since when the clinic says", async () => {
    const clinic = await scriptedClinic({
      [`POST ${path}/check`]: {
        status: 429,
        body: { code: 429, message: "Started at Tue, 14 Nov 2023 12:05:00 +0700" },
      },
    });
    expect(await clinic.source().writes.checkEligibility("4001")).toEqual({
      runningSince: new Date("2023-11-14T05:05:00Z"),
    });
  });

  it("is not taken for running where the clinic limits calls", async () => {
    const clinic = await scriptedClinic({
      [`POST ${path}/check`]: { status: 429, headers: { "retry-after": "3" }, body: {} },
    });
    expect(await failureOf(clinic.source().writes.checkEligibility("4001"))).toMatchObject({
      code: "UPSTREAM_UNAVAILABLE",
      status: 429,
      retryAfterSeconds: 3,
    });
  });

  it("is polled anew every time, and the last poll answers for it afterwards", async () => {
    const clinic = await scriptedClinic({ [`GET ${path}`]: { body: { data: { job_id: "j", status: "pending" } } } });
    const source = clinic.source();
    const soon = performance.now() + 5_000;
    await source.eligibilityOf("4001");
    await source.latestEligibilityOf("4001", soon);
    clinic.script[`GET ${path}`] = { body: { data: { status: "active" } } };
    await source.latestEligibilityOf("4001", soon);
    expect((await source.eligibilityOf("4001"))?.status).toBe("active");
    expect(clinic.received).toHaveLength(3);
  });
});
