import { createHash } from "node:crypto";
import { subscribe, transports } from "../subscriptions/subscriber";
import { startProduction, type ProductionGraph } from "./support/production-graph";

describe("A graph in production", () => {
  let graph: ProductionGraph;
  let token: string;
  beforeAll(async () => {
    graph = await startProduction({}, { patients: 20 });
    token = await graph.issuer.sign();
  });
  afterAll(() => graph.stop());

  /** The checks of graphql-cop, each with what it would take for a finding. */
  describe("to a scanner", () => {
    const signed = () => ({ authorization: `Bearer ${token}` });

    it("suggests no field", async () => {
      const { text } = await graph.post({ query: "{ viewer { subjec } __schema { directive } }" });
      expect(text).not.toMatch(/did you mean/i);
    });

    it("does not show its schema", async () => {
      for (const query of [
        "query cop { __schema { types { name fields { name } } } }",
        '{ __type(name: "Patient") { name } }',
        "{ ...F } fragment F on Query { __schema { queryType { name } } }",
        "{ _service { sdl } }",
        "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
        "{ innocent: __schema { queryType { name } } }",
        "{ viewer { subject } ... { ... on Query { __schema { queryType { name } } } } }",
        "query ($on: Boolean = true) { __schema @include(if: $on) { queryType { name } } }",
        "mutation { __schema { queryType { name } } }",
        "{ a: _service { sdl } }",
        "query One { viewer { subject } } query Two { __schema { queryType { name } } }",
      ]) {
        const sha256Hash = createHash("sha256").update(query).digest("hex");
        const persisted = { persistedQuery: { version: 1, sha256Hash } };
        for (const [request, headers] of [
          [{ query }, {}],
          [{ query, operationName: "Two" }, {}],
          [{ query }, { accept: "application/graphql-response+json" }],
          [{ query }, { "x-router-secret": "" }],
          [{ query, extensions: persisted }, {}],
          [{ extensions: persisted }, {}],
        ] as const) {
          const { status, body } = await graph.post(request, undefined, headers);
          // An unknown hash is not an error in terms of HTTP.
          if ("query" in request) expect(status).toBeGreaterThanOrEqual(400);
          expect(body.errors[0].extensions.code).toMatch(
            /^(FORBIDDEN|GRAPHQL_VALIDATION_FAILED|BAD_REQUEST|OPERATION_RESOLUTION_FAILURE|PERSISTED_QUERY_NOT_FOUND)$/,
          );
          expect(body.data).toBeUndefined();
        }
        const got = await graph.send(`/graphql?query=${encodeURIComponent(query)}`, {
          headers: { ...signed(), "apollo-require-preflight": "1" },
        });
        expect([got.status >= 400, got.body.data]).toEqual([true, undefined]);
      }
    });

    it.each(transports)("does not show its schema over a stream either: %s", async (transport) => {
      for (const query of ["subscription { __schema { queryType { name } } }", "{ __schema { queryType { name } } }"]) {
        const { events, ended, stop } = subscribe(graph, transport, { query, token });
        await ended;
        expect(JSON.stringify(events)).not.toMatch(/queryType":|"Query"/);
        await stop();
      }
    });

    it("has no explorer page", async () => {
      for (const path of ["/", "/graphql", "/graphiql", "/playground", "/console", "/altair", "/voyager"]) {
        const { status, text } = await graph.send(path, { headers: { accept: "text/html" } });
        expect(status).toBeGreaterThanOrEqual(400);
        expect(text).not.toMatch(/graphiql|playground|apollo sandbox|<html/i);
      }
    });

    it("takes no query by GET that a page could send, and no mutation by GET at all", async () => {
      const by = (query: string, headers: Readonly<Record<string, string>>) =>
        graph.send(`/graphql?query=${encodeURIComponent(query)}`, { headers });
      for (const headers of [
        {} as Readonly<Record<string, string>>,
        { "content-type": "text/plain" },
        { "content-type": "application/x-www-form-urlencoded" },
      ]) {
        const { status, body } = await by("{ __typename }", { ...headers, ...signed() });
        expect(status).toBe(400);
        expect(body.data).toBeUndefined();
      }
      const mutation = 'mutation { restoreEndorsement(input: { memberId: "1" }) { userErrors { code } } }';
      const { status, body } = await by(mutation, { ...signed(), "apollo-require-preflight": "1" });
      expect(status).toBe(405);
      expect(body.data).toBeUndefined();
    });

    it("takes nothing that a form of another site could post", async () => {
      for (const type of ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x", ""]) {
        const { status, body } = await graph.send("/graphql", {
          method: "POST",
          headers: { ...signed(), "content-type": type },
          body:
            type === "application/x-www-form-urlencoded"
              ? "query=%7B__typename%7D"
              : JSON.stringify({ query: "{ __typename }" }),
        });
        expect(status).toBe(415);
        expect(body.data).toBeUndefined();
      }
    });

    it("traces nothing in its answers", async () => {
      for (const headers of [
        {} as Readonly<Record<string, string>>,
        { "apollo-federation-include-trace": "ftv1" },
        { "x-explain": "1" },
      ]) {
        const patient = await graph.issuer.sign({ roles: ["PATIENT"], patient_id: "4001" });
        const { body } = await graph.post(
          { query: "query cop { viewer { subject patient { id } } }" },
          patient,
          headers,
        );
        expect(body.data.viewer.patient.id).toBe("4001");
        expect(body.extensions).toBeUndefined();
      }
    });

    it("hides its internal errors", async () => {
      for (const request of [
        { query: "qwerty cop { abc }" },
        { query: "" },
        {},
        { query: "{ __typename }", variables: 7 },
        { query: "{ a", extensions: 1 },
      ]) {
        const { status, text } = await graph.post(request);
        expect(status).toBe(400);
        expect(text).not.toMatch(/exception|stack|node_modules|\.ts|\.js|at Object/);
      }
    });

    it("takes no flood of aliases, operations, directives or fields", async () => {
      const many = (count: number, make: (index: number) => string): string =>
        Array.from({ length: count }, (_, at) => make(at)).join(" ");
      for (const request of [
        { query: `{ ${many(101, (at) => `alias${at}: __typename`)} }` },
        Array.from({ length: 10 }, () => ({ query: "query cop { __typename }" })),
        { query: `{ __typename ${many(10, () => "@aa")} }` },
        { query: `{ ${many(500, () => "__typename")} }` },
      ]) {
        const { status, body } = await graph.post(request);
        expect(status).toBe(400);
        expect(body.errors).toHaveLength(1);
        expect(body.data).toBeUndefined();
      }
    });
  });

  describe("to a browser", () => {
    it("lets no foreign page read, and no proxy keep, what it answers", async () => {
      const answers = await Promise.all([
        graph.post({ query: `{ patient(id: "4001") { fullName } }` }),
        graph.post({ query: "{ nothing }" }),
        graph.post({ query: "{ viewer { subject } }" }, null),
        graph.post("not json"),
        graph.send("/nowhere"),
        graph.send("/metrics"),
        graph.send("/graphql", { method: "DELETE" }),
        graph.send("/graphql", {
          method: "OPTIONS",
          headers: { origin: "https://evil.example", "access-control-request-method": "POST" },
        }),
      ]);
      for (const { headers } of answers) {
        expect(headers.get("cache-control")).toMatch(/^private, no-store$|^no-store$/);
        expect(headers.get("x-content-type-options")).toBe("nosniff");
        expect(headers.get("x-frame-options")).toBe("DENY");
        expect(headers.get("content-security-policy")).toContain("default-src 'none'");
        expect(headers.get("strict-transport-security")).toMatch(/^max-age=\d{8}/);
        expect(headers.get("access-control-allow-origin")).toBeNull();
        expect(headers.get("x-powered-by")).toBeNull();
        expect(headers.get("server")).toBeNull();
      }
    });

    it("takes bodies of 128 KiB and not one byte more", async () => {
      const request = (bytes: number): string => {
        const query = (padding: number) => JSON.stringify({ query: `{ viewer { subject } } #${"x".repeat(padding)}` });
        return query(bytes - Buffer.byteLength(query(0)));
      };
      expect((await graph.post(request(131_072))).status).toBe(200);
      expect((await graph.post(request(131_073))).status).toBe(413);
    });
  });

  it("runs operations of a persisted query's hash only as they were registered, and forgets the oldest", async () => {
    const register = (index: number) => {
      // Padding that is not a token: only its bytes count.
      const query = `query Q${index} { viewer { subject } } #${String(index).padEnd(100_000, "x")}`;
      const sha256Hash = createHash("sha256").update(query).digest("hex");
      return { query, extensions: { persistedQuery: { version: 1, sha256Hash } } };
    };
    const forged = { ...register(0), query: "{ viewer { roles } }" };
    expect((await graph.post(forged)).status).toBe(400);
    const first = register(0);
    const byHash = { extensions: first.extensions };
    expect((await graph.post(first)).body.errors).toBeUndefined();
    expect((await graph.post(byHash)).body.data.viewer.subject).toBe("staff");
    for (let index = 1; index <= 330; index++) expect((await graph.post(register(index))).status).toBe(200);
    expect((await graph.post(byHash)).body.errors[0].extensions.code).toBe("PERSISTED_QUERY_NOT_FOUND");
  });
});
