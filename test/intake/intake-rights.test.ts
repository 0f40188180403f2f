import { namedOperation } from "../support/named-operations";
import { runGraph, type RunningGraph } from "../support/run-graph";
import { callCounts } from "../support/upstream-calls";

const create = namedOperation("create-intake.graphql").document;
const update = namedOperation("update-intake.graphql").document;
const own = "4001";
const general = "sandbox_general";

describe("what a patient may name in an intake", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: 40 });
  });
  afterAll(() => graph.stop());
  beforeEach(() => graph.upstreams.clearRequests());

  const write = async (
    document: string,
    input: object,
    { role = "PATIENT", headers }: { role?: "PATIENT" | "CLINIC_STAFF"; headers?: Record<string, string> } = {},
  ) => {
    const { data, errors } = await graph.run(document, { input }, { role, headers });
    return { payload: data?.createIntake ?? data?.updateIntake, errors };
  };
  const codes = (payload: { userErrors: { code: string; field: string[] | null }[] }) =>
    payload.userErrors.map(({ code, field }) => [code, field]);
  const sent = () => graph.upstreams.requests("vsee").filter(({ method }) => method === "POST");
  const clinic = () => graph.upstreams.store.clinic;
  const intakeOf = (patientId: string) =>
    [...clinic().intakes.values()].find(({ member_id, attachments }) => member_id === patientId && attachments !== "")!;
  const filesOf = (patientId: string): string[] =>
    [...clinic().intakes.values()]
      .filter(({ member_id }) => member_id === patientId)
      .flatMap(({ attachments }) => (attachments === "" ? [] : attachments.map(({ _id }) => _id)));
  const stranger = () => filesOf("4002")[0] ?? filesOf("4005")[0] ?? filesOf("4008")[0]!;
  const consultations = () => clinic().rooms.get(general)!.consultations;

  it("may not have a consultation with its own price, which only staff may set", async () => {
    const { id } = intakeOf(own);
    const consultation = { amount: 0.07, charge: false };
    const { errors } = await write(update, { id, consultation });
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect(graph.upstreams.requests()).toEqual([]);
    expect(codes((await write(update, { id, consultation }, { role: "CLINIC_STAFF" })).payload)).toEqual([]);
    expect(sent()[0]?.body).toEqual({ consultation });
  });

  it("is a consultation by its id, sent as the room has it, price and all", async () => {
    const { id } = intakeOf(own);
    const [first] = consultations();
    const { payload } = await write(update, { id, consultationId: first!.id });
    expect(codes(payload)).toEqual([]);
    expect(sent()[0]?.body).toEqual({ consultation: first });
    expect(callCounts(graph.upstreams)).toMatchObject({ "vsee GET /rooms/{code}": 1, "vsee POST /intakes/{id}": 1 });
  });

  it("may not have a consultation that is hidden from patients or not in the room", async () => {
    const { id } = intakeOf(own);
    const hidden = consultations().find(({ visible_to_patient }) => !visible_to_patient)!;
    for (const consultationId of [hidden.id, "none"]) {
      const { payload } = await write(update, { id, consultationId });
      expect(codes(payload)).toEqual([["NOT_FOUND", ["consultationId"]]]);
    }
    expect(sent()).toEqual([]);
    expect(codes((await write(update, { id, consultationId: hidden.id }, { role: "CLINIC_STAFF" })).payload)).toEqual(
      [],
    );
  });

  it("is a file that its own intakes have, and no stranger's or unknown one", async () => {
    const { id } = intakeOf(own);
    const mine = filesOf(own);
    expect(codes((await write(update, { id, attachmentIds: mine })).payload)).toEqual([]);
    expect(codes((await write(create, { attachmentIds: [mine[0]] })).payload)).toEqual([]);
    expect(sent()).toHaveLength(2);
    graph.upstreams.clearRequests();
    for (const [document, more] of [
      [create, {}],
      [update, { id }],
    ] as const) {
      const { payload } = await write(document, { ...more, attachmentIds: [mine[0], stranger(), "unknown"] });
      expect(codes(payload)).toEqual([
        ["NOT_FOUND", ["attachmentIds", "1"]],
        ["NOT_FOUND", ["attachmentIds", "2"]],
      ]);
    }
    expect(sent()).toEqual([]);
  });

  it("is any file under the patient's own clinic token, where the clinic decides", async () => {
    const headers = { "x-apitoken": graph.upstreams.patientToken(own) };
    const { payload } = await write(create, { attachmentIds: ["just-uploaded"] }, { headers });
    expect(codes(payload)).toEqual([]);
    expect(sent()[0]?.body).toMatchObject({ attachments: [{ id: "just-uploaded" }] });
  });

  it("is the caller's own id and no other", async () => {
    const { payload } = await write(create, { patientId: own });
    expect(codes(payload)).toEqual([]);
    expect(sent()[0]?.body).toEqual({ member_id: clinic().users.get(own)!.code });
    graph.upstreams.clearRequests();
    for (const patientId of ["4002", "9999999"]) {
      for (const input of [{ patientId }, { patientId, id: intakeOf(own).id }]) {
        const { errors } = await write("id" in input ? update : create, input);
        expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
      }
    }
    expect(graph.upstreams.requests()).toEqual([]);
  });
});

describe("whom staff names in an intake", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: 20 });
  });
  afterAll(() => graph.stop());
  beforeEach(() => graph.upstreams.clearRequests());

  it("is a patient by id, from which the code is derived by one call", async () => {
    const { data } = await graph.run(create, { input: { patientId: "4002" } });
    expect(data.createIntake.userErrors).toEqual([]);
    const { code } = graph.upstreams.store.clinic.users.get("4002")!;
    expect(graph.upstreams.requests("vsee").find(({ method }) => method === "POST")?.body).toEqual({ member_id: code });
    expect(callCounts(graph.upstreams)).toMatchObject({ "vsee GET /users": 1, "vsee POST /intakes": 1 });
  });

  it("is always exactly one person", async () => {
    const { code } = graph.upstreams.store.clinic.users.get("4003")!;
    for (const [input, problem] of [
      [{ patientId: "4002", patientCode: code }, ["INVALID", ["patientCode"]]],
      [{ patientId: "9999999" }, ["NOT_FOUND", ["patientId"]]],
    ]) {
      const { data } = await graph.run(create, { input });
      expect(
        data.createIntake.userErrors.map((one: { code: string; field: string[] }) => [one.code, one.field]),
      ).toEqual([problem]);
    }
    const both = await graph.run(create, { input: { patientId: "4003", patientCode: ` ${code} ` } });
    expect(both.data.createIntake.userErrors).toEqual([]);
  });

  it("shows the provider, the invoice and the phone as stored by the clinic, and accepts that phone again", async () => {
    const { data } = await graph.run(
      create.replace("reasonForVisit\n", "consent phone invoiceId provider { id fullName }\n"),
      { input: { patientId: "4002", providerId: "7001", consent: true, phone: "+234 803 123 4567" } },
    );
    const { intake } = data.createIntake;
    expect(intake).toMatchObject({ consent: true, phone: "2348031234567", provider: { id: "7001" }, invoiceId: null });
    const again = await graph.run(update, { input: { id: intake.id, phone: intake.phone } });
    expect(again.data.updateIntake.userErrors).toEqual([]);
    expect(graph.upstreams.store.clinic.intakes.get(intake.id)).toMatchObject({ phone: "2348031234567" });
  });
});

describe("a clinic that does not list its rooms", () => {
  it("leaves a consultation to staff, and says so", async () => {
    const graph = await runGraph({ patients: 10, without: ["rooms"] });
    try {
      const intake = [...graph.upstreams.store.clinic.intakes.values()].find(({ member_id }) => member_id === own)!;
      const input = { id: intake.id, consultationId: "c-1" };
      for (const run of [1, 2]) {
        const { data } = await graph.run(update, { input }, { role: "PATIENT" });
        expect([run, data.updateIntake.userErrors[0].field]).toEqual([run, ["consultationId"]]);
      }
      expect(graph.upstreams.requests("vsee").filter(({ method }) => method === "POST")).toEqual([]);
    } finally {
      await graph.stop();
    }
  });
});
