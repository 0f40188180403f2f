import fc from "fast-check";
import { namedIntakeFields } from "../../src/intake/intake.mapper";
import { namedOperation } from "../support/named-operations";
import { runGraph, type RunningGraph } from "../support/run-graph";

const runs = process.env.LONG_TESTS === "1" ? 1_000 : 60;
const create = namedOperation("create-intake.graphql").document;
const update = namedOperation("update-intake.graphql").document;

describe("writes of intakes", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph();
  });
  afterAll(() => graph.stop());
  beforeEach(() => {
    graph.upstreams.faults.clear();
    graph.upstreams.clearRequests();
  });

  const write = async (document: string, input: object, role: "PATIENT" | "CLINIC_STAFF" | "BROKER" = "PATIENT") => {
    const { data, errors } = await graph.run(document, { input }, { role });
    return { payload: data?.createIntake ?? data?.updateIntake, errors };
  };
  const codes = (payload: { userErrors: { code: string; field: string[] | null }[] }) =>
    payload.userErrors.map(({ code, field }) => [code, field]);
  const sent = () => graph.upstreams.requests("vsee").filter(({ method }) => method !== "GET");
  const codeOf = (patientId: string) => graph.upstreams.store.clinic.users.get(patientId)?.code;

  it("keeps the form's own fields beside the named ones", async () => {
    const { payload } = await write(create, {
      type: "WALK_IN",
      roomCode: "sandbox_general",
      reasonForVisit: "Cough",
      phone: "(415) 555-0123",
      consent: true,
      reset: false,
      customFields: { smoker: "no", pain: { scale: 3 } },
    });
    expect(payload.userErrors).toEqual([]);
    expect(sent().map(({ body }) => body)).toEqual([
      {
        smoker: "no",
        pain: { scale: 3 },
        type: 1,
        room_code: "sandbox_general",
        reason_for_visit: "Cough",
        phone: "4155550123",
        consent: true,
        reset: false,
        member_id: codeOf("4001"),
      },
    ]);
    expect(payload.intake.customFields).toEqual({ smoker: "no", pain: { scale: 3 } });
  });

  it("makes a patient's intake its own whatever the input says", async () => {
    const { payload } = await write(create, { patientCode: codeOf("4002"), reasonForVisit: "Mine" });
    expect(payload.userErrors).toEqual([]);
    expect(sent()[0]?.body).toMatchObject({ member_id: codeOf("4001") });
  });

  it("lets staff name the patient", async () => {
    await write(create, { patientCode: codeOf("4002") }, "CLINIC_STAFF");
    expect(sent()[0]?.body).toEqual({ member_id: codeOf("4002") });
  });

  it("is forbidden to brokers, without a call", async () => {
    for (const document of [create, update]) {
      const input = document === create ? {} : { id: "x" };
      expect((await write(document, input, "BROKER")).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    }
    expect(graph.upstreams.requests()).toEqual([]);
  });

  it("finds another patient's intake as missing as one that is not, and writes nothing", async () => {
    const theirs = [...graph.upstreams.store.clinic.visits.values()].find(
      ({ memberId }) => String(memberId) === "4002",
    );
    expect(graph.upstreams.store.clinic.intakes.has(String(theirs?.intakeId))).toBe(true);
    for (const id of [String(theirs?.intakeId), "nothing-here", "../users"]) {
      expect(codes((await write(update, { id, reasonForVisit: "x" })).payload)).toEqual([["NOT_FOUND", ["id"]]]);
    }
    expect(sent()).toEqual([]);
  });

  it("clears fields set to null and keeps omitted ones", async () => {
    const made = await write(create, { reasonForVisit: "Cough", location: "CA" });
    const { id } = made.payload.intake;
    graph.upstreams.clearRequests();
    const { payload } = await write(update, { id, reasonForVisit: null });
    expect(sent()[0]?.body).toEqual({ reason_for_visit: "" });
    expect(payload.intake.reasonForVisit).toBeNull();
    expect(graph.upstreams.store.clinic.intakes.get(id)).toMatchObject({ location: "CA" });
  });

  it("refuses custom fields that would override named ones, and keys with a special meaning", async () => {
    for (const name of [...namedIntakeFields, "__proto__", "constructor", "prototype"]) {
      const customFields = JSON.parse(`{"${name}": "x"}`);
      const { payload, errors } = await write(create, { customFields });
      expect(errors).toBeUndefined();
      expect(codes(payload)).toEqual([["INVALID", ["customFields", name]]]);
    }
    expect(sent()).toEqual([]);
  });

  it("reports all problems at once and sends nothing", async () => {
    const { payload } = await write(create, {
      type: "E_CONSULT",
      phone: "nobody",
      providerId: "a/b",
      roomCode: "x".repeat(65),
      attachmentIds: ["ok", ".."],
    });
    expect(codes(payload)).toEqual([
      ["INVALID", ["roomCode"]],
      ["INVALID", ["providerId"]],
      ["INVALID", ["type"]],
      ["INVALID", ["phone"]],
      ["INVALID", ["attachmentIds", "1"]],
    ]);
    expect(graph.upstreams.requests()).toEqual([]);
  });

  it("answers any custom fields with an intake or with the path at fault, never with an error", async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string({ maxLength: 120 }), fc.jsonValue({ maxDepth: 3 })), async (drawn) => {
        const customFields = JSON.parse(JSON.stringify(drawn));
        const { payload, errors } = await write(create, { customFields });
        expect(errors).toBeUndefined();
        if (payload.userErrors.length === 0) expect(payload.intake.customFields).toEqual(customFields);
        else
          expect(codes(payload).every(([code, field]) => code === "INVALID" && field?.[0] === "customFields")).toBe(
            true,
          );
      }),
      { numRuns: runs },
    );
  });
});
