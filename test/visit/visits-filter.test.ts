import { runGraph, type RunningGraph } from "../support/run-graph";
import { callCounts } from "../support/upstream-calls";

const visits = `query($filter: VisitFilter, $orderBy: VisitOrder, $first: Int, $after: String) {
  visits(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    nodes { id start } pageInfo { hasNextPage endCursor } totalCount } }`;

interface Listed {
  readonly id: string;
  readonly start: string;
}

describe("visits", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph({ patients: 60 });
  });
  afterAll(() => graph.stop());
  beforeEach(() => graph.upstreams.clearRequests());

  const stored = () => [...graph.upstreams.store.clinic.visits.values()];
  const list = async (variables: object, role: "PATIENT" | "CLINIC_STAFF" = "CLINIC_STAFF"): Promise<Listed[]> => {
    const { data, errors } = await graph.run(visits, { first: 100, ...variables }, { role });
    expect(errors).toBeUndefined();
    return data.visits.nodes;
  };
  const ids = (nodes: readonly Listed[]) => new Set(nodes.map(({ id }) => id));
  const storedIds = (is: (visit: ReturnType<typeof stored>[number]) => boolean) =>
    new Set(stored().flatMap((visit) => (is(visit) ? visit.id : [])));

  it("come the latest first unless asked for the earliest, each once over all pages", async () => {
    for (const [orderBy, sign] of [
      [undefined, -1],
      ["START_DESC", -1],
      ["START_ASC", 1],
    ] as const) {
      const walked: Listed[] = [];
      for (let after: string | null = null, more = true; more;) {
        const { data } = await graph.run(visits, { orderBy, first: 50, after });
        walked.push(...data.visits.nodes);
        ({ endCursor: after, hasNextPage: more } = data.visits.pageInfo);
      }
      expect(walked).toHaveLength(stored().length);
      const starts = walked.map(({ start }) => Date.parse(start));
      expect(starts).toEqual([...starts].sort((one, other) => (one - other) * sign));
    }
  });

  it("that the clinic lists twice are shown once, and pages end", async () => {
    const before = stored().length;
    const doubled = stored().slice(0, 3);
    const { visits: kept } = graph.upstreams.store.clinic;
    doubled.forEach((visit, at) => kept.set(`again-${at}`, visit));
    const walked: string[] = [];
    for (let after: string | null = null, more = true; more && walked.length <= before;) {
      const { data } = await graph.run(visits, { first: 50, after });
      walked.push(...data.visits.nodes.map(({ id }: Listed) => id));
      expect(data.visits.totalCount).toBe(before);
      ({ endCursor: after, hasNextPage: more } = data.visits.pageInfo);
    }
    // The walk of a reader who takes one at a time.
    const { memberId } = doubled[0]!;
    const own = stored().filter((visit) => visit.memberId === memberId);
    const one: string[] = [];
    for (let after: string | null = null, more = true; more && one.length <= own.length;) {
      const { data } = await graph.run(visits, { filter: { patientId: memberId }, first: 1, after });
      one.push(...data.visits.nodes.map(({ id }: Listed) => id));
      ({ endCursor: after, hasNextPage: more } = data.visits.pageInfo);
    }
    doubled.forEach((_, at) => kept.delete(`again-${at}`));
    expect(one.sort()).toEqual([...new Set(own.map(({ id }) => id))].sort());
    expect(walked).toHaveLength(before);
    expect(new Set(walked).size).toBe(before);
  });

  it("are those of a provider, of a patient, of a period whose end is not in it", async () => {
    expect(ids(await list({ filter: { providerId: "7001" } }))).toEqual(
      storedIds(({ providerId }) => providerId === "7001"),
    );
    expect(ids(await list({ filter: { patientId: "4005" } }))).toEqual(
      storedIds(({ memberId }) => memberId === "4005"),
    );
    const [some] = stored();
    const at = new Date(some!.start * 1000).toISOString();
    const from = new Date(some!.start * 1000 - 1000).toISOString();
    expect(ids(await list({ filter: { from, to: at } })).has(some!.id)).toBe(false);
    expect(ids(await list({ filter: { from: at } })).size).toBeGreaterThan(0);
    expect(callCounts(graph.upstreams)).toEqual({ "vsee GET /visits": 4 });
  });

  it("are those of a room by reading each visit that the other filters leave", async () => {
    const [some] = stored().filter(({ roomCode }) => roomCode === "sandbox_derma");
    const from = new Date((some!.start - 86_400) * 1000).toISOString();
    const to = new Date((some!.start + 86_400) * 1000).toISOString();
    const inPeriod = stored().filter(({ start }) => Math.abs(start - some!.start) <= 86_400);
    const found = await list({ filter: { from, to, roomCode: "sandbox_derma" } });
    expect(found.map(({ id }) => id)).toContain(some!.id);
    const there = storedIds(({ roomCode }) => roomCode === "sandbox_derma");
    expect([...ids(found)].every((id) => there.has(id))).toBe(true);
    expect(callCounts(graph.upstreams)["vsee GET /visits/{id}"]).toBeLessThanOrEqual(inPeriod.length);
  });

  it("are incomplete, with an error, where it cannot be read whether another is one of them", async () => {
    const [first, second] = stored();
    const { faults } = graph.upstreams;
    faults.add({
      upstream: "vsee",
      route: "/visits$",
      kind: "wrong-type",
      path: "data.0.start",
      value: { no: "time" },
    });
    const read = async (filter: object) => {
      const { data, errors = [] } = await graph.run(visits, { filter, first: 100 });
      return [data.visits.totalCount, errors.map(({ path, extensions }) => [path?.join("."), extensions.code])];
    };
    const error = ["visits", "UPSTREAM_INVALID_RESPONSE"];
    const period = { from: "2000-01-01T00:00:00Z", to: "2100-01-01T00:00:00Z" };
    expect(await read(period)).toEqual([stored().length - 1, [error]]);
    expect((await read({ upcoming: true }))[1]).toEqual([error]);
    const ofOne = (id: string) => stored().filter(({ memberId }) => memberId === id).length;
    expect(await read({ ...period, patientId: first!.memberId })).toEqual([ofOne(first!.memberId) - 1, [error]]);
    // Another patient's list lacks nothing.
    const other = stored().find(({ memberId }) => memberId !== first!.memberId) ?? second!;
    expect(await read({ ...period, patientId: other.memberId })).toEqual([ofOne(other.memberId), []]);
    faults.clear();
  });

  it("show patients only their own, whatever patient the filter names", async () => {
    expect(await list({ filter: { patientId: "4005" } }, "PATIENT")).toEqual([]);
    expect(graph.upstreams.requests()).toEqual([]);
    expect(ids(await list({ filter: { patientId: "4001" } }, "PATIENT"))).toEqual(
      storedIds(({ memberId }) => memberId === "4001"),
    );
  });

  it("say who is free by one users call for all slots, and to a patient no more than who they are", async () => {
    const document = `query($input: AvailabilityInput!) { availability(input: $input) { providerIds
      providers { id fullName title suffix photoUrl email phone username } } }`;
    const input = { start: "2031-04-07T09:00:00Z", end: "2031-04-07T12:00:00Z" };
    const staff = await graph.run(document, { input });
    expect(callCounts(graph.upstreams)).toEqual({ "vsee GET /availability": 1, "vsee GET /users": 1 });
    const [slot] = staff.data.availability;
    expect(slot.providers.map(({ id }: { id: string }) => id)).toEqual(slot.providerIds);
    expect(slot.providers[0]).toMatchObject({ fullName: expect.any(String), email: expect.any(String) });
    const patient = await graph.run(document, { input }, { role: "PATIENT" });
    const hidden = { email: null, phone: null, username: null };
    expect(patient.data.availability[0].providers[0]).toEqual({ ...slot.providers[0], ...hidden });
  });
});
