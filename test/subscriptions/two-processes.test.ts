import { setTimeout as delay } from "node:timers/promises";
import { Role } from "../../src/auth/role";
import { startUpstreams, type SandboxUpstreams } from "../../src/sandbox/start-upstreams";
import { startSandbox, type SandboxGraph } from "../../src/sandbox/start-sandbox";
import { enrolment } from "../endorsement/enrolment-input";
import { eventually } from "../ledger/eventually";
import { describeOnEveryStore } from "../ledger/ledger-store";
import { eventBody, accessKey, post } from "../webhooks/webhook-bench";
import { subscribe, type Subscriber } from "./subscriber";

const query = "subscription { endorsementChanged { id memberId source } }";
const mutation = `mutation ($input: AddEndorsementInput!) {
  addEndorsement(input: $input) { endorsement { memberId } userErrors { code } }
}`;

// The embedded file is meant for one process, but stays consistent while another starts or stops.
describeOnEveryStore("Two processes on one ledger", (stores) => {
  let upstreams: SandboxUpstreams;
  let processes: SandboxGraph[] = [];
  const subscribers: Subscriber[] = [];

  beforeAll(async () => {
    upstreams = await startUpstreams({ patients: 60 });
  });
  beforeEach(async () => {
    const { databaseUrl, dataDir } = (await stores.create()).options;
    const environment = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir };
    const overrides = { PORT: "0", LOG_LEVEL: "silent", BASTION_WEBHOOK_ACCESS_KEY: accessKey, ...environment };
    const start = () => startSandbox(upstreams, { environment: {}, overrides });
    processes = [await start(), await start()];
  }, 180_000);
  afterEach(async () => {
    await Promise.all(subscribers.splice(0).map((subscriber) => subscriber.stop()));
    await Promise.all(processes.splice(0).map((graph) => graph.stop()));
  }, 180_000);
  afterAll(() => upstreams.stop());

  const listen = async (): Promise<Subscriber[]> => {
    const both = processes.map(({ server, tokens }) =>
      subscribe({ url: server.url }, "WebSocket", { query, token: tokens[Role.BROKER] }),
    );
    subscribers.push(...both);
    // Changes are sent from some moment on: when both have been sent the same one, both are listening.
    let probes = 0;
    await eventually(async () => {
      const probe = await add(processes[0]!, `probe-${probes++}`);
      await eventually(() => {
        for (const subscriber of both) expect(membersIn(subscriber)).toContain(probe);
      }, 1_000);
    });
    for (const { events } of both) events.length = 0;
    return both;
  };
  const membersIn = ({ events }: Subscriber) => events.map(({ data }) => data.endorsementChanged.memberId as string);

  /** Repeats what could not be done while the other process kept the ledger's file: the reference makes it one change. */
  async function add({ server, tokens }: SandboxGraph, reference: string): Promise<string> {
    const variables = { input: { ...enrolment(upstreams.store.broker), reference } };
    let memberId = "";
    await eventually(async () => {
      const response = await fetch(`${server.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${tokens[Role.BROKER]}` },
        body: JSON.stringify({ query: mutation, variables }),
      });
      const { data } = (await response.json()) as { data: { addEndorsement: { endorsement: { memberId: string } } } };
      memberId = data.addEndorsement.endorsement.memberId;
    });
    return memberId;
  }

  it("sends each process's subscriber every change once, whichever process made it or received it", async () => {
    const both = await listen();
    const [one, other] = processes as [SandboxGraph, SandboxGraph];
    const added = [await add(one, "a"), await add(other, "b"), await add(one, "c")];
    const members = [...upstreams.store.broker.members.values()]
      .filter(({ status }) => status === "Active")
      .slice(0, 5);
    for (const member of members) {
      const body = eventBody(member);
      await Promise.all([post(one.server.url, body), post(other.server.url, body)]);
    }
    const expected = [...added, ...members.map(({ memberId }) => memberId)].sort();
    for (const subscriber of both) {
      await eventually(() => expect(membersIn(subscriber).sort()).toEqual(expected));
    }
    await delay(300);
    for (const subscriber of both) expect(membersIn(subscriber)).toHaveLength(expected.length);
  });

  it("misses nothing in one process while the other stops", async () => {
    const [, second] = await listen();
    const [one, other] = processes as [SandboxGraph, SandboxGraph];
    const added = [await add(one, "d")];
    const stopping = one.stop();
    for (const reference of ["e", "f", "g"]) added.push(await add(other, reference));
    await stopping;
    processes.shift();
    added.push(await add(other, "h"));
    await eventually(() => expect(membersIn(second!)).toEqual(added));
  });
});
