import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { CloseCode } from "graphql-ws";
import WebSocket from "ws";
import { temporaryFolder } from "../support/temporary-folder";
import { eventually } from "../ledger/eventually";
import { runGraph, type RunningGraph } from "../support/run-graph";
import { subscribe, transports } from "./subscriber";
import { clock } from "../../src/clock";
import { paced } from "../support/pace";

let graph: RunningGraph;

beforeAll(async () => {
  graph = await runGraph({ patients: 20 });
});
afterAll(() => graph.stop());

const query = "subscription Changes { endorsementChanged { id memberId } }";
const happens = ({ server }: RunningGraph, key: string) =>
  server.services.ledger.changes.append({
    type: "CHANGE",
    source: "MUTATION",
    occurredAt: clock.date(),
    memberId: "310000002",
    policyId: null,
    planId: null,
    dedupeKey: key,
  });

interface Refused {
  readonly code: string;
  readonly what: string;
  readonly document: string;
  readonly variables?: Record<string, unknown>;
}

const deep = `subscription { endorsementChanged { endorsement { ${"patient { endorsements { ".repeat(11)} memberId ${"} }".repeat(11)} } } }`;
const refused: readonly Refused[] = [
  { what: "what is no GraphQL", code: "GRAPHQL_PARSE_FAILED", document: "subscription {" },
  { what: "unknown fields", code: "GRAPHQL_VALIDATION_FAILED", document: "subscription { secrets }" },
  {
    what: "two fields at once",
    code: "GRAPHQL_VALIDATION_FAILED",
    document: "subscription { a: endorsementChanged { id } b: endorsementChanged { id } }",
  },
  { what: "depth", code: "OPERATION_TOO_LARGE", document: deep },
  {
    what: "many aliases",
    code: "OPERATION_TOO_LARGE",
    document: `subscription { endorsementChanged { ${Array.from({ length: 101 }, (_, at) => `a${at}: id`).join(" ")} } }`,
  },
  { what: "queries", code: "BAD_REQUEST", document: "{ plans { id } }" },
  { what: "introspection as a query", code: "BAD_REQUEST", document: "{ __schema { queryType { name } } }" },
  {
    what: "mutations",
    code: "BAD_REQUEST",
    document: 'mutation { restoreEndorsement(input: { memberId: "1" }) { userErrors { code } } }',
  },
  {
    what: "variables that do not fit",
    code: "BAD_USER_INPUT",
    document: "subscription ($id: ID) { endorsementChanged(memberId: $id) { id } }",
    variables: { id: { no: "id-of-somebody" } },
  },
];

describe.each(transports)("over %s", (transport) => {
  it.each(refused)("refuses $what as HTTP does: $code", async ({ document, variables, code }) => {
    const subscriber = subscribe(graph, transport, { query: document, variables, token: graph.tokens.BROKER });
    const ended = await subscriber.ended;
    await subscriber.stop();
    const errors = transport === "WebSocket" ? ended : subscriber.events[0].errors;
    expect(errors).toMatchObject([{ extensions: { code } }]);
    expect(JSON.stringify(errors)).not.toContain("id-of-somebody");
  });

  it("sends one change to two hundred subscribers", async () => {
    const subscribed = jest.spyOn(graph.server.services.ledger.changes, "subscribe");
    const subscribers = Array.from({ length: 200 }, () =>
      subscribe(graph, transport, { query, token: graph.tokens.BROKER }),
    );
    await eventually(() => expect(subscribed).toHaveBeenCalledTimes(200), 15_000);
    subscribed.mockRestore();
    await delay(100);
    await happens(graph, `many-${transport}`);
    await eventually(() => expect(subscribers.filter(({ events }) => events.length === 1)).toHaveLength(200), 15_000);
    await Promise.all(subscribers.map((subscriber) => subscriber.stop()));
  }, 40_000);

  it("runs only operations of the safelist, if there is one", async () => {
    const file = join(temporaryFolder(), "operations.json");
    const operations = [{ id: "changes", body: query, name: "Changes", type: "subscription" }];
    writeFileSync(file, JSON.stringify({ format: "apollo-persisted-query-manifest", version: 1, operations }));
    const strict = await runGraph({ patients: 1, variables: { SAFELIST_FILE: file } });
    try {
      const allowed = subscribe(strict, transport, { query, token: strict.tokens.BROKER });
      const other = subscribe(strict, transport, {
        query: `${query} # no`.replace("id", ""),
        token: strict.tokens.BROKER,
      });
      const ended = await other.ended;
      if (transport === "WebSocket") expect(ended).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
      else expect(ended).toMatchObject({ response: { status: 403 } });
      await happens(strict, "safelisted");
      await eventually(() => expect(allowed.events).toHaveLength(1));
      await Promise.all([allowed.stop(), other.stop()]);
    } finally {
      await strict.stop();
    }
  });

  it("lets go of clients in good order when the server stops, so that they come back", async () => {
    const stopping = await runGraph({ patients: 1 });
    const subscriber = subscribe(stopping, transport, { query, token: stopping.tokens.BROKER });
    await delay(200);
    const startedAt = performance.now();
    await stopping.stop();
    expect(performance.now() - startedAt).toBeLessThan(paced(4_000));
    const ended = await subscriber.ended;
    if (transport === "WebSocket") expect(ended).toMatchObject({ code: 1001 });
    else expect(ended).toMatchObject({ message: "Connection closed while having active streams" });
    await subscriber.stop();
  });
});

describe("over server-sent events", () => {
  const ask = (headers: Record<string, string>, search = "") =>
    fetch(`${graph.url}/graphql/stream${search}`, { headers: { accept: "text/event-stream", ...headers } });
  const bearer = () => ({ authorization: `Bearer ${graph.tokens.BROKER}` });

  it("refuses callers without a token, and with a bad one", async () => {
    const search = `?query=${encodeURIComponent(query)}`;
    for (const headers of [{}, { authorization: "Bearer bad" }, { authorization: "Basic x" }]) {
      const response = await ask(headers as Record<string, string>, search);
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
    }
  });

  it("refuses requests that are not subscriptions", async () => {
    expect((await ask(bearer())).status).toBe(400);
    expect((await ask(bearer(), "?query=x&variables=[")).status).toBe(400);
    expect((await ask({ ...bearer(), accept: "application/json" }, "?query=x")).status).toBe(406);
    expect((await fetch(`${graph.url}/graphql/stream`, { method: "PUT" })).status).toBe(405);
    const body = JSON.stringify({ query: `${query} #${"x".repeat(131_072)}` });
    const headers = { ...bearer(), accept: "text/event-stream", "content-type": "application/json" };
    expect((await fetch(`${graph.url}/graphql/stream`, { method: "POST", headers, body })).status).toBe(413);
  });

  it("streams to a GET as to a POST", async () => {
    const response = await ask(bearer(), `?query=${encodeURIComponent(query)}&variables=${encodeURIComponent("{}")}`);
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    await delay(100);
    await happens(graph, "by-get");
    let text = "";
    while (!text.includes("event: next")) text += (await reader.read()).value;
    expect(text).toContain('"memberId":"310000002"');
    await reader.cancel();
  });

  it("ends the ledger's subscription when the client leaves", async () => {
    const leave = new AbortController();
    const headers = { ...bearer(), accept: "text/event-stream" };
    const url = `${graph.url}/graphql/stream?query=${encodeURIComponent(query)}`;
    const stop = jest.fn();
    const { changes } = graph.server.services.ledger;
    const spy = jest.spyOn(changes, "subscribe").mockImplementation(async () => stop);
    await fetch(url, { headers, signal: leave.signal });
    await eventually(() => expect(spy).toHaveBeenCalled());
    leave.abort();
    await eventually(() => expect(stop).toHaveBeenCalledTimes(1));
    spy.mockRestore();
  });
});

describe("over WebSocket", () => {
  const connect = (headers: Record<string, string> = {}, protocol = "graphql-transport-ws") =>
    new WebSocket(`${graph.url.replace("http", "ws")}/graphql`, protocol, { headers });
  const closeOf = async (socket: WebSocket): Promise<number> => ((await once(socket, "close")) as [number])[0];
  const say = (socket: WebSocket, message: object) => socket.send(JSON.stringify(message));

  it.each([
    ["no token", {}, CloseCode.Unauthorized],
    ["a bad token", { authorization: "Bearer bad" }, CloseCode.Forbidden],
    ["no bearer token", { authorization: "Basic dXNlcg==" }, CloseCode.Forbidden],
  ])("closes on %s: %j %d", async (_what, payload, code) => {
    const socket = connect();
    await once(socket, "open");
    say(socket, { type: "connection_init", payload });
    expect(await closeOf(socket)).toBe(code);
  });

  it("takes the token from the handshake's header too", async () => {
    const socket = connect({ authorization: `Bearer ${graph.tokens.BROKER}` });
    await once(socket, "open");
    say(socket, { type: "connection_init" });
    const [message] = (await once(socket, "message")) as [Buffer];
    expect(JSON.parse(message.toString())).toEqual({ type: "connection_ack" });
    socket.close();
  });

  it("closes on a subscription before the token", async () => {
    const socket = connect();
    await once(socket, "open");
    say(socket, { id: "1", type: "subscribe", payload: { query } });
    expect(await closeOf(socket)).toBe(CloseCode.Unauthorized);
  });

  it("closes when no connection_init comes", async () => {
    const socket = connect();
    expect(await closeOf(socket)).toBe(CloseCode.ConnectionInitialisationTimeout);
  });

  it("closes on a message that is none, and on one that is too large", async () => {
    for (const [text, code] of [
      ["nonsense", CloseCode.BadRequest],
      [" ".repeat(131_073), 1009],
    ] as const) {
      const socket = connect();
      await once(socket, "open");
      socket.send(text);
      expect(await closeOf(socket)).toBe(code);
    }
  });

  it("speaks graphql-transport-ws only", async () => {
    const socket = connect({}, "graphql-ws");
    const [error] = (await once(socket, "open").catch((cause: Error) => [cause])) as [Error];
    expect(error.message).toBe("Server sent no subprotocol");
  });

  it("allows fifty subscriptions per connection and no more", async () => {
    const socket = connect({ authorization: `Bearer ${graph.tokens.BROKER}` });
    const errors: string[] = [];
    socket.on("message", (data: Buffer) => {
      const { type, id } = JSON.parse(data.toString()) as { type: string; id: string };
      if (type === "error") errors.push(id);
    });
    await once(socket, "open");
    say(socket, { type: "connection_init" });
    await once(socket, "message");
    for (let id = 1; id <= 52; id++) say(socket, { id: String(id), type: "subscribe", payload: { query } });
    await eventually(() => expect(errors).toEqual(["51", "52"]));
    socket.close();
  });

  it("closes the connection when its token expires", async () => {
    const token = await graph.issue({ roles: ["BROKER" as never] }, 1);
    const socket = connect({ authorization: `Bearer ${token}` });
    await once(socket, "open");
    say(socket, { type: "connection_init" });
    expect(await closeOf(socket)).toBe(CloseCode.Forbidden);
  });

  it("answers other paths' upgrades with 404", async () => {
    const socket = new WebSocket(`${graph.url.replace("http", "ws")}/elsewhere`);
    const [error] = (await once(socket, "error").catch((cause: Error) => [cause])) as [Error];
    expect(error.message).toContain("404");
  });
});

it("refuses subscriptions at POST /graphql, and says where they run", async () => {
  const { status, errors } = await graph.run(query, {}, { role: "BROKER" });
  expect(status).toBe(400);
  expect(errors).toMatchObject([{ extensions: { code: "BAD_REQUEST" } }]);
});
