import { graphql, type GraphQLSchema } from "graphql";
import { buildSchema } from "type-graphql";
import { Access } from "../../src/auth/access";
import { Role } from "../../src/auth/role";
import type { GraphContext } from "../../src/context";
import { InsurerDirectory } from "../../src/insurer/insurer-directory";
import { PatientResolver } from "../../src/patient/patient.resolver";
import { PatientPreAuthsResolver, PreAuthResolver } from "../../src/pre-auth/pre-auth.resolver";
import type { MemberRecord } from "../../src/sandbox/bastion/bastion.records";
import type { PreAuthRecord } from "../../src/sandbox/preauth/preauth.records";
import { startUpstreams, type SandboxUpstreams } from "../../src/sandbox/start-upstreams";
import { BastionDataSource } from "../../src/upstream/bastion/bastion.data-source";
import { BastionReferences } from "../../src/upstream/bastion/bastion.references";
import { BastionSession } from "../../src/upstream/bastion/bastion.session";
import { createUpstreamClient } from "../../src/upstream/http/client";
import { SharedWindows } from "../../src/upstream/preauth/shared-windows";
import { PreAuthDataSource } from "../../src/upstream/preauth/preauth.data-source";
import type { UpstreamClient } from "../../src/upstream/upstream-call";
import type { UpstreamName } from "../../src/upstream/upstream-error";
import { VseeDataSource } from "../../src/upstream/vsee/vsee.data-source";
import { scope } from "../upstream/preauth/list-server";
import type { Loose } from "./pre-auth-world";
import { withoutLedger } from "../support/no-ledger";
import { clock } from "../../src/clock";

let sandbox: SandboxUpstreams;
let schema: GraphQLSchema;
const clients: UpstreamClient[] = [];

beforeAll(async () => {
  sandbox = await startUpstreams({ patients: 80 });
  schema = await buildSchema({
    resolvers: [PatientResolver, PatientPreAuthsResolver, PreAuthResolver],
    validate: false,
  });
});
afterAll(async () => {
  await Promise.all(clients.map((client) => client.close()));
  await sandbox.stop();
});

function client(upstream: UpstreamName, defaultHeaders: Record<string, string> = {}): UpstreamClient {
  const limits = { concurrency: 32, queue: 1000, connections: 32 };
  const made = createUpstreamClient({
    upstream,
    baseUrl: sandbox.urls[upstream],
    defaultHeaders,
    callTimeoutMs: 5000,
    limits,
  });
  clients.push(made);
  return made;
}

function staffContext(): GraphContext {
  const inScope = scope();
  const { credentials: known } = sandbox;
  const caller = {
    subject: "s",
    roles: new Set([Role.CLINIC_STAFF]),
    insurances: new Set<string>(),
    memberIds: new Set<string>(),
    expiresAt: 0,
  };
  const broker = client("bastion");
  const credential = {
    username: known.bastionUsername,
    password: { reveal: () => known.bastionPassword },
    tokenTtlSeconds: 3600,
  };
  const session = new BastionSession(broker, credential);
  const clinic = { "X-ApiToken": known.vseeApiToken, "X-AccountCode": known.vseeAccountCode };
  const list = client("preauth", { Authorization: `Bearer ${known.preauthApiKey}` });
  return {
    caller,
    access: new Access(caller),
    scope: inScope,
    insurers: new InsurerDirectory(sandbox.insurers),
    ...withoutLedger(),
    sources: {
      vsee: new VseeDataSource(client("vsee", clinic), inScope),
      bastion: new BastionDataSource(broker, session, new BastionReferences(broker, session), inScope),
      preAuth: new PreAuthDataSource(list, inScope, { shared: new SharedWindows({ keepMs: 0 }) }),
    },
    memories: new Map(),
  } as unknown as GraphContext;
}

/** What the store holds for a patient by the joins, as `slug/upstream id`; records without a date or an id left out. */
function expectedOf(patientId: string, from: number, to: number): string[] {
  const cards = Object.values(sandbox.store.clinic.cards.get(patientId) ?? {});
  // Two cards may name one member.
  const found = cards.flatMap(({ insurer_code, subscriber_number }) => {
    const insurer = sandbox.insurers.find(({ vseeCodes, broker }) => broker && vseeCodes.includes(insurer_code));
    const member = sandbox.store.broker.members.get(subscriber_number);
    const slug = insurer?.preAuthInsurance;
    if (!slug || !member?.nationalId || !isOneOfUs(patientId, member)) return [];
    return (sandbox.store.preAuths.get(slug)?.entries ?? [])
      .map(({ record }) => record)
      .filter(({ insured_person }) => insured_person.national_code === member.nationalId)
      .filter(({ policy }) => policy.id === null || String(policy.id) === member.policyId)
      .filter(({ confirm_date: at }) => at !== null && at >= from && at <= to)
      .filter(({ pre_auth_id }: PreAuthRecord) => pre_auth_id !== null)
      .map(({ pre_auth_id }) => `${slug}/${pre_auth_id}`);
  });
  return [...new Set(found)].sort();
}

/** Whether the clinic and the broker write of one person. */
function isOneOfUs(patientId: string, { firstName, lastName, dob }: MemberRecord): boolean {
  const user = sandbox.store.clinic.users.get(patientId);
  return user?.first_name === firstName && user.last_name === lastName && user.dob === dob;
}

it("gives every patient exactly their records in the upstreams' stores, and reads each page once", async () => {
  const ids = [...sandbox.store.clinic.cards.keys()];
  const [from, to] = [clock.nowSeconds() - 200 * 86_400, clock.nowSeconds() + 86_400];
  const filter = {
    confirmedFrom: new Date(from * 1000).toISOString(),
    confirmedTo: new Date(to * 1000).toISOString(),
  };
  sandbox.clearRequests();
  const { data, errors } = await graphql({
    schema,
    source: `query ($ids: [ID!]!, $filter: PatientPreAuthFilter) {
      patients(ids: $ids) { id preAuths(filter: $filter, first: 100) { totalCount nodes { id insurance confirmedAt } } } }`,
    contextValue: staffContext(),
    variableValues: { ids, filter },
  });
  expect(errors).toBeUndefined();
  const patients = (data as Loose).patients as Loose[];
  const found = patients.map(({ id, preAuths }) => [
    id,
    preAuths.nodes
      .filter(({ id: key, confirmedAt }: Loose) => confirmedAt !== null && !key.includes(":x"))
      .map(({ id: key, insurance }: Loose) => `${insurance}/${key.split(":")[2]}`)
      .sort(),
  ]);
  expect(found).toEqual(ids.map((id) => [id, expectedOf(id, from, to)]));
  expect(found.filter(([, records]) => records.length > 0).length).toBeGreaterThan(5);
  const pages = sandbox.requests("preauth").map(({ path }) => path);
  expect(new Set(pages).size).toBe(pages.length);
});
