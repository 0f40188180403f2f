import { createLog } from "../../src/observability/log";
import { eventually } from "../ledger/eventually";
import { subscribe } from "../subscriptions/subscriber";
import { readFirstQuery } from "../../src/sandbox/first-query";
import { namedOperation, namedOperations } from "../support/named-operations";
import { runGraph } from "../support/run-graph";
import { startCollector, type Collector, type ReceivedSpan } from "./support/collector";
import { withTracedGraph, type Ended, type ToldCall } from "./support/traced-graph";
import { paced } from "../support/pace";

const caller = { traceId: "4bf92f3577b34da6a3ce929d0e0e4736", spanId: "00f067aa0ba902b7" };
const traceparent = `00-${caller.traceId}-${caller.spanId}-01`;

const childrenOf = ({ spans }: Collector, parent: ReceivedSpan): ReceivedSpan[] =>
  spans.filter(({ parentSpanId }) => parentSpanId === parent.spanId);
const named = ({ spans }: Collector, name: string): ReceivedSpan => {
  const found = spans.filter((span) => span.name === name);
  if (found.length !== 1) throw new Error(`${found.length} spans have the name ${name}`);
  return found[0]!;
};
/** The content of spans without their ids and times, whose digits could look like someone's id. */
const toldBy = ({ spans }: Collector): string =>
  JSON.stringify(spans.map(({ name, attributes }) => [name, attributes]));

describe("the trace of a chart query, sent to a collector", () => {
  const { document, variables, patientId } = readFirstQuery();
  let collector: Collector;
  let calls: readonly ToldCall[];
  let ended: Ended;

  beforeAll(async () => {
    collector = await startCollector();
    const settings = {
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_SERVICE_NAME: "graph-under-test",
      OTEL_RESOURCE_ATTRIBUTES: "deployment.environment.name=test,team=a%20b",
      OTEL_EXPORTER_OTLP_HEADERS: "x-key=collector-key",
    };
    ended = await withTracedGraph(settings, async ({ ask }) => {
      const { errors, extensions } = await ask(document, variables, { traceparent, "x-explain": "1" });
      expect(errors).toBeUndefined();
      calls = extensions.upstreamCalls;
    });
  });
  afterAll(() => collector.stop());

  it("begins at the request, under the caller's span", () => {
    const request = named(collector, "POST /graphql");
    expect(request).toMatchObject({ traceId: caller.traceId, parentSpanId: caller.spanId, kind: 2 });
    expect(request.attributes).toEqual({
      "http.request.method": "POST",
      "http.route": "/graphql",
      "http.response.status_code": 200,
    });
  });

  it("has the operation's type and name, and no more", () => {
    const operation = named(collector, "query PatientChart");
    expect(operation.parentSpanId).toBe(named(collector, "POST /graphql").spanId);
    expect(operation.attributes).toEqual({
      "graphql.operation.type": "query",
      "graphql.operation.name": "PatientChart",
      "coverage_graph.outcome": "ok",
    });
  });

  it("shows each upstream call under the operation with its batch size, as x-explain does", () => {
    const spans = childrenOf(collector, named(collector, "query PatientChart"));
    const shown = spans.filter(({ attributes }) => "coverage_graph.upstream" in attributes).map(toldCall);
    const told = calls.map(({ upstream, method, route, status, loads, shared }) => ({
      upstream,
      method,
      route,
      status,
      loads,
      shared,
    }));
    const order = (one: object): string => JSON.stringify(Object.entries(one).sort());
    expect(shown.map(order).sort()).toEqual(told.map(order).sort());
    expect(shown.length).toBeGreaterThan(10);
    for (const span of spans) expect(span.traceId).toBe(caller.traceId);
  });

  it("comes from the service that the variables name, with the collector's key", () => {
    expect(collector.resources[0]).toMatchObject({
      "service.name": "graph-under-test",
      "deployment.environment.name": "test",
      team: "a b",
    });
    expect(collector.requests[0]).toMatchObject({ path: "/v1/traces", headers: { "x-key": "collector-key" } });
  });

  it("does not contain data of the patient, credentials or addresses", () => {
    const text = toldBy(collector);
    expect(text).toContain("PatientChart");
    for (const part of [patientId, "310000002", "127.0.0.1", "Bearer", "fullName", "Choi", "1990-06-10", "http://"]) {
      expect(text).not.toContain(part);
    }
  });

  it("is named by the operation's log line", () => {
    const line = ended.lines.find(({ event }) => event === "operation");
    expect(line).toMatchObject({
      traceId: caller.traceId,
      spanId: named(collector, "query PatientChart").spanId,
      operationType: "query",
    });
  });
});

describe("traces", () => {
  const canary = "canary_5b1c";
  let collector: Collector;
  let sent: (string | string[] | undefined)[];
  const people: string[] = [];

  beforeAll(async () => {
    collector = await startCollector();
    const settings = { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${collector.url}/own/path` };
    await withTracedGraph(settings, async ({ url, upstreams, tokens, ask }) => {
      await ask(`query One { patients(ids: ["4001"]) { fullName } }`);
      sent = upstreams.requests("vsee").map(({ headers }) => headers["traceparent"]);
      upstreams.faults.add({ upstream: "vsee", kind: "status", status: 503, times: 1 });
      await ask(`query Three { patients(ids: ["4001", "4002", "4003"]) { fullName } }`);
      await ask("query First { plans { id } }");
      await ask("query Second { plans { id } }");
      await ask(`query Chart4001 { patient(id: "4001") { ${canary}: fullName } }`);
      await ask("query Chart($id: ID!) { patient(id: $id) { fullName } }", { id: canary });
      await ask(`{ ${canary} }`);
      await fetch(`${url}/graphql?query={${canary}}`, { method: "DELETE", headers: { "user-agent": canary } });
      await fetch(`${url}/${canary}`);
      await fetch(`${url}/healthz`);
      const { document: query, variables: values } = namedOperation("eligibility-changed.graphql");
      const token = tokens.CLINIC_STAFF;
      const subscriber = subscribe({ url }, "server-sent events", { query, variables: { ...values }, token });
      await eventually(() => expect(subscriber.events.length).toBeGreaterThan(0));
      await subscriber.stop();
      for (const { document, variables, role } of namedOperations) {
        await ask(document, variables, { authorization: `Bearer ${tokens[role]}` });
      }
      for (const user of upstreams.store.clinic.users.values()) people.push(...textsIn(user));
    });
  });
  afterAll(() => collector.stop());

  it("go to the address that is given for them as it is", () => {
    expect(new Set(collector.requests.map(({ path }) => path))).toEqual(new Set(["/own/path"]));
  });

  it("show a batch's size, each try of a call that was tried again, and what it failed with", () => {
    const [first, second] = childrenOf(collector, named(collector, "query Three"));
    expect(first?.attributes).toMatchObject({
      "coverage_graph.loads": 3,
      "http.response.status_code": 503,
      "error.type": "UPSTREAM_UNAVAILABLE",
    });
    expect(first?.status.code).toBe(2);
    expect(first?.attributes).not.toHaveProperty(["http.request.resend_count"]);
    expect(second?.attributes).toMatchObject({
      "coverage_graph.loads": 3,
      "http.response.status_code": 200,
      "http.request.resend_count": 1,
    });
  });

  it("mark an answer from the cache", () => {
    const [call] = childrenOf(collector, named(collector, "query Second"));
    expect([call?.name, call?.attributes["coverage_graph.shared"]]).toEqual(["GET /vendors/plans (cached)", "cached"]);
  });

  it("omit a name that may contain personal data, and everything in a request, a document or its variables", () => {
    const names = collector.spans.map(({ name }) => name);
    expect(names).toContain("query");
    expect(names).toContain("query Chart");
    expect(names).toContain("DELETE /graphql");
    expect(collector.text()).not.toContain("canary");
    expect(names.join()).not.toContain("4001");
    expect(names.filter((name) => name.includes("healthz"))).toEqual([]);
  });

  it("show the ledger's queries under the operation that waits for them, by kind and table", () => {
    const queries = childrenOf(collector, named(collector, "mutation AddEndorsement")).filter(
      ({ attributes }) => "db.system.name" in attributes,
    );
    expect(queries.find(({ name }) => name === "ledger insert idempotency_entries")?.attributes).toEqual({
      "db.system.name": "sqlite",
      "db.operation.name": "insert",
      "db.collection.name": "idempotency_entries",
    });
    expect(collector.text()).not.toContain("ledger raw");
  });

  it("show each event of a subscription as a separate trace", () => {
    const [event] = collector.spans.filter(({ name }) => name === "subscription EligibilityChanged");
    expect(event?.parentSpanId ?? "").toBe("");
    expect(event?.attributes).toMatchObject({ "graphql.operation.type": "subscription" });
  });

  it("contain no variable of any named operation, and no name that the clinic knows", () => {
    const text = toldBy(collector);
    const operations = namedOperations.map(({ document }) => /^(?:query|mutation) (\w+)/m.exec(document)?.[1]);
    expect(operations.filter((name) => !text.includes(` ${name}"`))).toEqual([]);
    const values = [...namedOperations.flatMap(({ variables }) => textsIn(variables)), ...people].filter(
      (value) => value.length >= 4,
    );
    expect(values.length).toBeGreaterThan(100);
    expect(values.filter((value) => text.includes(value))).toEqual([]);
  });

  it("go on at the upstream, under the call that asked it", () => {
    const [call] = childrenOf(collector, named(collector, "query One"));
    expect(sent).toEqual([`00-${call?.traceId}-${call?.spanId}-01`]);
  });
});

describe("which traces are sent", () => {
  it("is for the sampler to say, and for the caller where it has begun the trace", async () => {
    const collector = await startCollector();
    const settings = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_TRACES_SAMPLER: "parentbased_always_off" };
    try {
      await withTracedGraph(settings, async ({ ask }) => {
        await ask("query Unasked { plans { id } }");
        await ask("query Unsampled { plans { id } }", {}, { traceparent: traceparent.replace(/01$/, "00") });
        await ask("query Sampled { plans { id } }", {}, { traceparent });
      });
    } finally {
      await collector.stop();
    }
    expect(collector.spans.map(({ name }) => name).filter((name) => name.startsWith("query"))).toEqual([
      "query Sampled",
    ]);
  });

  it("does not keep the graph from answering or stopping while the collector is away", async () => {
    const collector = await startCollector();
    await collector.stop();
    const settings = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
    const { lines, stopMs } = await withTracedGraph(settings, async ({ ask, sdkLoaded }) => {
      expect(sdkLoaded).toBe(true);
      expect((await ask("{ plans { id } }")).errors).toBeUndefined();
    });
    expect(stopMs).toBeLessThan(paced(10_000));
    expect(JSON.stringify(lines)).not.toContain("127.0.0.1");
  });
});

describe("without an exporter", () => {
  it("the SDK is not even loaded", async () => {
    const loaded: boolean[] = [];
    await withTracedGraph({}, async ({ sdkLoaded }) => void loaded.push(sdkLoaded));
    expect(loaded).toEqual([false]);
  });

  it("a caller's trace is passed on to upstreams and named by the log", async () => {
    const lines: Record<string, unknown>[] = [];
    const log = createLog("info", { write: (line: string) => void lines.push(JSON.parse(line)) });
    const graph = await runGraph({ patients: 20, parts: { log } });
    const { document, variables } = namedOperation("patients.graphql");
    await graph.run(document, variables, { headers: { traceparent } });
    await graph.run(document, variables, { headers: { traceparent: `${traceparent}, ${traceparent}` } });
    const sent = graph.upstreams.requests("vsee").map(({ headers }) => headers["traceparent"]);
    await graph.stop();
    expect(sent).toEqual([traceparent, undefined]);
    expect(lines.filter(({ event }) => event === "operation").map(({ traceId }) => traceId)).toEqual([
      caller.traceId,
      undefined,
    ]);
  });
});

/** Every text in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function toldCall({ attributes }: ReceivedSpan) {
  return {
    upstream: attributes["coverage_graph.upstream"],
    method: attributes["http.request.method"],
    route: attributes["url.template"],
    status: attributes["http.response.status_code"],
    loads: attributes["coverage_graph.loads"],
    shared: attributes["coverage_graph.shared"],
  };
}
