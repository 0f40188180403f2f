import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { preferredEncoding } from "../../src/http/content-encoding";
import { namedOperation } from "../support/named-operations";
import { runGraph, type RunningGraph } from "../support/run-graph";

interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

const text = ({ headers, bytes }: RawAnswer): string => {
  const coding = headers["content-encoding"];
  return (coding === "br" ? brotliDecompressSync(bytes) : coding === "gzip" ? gunzipSync(bytes) : bytes).toString();
};

describe("answers on their way", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph();
  });
  afterEach(() => graph.upstreams.faults.clear());
  afterAll(() => graph.stop());

  interface Ask {
    readonly variables?: object;
    readonly method?: "GET" | "POST";
    readonly headers?: Readonly<Record<string, string>>;
    readonly token?: string;
  }

  /** Without a client library, which would ask for compression and undo it by itself. */
  function ask(query: string, { variables = {}, method = "POST", headers = {}, token }: Ask = {}): Promise<RawAnswer> {
    const search = new URLSearchParams({ query, variables: JSON.stringify(variables) }).toString();
    const url = `${graph.url}/graphql${method === "GET" ? `?${search}` : ""}`;
    return new Promise((resolve, reject) => {
      const authorization = `Bearer ${token ?? graph.tokens.CLINIC_STAFF}`;
      const sent = httpRequest(
        url,
        { method, agent: false, headers: { authorization, "content-type": "application/json", ...headers } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("end", () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }),
          );
          response.on("error", reject);
        },
      );
      sent.on("error", reject);
      sent.end(method === "POST" ? JSON.stringify({ query, variables }) : undefined);
    });
  }

  const chart = namedOperation("patient-chart.graphql");
  const plans = namedOperation("plans.graphql");
  const plan = namedOperation("plan.graphql");

  describe("compression", () => {
    it.each([
      ["br, gzip", "br"],
      ["gzip, deflate, br", "br"],
      ["gzip", "gzip"],
      ["gzip;q=1, br;q=0.5", "gzip"],
    ])("is what the client asks for: %s", async (acceptEncoding, coding) => {
      const plain = await ask(chart.document, { variables: chart.variables });
      const answer = await ask(chart.document, {
        variables: chart.variables,
        headers: { "accept-encoding": acceptEncoding },
      });
      expect(plain.headers["content-encoding"]).toBeUndefined();
      expect(answer.headers["content-encoding"]).toBe(coding);
      expect(answer.headers["vary"]).toContain("accept-encoding");
      expect(Number(answer.headers["content-length"])).toBe(answer.bytes.length);
      expect(answer.bytes.length).toBeLessThan(plain.bytes.length / 2);
      expect(JSON.parse(text(answer))).toEqual(JSON.parse(text(plain)));
    });

    it.each(["gzip", "br"])("leaves small answers as they are (%s)", async (acceptEncoding) => {
      const answer = await ask(`{ patient(id: "4001") { id } }`, { headers: { "accept-encoding": acceptEncoding } });
      expect(answer.headers["content-encoding"]).toBeUndefined();
      expect(JSON.parse(text(answer))).toEqual({ data: { patient: { id: "4001" } } });
    });

    it("is not for answers with sensitive fields, nor for those that repeat input", async () => {
      const headers = { "accept-encoding": "gzip, br" };
      const ids = Array.from({ length: 30 }, (_, at) => String(4001 + at));
      const query = (field: string) =>
        `query ($ids: [ID!]!) { patients(ids: $ids) { id fullName insuranceCards { endorsement { memberId ${field} } } } }`;
      const plain = await ask(query("status"), { variables: { ids }, headers });
      expect(plain.headers["content-encoding"]).toBe("br");
      const sensitive = await ask(query("nationalId"), { variables: { ids }, headers });
      expect(JSON.parse(text(sensitive))).toMatchObject({ data: { patients: expect.any(Array) } });
      expect(sensitive.headers["content-encoding"]).toBeUndefined();
      const written = namedOperation("save-plan-benefits.graphql");
      const amounts = "{ member { total } subscriber { total } family { total } }";
      const more = Array.from({ length: 12 }, (_, at) => `deductible${at}: deductible ${amounts}`).join(" ");
      const answer = await ask(written.document.replace("updatedAt", `updatedAt ${more}`), {
        variables: written.variables,
        headers,
        token: graph.tokens.BENEFITS_ADMIN,
      });
      expect(answer.bytes.length).toBeGreaterThan(1_024);
      expect(answer.headers["content-encoding"]).toBeUndefined();
    });

    it.each<[string | undefined, string | undefined]>([
      [undefined, undefined],
      ["", undefined],
      ["identity", undefined],
      ["gzip;q=0", undefined],
      ["*", "br"],
      ["*;q=0.1, br;q=0", "gzip"],
      ["br;q=0, gzip;q=0, *", undefined],
      ["gzip;q=0.5, identity", undefined],
      ["gzip;q=0.5, identity;q=0.5", "gzip"],
      ["GZIP ; Q=0.8 , BR ; q=0.801", "br"],
      ["x-gzip", "gzip"],
      ["gzip;q=2", undefined],
      ["deflate, zstd", undefined],
    ])("reads %s", (header, coding) => expect(preferredEncoding(header)).toBe(coding));
  });

  describe("caching", () => {
    const get = (query: string, rest: Ask = {}) => ask(query, { method: "GET", ...rest });

    it("allows no caching of personal data", async () => {
      for (const method of ["GET", "POST"] as const) {
        const { headers } = await ask(`{ patient(id: "4001") { id fullName } }`, { method });
        expect(headers["cache-control"]).toBe("private, no-store");
        expect(headers["etag"]).toBeUndefined();
      }
    });

    it("lets the client keep reference data, and says that it is still the same without sending it again", async () => {
      const first = await get(plans.document);
      expect(first.status).toBe(200);
      expect(first.headers["cache-control"]).toBe("private, max-age=60");
      expect(first.headers["vary"]).toMatch(/authorization/);
      const etag = first.headers["etag"] ?? "";
      const again = await get(plans.document, { headers: { "if-none-match": `"other", ${etag}` } });
      expect([again.status, again.bytes.length]).toEqual([304, 0]);
      expect(again.headers["etag"]).toBe(etag);
      expect(again.headers["cache-control"]).toBe("private, max-age=60");
    });

    it("gives the same tag however the answer is compressed", async () => {
      const tags = await Promise.all(
        ["identity", "gzip", "br"].map(async (coding) => {
          const { headers } = await get(plans.document, { headers: { "accept-encoding": coding } });
          return [headers["content-encoding"] ?? "identity", headers["etag"]];
        }),
      );
      expect(tags.map(([coding]) => coding)).toEqual(["identity", "gzip", "br"]);
      expect(new Set(tags.map(([, tag]) => tag)).size).toBe(1);
    });

    it("sends reference data anew where it has changed", async () => {
      const { headers } = await get(plans.document, { headers: { "if-none-match": 'W/"what was"' } });
      expect(headers["etag"]).toBeDefined();
      const answer = await get(plans.document, { headers: { "if-none-match": 'W/"what was"' } });
      expect(answer.status).toBe(200);
    });

    it("caches an operation for the shortest age of its fields", async () => {
      const states = await get(`{ states { id cities { name } } }`);
      expect(states.headers["cache-control"]).toBe("private, max-age=300");
      const both = await get(`{ plans { id } states { ...Names } } fragment Names on State { name }`);
      expect(both.headers["cache-control"]).toBe("private, max-age=60");
      // Whoever writes benefits reads what was written.
      const benefits = await get(plan.document, { variables: plan.variables, token: graph.tokens.BENEFITS_ADMIN });
      expect(benefits.headers["cache-control"]).toBe("private, no-cache");
      expect(benefits.headers["etag"]).toBeDefined();
    });

    it.each([
      ["one field of a person", `{ plans { id } patient(id: "4001") { __typename } }`],
      ["a person on the way", `{ patient(id: "4001") { insuranceCards { plan { id } } } }`],
      ["nothing of anything", `{ __typename }`],
      ["the schema", `{ __schema { queryType { name } } }`],
      ["an operation of another kind beside it", `query A { plans { id } } mutation B { __typename }`],
    ])("keeps nothing for %s", async (_what, query) => {
      const { headers, status } = await get(query);
      expect(headers["cache-control"]).toBe("private, no-store");
      expect(headers["etag"]).toBeUndefined();
      expect(status).toBeLessThan(500);
    });

    it("caches neither errors nor explained answers nor answers without a token", async () => {
      const explained = await get(plans.document, { headers: { "x-explain": "1" } });
      expect(explained.headers["cache-control"]).toBe("private, no-store");
      const wrong = await get("{ plans { nothing } }");
      expect([wrong.status, wrong.headers["cache-control"]]).toEqual([400, "private, no-store"]);
      const stranger = await get(plans.document, { token: "no.such.token" });
      expect([stranger.status, stranger.headers["cache-control"]]).toEqual([401, "private, no-store"]);
      graph.upstreams.faults.add({ upstream: "vba", kind: "status", status: 503 });
      const partial = await get(`{ plan(id: "301") { id benefits { currency } } }`);
      expect(JSON.parse(text(partial)).errors).toHaveLength(1);
      expect(partial.headers["cache-control"]).toBe("private, no-store");
      expect(partial.headers["etag"]).toBeUndefined();
    });
  });
});
