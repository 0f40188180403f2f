import { startSandbox } from "../../src/sandbox/start-sandbox";
import { runGraph, type RunningGraph } from "../support/run-graph";
import { temporaryFolder } from "../support/temporary-folder";
import { callCounts } from "../support/upstream-calls";

const register = `mutation($input: RegisterPatientInput!) { registerPatient(input: $input) {
  patient { id code fullName birthDate gender email phone address { line1 city state postalCode } }
  userErrors { code field message } } }`;

const person = (code: string, more: object = {}) => ({
  code,
  firstName: "Ngozi",
  lastName: "Adeyemi-Clarke",
  birthDate: "1991-04-23",
  gender: "FEMALE",
  ...more,
});

describe("registerPatient", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: 20 });
  });
  afterAll(() => graph.stop());
  beforeEach(() => graph.upstreams.clearRequests());

  const write = async (input: object, role: "CLINIC_STAFF" | "PATIENT" | "BROKER" = "CLINIC_STAFF") => {
    const answer = await graph.run(register, { input }, { role });
    return { ...answer, payload: answer.data?.registerPatient };
  };
  const sent = () => graph.upstreams.requests("vsee").filter(({ method }) => method === "POST");

  it("creates the patient by one call under the application's key, without any user's token", async () => {
    const address = { line1: "8 Quarry Road", city: "Fairhaven", state: "CA", postalCode: "94101" };
    const { payload } = await write(
      person("desk-1", { email: "ngozi@patients.example", phone: "+14155550123", address }),
    );
    expect(payload).toEqual({
      patient: {
        id: expect.stringMatching(/^80/),
        code: "desk-1",
        fullName: "Ngozi Adeyemi-Clarke",
        birthDate: "1991-04-23",
        gender: "FEMALE",
        email: "ngozi@patients.example",
        phone: "4155550123",
        address,
      },
      userErrors: [],
    });
    const [{ headers, body } = { headers: {}, body: null }] = sent();
    expect(Object.keys(headers)).not.toContain("x-apitoken");
    expect(headers).toMatchObject({ "x-apikey": expect.any(String), "x-apisecret": expect.any(String) });
    expect(body).toEqual({
      type: 200,
      code: "desk-1",
      first_name: "Ngozi",
      last_name: "Adeyemi-Clarke",
      dob: "1991-04-23",
      gender: 2,
      email: "ngozi@patients.example",
      phone: "4155550123",
      street_addr: "8 Quarry Road",
      city: "Fairhaven",
      state: "CA",
      zip: "94101",
      disable_emails: 1,
    });
    expect(callCounts(graph.upstreams)).toEqual({ "vsee POST /users/sso": 1, "vsee GET /users/{user_id}": 1 });
  });

  it("writes to the person only where asked to", async () => {
    const { sentEmails } = graph.upstreams.store.clinic;
    await write(person("desk-2", { email: "quiet@patients.example" }));
    await write(person("desk-3", { email: "loud@patients.example", sendEmails: true }));
    expect(sentEmails).toEqual(["loud@patients.example"]);
  });

  it("finds the same patient by the same code, also many at once, and makes none twice", async () => {
    const before = graph.upstreams.store.clinic.users.size;
    const answers = await Promise.all(Array.from({ length: 5 }, () => write(person("desk-4"))));
    expect(new Set(answers.map(({ payload }) => payload.patient.id)).size).toBe(1);
    expect(graph.upstreams.store.clinic.users.size).toBe(before + 1);
  });

  it("is one registration at a time for a code, in all processes of a ledger", async () => {
    const dataDir = temporaryFolder();
    const overrides = { PORT: "0", LOG_LEVEL: "silent", DATA_DIR: dataDir };
    const start = () =>
      startSandbox(graph.upstreams, { environment: {}, overrides, parts: { sweepsLinkIndex: false } });
    const processes = [await start(), await start()];
    graph.upstreams.faults.add({ upstream: "vsee", route: "/users/sso$", kind: "delay", ms: 150 });
    const before = graph.upstreams.store.clinic.users.size;
    const body = JSON.stringify({ query: register, variables: { input: person("desk-4b") } });
    const ids = await Promise.all(
      [...processes, ...processes].map(async ({ server, tokens }) => {
        const headers = { "content-type": "application/json", authorization: `Bearer ${tokens.CLINIC_STAFF}` };
        const response = await fetch(`${server.url}/graphql`, { method: "POST", headers, body });
        const answer = (await response.json()) as { data: { registerPatient: { patient: { id: string } } } };
        return answer.data.registerPatient.patient.id;
      }),
    );
    graph.upstreams.faults.clear();
    await Promise.all(processes.map((one) => one.stop()));
    expect(new Set(ids).size).toBe(1);
    expect(graph.upstreams.store.clinic.users.size).toBe(before + 1);
    const spans = sent().map(({ at }) => at);
    // Each begins when the one before has its answer.
    for (const [index, at] of spans.slice(1).entries()) expect(at - spans[index]!).toBeGreaterThan(100);
  });

  it.each([
    ["another first name", { firstName: "Ada" }],
    ["another family name", { lastName: "Clarke" }],
    ["another birth date", { birthDate: "1991-04-24" }],
  ])("shows nothing of whoever has the code under %s", async (_, more) => {
    await write(person("desk-5"));
    const { payload, errors } = await write(person("desk-5", more));
    expect(errors).toBeUndefined();
    expect(payload).toEqual({
      patient: null,
      userErrors: [{ code: "CONFLICT", field: ["code"], message: expect.any(String) }],
    });
    expect(JSON.stringify(payload)).not.toMatch(/Ngozi|Adeyemi|1991/);
  });

  it("accepts the same name in any spelling, and a gender that the clinic has no value for", async () => {
    const { payload: first } = await write(person("desk-6", { gender: "OTHER" }));
    const { payload: second } = await write(person("desk-6", { firstName: "  NGOZI ", lastName: "adeyemi-clarke" }));
    expect(second.patient.id).toBe(first.patient.id);
    expect(first.patient.gender).toBeNull();
  });

  it("never takes a provider or another user for the patient", async () => {
    const provider = graph.upstreams.store.clinic.users.get("7001")!;
    const { first_name: firstName, last_name: lastName, dob: birthDate, code } = provider;
    const { payload } = await write(person(code, { firstName, lastName, birthDate }));
    expect(payload).toMatchObject({ patient: null, userErrors: [{ code: "CONFLICT" }] });
  });

  it("reports every problem at its path and sends nothing", async () => {
    const { payload } = await write(
      person("  ", {
        firstName: "",
        birthDate: "2999-01-01",
        phone: "nobody",
        address: { line1: "", city: "x", state: "CA", postalCode: "1".repeat(65) },
      }),
    );
    expect(payload.userErrors.map(({ code, field }: { code: string; field: string[] }) => [code, field])).toEqual([
      ["INVALID", ["code"]],
      ["INVALID", ["firstName"]],
      ["INVALID", ["birthDate"]],
      ["INVALID", ["phone"]],
      ["INVALID", ["address", "line1"]],
      ["INVALID", ["address", "postalCode"]],
    ]);
    expect(graph.upstreams.requests()).toEqual([]);
  });

  it.each(["PATIENT", "BROKER"] as const)("is forbidden to %s, and nobody is asked", async (role) => {
    const { errors } = await write(person("desk-7"), role);
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect(graph.upstreams.requests()).toEqual([]);
  });

  it("says that the outcome is unknown where the answer was lost, and finds the patient when repeated", async () => {
    graph.upstreams.faults.add({ upstream: "vsee", route: "/users/sso", kind: "answer-lost", times: 1 });
    const { payload: lost } = await write(person("desk-8"));
    expect(lost).toMatchObject({ patient: null, userErrors: [{ code: "OUTCOME_UNKNOWN" }] });
    const { payload } = await write(person("desk-8"));
    expect(payload).toMatchObject({ patient: { code: "desk-8" }, userErrors: [] });
  });
});

describe("a clinic that does not register patients", () => {
  it.each([
    ["has no such endpoint", { without: ["registration"] as const }, {}],
    ["has not enabled it for the account", {}, { VSEE_API_KEY: "another", VSEE_API_SECRET: "another" }],
  ])("because it %s says so, and shows it", async (_, sandbox, variables) => {
    const graph = await runGraph({ patients: 5, ...sandbox, variables });
    try {
      const { data } = await graph.run(register, { input: person("desk-9") });
      expect(data.registerPatient).toMatchObject({
        patient: null,
        userErrors: [{ code: "REFUSED_BY_UPSTREAM", message: expect.stringContaining("does not register") }],
      });
      const { data: seen } = await graph.run(`{ capabilities { name available } }`);
      expect(seen.capabilities[1]).toEqual({ name: "PATIENT_REGISTRATION", available: false });
    } finally {
      await graph.stop();
    }
  });
});
