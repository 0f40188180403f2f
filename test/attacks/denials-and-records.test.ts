import { Role } from "../../src/auth/role";
import type { AuditRecord } from "../../src/audit/audit-record";
import { runGraph, type RunningGraph } from "../support/run-graph";

let graph: RunningGraph;
let recorded: AuditRecord[] = [];
beforeAll(async () => {
  graph = await runGraph({ patients: 30 });
  const { audit } = graph.server.services.ledger;
  const record = audit.record.bind(audit);
  jest.spyOn(audit, "record").mockImplementation((row) => {
    recorded.push(row);
    record(row);
  });
});
beforeEach(() => (recorded = []));
afterAll(() => graph.stop());

const patients = "query ($ids: [ID!]!) { patients(ids: $ids) { fullName } }";
const strangers = (count: number): string[] => Array.from({ length: count }, (_, at) => `stranger${at}`);

describe("A patient that asks for strangers", () => {
  it("leaves one audit row for all of an operation, with their number, a digest and the first few", async () => {
    const { data } = await graph.run(patients, { ids: strangers(100) }, { role: Role.PATIENT });
    expect(data.patients).toEqual(Array(100).fill(null));
    expect(recorded).toHaveLength(1);
    expect(recorded[0]).toMatchObject({ decision: "DENIED", type: "Patient", id: "stranger0" });
    expect(recorded[0]?.denials).toMatchObject({ count: 100 });
    expect(recorded[0]?.denials?.others.map(({ id }) => id)).toEqual([
      "stranger1",
      "stranger2",
      "stranger3",
      "stranger4",
    ]);
  });

  it("has the same digest for the same strangers, and another for others", async () => {
    await graph.run(patients, { ids: strangers(20) }, { role: Role.PATIENT });
    await graph.run(patients, { ids: strangers(20).toReversed() }, { role: Role.PATIENT });
    await graph.run(patients, { ids: strangers(21) }, { role: Role.PATIENT });
    const [one, same, other] = recorded.map(({ denials }) => denials?.digest);
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });

  it("costs no record of what a nurse sees at the same time", async () => {
    const flood = Array.from({ length: 20 }, () =>
      graph.run(patients, { ids: strangers(100) }, { role: Role.PATIENT }),
    );
    const reads = Array.from({ length: 30 }, (_, at) =>
      graph.run("query ($id: ID!) { patient(id: $id) { fullName } }", { id: String(4001 + at) }),
    );
    const answers = await Promise.all(reads);
    await Promise.all(flood);
    const seen = answers.filter(({ data }) => data.patient !== null).length;
    expect(seen).toBeGreaterThan(0);
    expect(recorded.filter(({ decision }) => decision === "ALLOWED")).toHaveLength(seen);
    expect(recorded.filter(({ decision }) => decision === "DENIED")).toHaveLength(20);
  });
});

describe("More records than can be written", () => {
  it("prevent reads of health data, without an upstream call", async () => {
    const { audit } = graph.server.services.ledger;
    const full = jest.spyOn(audit, "hasRoomFor").mockImplementation((tier) => tier === "DIRECTORY");
    const before = graph.upstreams.requests().length;
    const refused = await graph.run('{ patient(id: "4001") { visits { nodes { id } } } }');
    expect([refused.status, refused.errors?.[0]?.extensions.code]).toEqual([503, "OVERLOADED"]);
    expect(refused.headers.get("retry-after")).toBe("1");
    expect(graph.upstreams.requests()).toHaveLength(before);
    expect((await graph.run("{ plans { id } }")).status).toBe(200);
    full.mockRestore();
    expect((await graph.run('{ patient(id: "4001") { visits { nodes { id } } } }')).status).toBe(200);
  });
});

describe("Lists of ids", () => {
  it.each(["patients(ids: $ids) { id }", "endorsementsByIds(memberIds: $ids) { memberId }"])(
    "in %s are at most 100 long, in variables, their defaults and the document",
    async (field) => {
      const list = JSON.stringify(strangers(101));
      const before = graph.upstreams.requests().length;
      const given = await graph.run(`query ($ids: [ID!]!) { ${field} }`, { ids: strangers(101) });
      const byDefault = await graph.run(`query ($ids: [ID!]! = ${list}) { ${field} }`);
      const written = await graph.run(`{ ${field.replace("$ids", list)} }`);
      for (const { status, errors } of [given, byDefault, written]) {
        expect([status, errors?.[0]?.extensions.code]).toEqual([400, "BAD_USER_INPUT"]);
        expect(errors?.[0]?.message).toContain("at most 100");
      }
      expect(graph.upstreams.requests()).toHaveLength(before);
    },
  );

  it("are counted in a default of representations too", async () => {
    const all = `[${Array.from({ length: 101 }, () => "{}").join(", ")}]`;
    const many = Array.from({ length: 10 }, (_, at) => `a${at}: _entities(representations: $all) { __typename }`);
    const { status, errors } = await graph.run(`query ($all: [_Any!]! = ${all}) { ${many.join(" ")} }`);
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, "OPERATION_TOO_LARGE"]);
  });
});
