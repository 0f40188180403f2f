import { startCollector } from "../observability/support/collector";
import { withTracedGraph } from "../observability/support/traced-graph";
import { startProduction, type ProductionGraph } from "./support/production-graph";

const term = "Zyxwvutsrq";
const clinicToken = "clinic-login-token-canary";

const search = `query Find($search: String!) { searchPatients(search: $search) { nodes { id fullName } totalCount } }`;
const register = `mutation Enter($input: RegisterPatientInput!) { registerPatient(input: $input) {
  patient { id code } userErrors { code field message } } }`;
const person = (code: string, more: object = {}) => ({
  code,
  firstName: term,
  lastName: "Clarke",
  birthDate: "1991-04-23",
  gender: "FEMALE",
  ...more,
});

describe("what staff searches for, whom it registers, and how the clinic signs them in", () => {
  let graph: ProductionGraph;
  let token: string;
  const answers: string[] = [];

  beforeAll(async () => {
    graph = await startProduction({ UPSTREAM_TIMEOUT_MS: "700" });
    token = await graph.issuer.sign({ roles: ["CLINIC_STAFF"], sub: "desk" });
    const ask = async (query: string, variables: object = {}): Promise<void> => {
      const reply = await graph.post({ query, variables }, token, { "x-explain": "1" });
      answers.push(JSON.stringify({ ...reply.body, data: undefined }), reply.text);
    };
    const { faults } = graph.upstreams;
    const sso = { upstream: "vsee", route: "/users/sso", kind: "wrong-type" } as const;
    faults.add({ ...sso, path: "data.token.token", value: clinicToken });
    await ask(register, { input: person("desk-1") });
    await ask(register, { input: person("desk-1", { firstName: "Somebody" }) });
    faults.clear();
    for (const path of ["data.id", "data.first_name", "data"]) {
      faults.add({ ...sso, path, value: { token: clinicToken } });
      await ask(register, { input: person(`desk-${path}`) });
      faults.clear();
    }
    await ask(search, { search: term });
    await ask(`query Inline { searchPatients(search: "${term}") { totalCount } }`);
    for (const status of [400, 403, 404, 429, 500]) {
      faults.add({ upstream: "vsee", route: "/users$", kind: "status", status });
      await ask(search, { search: term });
      faults.clear();
    }
    for (const kind of ["cut-json", "no-answer", "html-200"] as const) {
      faults.add({ upstream: "vsee", route: "/users$", kind });
      await ask(search, { search: term });
      faults.clear();
    }
    await ask(search, { search: { [term]: 1 } as never });
  });
  afterAll(() => graph.stop());

  it("reach the clinic", () => {
    const paths = graph.upstreams.requests("vsee").map(({ path }) => path);
    expect(paths.some((path) => path.includes(term))).toBe(true);
    expect(answers.some((text) => text.includes("desk-1"))).toBe(true);
  });

  it("are in no metric and no log line, and in nothing beside the data of an answer", async () => {
    const metrics = await graph.send("/metrics", { headers: { authorization: `Bearer ${token}` } });
    const beside = answers.filter((_, position) => position % 2 === 0).join("\n");
    for (const secret of [term, clinicToken]) {
      expect(metrics.text).not.toContain(secret);
      expect(graph.log()).not.toContain(secret);
      expect(beside).not.toContain(secret);
    }
    expect(answers.join("\n")).not.toContain(clinicToken);
    expect(graph.log().length).toBeGreaterThan(100);
  });

  it("are in no span", async () => {
    const collector = await startCollector();
    try {
      await withTracedGraph({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url }, async ({ ask }) => {
        await ask(search, { search: term });
        await ask(register, { input: person("desk-1") });
      });
      const names = collector.spans.map(({ name }) => name);
      expect(names.some((name) => name.includes("/users/sso"))).toBe(true);
      expect(collector.text()).not.toContain(term);
      expect(collector.text()).not.toContain("1991-04-23");
    } finally {
      await collector.stop();
    }
  });
});
