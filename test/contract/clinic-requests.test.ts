import { runGraph, type RunningGraph } from "../support/run-graph";

const payload = "userErrors { code field }";
const address = { line1: "8 Quarry Road", line2: "#2", city: "Fairhaven", state: "CA", postalCode: "94101" };
const cardInput = {
  type: "PRIMARY",
  insurerCode: "NORTHFIELD",
  subscriberNumber: "310000000",
  groupNumber: "GN1",
  responsibleParty: "CHILD",
  guarantor: {
    firstName: "Ines",
    middleName: "Maria",
    lastName: "Okafor",
    birthDate: "1986-01-31",
    gender: "FEMALE",
    address,
  },
  consent: true,
};
const cardFields = [
  "card_type",
  "insurer_code",
  "subscriber_number",
  "group_number",
  "responsible_party",
  "guarantor_first_name",
  "guarantor_middle_name",
  "guarantor_last_name",
  "guarantor_dob",
  "guarantor_gender",
  "guarantor_address",
  "guarantor_address_2",
  "guarantor_city",
  "guarantor_zip",
  "guarantor_state",
  "consent",
];
const intakeInput = {
  providerId: "7001",
  reasonForVisit: "Cough",
  type: "SCHEDULED",
  patientId: "4001",
  roomCode: "sandbox_general",
  attachmentIds: ["f-1"],
  location: "CA",
  phone: "+14155550123",
  consent: true,
  reset: true,
  customFields: { pain: 3 },
};
const intakeFields = [
  "provider_id",
  "reason_for_visit",
  "type",
  "member_id",
  "room_code",
  "attachments",
  "location",
  "phone",
  "consent",
  "reset",
  "pain",
];
const slot = { slotStart: "2031-04-07T09:00:00Z", slotEnd: "2031-04-07T09:15:00Z" };
const intakeId = "0228d723-6fe4-4124-6e2b-297c4d91c4fb";

/** A write, the whole of its input, and every field that the clinic documents for its endpoint. */
const writes: readonly (readonly [mutation: string, path: string, input: object, fields: readonly string[]])[] = [
  ["saveInsuranceCard", "/users/4001/insurances/primary", { patientId: "4001", card: cardInput }, cardFields],
  ["importInsuranceCards", "/users/4001/insurances/import", { patientId: "4001", cards: [cardInput] }, ["insurances"]],
  ["createIntake", "/intakes", intakeInput, intakeFields],
  [
    "updateIntake",
    `/intakes/${intakeId}`,
    { ...intakeInput, id: intakeId, consultation: { id: "k-1" } },
    [...intakeFields, "consultation"],
  ],
  [
    "startWalkInVisit",
    "/visits/add_walkin",
    { intakeId, roomCode: "sandbox_general", providerId: "7001", visitId: "500002", patientId: "4001" },
    ["intake_id", "room_code", "provider_id", "visit_id", "user_code"],
  ],
  ["requestEConsult", "/visits/add_econsult", { intakeId, roomCode: "sandbox_general" }, ["intake_id", "room_code"]],
  [
    "bookVisit",
    "/visits",
    { patientId: "4001", ...slot, intakeId, providerId: "7001" },
    ["member_id", "slot_start", "slot_end", "type", "intakeId", "provider_id"],
  ],
  [
    "updateVisit",
    "/visits/500002?version=2",
    { id: "500002", ...slot, providerId: "7001", roomCode: "sandbox_derma", intakeId },
    ["slot_start", "slot_end", "provider_id", "room_code", "intake_id"],
  ],
  ["closeVisit", "/visits/close", { id: "500002", reason: "CALL_ENDED" }, ["id", "reason"]],
  ["cancelVisit", "/visits/delete", { id: "500002" }, ["id"]],
  [
    "registerPatient",
    "/users/sso",
    {
      code: "desk-1",
      firstName: "Ngozi",
      lastName: "Clarke",
      birthDate: "1991-04-23",
      gender: "FEMALE",
      email: "n@patients.example",
      username: "ngozi",
      phone: "+14155550123",
      address,
    },
    [
      "type",
      "code",
      "first_name",
      "last_name",
      "dob",
      "gender",
      "email",
      "username",
      "phone",
      "street_addr",
      "city",
      "state",
      "zip",
      "disable_emails",
    ],
  ],
];

describe("what the clinic documents of a request", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: 10 });
  });
  afterAll(() => graph.stop());
  beforeEach(() => graph.upstreams.clearRequests());

  it.each(writes)("can be sent by %s: every field of %s", async (mutation, path, input, fields) => {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const { data, errors } = await graph.run(
      `mutation($input: ${type}!) { ${mutation}(input: $input) { ${payload} } }`,
      { input },
    );
    expect(errors).toBeUndefined();
    expect(data[mutation].userErrors).toEqual([]);
    const sent = graph.upstreams.requests("vsee").find(({ method }) => method === "POST");
    expect(sent?.path).toBe(path);
    expect(new Set(Object.keys(sent?.body as object))).toEqual(new Set(fields));
  });

  it("can be asked by availability, with every parameter", async () => {
    const input = {
      start: slot.slotStart,
      end: slot.slotEnd,
      durationMinutes: 15,
      roomCode: "sandbox_general",
      providerId: "7001",
      intakeId,
      consultationId: "k-1",
    };
    await graph.run(`query($input: AvailabilityInput!) { availability(input: $input) { start } }`, { input });
    const [{ path } = { path: "" }] = graph.upstreams.requests("vsee");
    expect(new Set(new URL(path, graph.url).searchParams.keys())).toEqual(
      new Set(["start", "end", "duration", "room_code", "provider_id", "intake_id", "consultation_id"]),
    );
  });

  it("can be sent for the room of a booking, whose slot is read again first", async () => {
    const free = await graph.run(
      `{ availability(input: { start: "2031-04-07T09:00:00Z", end: "2031-04-07T12:00:00Z", roomCode: "sandbox_general" }) { start end } }`,
    );
    const { start: slotStart, end: slotEnd } = free.data.availability[0];
    await graph.run(`mutation($input: BookVisitInput!) { bookVisit(input: $input) { ${payload} } }`, {
      input: { patientId: "4001", slotStart, slotEnd, roomCode: "sandbox_general" },
    });
    const sent = graph.upstreams.requests("vsee").find(({ method }) => method === "POST");
    expect(sent?.body).toMatchObject({ room_code: "sandbox_general" });
  });
});
