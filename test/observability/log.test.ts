import { createLog, errorFields, type LogFields } from "../../src/observability/log";
import { runGraph } from "../support/run-graph";

/** What a log has written, line by line. */
function recorded() {
  const lines: Record<string, unknown>[] = [];
  return { lines, write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) };
}

describe("the log", () => {
  it("writes an event with fields from its list, and nothing else", () => {
    const sink = recorded();
    const fields = { status: 500, upstream: "vsee", patient: "4001", body: { name: "x" } } as LogFields;
    createLog("info", sink).info("something happened", fields);
    expect(sink.lines).toEqual([
      {
        level: 30,
        time: expect.any(String),
        pid: process.pid,
        event: "something happened",
        status: 500,
        upstream: "vsee",
      },
    ]);
  });

  it("drops values that do not look like names, in every field", () => {
    const sink = recorded();
    createLog("info", sink).warn("odd", {
      errorName: "Jane Doe, born 1962",
      errorCode: "ECONNRESET",
      reason: "x".repeat(200),
    });
    expect(sink.lines[0]).not.toHaveProperty("errorName");
    expect(sink.lines[0]).not.toHaveProperty("reason");
    expect(sink.lines[0]).toMatchObject({ errorCode: "ECONNRESET" });
  });

  it("takes of an error its name and code", () => {
    const error = Object.assign(new RangeError("about Jane Doe"), { code: "ERR_ODD", patient: "4001" });
    expect(errorFields(error)).toEqual({ errorName: "RangeError", errorCode: "ERR_ODD" });
    expect(errorFields("Jane Doe")).toEqual({ errorName: "string" });
  });

  it("contains nothing from requests, however they fail", async () => {
    const sink = recorded();
    const graph = await runGraph({ patients: 20, parts: { log: createLog("trace", sink) } });
    const canary = "canary-5b1c";
    graph.upstreams.store.clinic.users.get("4001")!.first_name = canary;
    await graph.run(`query Patient { ${canary.replace("-", "_")}: patient(id: "4001") { firstName } }`);
    await graph.run(`{ patient(id: "${canary}") { firstName } }`);
    await graph.run("query ($id: ID!) { patient(id: $id) { id } }", { id: { name: canary } });
    await graph.run(`{ ${canary}`, {}, { token: canary });
    await fetch(`${graph.url}/graphql?query=${canary}`, { method: "POST", body: canary });
    await fetch(`${graph.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${graph.tokens.CLINIC_STAFF}` },
      body: `{"query": "${canary}`,
    });
    graph.upstreams.faults.add({ upstream: "vsee", kind: "status", status: 500 });
    await graph.run(`{ patient(id: "4002") { firstName } }`);
    await graph.stop();
    expect(sink.lines.filter(({ event }) => event === "operation").length).toBeGreaterThanOrEqual(4);
    const lines = sink.lines.map(({ requestId, ...line }) => [typeof requestId, line]);
    expect(JSON.stringify(lines)).not.toMatch(/canary|127\.0\.0\.1|localhost|4001|4002/);
  });
});
