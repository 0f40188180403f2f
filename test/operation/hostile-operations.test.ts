import { runGraph, type RunningGraph } from "../support/run-graph";

const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, n) => part(n)).join(" ");
const nested = (depth: number, open: string, inner: string) => open.repeat(depth) + inner + "}".repeat(depth);
/** Every fragment spreads the next one twice: written out, 2^30 fields. */
const bomb = `{ ...F0 } ${times(30, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F30 on Query { __typename }`;

const attacks: Readonly<Record<string, string>> = {
  "many fields of one name": `{ ${times(500, () => "__typename")} }`,
  "many fields of one name below one another": `{ ${times(40, () => `plans { ${times(40, () => "id")} }`)} }`,
  "many aliases": `{ ${times(101, (n) => `a${n}: __typename`)} }`,
  "deep nesting": `{ patient(id: "4001") { ${nested(30, "visits { nodes { patient { ", "id")} } } } }`.replace(
    /}+$/,
    (s) => s + "}".repeat(60),
  ),
  "many selections": `{ ${times(60, (n) => `a${n}: plans { ${times(40, (m) => `id${m}: id`)} }`)} }`,
  "many directives in one place": `{ __typename ${times(10, () => "@include(if: true)")} }`,
  "unknown directives in one place": `{ __typename ${times(10, () => "@aa")} }`,
  "many directives": `{ ${times(400, () => `plans @include(if: true) { id @skip(if: false) }`)} }`,
  "a fragment bomb": bomb,
  "many spreads": `{ ${times(250, (n) => `...F${n}`)} } ${times(250, (n) => `fragment F${n} on Query { f${n}: __typename }`)}`,
  "fragments nobody spreads": `{ __typename } ${times(60, (n) => `fragment F${n} on Plan { ${times(40, () => "id")} }`)}`,
  "a fragment in itself": `{ patient(id: "1") { ...A } } fragment A on Patient { visits { nodes { patient { ...A } } } }`,
  "fragments in a circle": "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
  "a circle of introspection": `{ __schema { types { ${nested(8, "fields { type { ", "name")} ${"}".repeat(8)} } } }`,
  "many unknown fields": `{ ${times(1500, (n) => `nowhere${n}`)} }`,
  "a document of too many words": `{ ${times(11_000, () => "a")} }`,
  "lists in lists": `{ patients(ids: ${"[".repeat(4000)}${"]".repeat(4000)}) { id } }`,
  "many representations as a default": `query ($all: [_Any!]! = [${times(300, () => `{}`)}]) { ${times(4, (n) => `a${n}: _entities(representations: $all) { __typename }`)} }`,
  "many variables": `query (${times(1500, (n) => `$v${n}: Int`)}) { __typename }`,
};

describe("hostile operations", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: 20 });
  });
  afterAll(() => graph.stop());

  // What such documents cost the process is test/security/hostile-operations.test.ts's.
  it.each(Object.keys(attacks))("%s: refused, no upstream asked", async (name) => {
    const { status, data, errors } = await graph.run(attacks[name]!);
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(["OPERATION_TOO_LARGE", "GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED"]).toContain(
      errors?.[0]?.extensions.code,
    );
    expect(errors?.length).toBeLessThanOrEqual(21);
    expect(graph.upstreams.requests()).toEqual([]);
  });

  it("a hundred thousand representations: refused by its size", async () => {
    const document = "query ($all: [_Any!]!) { _entities(representations: $all) { __typename } }";
    const all = Array.from({ length: 100_000 }, (_, id) => ({ __typename: "Patient", id: String(id) }));
    const body = JSON.stringify({ query: document, variables: { all } });
    const response = await fetch(`${graph.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${graph.tokens.CLINIC_STAFF}` },
      body,
    });
    expect(response.status).toBe(413);
    expect(graph.upstreams.requests()).toEqual([]);
  });

  it("as many representations as fit a body, but too many: refused before any is looked at", async () => {
    const document = "query ($all: [_Any!]!) { _entities(representations: $all) { __typename } }";
    const all = Array.from({ length: 1001 }, (_, id) => ({ __typename: "Patient", id: String(4001 + id) }));
    const { status, errors } = await graph.run(document, { all });
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, "OPERATION_TOO_LARGE"]);
    expect(graph.upstreams.requests()).toEqual([]);
    const split =
      "query ($all: [_Any!]!) { a: _entities(representations: $all) { __typename } b: _entities(representations: $all) { __typename } }";
    expect((await graph.run(split, { all: all.slice(0, 600) })).status).toBe(400);
  });

  it("values nested by the thousand: refused, or read, but never a crash", async () => {
    const query =
      "query ($ids: [ID!]!, $form: JSONObject) { patients(ids: $ids) { id } plans @include(if: false) { id } }";
    for (const deep of ["[", `{"a":`]) {
      const value = deep.repeat(5000) + "1" + (deep === "[" ? "]" : "}").repeat(5000);
      const response = await fetch(`${graph.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${graph.tokens.CLINIC_STAFF}` },
        body: `{"query":${JSON.stringify(query)},"variables":{"ids":${value},"form":${value}}}`,
      });
      expect(response.status).toBe(400);
    }
    expect((await graph.run("{ __typename }")).status).toBe(200);
  });

  it("leave an ordinary page of a client alone, and its introspection", async () => {
    const { errors } = await graph.run(
      `query Page($ids: [ID!]!) { patients(ids: $ids) { ...Card ...Name ...Visits } }
       fragment Name on Patient { id fullName }
       fragment Card on Patient { id insuranceCards { id type endorsement { memberId plan { id name } } } }
       fragment Visits on Patient { id visits(first: 5) { nodes { id patient { ...Name } intake { id visit { id } } } } }`,
      { ids: ["4001", "4002"] },
    );
    expect(errors).toBeUndefined();
    const { getIntrospectionQuery } = await import("graphql");
    const introspection = await graph.run(getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }));
    expect(introspection.errors).toBeUndefined();
  });
});
