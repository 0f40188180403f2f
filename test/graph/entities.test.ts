import { Role } from "../../src/auth/role";
import { clock } from "../../src/clock";
import { runGraph, type RunningGraph } from "../support/run-graph";
import { callCounts } from "../support/upstream-calls";

const document = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  __typename
  ... on Patient { id fullName }
  ... on InsuranceCard { id subscriberNumber }
  ... on Visit { id start }
  ... on Intake { id type }
  ... on Endorsement { memberId status }
  ... on PreAuth { id rawStatus }
  ... on Plan { id name }
} }`;

describe("_entities", () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await runGraph();
  });
  afterAll(() => graph.stop());
  beforeEach(() => graph.upstreams.clearRequests());

  it("answers every entity the caller may see, in order, and null for the rest", async () => {
    const [visit] = graph.upstreams.store.clinic.visits.values();
    const [intake] = graph.upstreams.store.clinic.intakes.keys();
    const { data, errors } = await graph.run(document, {
      representations: [
        { __typename: "Patient", id: "4001" },
        { __typename: "InsuranceCard", id: "4001:secondary" },
        { __typename: "Visit", id: String(visit?.id) },
        { __typename: "Intake", id: intake },
        { __typename: "Plan", id: "301" },
        { __typename: "Endorsement", memberId: "310000002" },
        { __typename: "Patient", id: "nobody" },
      ],
    });
    expect(errors).toBeUndefined();
    expect(data._entities.map((one: { __typename: string } | null) => one?.__typename ?? null)).toEqual([
      "Patient",
      "InsuranceCard",
      "Visit",
      "Intake",
      "Plan",
      null,
      null,
    ]);
  });

  it("answers members to the broker", async () => {
    const representations = [{ __typename: "Endorsement", memberId: "310000002" }];
    const { data } = await graph.run(document, { representations }, { role: "BROKER" });
    expect(data._entities).toEqual([{ __typename: "Endorsement", memberId: "310000002", status: "ACTIVE" }]);
  });

  it("resolves pre-authorizations by their key for their insurer, and for no caller who may not see them", async () => {
    const period = `confirmedFrom: "${daysAgo(300)}", confirmedTo: "${daysAgo(0)}"`;
    const list = `{ preAuths(insurance: "ma", first: 3, filter: { ${period} }) { nodes { id rawStatus } } }`;
    const { nodes } = (await graph.run(list, {}, { role: "INSURER" })).data.preAuths as { nodes: { id: string }[] };
    expect(nodes).toHaveLength(3);
    const representations = nodes.map(({ id }) => ({ __typename: "PreAuth", id }));
    const asked = (token: string) => graph.run(document, { representations }, { token });
    const insurer = await asked(graph.tokens.INSURER);
    expect(insurer.errors).toBeUndefined();
    expect(insurer.data._entities).toEqual(nodes.map((node) => ({ __typename: "PreAuth", ...node })));
    const other = await graph.issue({ subject: "other-insurer", roles: [Role.INSURER], insurances: ["razi"] });
    for (const token of [other, graph.tokens.BENEFITS_ADMIN]) {
      const { data, errors } = await asked(token);
      expect([data._entities, errors]).toEqual([[null, null, null], undefined]);
    }
  });

  it("keeps batching: fifty patients are one users call", async () => {
    const representations = Array.from({ length: 50 }, (_, index) => ({
      __typename: "Patient",
      id: String(4001 + index),
    }));
    const { data } = await graph.run(document, { representations });
    expect(data._entities).toHaveLength(50);
    expect(callCounts(graph.upstreams)).toEqual({ "vsee GET /users": 1 });
  });

  it.each([
    [150, "Patient", "id"],
    [1_000, "Patient", "id"],
    [150, "Plan", "id"],
    [150, "InsuranceCard", "id"],
    [150, "Visit", "id"],
    [150, "Endorsement", "memberId"],
  ])("answers %d representations of %s in one request, since routers do not split them", async (count, type, key) => {
    const id = (at: number) => (type === "InsuranceCard" ? `${4001 + at}:primary` : String(4001 + at));
    const representations = Array.from({ length: count }, (_, at) => ({ __typename: type, [key]: id(at) }));
    const role = type === "Endorsement" ? Role.BROKER : Role.CLINIC_STAFF;
    const { status, data, errors } = await graph.run(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { ${key} } } }`,
      { representations },
      { role },
    );
    expect([status, errors]).toEqual([200, undefined]);
    expect(data._entities).toHaveLength(count);
  });

  it("refuses the first representation too many, and names the limit", async () => {
    const representations = Array.from({ length: 1_001 }, () => ({ __typename: "Patient", id: "4001" }));
    const { status, errors } = await graph.run(document, { representations });
    expect(status).toBe(400);
    expect(errors?.[0]?.message).toContain("1000");
    expect(graph.upstreams.requests()).toEqual([]);
  });

  it("reads fifty visits' plain facts from the list", async () => {
    const ids = [...graph.upstreams.store.clinic.visits.keys()].slice(0, 50);
    const representations = ids.map((id) => ({ __typename: "Visit", id }));
    const { data } = await graph.run(document, { representations });
    expect(data._entities.map((one: { id: string }) => one.id)).toEqual(ids);
    expect(callCounts(graph.upstreams)).toEqual({ "vsee GET /visits": 1 });
  });

  it("refuses more than 1,000 representations before anything is read", async () => {
    const representations = Array.from({ length: 1_001 }, () => ({ __typename: "Patient", id: "4001" }));
    const { errors } = await graph.run(document, { representations });
    expect(errors?.[0]?.extensions.code).toBe("OPERATION_TOO_LARGE");
    expect(graph.upstreams.requests()).toEqual([]);
  });
});

function daysAgo(days: number): string {
  return new Date(clock.now() - days * 86_400_000).toISOString();
}
