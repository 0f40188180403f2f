import { namedOperation } from "../support/named-operations";
import { runGraph, type RunningGraph } from "../support/run-graph";

const { document } = namedOperation("start-walk-in-visit.graphql");
const own = "4001";
const foreign = "4002";

describe("starting a visit", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph();
  });
  afterAll(() => graph.stop());
  beforeEach(() => graph.upstreams.clearRequests());

  const start = async (input: object, role: "PATIENT" | "CLINIC_STAFF" = "PATIENT") => {
    const { data, errors } = await graph.run(document, { input }, { role });
    expect(errors).toBeUndefined();
    return data.startWalkInVisit;
  };
  const sent = () => graph.upstreams.requests("vsee").filter(({ method }) => method !== "GET");
  const codeOf = (patientId: string) => graph.upstreams.store.clinic.users.get(patientId)?.code;
  const visitsOf = (patientId: string) =>
    [...graph.upstreams.store.clinic.visits.values()].filter(({ memberId }) => String(memberId) === patientId);
  const intakeOf = (patientId: string) => String(visitsOf(patientId)[0]?.intakeId);

  it("acts for the calling patient, whatever patient the input names", async () => {
    const { userErrors } = await start({
      intakeId: intakeOf(own),
      roomCode: "sandbox_general",
      patientCode: codeOf(foreign),
    });
    expect(userErrors).toEqual([]);
    expect(sent().map(({ path, body }) => [path, body])).toEqual([
      ["/visits/add_walkin", { intake_id: intakeOf(own), room_code: "sandbox_general", user_code: codeOf(own) }],
    ]);
  });

  it.each(["visitId", "visitDataId"])(
    "finds another patient's appointment under %s as missing as none",
    async (name) => {
      const theirs = String(visitsOf(foreign)[0]?.id);
      for (const appointment of [theirs, "999999"]) {
        const { userErrors } = await start({
          intakeId: intakeOf(own),
          roomCode: "sandbox_general",
          [name]: appointment,
        });
        expect(userErrors).toMatchObject([{ code: "NOT_FOUND", field: [name] }]);
      }
      expect(sent()).toEqual([]);
    },
  );

  it("names another patient's intake and appointment both, at once", async () => {
    const { userErrors } = await start({
      intakeId: intakeOf(foreign),
      roomCode: "sandbox_general",
      visitId: String(visitsOf(foreign)[0]?.id),
    });
    expect(userErrors.map(({ field }: { field: string[] }) => field)).toEqual([["intakeId"], ["visitId"]]);
    expect(sent()).toEqual([]);
  });

  it("lets staff act for any patient by code", async () => {
    const input = { intakeId: intakeOf(foreign), roomCode: "sandbox_general", patientCode: codeOf(foreign) };
    expect((await start(input, "CLINIC_STAFF")).userErrors).toEqual([]);
    expect(sent()[0]?.body).toMatchObject({ user_code: codeOf(foreign) });
  });

  it("sends nothing if the patient's own record cannot be found", async () => {
    const intakeId = intakeOf(own);
    graph.upstreams.faults.add({
      upstream: "vsee",
      method: "GET",
      route: "/users",
      kind: "missing-field",
      path: "data.*.code",
    });
    try {
      const { userErrors } = await start({ intakeId, roomCode: "sandbox_general" });
      expect(userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
      expect(sent()).toEqual([]);
    } finally {
      graph.upstreams.faults.clear();
    }
  });
});
