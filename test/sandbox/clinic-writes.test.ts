import { setTimeout as pause } from "node:timers/promises";
import { IRREGULAR_PATIENTS } from "../../src/sandbox/irregular-patients";
import { FIXED, SandboxClient } from "./sandbox-client";

const PATIENT = IRREGULAR_PATIENTS.showcase;
const JOB_MS = 80;
let client: SandboxClient;

beforeEach(async () => {
  client = await SandboxClient.start({ ...FIXED, eligibilityJobMs: JOB_MS });
});
afterEach(() => client.stop());

const clinic = () => client.upstreams.store.clinic;
const card = (card_type: string, more: object = {}) => ({
  card_type,
  insurer_code: "SALUDA",
  subscriber_number: "77",
  responsible_party: "self",
  guarantor_first_name: "Ada",
  guarantor_dob: "1990-02-03",
  guarantor_gender: 2,
  consent: true,
  ...more,
});

describe("cards", () => {
  const path = `/users/${PATIENT}/insurances`;

  it("imports whole cards, leaves a type that is not sent alone and answers both numbers in one spelling", async () => {
    const before = clinic().cards.get(PATIENT)?.secondary;
    const { status, body } = await client.vsee(`${path}/import`, { json: { insurances: [card("primary")] } });
    expect(status).toBe(200);
    expect(body.data).toEqual([card("primary"), before]);
    expect(clinic().cards.get(PATIENT)).toEqual({ primary: card("primary"), secondary: before });
  });

  it.each([
    ["no list", {}],
    ["an empty list", { insurances: [] }],
    ["a repeated type", { insurances: [card("primary"), card("primary")] }],
    ["an unknown type", { insurances: [card("tertiary")] }],
    ["three cards", { insurances: [card("primary"), card("secondary"), card("primary")] }],
    ["a card without a number", { insurances: [card("primary", { subscriber_number: "" })] }],
    ["a malformed birth date", { insurances: [card("primary", { guarantor_dob: "3.2.1990" })] }],
    ["an unknown gender", { insurances: [card("primary", { guarantor_gender: 3 })] }],
  ])("refuses an import with %s and changes nothing", async (_what, json) => {
    const before = { ...clinic().cards.get(PATIENT) };
    expect((await client.vsee(`${path}/import`, { json })).status).toBe(400);
    expect(clinic().cards.get(PATIENT)).toEqual(before);
  });

  it("creates and replaces a single card, and refuses a type that contradicts the path", async () => {
    const bare = `/users/${IRREGULAR_PATIENTS.noCards}/insurances`;
    expect((await client.vsee(`${bare}/secondary`, { json: card("secondary") })).body.data).toEqual(card("secondary"));
    const { group_number: _gone, ...replaced } = { ...card("secondary"), group_number: undefined };
    await client.vsee(`${bare}/secondary`, { json: replaced });
    expect(clinic().cards.get(IRREGULAR_PATIENTS.noCards)).toEqual({ secondary: replaced });
    expect((await client.vsee(`${bare}/primary`, { json: card("secondary") })).status).toBe(400);
  });

  it("takes a form body", async () => {
    const form = { card_type: "primary", insurer_code: "SALUDA", subscriber_number: "5", consent: "true" };
    expect((await client.vsee(`${path}/primary`, { form })).body.data).toEqual({ ...form, consent: true });
  });

  it("deletes with 204 and without a body, then knows no such card", async () => {
    expect(await client.vsee(`${path}/secondary`, { method: "DELETE" })).toMatchObject({ status: 204, text: "" });
    expect((await client.vsee(`${path}/secondary`, { method: "DELETE" })).status).toBe(404);
    expect(Object.keys(clinic().cards.get(PATIENT) ?? {})).toEqual(["primary"]);
  });

  it("refuses to write for another patient", async () => {
    expect((await client.vsee("/users/4002/insurances/primary", { json: card("primary") }, PATIENT)).status).toBe(403);
  });
});

describe("eligibility", () => {
  const path = `/users/${PATIENT}/insurances/primary/eligibility`;

  it("runs a check that is pending, cannot be started twice and ends in a status without a job", async () => {
    clinic().eligibilityOutcomes.set(PATIENT, "inactive");
    const started = await client.vsee(`${path}/check`, { method: "POST" });
    const again = await client.vsee(`${path}/check`, { method: "POST" });
    const running = await client.vsee(path);
    expect(started.body.data).toEqual({ job_id: expect.any(String), status: "pending" });
    expect(running.body).toEqual(started.body);
    expect(again.status).toBe(429);
    expect(again.headers["retry-after"]).toBeUndefined();
    expect(again.body).toEqual({ code: 429, message: expect.stringMatching(/^Started at \w{3}, \d\d .* \+0700$/) });
    const startedAt = Date.parse(again.body.message.replace("Started at ", ""));
    expect(Math.abs(startedAt - clinic().eligibility.get(PATIENT)!.startedAt)).toBeLessThan(1_000);
    await pause(JOB_MS + 20);
    expect((await client.vsee(path)).body).toEqual({ data: { status: "inactive" } });
  });

  it("knows no eligibility without a primary card or before any check", async () => {
    const { noCards, secondaryOnly } = IRREGULAR_PATIENTS;
    for (const id of [noCards, secondaryOnly]) {
      expect((await client.vsee(`/users/${id}/insurances/primary/eligibility`)).status).toBe(404);
      expect((await client.vsee(`/users/${id}/insurances/primary/eligibility/check`, { method: "POST" })).status).toBe(
        404,
      );
    }
    clinic().eligibility.delete(PATIENT);
    expect((await client.vsee(path)).status).toBe(404);
  });

  it("has a patient whose check does not end", async () => {
    const { body } = await client.vsee(`/users/${IRREGULAR_PATIENTS.endlessCheck}/insurances/primary/eligibility`);
    expect(body.data.status).toBe("pending");
  });
});

describe("intakes", () => {
  it("stores an intake with its custom fields and reads type and provider back as text", async () => {
    const code = clinic().users.get(PATIENT)!.code;
    const json = {
      member_id: code,
      provider_id: 7001,
      type: 2,
      room_code: "sandbox_mind",
      location: "--",
      attachments: [{ id: "f-1" }, { id: "f-2" }],
      question_1: { deep: ["a", 1, null] },
    };
    const created = await client.vsee("/intakes", { json });
    const { body } = await client.vsee(`/intakes/${created.body.data.id}`);
    expect(created.body).toEqual({ data: { id: expect.any(String), question_1: json.question_1 } });
    expect(body.data).toMatchObject({ member_id: PATIENT, provider_id: "7001", type: "2", location: "--" });
    expect(body.data).toMatchObject({ room: "sandbox_mind", room_code: "sandbox_mind", question_1: json.question_1 });
    expect(body.data.attachments.map((file: { _id: string }) => file._id)).toEqual(["f-1", "f-2"]);
  });

  it.each([
    ["a list of ids", ["a", "b"]],
    ["one text", "a,b"],
  ])("takes attachments as %s", async (_form, attachments) => {
    const { body } = await client.vsee("/intakes", { json: { attachments } }, PATIENT);
    const stored = clinic().intakes.get(body.data.id)!;
    expect(stored.member_id).toBe(PATIENT);
    expect(Array.isArray(stored.attachments) && stored.attachments.map(({ _id }) => _id)).toEqual(["a", "b"]);
  });

  it("changes the fields that are sent, keeps the rest, and stores a consultation only on an update", async () => {
    const id = clinic().visits.get("500001")!.intakeId!;
    const before = structuredClone(clinic().intakes.get(id)!);
    const consultation = { id: "c", duration: 45 };
    const json = { reason_for_visit: "Other", consultation, question_9: "x", id: "stolen", created: 1 };
    expect((await client.vsee(`/intakes/${id}`, { json }, PATIENT)).body).toEqual({ data: { id } });
    const after = { ...before, reason_for_visit: "Other", consultation, question_9: "x", modified: expect.any(Number) };
    expect(clinic().intakes.get(id)).toEqual(after);
    const created = await client.vsee("/intakes", { json: { consultation } }, PATIENT);
    expect(clinic().intakes.get(created.body.data.id)).not.toHaveProperty("consultation");
  });

  it("refuses wrong types, unknown codes and other patients' codes", async () => {
    const other = clinic().users.get("4002")!.code;
    expect((await client.vsee("/intakes", { json: { type: 3 } })).status).toBe(400);
    expect((await client.vsee("/intakes", { json: { member_id: "nobody" } })).status).toBe(400);
    expect((await client.vsee("/intakes", { json: { room_code: "nowhere" } })).status).toBe(400);
    expect((await client.vsee("/intakes", { json: { member_id: other } }, PATIENT)).status).toBe(403);
    expect((await client.vsee("/intakes/none", { json: {} })).status).toBe(404);
  });
});
