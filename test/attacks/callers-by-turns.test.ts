import { once } from "node:events";
import WebSocket from "ws";
import { Role } from "../../src/auth/role";
import { Admission } from "../../src/http/admission";
import { eventually } from "../ledger/eventually";
import { subscribe, transports } from "../subscriptions/subscriber";
import { runGraph } from "../support/run-graph";

/** Errors have no fields that JSON shows. */
const errorText = (_key: string, value: unknown): unknown => (value instanceof Error ? String(value) : value);

it("One patient's flood does not starve another caller, who waits for a few operations, not for all", async () => {
  const admission = new Admission({ fewest: 2, most: 2, waiting: 1_000 });
  const graph = await runGraph({ patients: 20, parts: { admission } });
  graph.upstreams.faults.add({ upstream: "vsee", kind: "delay", ms: 20 });
  const order: string[] = [];
  const flood = Array.from({ length: 60 }, async () => {
    await graph.run('{ patient(id: "4001") { fullName } }', {}, { role: Role.PATIENT });
    order.push("patient");
  });
  await eventually(() => expect(admission.operations.waiting).toBeGreaterThanOrEqual(20));
  const before = order.length;
  await graph.run("{ viewer { subject } }");
  const answeredFirst = order.length - before;
  await Promise.all(flood);
  expect(answeredFirst).toBeLessThan(20);
  await graph.stop();
});

it.each(transports)(
  "Subscriptions wait for their turn as other operations do, and find no room where there is none: %s",
  async (transport) => {
    const admission = new Admission({ fewest: 1, most: 1, waiting: 1 });
    const graph = await runGraph({ patients: 5, parts: { admission } });
    const leave = admission.enter("holder") as () => void;
    const refusedOne = () =>
      subscribe(graph, transport, { query: "subscription { nothing }", token: graph.tokens.BROKER });
    const waiting = refusedOne();
    await eventually(() => expect(admission.operations.waiting).toBe(1));
    expect(JSON.stringify(await refusedOne().ended, errorText)).toMatch(/503|OVERLOADED/);
    expect(await Promise.race([waiting.ended, Promise.resolve("waits")])).toBe("waits");
    leave();
    expect(JSON.stringify([await waiting.ended, waiting.events], errorText)).toContain("Cannot query field");
    await graph.stop();
  },
);

it("Subscriptions that one WebSocket asks for wait while the next ones are not read", async () => {
  const admission = new Admission({ fewest: 1, most: 1, waiting: 100 });
  const graph = await runGraph({ patients: 5, parts: { admission } });
  const leave = admission.enter("holder") as () => void;
  const socket = new WebSocket(`${graph.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
  await once(socket, "open");
  const payload = { authorization: `Bearer ${graph.tokens.BROKER}` };
  socket.send(JSON.stringify({ type: "connection_init", payload }));
  await once(socket, "message");
  const refused = new Set<string>();
  socket.on("message", (data: Buffer) => refused.add((JSON.parse(data.toString()) as { id: string }).id));
  // Larger than what a connection is read at a time: what has been read before the first waits is taken as it is.
  const variables = { filler: "x".repeat(100_000) };
  for (let id = 0; id < 20; id++) {
    const asked = { query: "subscription { nothing }", variables };
    socket.send(JSON.stringify({ id: String(id), type: "subscribe", payload: asked }));
  }
  await eventually(() => expect(admission.operations.waiting).toBeGreaterThan(0));
  // Answers to other requests show that the process has had its turns since.
  for (let turn = 0; turn < 10; turn++) await fetch(`${graph.url}/healthz`);
  expect(admission.operations.waiting).toBeLessThanOrEqual(2);
  leave();
  await eventually(() => expect(refused.size).toBe(20));
  socket.terminate();
  await graph.stop();
});

it("A caller that has used up its minute waits, and no other caller does", async () => {
  const graph = await runGraph({ patients: 20, variables: { CALLER_COST_PER_MINUTE: "5000" } });
  const strangers = Array.from({ length: 100 }, (_, at) => `stranger${at}`);
  const statuses: number[] = [];
  for (let at = 0; at < 5; at++) {
    const { status } = await graph.run(
      "query ($ids: [ID!]!) { patients(ids: $ids) { id } }",
      { ids: strangers },
      { role: Role.PATIENT },
    );
    statuses.push(status);
  }
  // Keys count, also those that are denied: two such operations are a minute's.
  expect(statuses).toEqual([200, 200, 429, 429, 429]);
  expect((await graph.run("{ viewer { subject } }")).status).toBe(200);
  await graph.stop();
});
