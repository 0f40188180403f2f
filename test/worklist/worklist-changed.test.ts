import { setTimeout as delay } from "node:timers/promises";
import { Role } from "../../src/auth/role";
import { startSandbox, type SandboxGraph } from "../../src/sandbox/start-sandbox";
import { startUpstreams, type SandboxUpstreams } from "../../src/sandbox/start-upstreams";
import { eventually } from "../ledger/eventually";
import { subscribe, type Subscriber } from "../subscriptions/subscriber";
import { paced } from "../support/pace";
import { temporaryFolder } from "../support/temporary-folder";
import { accessKey, post } from "../webhooks/webhook-bench";
import { firstLook } from "./first-look";
import { apply, plantedPeriod, plantVisits, type PlantedPatient } from "./planted-clinic";

const secret = "a-clinic-knows-this-path";
const query = `subscription ($filter: CoverageWorklistFilter!) {
  coverageWorklistChanged(filter: $filter) { type entryId entry { readiness issues settlement { kind } } }
}`;

let upstreams: SandboxUpstreams;
let patients: readonly PlantedPatient[];
let replicas: SandboxGraph[];
const open: Subscriber[] = [];

beforeAll(async () => {
  upstreams = await startUpstreams({ patients: 12, eligibilityJobMs: 300 });
  const overrides = {
    PORT: "0",
    LOG_LEVEL: "silent",
    DATA_DIR: temporaryFolder(),
    BASTION_WEBHOOK_ACCESS_KEY: accessKey,
    VSEE_WEBHOOK_SECRET: secret,
    // A sweep would read the same routes as the subscription.
    LINK_INDEX: "off",
  };
  const start = () => startSandbox(upstreams, { environment: {}, overrides });
  replicas = [await start(), await start()];
});
beforeEach(() => {
  patients = plantVisits(upstreams, []);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((subscriber) => subscriber.stop()));
});
afterAll(async () => {
  await Promise.all(replicas.map((graph) => graph.stop()));
  await upstreams.stop();
});

const visitOf = (at: number): string => String(900_000 + at);
const changesOf = ({ events }: Subscriber) => events.map(({ data }) => data.coverageWorklistChanged);

/** A subscriber at the second replica that knows its rows. */
async function listen(filter: object = {}): Promise<Subscriber> {
  upstreams.clearRequests();
  const known = firstLook();
  const graph = replicas[1]!;
  const variables = { filter: { ...plantedPeriod(), ...filter } };
  const subscriber = subscribe({ url: graph.server.url }, "WebSocket", {
    query,
    variables,
    token: graph.tokens[Role.CLINIC_STAFF],
  });
  open.push(subscriber);
  await known;
  expect(upstreams.requests("bastion").filter(({ route }) => route === "/enrollee-status")).toHaveLength(12);
  return subscriber;
}

async function run(document: string, variables: object): Promise<void> {
  const { server, tokens } = replicas[0]!;
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${tokens[Role.CLINIC_STAFF]}` },
    body: JSON.stringify({ query: document, variables }),
  });
  expect(((await response.json()) as { errors?: unknown }).errors).toBeUndefined();
}

const clinicEvent = (body: object, path = secret) =>
  fetch(`${replicas[0]!.server.url}/webhooks/vsee/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ version: "1.0", account_code: upstreams.credentials.vseeAccountCode, created: 1, ...body }),
  });

it("shows a member that the broker has terminated within a second, on another replica", async () => {
  const subscriber = await listen();
  const { member } = patients[3]!;
  member!.status = "Deleted";
  const body = { event: "removed-policy-member", accessKey, data: { memberId: member!.memberId } };
  const toldAt = performance.now();
  expect((await post(replicas[0]!.server.url, JSON.stringify(body))).status).toBe(200);
  await eventually(() => expect(changesOf(subscriber)).toHaveLength(1));
  const ms = performance.now() - toldAt;
  if (ms > 1_000) expect(ms).toBeLessThan(paced(1_000));
  expect(changesOf(subscriber)).toEqual([
    {
      type: "UPDATED",
      entryId: `worklist:${visitOf(3)}`,
      entry: { readiness: "NOT_COVERED", issues: ["MEMBER_NOT_ACTIVE"], settlement: null },
    },
  ]);
});

it("shows what the clinic's events are about, each once, and believes nothing in them", async () => {
  const subscriber = await listen();
  const { clinic } = upstreams.store;
  const data = { id: visitOf(5), member_id: patients[5]!.id, status: "40" };
  // The event says that the visit has ended; the clinic says that nothing has changed.
  expect((await clinicEvent({ id: "e-1", type: "visit.ended", data })).status).toBe(200);
  await delay(1_000);
  expect(changesOf(subscriber)).toEqual([]);
  clinic.visits.delete(visitOf(5));
  upstreams.clearRequests();
  await clinicEvent({ id: "e-1", type: "visit.ended", data });
  await delay(1_000);
  expect(upstreams.requests()).toEqual([]);
  await clinicEvent({ id: "e-2", type: "visit.ended", data });
  await eventually(() =>
    expect(changesOf(subscriber)).toEqual([{ type: "REMOVED", entryId: `worklist:${visitOf(5)}`, entry: null }]),
  );
});

it("accepts clinic events only by the secret path and only of its own account", async () => {
  const data = { id: visitOf(1), member_id: patients[1]!.id };
  expect((await clinicEvent({ id: "e-3", type: "visit.updated", data }, "another-path")).status).toBe(404);
  expect((await clinicEvent({ id: "e-3", type: "visit.updated", data, account_code: "another" })).status).toBe(403);
  expect((await clinicEvent({ type: "visit.updated", data })).status).toBe(400);
  expect((await clinicEvent({ id: "e-3", type: "user.created", data })).status).toBe(200);
});

it("shows what is written through any replica: cards, settlements and the end of checks", async () => {
  const subscriber = await listen();
  const [one, two] = [patients[0]!, patients[1]!];
  one.check = "inactive";
  apply(upstreams.store, one);
  upstreams.store.clinic.eligibilityOutcomes.set(one.id, "inactive");
  await run(`mutation ($id: ID!) { checkEligibilities(input: { patientIds: [$id, $id] }) { results { patientId } } }`, {
    id: one.id,
  });
  await eventually(() => expect(changesOf(subscriber).at(-1)?.entry?.issues).toEqual(["ELIGIBILITY_INACTIVE"]), 15_000);
  await run(
    `mutation ($id: ID!) { settleCoverage(input: { patientId: $id, as: CALLED_PATIENT }) { userErrors { code } } }`,
    { id: one.id },
  );
  await eventually(() =>
    expect(changesOf(subscriber).at(-1)?.entry).toEqual({
      readiness: "READY",
      issues: [],
      settlement: { kind: "CALLED_PATIENT" },
    }),
  );
  await run(`mutation ($id: ID!) { deleteInsuranceCard(input: { patientId: $id, type: PRIMARY }) { deletedId } }`, {
    id: two.id,
  });
  await eventually(() => expect(changesOf(subscriber).at(-1)?.entry?.issues).toEqual(["NO_CARD"]));
});

it("adds a row that begins to match the filter and removes one that no longer does", async () => {
  const subscriber = await listen({ issues: ["NO_CONSENT"] });
  const tell = (id: string) =>
    clinicEvent({ id, type: "visit.updated", data: { id: visitOf(7), member_id: patients[7]!.id } });
  patients[7]!.card!.consent = false;
  await tell("e-10");
  await eventually(() => expect(changesOf(subscriber).map(({ type }) => type)).toEqual(["ADDED"]));
  patients[7]!.card!.consent = true;
  await tell("e-11");
  await eventually(() => expect(changesOf(subscriber).map(({ type }) => type)).toEqual(["ADDED", "REMOVED"]));
});

it("is over at once for callers who are not clinic staff", async () => {
  const graph = replicas[1]!;
  const subscriber = subscribe({ url: graph.server.url }, "WebSocket", {
    query,
    variables: { filter: plantedPeriod() },
    token: graph.tokens[Role.PATIENT],
  });
  expect(await subscriber.ended).toBe("complete");
  expect(subscriber.events).toEqual([]);
  await subscriber.stop();
});
