import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { cardInput } from "../insurance-card/card-input";
import { postgresBinaries, startPostgres, type PostgresServer } from "../ledger/postgres-server";
import { ready, runMain, surroundings, type Service, type Surroundings } from "../start/support/service";
import { describeWithGateways, startBalancer, startExampleProcess } from "./support/example-process";

const clients = 6;
const requestsOfClient = 12;
/** Answers after which a replica is killed. */
const answersBeforeDeath = 24;
const read = `query ($id: ID!) { patient(id: $id) { fullName } }`;
const write = `mutation ($input: SaveInsuranceCardInput!) {
  saveInsuranceCard(input: $input) { insuranceCard { groupNumber } userErrors { code } } }`;

interface Sent {
  readonly client: number;
  readonly groupNumber?: string;
  readonly body: object;
  readonly endedAt: number;
  readonly done: boolean;
}

const withDatabase = process.env.TEST_DATABASE_URL !== undefined || postgresBinaries() !== undefined;
const describeIfPostgres =
  withDatabase || process.env.CI === "true"
    ? describeWithGateways
    : (title: string, suite: () => void) =>
        describe.skip(`${title} (skipped: install postgresql or set TEST_DATABASE_URL)`, suite);

describeIfPostgres("Two replicas on one Postgres, behind Hive Gateway and a balancer:", () => {
  let postgres: PostgresServer | undefined;
  let around: Surroundings;
  let replicas: Service[] = [];
  let gatewayUrl = "";
  const ends: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    const given = process.env.TEST_DATABASE_URL;
    if (given === undefined) {
      postgres = await startPostgres();
      ends.push(postgres.stop);
    }
    around = await surroundings({ patients: 60 });
    const other = await surroundings({ patients: 1 });
    await other.stop();
    ends.push(() => around.stop());
    const urls = [around.url, other.url];
    const common = { ...around.variables, DATABASE_URL: given ?? postgres?.url, REPLICAS: "2", LOG_LEVEL: "silent" };
    replicas = urls.map((url) => runMain([], { ...common, PORT: new URL(url).port }));
    ends.push(async () => replicas.map((replica) => replica.process.kill("SIGKILL")));
    await Promise.all(urls.map((url) => ready(url)));
    const balancer = await startBalancer(urls);
    ends.push(balancer.kill);
    const addresses = { coverage: `${balancer.url}/graphql`, reminders: "http://127.0.0.1:9/graphql" };
    const gateway = await startExampleProcess("hive", { addresses });
    ends.push(gateway.kill);
    gatewayUrl = gateway.url;
  }, 60_000);
  afterAll(async () => {
    for (const end of ends.reverse()) await end().catch(() => undefined);
  });

  async function ask(body: object): Promise<{ data?: Record<string, unknown> | null; errors?: unknown[] } | null> {
    try {
      const response = await fetch(`${gatewayUrl}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${around.staffToken}` },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(20_000),
      });
      return (await response.json()) as { data?: Record<string, unknown> | null };
    } catch {
      return null;
    }
  }

  const aRead = () => ({ query: read, variables: { id: String(4001 + Math.floor(Math.random() * 60)) } });
  const aWrite = (patientId: string, groupNumber: string) => ({
    query: write,
    variables: { input: { patientId, idempotencyKey: randomUUID(), card: cardInput({ groupNumber }) } },
  });
  let written = 0;

  /** One client: a write in four requests, distinguished by its group number. */
  async function drive(client: number, sent: Sent[]): Promise<void> {
    for (let turn = 0; turn < requestsOfClient; turn++) {
      const groupNumber = turn % 4 === 0 ? `GN${++written}` : undefined;
      const body = groupNumber ? aWrite(String(4001 + client), groupNumber) : aRead();
      const answer = await ask(body);
      const done = answer !== null && answer.errors === undefined && Object.values(answer.data ?? {})[0] != null;
      sent.push({ client, groupNumber, body, endedAt: performance.now(), done });
    }
  }

  const timesWritten = (groupNumber: string | undefined): number =>
    around.upstreams
      .requests("vsee")
      .filter(({ method, body }) => method === "POST" && Object(body).group_number === groupNumber).length;

  it("lose no write and no more than what was in flight when one is killed", async () => {
    const sent: Sent[] = [];
    const load = Promise.all(Array.from({ length: clients }, (_, client) => drive(client, sent)));
    while (sent.length < answersBeforeDeath) await pause(2);
    const killedAt = performance.now();
    replicas[0]!.process.kill("SIGKILL");
    await load;

    expect(sent).toHaveLength(clients * requestsOfClient);
    const failed = sent.filter(({ done }) => !done);
    expect(failed.filter(({ endedAt }) => endedAt < killedAt)).toEqual([]);
    // A client has one request in flight.
    expect(failed.length).toBe(new Set(failed.map(({ client }) => client)).size);

    const writes = sent.filter(({ groupNumber }) => groupNumber !== undefined);
    const acknowledged = writes.filter(({ done }) => done);
    expect(acknowledged.map(({ groupNumber }) => timesWritten(groupNumber))).toEqual(acknowledged.map(() => 1));
    const doubtful = writes.filter(({ done }) => !done);
    await Promise.all(doubtful.map(({ body }) => ask(body)));
    expect(doubtful.filter(({ groupNumber }) => timesWritten(groupNumber) > 1)).toEqual([]);
  });

  it("never write twice what a caller repeats at the one that is left", async () => {
    const body = aWrite("4031", "GN-REPEATED");
    const answers = await Promise.all([ask(body), ask(body), ask(body)]);
    const payloads = answers.map((answer) => JSON.stringify(answer?.data));
    expect(new Set(payloads).size).toBe(1);
    expect(payloads[0]).toContain("GN-REPEATED");
    expect(timesWritten("GN-REPEATED")).toBe(1);
  });
});
