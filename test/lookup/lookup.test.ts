import { broker, callerWith, SandboxGraph } from "../endorsement/sandbox-graph";

let graph: SandboxGraph;

beforeAll(async () => {
  graph = await SandboxGraph.start({ patients: 2 });
});
beforeEach(() => graph.reset());
afterAll(() => graph.stop());

it("shows states with their cities, one call a state, and each city its state without another", async () => {
  const query = "{ states { id name countryId cities { id name state { id name } } } }";
  const { data, errors } = await graph.run(query, broker);
  expect(errors).toBeUndefined();
  const { states, cities } = graph.store.broker;
  expect(data.states).toEqual(
    states.map(({ id, name, country_id }) => ({
      id: String(id),
      name,
      countryId: String(country_id),
      cities: cities
        .filter(({ state_id }) => state_id === id)
        .map((city) => ({ id: String(city.id), name: city.name, state: { id: String(id), name } })),
    })),
  );
  expect(graph.asked()).toEqual({ "GET /miscs/states": 1, "GET /miscs/cities": states.length });
});

it("keeps the states where one state's cities cannot be read", async () => {
  graph.upstreams.faults.add({ upstream: "bastion", route: "/miscs/cities", kind: "status", status: 422, times: 1 });
  const { data, errors } = await graph.run("{ states { name cities { name } } }", broker);
  expect(data.states).toHaveLength(graph.store.broker.states.length);
  expect(data.states.filter(({ cities }: { cities: unknown[] }) => cities.length === 0)).toHaveLength(1);
  expect(errors?.map(({ path }) => path?.at(-1))).toEqual(["cities"]);
});

it("finds conditions by part of their name", async () => {
  const query = "query ($search: String) { preExistingConditions(search: $search) { id name chapterId isActive } }";
  const find = async (search: string | null) => (await graph.run(query, broker, { search })).data.preExistingConditions;
  const all = graph.store.broker.conditions.map(({ id, pec_name, pec_chapter_id, pec_status }) => ({
    id,
    name: pec_name,
    chapterId: pec_chapter_id,
    isActive: pec_status === "1",
  }));
  expect(await find(null)).toEqual(all);
  expect(await find("  ")).toEqual(all);
  expect(await find(" Diabetes ")).toEqual(all.filter(({ name }) => name.includes("diabetes")));
  expect(await find("kidney & co = ?#")).toEqual([]);
  expect(graph.asked()).toEqual({ "GET /conditions": 3 });
  expect(await find("x".repeat(201))).toEqual([]);
  expect(graph.asked()).toEqual({ "GET /conditions": 3 });
});

it("finds care providers by each filter, and reads their text as numbers", async () => {
  const query = `query ($filter: CareProviderFilter) { careProviders(filter: $filter) {
    code name category email phone addressLine1 addressLine2 state city longitude latitude rating } }`;
  const find = async (filter: unknown) => (await graph.run(query, broker, { filter })).data.careProviders;
  const shown = (match: (provider: (typeof graph.store.broker.careProviders)[number]) => boolean) =>
    graph.store.broker.careProviders.filter(match).map(({ wire }) => ({
      ...wire,
      addressLine2: wire.addressLine2 || null,
      longitude: Number(wire.longitude),
      latitude: Number(wire.latitude),
      rating: Number(wire.rating),
    }));
  const { stateId, cityId } = graph.store.broker.careProviders[0]!;
  expect(await find(null)).toEqual(shown(() => true));
  expect(await find({ type: "PHYSIOTHERAPIST" })).toEqual(shown(({ typeId }) => typeId === 5));
  expect(await find({ type: "PUBLIC_HEALTH_FACILITY" })).toEqual(shown(({ typeId }) => typeId === 18));
  expect(await find({ stateId: String(stateId) })).toEqual(shown((provider) => provider.stateId === stateId));
  expect(await find({ cityId: String(cityId) })).toEqual(shown((provider) => provider.cityId === cityId));
  expect(await find({ planId: "303" })).toEqual(shown(({ planIds }) => planIds.includes(303)));
  expect(await find({ search: "iroko" })).toEqual(shown(({ wire }) => wire.name.includes("Iroko")));
  // The sandbox's ids are numbers, another broker's may be any text: it is asked.
  graph.upstreams.clearRequests();
  expect(await find({ stateId: " LA/01 ", cityId: "Ikeja & Co" })).toEqual([]);
  expect(graph.upstreams.requests().map(({ path }) => path)).toEqual([
    expect.stringContaining("state_id=LA%2F01&city_id=Ikeja+%26+Co"),
  ]);
  expect(await find({ search: "x".repeat(201) })).toEqual([]);
});

it.each(["stateId", "cityId", "planId"])(
  "asks nobody for providers by a %s that cannot be sent, and says so",
  async (name) => {
    for (const id of ["", "..", "a\u0000b", "x".repeat(129)]) {
      const query = "query ($filter: CareProviderFilter) { careProviders(filter: $filter) { code } }";
      const { errors } = await graph.run(query, broker, { filter: { [name]: id } });
      expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
      expect(errors?.[0]?.message).toContain(`filter.${name}`);
    }
    expect(graph.upstreams.requests()).toEqual([]);
  },
);

it("nulls only a coordinate that is not a number", async () => {
  const wrong = { upstream: "bastion", route: "/miscs/providers-list", kind: "wrong-type" } as const;
  graph.upstreams.faults.add({ ...wrong, path: "data.0.longitude", value: "east" });
  const { data, errors } = await graph.run("{ careProviders { code longitude latitude } }", broker);
  expect(data.careProviders[0]).toMatchObject({ longitude: null, latitude: expect.any(Number) });
  expect(errors).toMatchObject([{ path: ["careProviders", 0, "longitude"] }]);
});

it("says that a list failed, and does not pretend that there is nothing", async () => {
  graph.upstreams.faults.add({ upstream: "bastion", kind: "status", status: 422 });
  for (const query of ["{ states { id } }", "{ careProviders { code } }", "{ preExistingConditions { id } }"]) {
    const { data, errors } = await graph.run(query, broker);
    expect(Object.values(data)).toEqual([[]]);
    expect(errors).toHaveLength(1);
  }
});

it("shows nothing to a caller without a role", async () => {
  const query = "{ states { id } careProviders { code } preExistingConditions { id } }";
  const { data } = await graph.run(query, callerWith());
  expect(data).toEqual({ states: [], careProviders: [], preExistingConditions: [] });
  expect(graph.upstreams.requests()).toEqual([]);
});
