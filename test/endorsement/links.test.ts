import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Role } from "../../src/auth/role";
import { runGraph, type RunningGraph } from "../support/run-graph";
import { callCounts } from "../support/upstream-calls";
import { clock } from "../../src/clock";

let graph: RunningGraph;
let patients: LinkedPatient[];

interface LinkedPatient {
  readonly id: string;
  readonly memberId: string;
  readonly insurance: string;
}

beforeAll(async () => {
  graph = await runGraph({ patients: 120 });
  patients = linkedPatients(graph);
});
afterAll(() => graph.stop());

/** Patients whose primary card names a member whom nobody else's names, at an insurer that the pre-auth list serves. */
function linkedPatients({ upstreams }: RunningGraph): LinkedPatient[] {
  const { clinic, broker } = upstreams.store;
  const claims = new Map<string, number>();
  for (const { primary, secondary } of clinic.cards.values()) {
    for (const card of [primary, secondary]) {
      const number = card?.subscriber_number ?? "";
      claims.set(number, (claims.get(number) ?? 0) + 1);
    }
  }
  return [...clinic.cards].flatMap(([id, { primary }]) => {
    const entry = upstreams.insurers.find(({ vseeCodes }) => vseeCodes.includes(primary?.insurer_code ?? ""));
    const memberId = primary?.subscriber_number ?? "";
    const member = broker.members.get(memberId);
    const user = clinic.users.get(id);
    const isPatient = member && member.lastName === user?.last_name && member.dob === user.dob && user.active;
    const isFit = entry?.broker && entry.preAuthInsurance && claims.get(memberId) === 1 && isPatient;
    return isFit ? [{ id, memberId, insurance: entry.preAuthInsurance }] : [];
  });
}

const take = (): LinkedPatient => patients.pop()!;
const cardOf = (id: string) => graph.upstreams.store.clinic.cards.get(id)!.primary!;
const endorsementOf = async (memberId: string, options: Parameters<RunningGraph["run"]>[2] = {}, from = graph) => {
  const { data, errors } = await from.run(
    "query ($id: ID!) { endorsement(memberId: $id) { memberId status patient { id } } }",
    { id: memberId },
    options,
  );
  expect(errors).toBeUndefined();
  return data.endorsement as { memberId: string; patient: { id: string } | null } | null;
};
const readCards = (id: string, from = graph) =>
  from.run("query ($id: ID!) { patient(id: $id) { insuranceCards { subscriberNumber } } }", { id });

it("leads clinic staff from a member to the patient, once a read has shown whose card names it", async () => {
  const { id, memberId } = take();
  expect(await endorsementOf(memberId)).toBeNull();
  await readCards(id);
  expect(await endorsementOf(memberId)).toMatchObject({ memberId, patient: { id } });
});

it("is updated in the background: reading cards costs no additional calls", async () => {
  const { id } = take();
  graph.upstreams.clearRequests();
  await readCards(id);
  expect(callCounts(graph.upstreams)).toEqual({ "vsee GET /users/{user_id}/insurances": 1 });
});

it("makes no call for members without a link", async () => {
  const { memberId } = take();
  graph.upstreams.clearRequests();
  expect(await endorsementOf(memberId)).toBeNull();
  expect(callCounts(graph.upstreams)).toEqual({});
});

it("never shows a broker whose card names a member", async () => {
  const { id, memberId } = take();
  await readCards(id);
  graph.upstreams.clearRequests();
  expect(await endorsementOf(memberId, { role: "BROKER" })).toMatchObject({ memberId, patient: null });
  expect(graph.upstreams.requests("vsee")).toEqual([]);
});

it("is shown to a caller who is both broker and staff, who may see both ends", async () => {
  const { id, memberId } = take();
  const token = await graph.issue({ roles: [Role.BROKER, Role.CLINIC_STAFF] });
  expect(await endorsementOf(memberId, { token })).toMatchObject({ memberId, patient: null });
  await readCards(id);
  expect(await endorsementOf(memberId, { token })).toMatchObject({ memberId, patient: { id } });
});

it("shows patients only their own member, whatever is in the index", async () => {
  const [own, other] = [take(), take()];
  await readCards(own.id);
  await readCards(other.id);
  const token = await graph.issue({ roles: [Role.PATIENT], patientId: own.id });
  expect(await endorsementOf(own.memberId, { token })).toMatchObject({ patient: { id: own.id } });
  expect(await endorsementOf(other.memberId, { token })).toBeNull();
});

it("drops a link that a later read contradicts", async () => {
  const { id, memberId } = take();
  await readCards(id);
  const { subscriber_number: number } = cardOf(id);
  cardOf(id).subscriber_number = "300000001";
  expect(await endorsementOf(memberId)).toBeNull();
  cardOf(id).subscriber_number = number;
  // The read that found it contradicted has dropped it.
  expect(await endorsementOf(memberId)).toBeNull();
});

it("is ambiguous where two patients are one member, and counted", async () => {
  const [one, other] = [take(), take()];
  const { users } = graph.upstreams.store.clinic;
  Object.assign(cardOf(other.id), { subscriber_number: one.memberId, insurer_code: cardOf(one.id).insurer_code });
  await readCards(one.id);
  await readCards(other.id);
  // A card that carries the number of somebody else makes nothing ambiguous.
  expect(await endorsementOf(one.memberId)).toMatchObject({ patient: { id: one.id } });
  const { first_name, last_name, dob, gender } = users.get(one.id)!;
  Object.assign(users.get(other.id)!, { first_name, last_name, dob, gender });
  await graph.run("query ($id: ID!) { patient(id: $id) { insuranceCards { memberMatch } } }", { id: other.id });
  const { data } = await graph.run(
    `query ($id: ID!) { endorsement(memberId: $id) { memberId patientLink patient { id } insuranceCards { id } } }`,
    { id: one.memberId },
  );
  expect(data.endorsement).toMatchObject({ memberId: one.memberId, patientLink: "AMBIGUOUS", patient: null });
  expect(data.endorsement.insuranceCards).toHaveLength(2);
  const metrics = await (await fetch(`${graph.url}/metrics`)).text();
  expect(metrics).toMatch(/invalid_fields_total\{[^}]*link\.member-claimed-by-two-patients[^}]*\} [1-9]/);
});

it("remembers links through a restart", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "links-"));
  const start = () => runGraph({ patients: 120, variables: { DATA_DIR: dataDir } });
  const before = await start();
  const { id, memberId } = linkedPatients(before)[0]!;
  await readCards(id, before);
  await before.stop();
  const after = await start();
  try {
    expect(await endorsementOf(memberId, {}, after)).toMatchObject({ memberId, patient: { id } });
  } finally {
    await after.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});

describe("from an insurer's pre-authorizations", () => {
  const daysAgo = (days: number) => new Date(clock.now() - days * 86_400_000).toISOString();
  const period = { confirmedFrom: daysAgo(120), confirmedTo: daysAgo(-1) };
  const list = `query ($insurance: ID!, $filter: PreAuthFilter!) {
    preAuths(insurance: $insurance, filter: $filter, first: 100) {
      nodes { id insuredPerson { nationalCode } patientLink endorsementLink plan { id } patient { id } endorsement { memberId patient { id } } }
    }
  }`;
  const own = `query ($id: ID!, $filter: PatientPreAuthFilter) {
    patient(id: $id) { preAuths(filter: $filter, first: 100) { nodes { id endorsement { memberId } } } }
  }`;

  /** A patient with a pre-authorization whose record staff has read. */
  async function known(): Promise<LinkedPatient & { readonly preAuth: string }> {
    for (;;) {
      const patient = take();
      const { data } = await graph.run(own, { id: patient.id, filter: period });
      const [first] = data.patient.preAuths.nodes as { id: string; endorsement: { memberId: string } | null }[];
      if (!first?.endorsement || !first.id.startsWith(`${patient.insurance}:`)) continue;
      return { ...patient, memberId: first.endorsement.memberId, preAuth: first.id };
    }
  }

  async function listed(insurance: string, preAuth: string, ...roles: Role[]) {
    const token = await graph.issue({ roles: [Role.INSURER, ...roles], insurances: [insurance] });
    const day = preAuth.split(":")[1]!.replace(/(....)(..)(..)/, "$1-$2-$3");
    const filter = { confirmedFrom: `${day}T00:00:00Z`, confirmedTo: `${day}T23:59:59Z` };
    const { data, errors } = await graph.run(list, { insurance, filter }, { token });
    expect(errors).toBeUndefined();
    return data.preAuths.nodes.find(({ id }: { id: string }) => id === preAuth);
  }

  it("leads to the patient and the member for callers who may see both ends", async () => {
    const { id, memberId, insurance, preAuth } = await known();
    expect(await listed(insurance, preAuth, Role.CLINIC_STAFF)).toMatchObject({
      patient: { id },
      endorsement: { memberId, patient: { id } },
    });
  });

  const noPatient = { patient: null, patientLink: "HIDDEN" };
  const noMember = { endorsement: null, endorsementLink: "HIDDEN", plan: null };

  it("leads an insurer nowhere, and one who is a broker too to the member alone", async () => {
    const { insurance, preAuth, memberId } = await known();
    expect(await listed(insurance, preAuth)).toMatchObject({ ...noPatient, ...noMember });
    graph.upstreams.clearRequests();
    expect(await listed(insurance, preAuth, Role.BROKER)).toMatchObject({
      ...noPatient,
      endorsementLink: "LINKED",
      endorsement: { memberId, patient: null },
      plan: { id: expect.any(String) },
    });
    expect(graph.upstreams.requests("vsee")).toEqual([]);
  });

  it("leads a broker nowhere whose record names no policy, or one that two members share", async () => {
    const { insurance, preAuth, memberId } = await known();
    const { broker, preAuths } = graph.upstreams.store;
    const member = broker.members.get(memberId)!;
    const { record } = [...preAuths.get(insurance)!.entries].find(
      ({ record: one }) => `${one.pre_auth_id}` === preAuth.split(":")[2],
    )!;
    const [other] = [...broker.members.values()].filter((one) => one !== member);
    const was = { nationalId: other!.nationalId, policyId: other!.policyId };
    Object.assign(other!, { nationalId: member.nationalId, policyId: member.policyId });
    await graph.run(
      "query ($id: ID!) { endorsement(memberId: $id) { status } }",
      { id: other!.memberId },
      { role: "BROKER" },
    );
    expect(await listed(insurance, preAuth, Role.BROKER)).toMatchObject({
      endorsement: null,
      endorsementLink: "AMBIGUOUS",
    });
    Object.assign(other!, was);
    const { policy } = record;
    Object.assign(record, { policy: null });
    expect(await listed(insurance, preAuth, Role.BROKER)).toMatchObject({
      endorsement: null,
      endorsementLink: "NOT_FOUND",
    });
    Object.assign(record, { policy });
  });

  it("shows an insurer neither, and asks neither clinic nor broker for it", async () => {
    const { insurance, preAuth } = await known();
    graph.upstreams.clearRequests();
    expect(await listed(insurance, preAuth)).toMatchObject({ patient: null, endorsement: null });
    expect(Object.keys(callCounts(graph.upstreams)).filter((call) => !call.startsWith("preauth"))).toEqual([]);
  });
});
