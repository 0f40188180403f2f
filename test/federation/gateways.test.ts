import { Role } from "../../src/auth/role";
import { callCounts } from "../support/upstream-calls";
import { describeWithGateways } from "./support/example-process";
import type { PassedRequest } from "./support/recording-proxy";
import { routerSecret, startSupergraph, type GatewayKind, type Supergraph } from "./support/supergraph";

const chart = `query ($id: ID!) { patient(id: $id) { fullName
  reminders { id channel visit { status reminderText provider { fullName } } } } }`;
const fiftyIds = Array.from({ length: 50 }, (_, index) => String(4001 + index));

const representationsIn = (requests: readonly PassedRequest[]): number[] =>
  requests.flatMap(({ body }) => body.variables?.representations?.length ?? []);

describe.each<[string, GatewayKind]>([
  ["Hive Gateway over the whole supergraph", "hive"],
  ["Apollo Gateway over the contract", "apollo"],
])("%s", (name, kind) => {
  describeWithGateways(`${name}:`, () => {
    let supergraph: Supergraph;
    beforeAll(async () => {
      supergraph = await startSupergraph(kind);
    });
    afterAll(() => supergraph?.stop());
    beforeEach(() => {
      supergraph.clear();
      supergraph.upstreams.faults.clear();
      supergraph.coverage.cut(false);
      supergraph.reminders.cut(false);
    });

    it("answers a query that starts in the graph, continues in the other subgraph and comes back", async () => {
      const { data, errors } = await supergraph.ask(chart, { id: "4001" });
      expect(errors).toBeUndefined();
      expect(data.patient.fullName).toBe("Soo-ah Choi");
      const [reminder] = data.patient.reminders;
      expect(reminder).toMatchObject({ id: "r1", channel: "EMAIL", visit: { status: "CLOSED" } });
      expect(reminder.visit.provider.fullName).toEqual(expect.any(String));
    });

    it("sends the other subgraph the visit's start that its text requires, though the query does not select it", async () => {
      const { data, errors } = await supergraph.ask(`{ patient(id: "4001") { reminders { visit { reminderText } } } }`);
      expect(errors).toBeUndefined();
      const [visit] = supergraph.upstreams.store.clinic.visits.values();
      const start = new Date(Number(visit!.start) * 1000).toISOString();
      expect(data.patient.reminders).toEqual([{ visit: { reminderText: `Your visit begins at ${start}.` } }]);
    });

    it("keeps the batches of fifty references, in both directions", async () => {
      const begun = await supergraph.ask(
        `{ reminders(first: 50) { patient { fullName } visit { start reminderText } } }`,
      );
      expect(begun.errors).toBeUndefined();
      expect(begun.data.reminders).toHaveLength(50);
      expect(
        begun.data.reminders.filter((one: { patient: { fullName: string } }) => one.patient.fullName),
      ).toHaveLength(50);
      expect(callCounts(supergraph.upstreams)).toEqual({ "vsee GET /users": 1, "vsee GET /visits": 1 });
      expect(supergraph.coverage.passed.length).toBeLessThanOrEqual(2);
      expect(supergraph.reminders.passed).toHaveLength(2);

      supergraph.clear();
      const ended = await supergraph.ask(
        `query ($ids: [ID!]!) { patients(ids: $ids) { fullName reminders { channel } } }`,
        { ids: fiftyIds },
      );
      expect(ended.errors).toBeUndefined();
      expect(ended.data.patients).toHaveLength(50);
      expect(ended.data.patients.filter((one: { reminders: unknown[] }) => one.reminders.length)).not.toHaveLength(0);
      expect(callCounts(supergraph.upstreams)).toEqual({ "vsee GET /users": 1 });
      expect(supergraph.coverage.passed).toHaveLength(1);
      expect(representationsIn(supergraph.reminders.passed)).toEqual([50]);
    });

    it("forwards the caller's token and trace, and sends the router's secret to this graph only", async () => {
      const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
      const headers = { traceparent, "x-unknown": "1", "x-router-secret": "made up" };
      await supergraph.ask(chart, { id: "4001" }, { headers });
      expect(supergraph.coverage.passed.length).toBeGreaterThan(1);
      const authorization = `Bearer ${supergraph.graph.tokens.CLINIC_STAFF}`;
      for (const passed of supergraph.coverage.passed) {
        expect(passed.headers).toMatchObject({ authorization, traceparent, "x-router-secret": routerSecret });
        expect(passed.headers["x-unknown"]).toBeUndefined();
      }
      for (const passed of supergraph.reminders.passed) {
        expect(passed.headers.authorization).toBe(authorization);
        expect(passed.headers["x-router-secret"]).toBeUndefined();
      }
    });

    it("sends a caller's own clinic token to the graph and not to the other subgraph", async () => {
      const clinicToken = supergraph.upstreams.patientToken("4001");
      const { errors } = await supergraph.ask(chart, { id: "4001" }, { headers: { "x-apitoken": clinicToken } });
      expect(errors).toBeUndefined();
      const [read] = supergraph.upstreams.requests("vsee");
      expect(read?.headers["x-apitoken"]).toBe(clinicToken);
      expect(JSON.stringify(supergraph.reminders.passed)).not.toContain(clinicToken);
    });

    it("answers nothing without a token, whichever subgraph is asked", async () => {
      const documents = [
        `{ patient(id: "4001") { fullName } }`,
        `{ reminders { id } }`,
        `{ reminders { id } states { id } }`,
      ];
      for (const document of documents) {
        const { data, errors } = await supergraph.ask(document, {}, { token: null });
        expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
        expect(errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
      }
      expect(supergraph.upstreams.requests()).toEqual([]);
    });

    it("shows patients only their own charts, in both subgraphs", async () => {
      const options = { token: supergraph.graph.tokens[Role.PATIENT] };
      const own = await supergraph.ask(chart, { id: "4001" }, options);
      expect(own.data.patient.reminders).toHaveLength(1);
      expect((await supergraph.ask(chart, { id: "4002" }, options)).data).toEqual({ patient: null });
      const begun = await supergraph.ask(`{ reminders { id patient { fullName } } }`, {}, options);
      expect(begun.data.reminders).toEqual([{ id: "r1", patient: { fullName: "Soo-ah Choi" } }]);
    });

    it("keeps the other fields and the error's details when an upstream of the graph fails", async () => {
      supergraph.upstreams.faults.add({ upstream: "vsee", kind: "status", status: 500, route: "/users" });
      const { data, errors } = await supergraph.ask(
        `{ reminders(first: 2) { channel patient { fullName } visit { status } } }`,
      );
      expect(data.reminders.map((one: { channel: string }) => one.channel)).toEqual(["EMAIL", "PUSH"]);
      for (const { patient, visit } of data.reminders) {
        expect(patient?.fullName ?? null).toBeNull();
        expect(visit.status).toEqual(expect.any(String));
      }
      expect(errors?.[0]?.path).toEqual(["reminders", 0, "patient", "fullName"]);
      for (const { extensions } of errors!) {
        expect(extensions).toMatchObject({ code: "UPSTREAM_UNAVAILABLE", upstream: "vsee", retryable: true });
      }
      expect(JSON.stringify(errors)).not.toContain("127.0.0.1");
    });

    it("says why a field is missing whose required field could not be read", async () => {
      supergraph.upstreams.faults.add({ upstream: "vsee", kind: "status", status: 500, route: "/visits" });
      const { data, errors } = await supergraph.ask(`{ reminders(first: 1) { channel visit { reminderText } } }`);
      expect(data.reminders).toEqual([{ channel: "EMAIL", visit: { reminderText: null } }]);
      expect(errors?.[0]?.extensions.code).toBe("UPSTREAM_UNAVAILABLE");
    });

    it("keeps the graph's fields when the other subgraph is down, and the other's when the graph is", async () => {
      supergraph.reminders.cut(true);
      const ours = await supergraph.ask(
        `{ patient(id: "4001") { fullName insuranceCards { type } } reminders { id } }`,
      );
      expect(ours.errors?.length).toBeGreaterThan(0);
      // Query.reminders may not be null, so the whole answer is: what begins with us survives.
      const { data, errors } = await supergraph.ask(
        `{ patient(id: "4001") { fullName visits(first: 1) { nodes { status reminder { channel } } } } }`,
      );
      expect(data.patient).toEqual({
        fullName: "Soo-ah Choi",
        visits: { nodes: [{ status: expect.stringMatching(/^[A-Z]/), reminder: null }] },
      });
      expect(errors?.length).toBeGreaterThan(0);

      supergraph.reminders.cut(false);
      supergraph.coverage.cut(true);
      const theirs = await supergraph.ask(`{ reminders(first: 1) { channel patient { fullName } } }`);
      expect(theirs.errors?.length).toBeGreaterThan(0);
      expect(theirs.data.reminders[0]).toMatchObject({ channel: "EMAIL" });
    });

    it("passes on what a mutation says: its payload, and a refusal's code", async () => {
      const mutation = `mutation ($input: DeleteInsuranceCardInput!) {
        deleteInsuranceCard(input: $input) { userErrors { code field } } }`;
      const input = { patientId: "4002", type: "SECONDARY" };
      const options = { token: supergraph.graph.tokens[Role.PATIENT] };
      const refused = await supergraph.ask(mutation, { input }, options);
      expect(refused.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
      const done = await supergraph.ask(mutation, { input });
      expect(done.errors).toBeUndefined();
      expect(done.data.deleteInsuranceCard.userErrors).toEqual([{ code: "NOT_FOUND", field: ["type"] }]);
    });
  });
});

describeWithGateways("The router's secret, at Hive Gateway:", () => {
  let supergraph: Supergraph;
  beforeAll(async () => {
    supergraph = await startSupergraph("hive", { gatewaySecret: "another" });
  });
  afterAll(() => supergraph?.stop());

  it("opens no reference to a gateway that does not know it, whatever the caller adds", async () => {
    const headers = { "x-router-secret": routerSecret };
    const { data, errors } = await supergraph.ask(
      `{ reminders(first: 1) { channel patient { fullName } } }`,
      {},
      { headers },
    );
    expect(data.reminders).toEqual([{ channel: "EMAIL", patient: { fullName: null } }]);
    expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect(supergraph.upstreams.requests("vsee")).toEqual([]);
  });

  it("is asked for references alone: what begins with us is answered without", async () => {
    const { data, errors } = await supergraph.ask(`{ patient(id: "4001") { fullName } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ patient: { fullName: "Soo-ah Choi" } });
  });
});
