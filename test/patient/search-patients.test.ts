import { runGraph, type RunningGraph } from "../support/run-graph";
import { callCounts } from "../support/upstream-calls";

const search = `query($search: String!, $first: Int, $after: String) {
  searchPatients(search: $search, first: $first, after: $after) {
    nodes { id fullName email } edges { cursor } pageInfo { hasNextPage endCursor } totalCount } }`;

describe("searchPatients", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: 150 });
  });
  afterAll(() => graph.stop());
  beforeEach(() => graph.upstreams.clearRequests());

  const patients = () => [...graph.upstreams.store.clinic.users.values()].filter(({ type }) => type === 200);

  it("finds patients with the text in the name or e-mail address, with one search and one read of the records", async () => {
    const { last_name: name } = graph.upstreams.store.clinic.users.get("4001")!;
    const { data, errors } = await graph.run(search, { search: `  ${name!.toUpperCase()} ` });
    expect(errors).toBeUndefined();
    const expected = patients().filter(({ first_name, last_name, email }) =>
      `${first_name} ${last_name} ${email}`.toLowerCase().includes(name!.toLowerCase()),
    );
    const ids = data.searchPatients.nodes.map(({ id }: { id: string }) => id);
    expect(new Set(ids)).toEqual(new Set(expected.map(({ id }) => id)));
    expect(data.searchPatients.totalCount).toBe(expected.length);
    expect(callCounts(graph.upstreams)).toEqual({ "vsee GET /users": 2 });
    expect(graph.upstreams.requests()[0]!.path).toContain("type=200");
  });

  it("walks through all that are found, each once, page by page", async () => {
    const walked: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data } = await graph.run(search, { search: "patients.example", first: 40, after });
      const { nodes, pageInfo, totalCount } = data.searchPatients;
      walked.push(...nodes.map(({ id }: { id: string }) => id));
      expect(totalCount).toBe(patients().filter(({ email }) => email !== null).length);
      ({ endCursor: after, hasNextPage: more } = pageInfo);
    }
    expect(walked).toHaveLength(new Set(walked).size);
    expect(walked).toHaveLength(patients().filter(({ email }) => email !== null).length);
  });

  it("continues after a patient who was removed meanwhile, without repeating a patient", async () => {
    const page = async (after: string | null) => {
      const { data, errors } = await graph.run(search, { search: "patients.example", first: 10, after });
      expect(errors).toBeUndefined();
      const { nodes, pageInfo } = data.searchPatients;
      return { ids: nodes.map(({ id }: { id: string }) => id) as string[], after: pageInfo.endCursor as string };
    };
    const first = await page(null);
    const second = await page(first.after);
    const { users } = graph.upstreams.store.clinic;
    const gone = first.ids.slice(-2).map((id) => users.get(id)!);
    for (const { id } of gone) users.delete(id);
    expect((await page(first.after)).ids).toEqual(second.ids);
    for (const user of gone) users.set(user.id, user);
  });

  it("shows only users whose record says that they are patients", async () => {
    const { clinic } = graph.upstreams.store;
    const was = clinic.users.get("4003")!;
    // The list's own filter is not believed.
    graph.upstreams.faults.add({
      upstream: "vsee",
      route: "/users$",
      times: 1,
      kind: "wrong-type",
      path: "data",
      value: [{ id: "4003" }, { id: "7001" }, { id: "9999" }],
    });
    const { data } = await graph.run(search, { search: "patients.example", first: 3 });
    expect(data.searchPatients.nodes.map(({ id }: { id: string }) => id)).toEqual([was.id]);
  });

  it.each(["PATIENT", "BROKER", "INSURER", "BENEFITS_ADMIN"] as const)(
    "is null for %s, and nobody is asked",
    async (role) => {
      const { data, errors } = await graph.run(search, { search: "moradi" }, { role });
      expect({ data, errors }).toEqual({ data: { searchPatients: null }, errors: undefined });
      expect(graph.upstreams.requests()).toEqual([]);
    },
  );

  it.each(["", "ab", "  a  ", "😀😀", "x".repeat(201)])("refuses to search for %j, and asks nobody", async (text) => {
    const { data, errors } = await graph.run(search, { search: text });
    expect(data).toEqual({ searchPatients: null });
    expect(errors).toMatchObject([{ path: ["searchPatients"], extensions: { code: "BAD_USER_INPUT" } }]);
    expect(graph.upstreams.requests()).toEqual([]);
  });

  it("is refused by GET, because URLs appear in logs and histories", async () => {
    const query = new URLSearchParams({ query: `{ searchPatients(search: "moradi") { totalCount } }` });
    const response = await fetch(`${graph.url}/graphql?${query}`, {
      headers: { authorization: `Bearer ${graph.tokens.CLINIC_STAFF}`, "apollo-require-preflight": "true" },
    });
    expect(await response.json()).toMatchObject({
      data: { searchPatients: null },
      errors: [{ extensions: { code: "BAD_USER_INPUT" } }],
    });
    expect(graph.upstreams.requests()).toEqual([]);
  });
});

describe("a clinic that cannot search", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: 20, without: ["patient-search"] });
  });
  afterAll(() => graph.stop());

  it("says so, and is asked once an hour", async () => {
    for (const run of [1, 2]) {
      const { data, errors } = await graph.run(search, { search: "moradi" });
      expect([run, data]).toEqual([run, { searchPatients: null }]);
      expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
      expect(errors?.[0]?.message).toContain("cannot search");
    }
    expect(graph.upstreams.requests("vsee")).toHaveLength(1);
    const { data } = await graph.run(`{ capabilities { name available } }`);
    expect(data.capabilities[0]).toEqual({ name: "PATIENT_SEARCH", available: false });
  });
});
