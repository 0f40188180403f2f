import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Libsql from "libsql";
import { Role } from "../../src/auth/role";
import type { AuditRecord } from "../../src/audit/audit-record";
import { runGraph, type RunningGraph } from "../support/run-graph";
import { clock } from "../../src/clock";

const operations = process.env.LONG_TESTS === "1" ? 100_000 : 2_000;
const inFlight = 50;

describe("The audit of the graph", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "audit-"));
  let graph: RunningGraph;
  let recorded: AuditRecord[];
  beforeAll(async () => {
    graph = await runGraph({ variables: { DATA_DIR: dataDir } });
    const { audit } = graph.server.services.ledger;
    const record = audit.record.bind(audit);
    jest.spyOn(audit, "record").mockImplementation((row) => {
      recorded.push(row);
      record(row);
    });
  });
  beforeEach(() => (recorded = []));
  afterAll(async () => {
    await graph.stop();
    rmSync(dataDir, { recursive: true });
  });

  const rows = () => recorded.map(({ action, decision, type, id }) => `${action} ${decision} ${type} ${id}`).sort();

  it("says who saw whom, under which roles, in which operation, and how close to the person", async () => {
    await graph.run(`query Chart { patient(id: "4001") { fullName } }`);
    expect(recorded).toEqual([
      {
        sub: "sandbox-clinic_staff",
        roles: ["CLINIC_STAFF"],
        action: "READ",
        type: "Patient",
        id: "4001",
        tier: "DIRECTORY",
        decision: "ALLOWED",
        operation: "Chart",
        traceId: null,
      },
    ]);
  });

  it.each([
    ["DIRECTORY", '{ patient(id: "4001") { fullName } }'],
    ["HEALTH", '{ patient(id: "4001") { visits { nodes { start } } } }'],
    [
      "SENSITIVE",
      'query Q { patient(id: "4001") { ...A } } fragment A on Patient { endorsements { ...B } } fragment B on Endorsement { nationalId }',
    ],
  ])("names the highest tier selected anywhere: %s", async (tier, document) => {
    await graph.run(document);
    expect(recorded.length).toBeGreaterThan(0);
    expect(new Set(recorded.map((row) => row.tier))).toEqual(new Set([tier]));
  });

  it("records a person once an operation, however many of their records are read", async () => {
    const { data } = await graph.run(
      `{ patients(ids: ["4001", "4002", "4001", "nobody"]) { id patient: insuranceCards { patient { id } } visits { nodes { id patient { id } } } } }`,
    );
    expect(data.patients).toHaveLength(4);
    expect(rows()).toEqual(["READ ALLOWED Patient 4001", "READ ALLOWED Patient 4002"]);
  });

  it("records those whose records were handed out, not those that were looked through", async () => {
    const { data } = await graph.run("{ visits(first: 5) { nodes { patient { id } } } }");
    const owners = new Set(data.visits.nodes.map((visit: { patient: { id: string } }) => visit.patient.id));
    expect(rows()).toEqual([...owners].map((id) => `READ ALLOWED Patient ${String(id)}`).sort());
  });

  it("sees the same person through a list, a page, an edge and an entity", async () => {
    const [visit] = graph.upstreams.store.clinic.visits.values();
    const owner = [`READ ALLOWED Patient ${visit?.memberId}`];
    for (const document of [
      `{ visit(id: "${visit?.id}") { id } }`,
      `{ _entities(representations: [{ __typename: "Visit", id: "${visit?.id}" }]) { ... on Visit { id } } }`,
      `{ patient(id: "${visit?.memberId}") { visits { edges { node { id } } } } }`,
      `{ insuranceCard(patientId: "${visit?.memberId}", type: PRIMARY) { id } }`,
    ]) {
      recorded = [];
      const { errors } = await graph.run(document);
      expect(errors).toBeUndefined();
      expect(rows()).toEqual(owner);
    }
  });

  it("records members by their member id and an insurer's persons by their national code", async () => {
    await graph.run(`{ endorsement(memberId: "310000002") { status } }`, {}, { role: Role.BROKER });
    expect(rows()).toEqual(["READ ALLOWED Endorsement 310000002"]);
    recorded = [];
    const filter = {
      confirmedFrom: new Date(clock.now() - 60 * 86_400_000).toISOString(),
      confirmedTo: clock.date().toISOString(),
    };
    const { data } = await graph.run(
      'query ($filter: PreAuthFilter!) { preAuths(insurance: "ma", filter: $filter) { nodes { insuredPerson { nationalCode } } } }',
      { filter },
      { role: Role.INSURER },
    );
    const codes = data.preAuths.nodes.map(
      (node: { insuredPerson: { nationalCode: string } }) => node.insuredPerson.nationalCode,
    );
    expect(codes.length).toBeGreaterThan(0);
    expect(rows()).toEqual([...new Set(codes)].map((code) => `READ ALLOWED InsuredPerson ${String(code)}`).sort());
  });

  it("records what was denied as denied", async () => {
    const [visit] = [...graph.upstreams.store.clinic.visits.values()].filter(({ memberId }) => memberId === "4002");
    const cases: [string, Role, string][] = [
      [`{ patient(id: "4002") { fullName } }`, Role.PATIENT, "Patient 4002"],
      [`{ patient(id: "4002") { fullName } }`, Role.BROKER, "Patient 4002"],
      [`{ insuranceCard(patientId: "4002", type: PRIMARY) { id } }`, Role.INSURER, "Patient 4002"],
      [`{ visit(id: "${visit?.id}") { id } }`, Role.PATIENT, "Patient 4002"],
      [`{ visit(id: "${visit?.id}") { id } }`, Role.BENEFITS_ADMIN, `Visit ${visit?.id}`],
      [`{ intake(id: "someone") { id } }`, Role.BROKER, "Intake someone"],
      [`{ endorsement(memberId: "310000002") { status } }`, Role.INSURER, "Endorsement 310000002"],
      [
        `{ preAuths(insurance: "ma", filter: { confirmedFrom: "2026-01-01T00:00:00Z", confirmedTo: "2026-01-02T00:00:00Z" }) { totalCount } }`,
        Role.BROKER,
        "PreAuth ma",
      ],
    ];
    for (const [document, role, subject] of cases) {
      recorded = [];
      await graph.run(document, {}, { role });
      expect(rows()).toEqual([`READ DENIED ${subject}`]);
    }
  });

  it("records writes that were sent, and writes that were denied", async () => {
    const member = graph.upstreams.store.broker.members.get("310000002");
    const remove = `mutation { removeEndorsement(input: { memberId: "310000002", policyId: "${member?.policyId}" }) { userErrors { code } } }`;
    await graph.run(remove, {}, { role: Role.BROKER });
    expect(rows()).toEqual(["WRITE ALLOWED Endorsement 310000002"]);
    recorded = [];
    const restore = `mutation { restoreEndorsement(input: { memberId: "310000002" }) { endorsement { status } userErrors { code } } }`;
    await graph.run(restore, {}, { role: Role.BROKER });
    expect(rows()).toEqual(["READ ALLOWED Endorsement 310000002", "WRITE ALLOWED Endorsement 310000002"]);
    recorded = [];
    await graph.run(restore, {}, { role: Role.CLINIC_STAFF });
    expect(rows()).toEqual(["WRITE DENIED Endorsement 310000002"]);
    recorded = [];
    await graph.run(
      `mutation { removeEndorsement(input: { memberId: "..", policyId: "p" }) { userErrors { code } } }`,
      {},
      { role: Role.BROKER },
    );
    expect(rows()).toEqual([]);
  });

  it("does not record plans, lookups or the caller's own token", async () => {
    await graph.run("{ viewer { subject roles } plans { id } states { name } }");
    expect(rows()).toEqual([]);
  });

  it(`has a row for each person shown, and one for what was denied, of ${operations} operations`, async () => {
    const flushed = () => graph.server.services.ledger.audit.flush();
    let next = 0;
    let expectedRows = 0;
    const client = async (): Promise<void> => {
      for (let at = next++; at < operations; at = next++) {
        const ids = Array.from({ length: 1 + (at % 3) }, (_, index) => String(4001 + ((at + index * 7) % 200)));
        const role = at % 10 === 9 ? Role.BROKER : Role.CLINIC_STAFF;
        // What an operation was denied is one row, which counts the records.
        expectedRows += role === Role.BROKER ? 1 : ids.length;
        await graph.run("query Rows($ids: [ID!]!) { patients(ids: $ids) { id } }", { ids }, { role });
      }
    };
    await flushed();
    const before = rowsIn(dataDir);
    await Promise.all(Array.from({ length: inFlight }, client));
    await flushed();
    expect(rowsIn(dataDir) - before).toBe(expectedRows);
  }, 3_600_000);
});

function rowsIn(dataDir: string): number {
  const database = new Libsql(join(dataDir, "ledger.db"), { readonly: true });
  try {
    return (database.prepare("select count(*) as rows_in from audit_records").get() as { rows_in: number }).rows_in;
  } finally {
    database.close();
  }
}
