import fc from "fast-check";
import { namedOperation } from "../support/named-operations";
import { runGraph, type RunningGraph } from "../support/run-graph";

const runs = process.env.LONG_TESTS === "1" ? 1_000 : 60;
const seconds = (at: string): number => Date.parse(at) / 1000;
const own = "4001";
const foreign = "4002";

const documents = {
  bookVisit: namedOperation("book-visit.graphql").document,
  startWalkInVisit: namedOperation("start-walk-in-visit.graphql").document,
  requestEConsult: namedOperation("request-e-consult.graphql").document,
  updateVisit: namedOperation("update-visit.graphql").document,
  closeVisit: namedOperation("close-visit.graphql").document,
  cancelVisit: namedOperation("cancel-visit.graphql").document,
};
type Mutation = keyof typeof documents;
type Role = "PATIENT" | "CLINIC_STAFF" | "BROKER" | "INSURER" | "BENEFITS_ADMIN";

describe("writes of visits", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph();
  });
  afterAll(() => graph.stop());
  beforeEach(() => {
    graph.upstreams.faults.clear();
    graph.upstreams.clearRequests();
  });

  const write = async (mutation: Mutation, input: object, role: Role = "PATIENT") => {
    const { data, errors } = await graph.run(documents[mutation], { input }, { role });
    return { payload: data?.[mutation], errors };
  };
  const codes = (payload: { userErrors: { code: string; field: string[] | null }[] }) =>
    payload.userErrors.map(({ code, field }) => [code, field]);
  const sent = () => graph.upstreams.requests("vsee").filter(({ method }) => method !== "GET");
  const visitOf = (patientId: string, index = 0) =>
    [...graph.upstreams.store.clinic.visits.values()].filter(({ memberId }) => String(memberId) === patientId)[index];
  const freeSlots = async (): Promise<{ start: string; end: string; providerIds: string[] }[]> => {
    const input = { start: "2031-04-07T09:00:00Z", end: "2031-04-07T12:00:00Z", roomCode: "sandbox_general" };
    const { data } = await graph.run(
      `query($input: AvailabilityInput!) { availability(input: $input) { start end providerIds } }`,
      { input },
    );
    return data.availability;
  };
  const slot = { slotStart: "2031-03-03T09:00:00Z", slotEnd: "2031-03-03T09:15:00Z" };

  it("books with the clinic's own field names, and the store contains the appointment", async () => {
    const { payload } = await write("bookVisit", { patientId: own, ...slot, providerId: "7007" });
    expect(payload.userErrors).toEqual([]);
    expect(sent().map(({ path, body }) => [path, body])).toEqual([
      [
        "/visits",
        {
          member_id: own,
          slot_start: seconds(slot.slotStart),
          slot_end: seconds(slot.slotEnd),
          type: 2,
          provider_id: 7007,
        },
      ],
    ]);
    const stored = graph.upstreams.store.clinic.visits.get(payload.visit.id);
    expect(stored).toMatchObject({ type: 2 });
    expect(String(stored?.memberId)).toBe(own);
  });

  it.each<Role>(["BROKER", "INSURER", "BENEFITS_ADMIN"])("forbids every write to %s and calls nobody", async (role) => {
    const inputs: Record<Mutation, object> = {
      bookVisit: { patientId: own, ...slot },
      startWalkInVisit: { intakeId: "x", roomCode: "r" },
      requestEConsult: { intakeId: "x", roomCode: "r" },
      updateVisit: { id: "500002", ...slot },
      closeVisit: { id: "500002", reason: "CALL_ENDED" },
      cancelVisit: { id: "500002" },
    };
    for (const mutation of Object.keys(inputs) as Mutation[]) {
      const { errors } = await write(mutation, inputs[mutation], role);
      expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    }
    expect(graph.upstreams.requests()).toEqual([]);
  });

  it("forbids booking for another patient alike whether there is one or not", async () => {
    for (const patientId of [foreign, "999999", "no such"]) {
      const { errors } = await write("bookVisit", { patientId, ...slot });
      expect(errors?.[0]).toMatchObject({
        message: "The caller is not allowed to do this.",
        extensions: { code: "FORBIDDEN" },
      });
    }
    expect(graph.upstreams.requests()).toEqual([]);
  });

  it("finds another patient's visit as missing as one that is not, and writes nothing", async () => {
    const theirs = String(visitOf(foreign)?.id);
    expect(graph.upstreams.store.clinic.visits.has(theirs)).toBe(true);
    for (const id of [theirs, "999999", "..", "current"]) {
      expect(codes((await write("closeVisit", { id, reason: "CALL_ENDED" })).payload)).toEqual([["NOT_FOUND", ["id"]]]);
      expect(codes((await write("updateVisit", { id, ...slot })).payload)).toEqual([["NOT_FOUND", ["id"]]]);
    }
    expect(sent()).toEqual([]);
  });

  it("finds another patient's intake as missing as one that is not", async () => {
    const theirs = String(visitOf(foreign)?.intakeId);
    expect(graph.upstreams.store.clinic.intakes.has(theirs)).toBe(true);
    for (const intakeId of [theirs, "nothing-here"]) {
      for (const mutation of ["startWalkInVisit", "requestEConsult"] as const) {
        const { payload } = await write(mutation, { intakeId, roomCode: "sandbox_general" });
        expect(codes(payload)).toEqual([["NOT_FOUND", ["intakeId"]]]);
      }
    }
    expect(sent()).toEqual([]);
  });

  it("lets staff alone strike a visit out", async () => {
    const { payload } = await write("bookVisit", { patientId: own, ...slot });
    const { id } = payload.visit;
    expect((await write("cancelVisit", { id })).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect((await write("cancelVisit", { id }, "CLINIC_STAFF")).payload).toEqual({ cancelledId: id, userErrors: [] });
    expect(graph.upstreams.store.clinic.visits.has(id)).toBe(false);
    expect(codes((await write("cancelVisit", { id }, "CLINIC_STAFF")).payload)).toEqual([["NOT_FOUND", ["id"]]]);
  });

  it("takes the provider off with 0 and always asks for version 2", async () => {
    const { payload } = await write("bookVisit", { patientId: own, ...slot, providerId: "7007" });
    graph.upstreams.clearRequests();
    const changed = await write("updateVisit", { id: payload.visit.id, providerId: null });
    expect(changed.payload.visit.provider).toBeNull();
    expect(sent().map(({ path, body }) => [path.split("/").pop(), body])).toEqual([
      [`${payload.visit.id}?version=2`, { provider_id: 0 }],
    ]);
  });

  it("names all problems of an input at once", async () => {
    expect(
      codes(
        (
          await write("bookVisit", {
            patientId: own,
            slotStart: slot.slotEnd,
            slotEnd: slot.slotStart,
            intakeId: "..",
            providerId: "a/b",
          })
        ).payload,
      ),
    ).toEqual([
      ["INVALID", ["intakeId"]],
      ["INVALID", ["providerId"]],
      ["INVALID", ["slotEnd"]],
    ]);
    expect(codes((await write("updateVisit", { id: "500003" })).payload)).toEqual([["INVALID", []]]);
    expect(codes((await write("updateVisit", { id: "500003", slotStart: slot.slotStart })).payload)).toEqual([
      ["INVALID", ["slotEnd"]],
    ]);
    expect(graph.upstreams.requests()).toEqual([]);
  });

  it("says that the outcome is unknown when the answer was lost, and has sent once", async () => {
    graph.upstreams.faults.add({ upstream: "vsee", method: "POST", route: "/visits", kind: "answer-lost", times: 1 });
    const before = graph.upstreams.store.clinic.visits.size;
    const { payload, errors } = await write("bookVisit", { patientId: own, ...slot });
    expect(errors).toBeUndefined();
    expect(codes(payload)).toEqual([["OUTCOME_UNKNOWN", null]]);
    expect(sent()).toHaveLength(1);
    expect(graph.upstreams.store.clinic.visits.size).toBe(before + 1);
  });

  it("shows the new state to what is read later in the same operation", async () => {
    const { payload } = await write("bookVisit", { patientId: own, ...slot });
    const { data } = await graph.run(
      `mutation ($close: CloseVisitInput!, $id: ID!) { closeVisit(input: $close) { visit { id status patient { visits(first: 100) { nodes { id status } } } } } }`.replace(
        ", $id: ID!",
        "",
      ),
      { close: { id: payload.visit.id, reason: "PATIENT_CANCEL_APPOINTMENT" } },
      { role: "PATIENT" },
    );
    const { visit } = data.closeVisit;
    expect(visit.status).toBe("CLOSED");
    const listed = visit.patient.visits.nodes.find(({ id }: { id: string }) => id === visit.id);
    expect(listed.status).toBe("CLOSED");
  });

  it("reads the slot of a room again before it books, and books in that room", async () => {
    const free = (await freeSlots())[0]!;
    graph.upstreams.clearRequests();
    const input = { patientId: own, roomCode: "sandbox_general", slotStart: free.start, slotEnd: free.end };
    const { payload } = await write("bookVisit", { ...input, providerId: free.providerIds[0] });
    expect(codes(payload)).toEqual([]);
    expect(graph.upstreams.requests("vsee").map(({ method, route }) => `${method} ${route}`)).toEqual([
      "GET /availability",
      "POST /visits",
    ]);
    expect(sent()[0]?.body).toMatchObject({ room_code: "sandbox_general", provider_id: Number(free.providerIds[0]) });

    // It is taken now: anyone else who wants this slot with this provider gets an error, and nothing is sent.
    graph.upstreams.clearRequests();
    const second = await write("bookVisit", { ...input, providerId: free.providerIds[0] });
    expect(codes(second.payload)).toEqual([["CONFLICT", ["slotStart"]]]);
    expect(sent()).toEqual([]);
  });

  it("finds no slot where none begins or ends", async () => {
    const free = (await freeSlots())[0]!;
    const later = (time: string, seconds: number) => new Date(Date.parse(time) + seconds * 1000).toISOString();
    for (const [slotStart, slotEnd] of [
      [later(free.start, 60), later(free.end, 60)],
      ["2030-01-06T02:00:00Z", "2030-01-06T02:15:00Z"],
    ]) {
      const { payload } = await write("bookVisit", { patientId: own, roomCode: "sandbox_general", slotStart, slotEnd });
      expect(codes(payload)).toEqual([["CONFLICT", ["slotStart"]]]);
    }
    expect(sent()).toEqual([]);
  });

  it("moves a visit to another room and another intake", async () => {
    const { payload } = await write("bookVisit", { patientId: own, ...slot });
    graph.upstreams.clearRequests();
    const intakeId = graph.upstreams.store.clinic.visits.get("500001")!.intakeId!;
    const input = { id: payload.visit.id, roomCode: "sandbox_derma", intakeId };
    expect(codes((await write("updateVisit", input)).payload)).toEqual([]);
    expect(sent()[0]?.body).toEqual({ room_code: "sandbox_derma", intake_id: intakeId });
  });

  it("never sends, and never breaks, on ids and codes of any shape", async () => {
    const bad = fc
      .string({ unit: "binary", maxLength: 200 })
      .filter((text) => !/^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/.test(text.trim()));
    await fc.assert(
      fc.asyncProperty(bad, bad, async (intakeId, providerId) => {
        const { payload, errors } = await write("bookVisit", { patientId: own, ...slot, intakeId, providerId });
        expect(errors).toBeUndefined();
        expect(codes(payload)).toEqual([
          ["INVALID", ["intakeId"]],
          ["INVALID", ["providerId"]],
        ]);
      }),
      { numRuns: runs },
    );
    expect(graph.upstreams.requests()).toEqual([]);
  });
});
