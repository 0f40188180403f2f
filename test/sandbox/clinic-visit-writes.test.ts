import { IRREGULAR_PATIENTS } from "../../src/sandbox/irregular-patients";
import { SandboxClient } from "./sandbox-client";

const PATIENT = IRREGULAR_PATIENTS.showcase;
const BOOKED = "500002";
let client: SandboxClient;

beforeEach(async () => {
  client = await SandboxClient.start();
});
afterEach(() => client.stop());

const clinic = () => client.upstreams.store.clinic;

async function newIntake(patientId: string = PATIENT): Promise<string> {
  const { body } = await client.vsee("/intakes", { json: { reason_for_visit: "Cough" } }, patientId);
  return body.data.id as string;
}

it("starts a walk-in in the text form, without account, subtype or provider", async () => {
  const intake_id = await newIntake();
  const { body } = await client.vsee(
    "/visits/add_walkin",
    { json: { intake_id, room_code: "sandbox_general" } },
    PATIENT,
  );
  expect(body.data).toMatchObject({ type: "1", status: "10", account_code: null, member_id: PATIENT, room_id: null });
  expect(body.data).toMatchObject({ intake: { id: intake_id, visit_id: body.data.id }, member: { id: PATIENT } });
  expect(body.data).not.toHaveProperty("subtype");
  expect(clinic().visits.get(body.data.id)).toMatchObject({ type: 1, status: 10, memberId: PATIENT, providerId: null });
  expect((await client.vsee("/visits", {}, PATIENT)).body.data).toHaveLength(7);
});

it("ties a walk-in to the appointment it starts", async () => {
  const json = { intake_id: await newIntake(), room_code: "sandbox_general", visit_id: BOOKED, provider_id: "7001" };
  const { body } = await client.vsee("/visits/add_walkin", { json }, PATIENT);
  expect(clinic().visits.get(BOOKED)?.relatedWalkinId).toBe(body.data.id);
  expect((await client.vsee(`/visits/${BOOKED}`)).body.data.related_walkin.id).toBe(body.data.id);
});

it("asks for an e-consult in the number form: provider 0, state none, an invoice and an expiry", async () => {
  const intake_id = await newIntake();
  const { body } = await client.vsee(
    "/visits/add_econsult",
    { json: { intake_id, room_code: "sandbox_mind" } },
    PATIENT,
  );
  expect(body.data).toMatchObject({
    ...{ type: 3, subtype: 4, status: 20, provider_id: 0, state: "--", member_id: Number(PATIENT), intake_id },
    member: { type: "200" },
    creator: { type: 200 },
    invoice: { visit_id: body.data.id, status: 10 },
    expiry: expect.any(Number),
    pending_actions: [],
  });
  expect(body.data).not.toHaveProperty("provider");
  expect(clinic().intakes.get(intake_id)).toMatchObject({ visit_id: body.data.id, invoice_id: body.data.invoice.id });
});

it("books an appointment by `member_id`, slot and `intakeId`", async () => {
  const intakeId = await newIntake();
  const json = { member_id: PATIENT, slot_start: 2_000_000_000, slot_end: 2_000_000_900, type: 2, intakeId };
  const { body } = await client.vsee("/visits", { json: { ...json, provider_id: "7002" } });
  expect(body.s).toBe("ms");
  expect(body.data).toMatchObject({ start: json.slot_start, end: json.slot_end, type: 2, subType: 3, status: 20 });
  expect(body.data).toMatchObject({ provider_id: 7002, member_id: Number(PATIENT), intake_id: intakeId });
  expect(clinic().visits.get(body.data.id)).toMatchObject({ start: json.slot_start, intakeId, providerId: "7002" });
});

it.each([
  ["/visits/add_walkin", { room_code: "sandbox_general" }, 400],
  ["/visits/add_walkin", { intake_id: "none", room_code: "sandbox_general" }, 404],
  ["/visits/add_econsult", { intake_id: "none" }, 404],
  ["/visits", { slot_start: 1, slot_end: 2 }, 400],
  ["/visits", { member_id: PATIENT, slot_start: 2, slot_end: 1 }, 400],
  ["/visits", { member_id: PATIENT, slot_start: 1, slot_end: 2, type: 1 }, 400],
  ["/visits", { member_id: "1", slot_start: 1, slot_end: 2 }, 404],
  ["/visits", { member_id: PATIENT, slot_start: 1, slot_end: 2, provider_id: "1" }, 404],
  [`/visits/${BOOKED}`, { provider_id: "7001" }, 400],
  [`/visits/${BOOKED}?version=2`, { slot_end: 1 }, 400],
  [`/visits/${BOOKED}?version=2`, { provider_id: "1" }, 404],
  ["/visits/500001?version=2", { provider_id: "7001" }, 400],
  ["/visits/none?version=2", { provider_id: "7001" }, 404],
  ["/visits/close", { id: BOOKED, reason: "tired" }, 400],
  ["/visits/close", { id: "none" }, 404],
  ["/visits/delete", {}, 400],
  ["/visits/delete", { id: "none" }, 404],
])("refuses %s with %j: %d, and changes no visit", async (path, json, status) => {
  const before = structuredClone(clinic().visits);
  const answer = await client.vsee(path, { json });
  expect(answer).toMatchObject({ status, body: { code: status } });
  expect(clinic().visits).toEqual(before);
});

it("refuses to book on another patient's intake or for another patient", async () => {
  const intakeId = await newIntake("4002");
  const slot = { slot_start: 1, slot_end: 2 };
  expect((await client.vsee("/visits", { json: { ...slot, member_id: PATIENT, intakeId } })).status).toBe(400);
  expect((await client.vsee("/visits", { json: { ...slot, member_id: "4002" } }, PATIENT)).status).toBe(403);
  const walkIn = { json: { intake_id: intakeId, room_code: "sandbox_general" } };
  expect((await client.vsee("/visits/add_walkin", walkIn, PATIENT)).status).toBe(403);
});

it("reschedules, assigns a provider, and takes it off with provider 0", async () => {
  const path = `/visits/${BOOKED}?version=2`;
  const json = { slot_start: 2_000_000_000, slot_end: 2_000_001_800, provider_id: "7003" };
  expect((await client.vsee(path, { json })).body.data).toMatchObject({ start: json.slot_start, provider_id: 7003 });
  const unassigned = await client.vsee(path, { json: { provider_id: 0 } });
  expect(unassigned.body.data.provider_id).toBe(0);
  expect(unassigned.body.data).not.toHaveProperty("provider");
  expect(clinic().visits.get(BOOKED)).toMatchObject({ start: json.slot_start, end: json.slot_end, providerId: null });
});

it("closes with a documented reason", async () => {
  const json = { id: BOOKED, reason: "patient_cancel_appointment" };
  expect((await client.vsee("/visits/close", { json }, PATIENT)).body).toEqual({ data: { id: BOOKED } });
  expect(clinic().visits.get(BOOKED)).toMatchObject({ status: 40, completedBy: PATIENT, closeReason: json.reason });
});

it("force-cancels by a form field, after which the visit is gone from lists and reads", async () => {
  expect((await client.vsee("/visits/delete", { form: { id: BOOKED } })).body).toEqual({ data: { id: BOOKED } });
  expect((await client.vsee(`/visits/${BOOKED}`)).status).toBe(404);
  const ids = (await client.vsee("/visits")).body.data.map((visit: { id: string }) => visit.id);
  expect(ids).not.toContain(BOOKED);
});
