import { LedgerUnavailableError } from "../../src/ledger/ledger-error";
import { namedOperation } from "../support/named-operations";
import { runGraph, type RunningGraph } from "../support/run-graph";

const away = { code: "UPSTREAM_UNAVAILABLE", retryable: true };

describe("while the ledger is unavailable", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    // Nobody listens there: such a database is away from the first moment on.
    graph = await runGraph({ patients: 20, variables: { DATABASE_URL: "postgres://graph@127.0.0.1:1/ledger" } });
  });
  afterAll(() => graph.stop());
  beforeEach(() => graph.upstreams.clearRequests());

  it("an idempotent write is not sent, and its error is retryable", async () => {
    const { document, variables, role } = namedOperation("add-endorsement.graphql");
    const { errors } = await graph.run(document, variables, { role });
    expect(errors).toMatchObject([{ message: expect.stringContaining("not sent") as string, extensions: away }]);
    expect(errors?.[0]?.extensions).toEqual(away);
    const writes = graph.upstreams.requests("bastion").filter(({ path }) => path.includes("/endorsement/"));
    expect(writes).toEqual([]);
  });

  it("a patient is not registered while another process may be registering the same code", async () => {
    const { document, variables, role } = namedOperation("register-patient.graphql");
    const { errors } = await graph.run(document, variables, { role });
    expect(errors).toMatchObject([{ message: expect.stringContaining("not sent") as string, extensions: away }]);
    expect(graph.upstreams.requests("vsee")).toEqual([]);
  });

  it("fields that need the ledger fail with a retryable error", async () => {
    const { errors, data } = await graph.run("{ endorsementChanges { nodes { id } } }", {}, { role: "BROKER" });
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ message: "The graph's own database is unavailable. Try again." }]);
    expect(errors?.[0]?.extensions).toEqual(away);
  });

  it("a subscription that could miss changes does not begin", async () => {
    const response = await fetch(`${graph.url}/graphql/stream`, {
      method: "POST",
      signal: AbortSignal.timeout(5_000),
      headers: {
        "content-type": "application/json",
        accept: "text/event-stream",
        authorization: `Bearer ${graph.tokens.BROKER}`,
      },
      body: JSON.stringify({ query: "subscription { endorsementChanged { id } }" }),
    });
    const text = await response.text();
    expect(text).toContain(JSON.stringify(away));
    expect(text).not.toContain(new LedgerUnavailableError(false).name);
  });

  it("reads that do not need it work", async () => {
    const { document, variables, role } = namedOperation("patient-chart.graphql");
    const { errors, data } = await graph.run(document, variables, { role });
    expect(errors).toBeUndefined();
    expect(data.patient).not.toBeNull();
  });
});
