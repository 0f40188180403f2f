import { runGraph, type RunningGraph } from "../support/run-graph";
import { callCounts } from "../support/upstream-calls";

const general = "sandbox_general";
const names = `{ rooms { id code name slug domain createdAt } }`;
const choices = `query($code: String!) { room(code: $code) { id consultations { id description visibleToPatient }
  providers { id fullName title suffix photoUrl username vseeId code email subtype isListed shortBio } } }`;

describe("rooms", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: 20 });
  });
  afterAll(() => graph.stop());
  beforeEach(() => graph.upstreams.clearRequests());

  it.each(["PATIENT", "CLINIC_STAFF", "BROKER", "INSURER", "BENEFITS_ADMIN"] as const)(
    "are listed for %s by one call",
    async (role) => {
      const { data, errors } = await graph.run(names, {}, { role });
      expect(errors).toBeUndefined();
      expect(data.rooms.map(({ id, code }: Record<string, string>) => [id, code])).toEqual(
        [general, "sandbox_derma", "sandbox_mind"].map((code) => [code, code]),
      );
      expect(callCounts(graph.upstreams)).toEqual({ "vsee GET /rooms": 1 });
    },
  );

  it("are null for a caller without a role, without an upstream call", async () => {
    const token = await graph.issue({ roles: [] });
    expect((await graph.run(names, {}, { token })).data).toEqual({ rooms: null });
    expect((await graph.run(choices, { code: general }, { token })).data).toEqual({ room: null });
    expect(graph.upstreams.requests()).toEqual([]);
  });

  it("show staff every consultation and others those that are visible to patients", async () => {
    const stored = graph.upstreams.store.clinic.rooms.get(general)!.consultations.map(({ id }) => id);
    const idsFor = async (role: "PATIENT" | "BROKER" | "CLINIC_STAFF"): Promise<string[]> => {
      const { data } = await graph.run(choices, { code: general }, { role });
      return data.room.consultations.map(({ id }: { id: string }) => id);
    };
    expect(await idsFor("CLINIC_STAFF")).toEqual(stored);
    expect(await idsFor("PATIENT")).toEqual(stored.slice(0, 2));
    expect(await idsFor("BROKER")).toEqual(stored.slice(0, 2));
  });

  it("name their providers to every caller, and show more about them only to staff", async () => {
    const { data: staff } = await graph.run(choices, { code: general });
    const { data: patient } = await graph.run(choices, { code: general }, { role: "PATIENT" });
    const [shown] = staff.room.providers;
    expect(shown).toMatchObject({ username: expect.any(String), vseeId: expect.any(String), isListed: true });
    expect(shown.shortBio).toBe("Twenty years of practice.");
    expect(staff.room.providers[1].shortBio).toBeNull();
    const { id, fullName, title, suffix, photoUrl } = shown;
    const hidden = { username: null, vseeId: null, code: null, email: null, subtype: null };
    expect(patient.room.providers[0]).toEqual({
      ...hidden,
      ...{ id, fullName, title, suffix, photoUrl, isListed: null, shortBio: null },
    });
  });

  it("are null where there is no such room, whatever the code", async () => {
    for (const code of ["nowhere", "..", ".", "a/b", "", " ", "x".repeat(200)]) {
      const { data, errors } = await graph.run(`query($code: String!) { room(code: $code) { id } }`, { code });
      expect({ data, errors }).toEqual({ data: { room: null }, errors: undefined });
    }
    expect(graph.upstreams.requests().map(({ path }) => path)).toEqual(["/rooms/nowhere", "/rooms/a%2Fb"]);
  });

  it("fail only in what their list leaves out where one of them cannot be read", async () => {
    const { faults } = graph.upstreams;
    faults.add({ upstream: "vsee", route: "/rooms/{code}$", kind: "status", status: 422, times: 1 });
    const { data, errors } = await graph.run("{ rooms { code name timezone consultations { id } } }");
    faults.clear();
    const codes = data.rooms.map(({ code }: { code: string }) => code);
    expect(codes).toEqual([general, "sandbox_derma", "sandbox_mind"]);
    for (const { name } of data.rooms) expect(name).toEqual(expect.any(String));
    const at = data.rooms.findIndex(({ consultations }: { consultations: unknown }) => consultations === null);
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual(
      ["timezone", "consultations"].map((field) => [["rooms", at, field], "UPSTREAM_REJECTED"]),
    );
  });

  it("are the same under one id, whichever way they are reached", async () => {
    const { data } = await graph.run(`{ visit(id: "500001") { room { id code name slug domain accountCode } } }`);
    expect(data.visit.room).toMatchObject({ id: general, code: general, name: "General Practice" });
    const { data: more } = await graph.run(`{ visit(id: "500001") { room { id consultations { id } } } }`);
    expect(more.visit.room).toMatchObject({ id: general });
    expect(more.visit.room.consultations).toHaveLength(3);
    expect(callCounts(graph.upstreams)).toEqual({ "vsee GET /visits/{id}": 2, "vsee GET /rooms/{code}": 1 });
  });
});

describe("a clinic that does not list its rooms", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: 20, without: ["rooms"] });
  });
  afterAll(() => graph.stop());

  it("says so once and for an hour, never as an empty list", async () => {
    for (const run of [1, 2, 3]) {
      const { data, errors } = await graph.run(names);
      expect([run, data]).toEqual([run, { rooms: null }]);
      expect(errors).toMatchObject([{ path: ["rooms"], extensions: { code: "BAD_USER_INPUT" } }]);
    }
    expect(graph.upstreams.requests("vsee").map(({ path }) => path)).toEqual(["/rooms?page=1&limit=100"]);
    const { data } = await graph.run(`{ capabilities { name available checkedAt } }`);
    expect(data.capabilities).toContainEqual({ name: "ROOMS", available: false, checkedAt: expect.any(String) });
  });

  it("costs a visit only the read of what only the room has", async () => {
    const { data, errors } = await graph.run(
      `{ visit(id: "500001") { id room { id name consultations { id } providers { id } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.visit.room).toEqual({ id: general, name: "General Practice", consultations: null, providers: null });
  });
});
