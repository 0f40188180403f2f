import { once } from "node:events";
import { createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createServer, type Server, type Socket } from "node:net";
import WebSocket from "ws";
import { EventStreams, type EventStreamParts } from "../../src/graphql-http/sse.route";
import { StreamPlaces } from "../../src/graphql-http/stream-places";
import { UnreadOutput, unreadLimits } from "../../src/http/unread-output";
import { eventually } from "../ledger/eventually";
import { startProduction, type ProductionGraph } from "../security/support/production-graph";
import { closeAll, openRaw, startPost } from "./support/raw-connection";

describe("answers that are never read", () => {
  let graph: ProductionGraph;
  let patientToken: string;
  beforeAll(async () => {
    // Shorter than in production, so that nobody waits for it here.
    jest.replaceProperty(unreadLimits, "patienceMs", 1_500);
    graph = await startProduction({ INTROSPECTION: "on" }, { patients: 5 });
    patientToken = await graph.issuer.sign({ roles: ["PATIENT"], patient_id: "4001" });
  });
  afterAll(() => graph.stop());

  const connect = async (): Promise<WebSocket> => {
    const socket = new WebSocket(`${graph.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
    await once(socket, "open");
    return socket;
  };

  it("of pings before connection_init are not given: the connection is closed", async () => {
    const socket = await connect();
    const messages: string[] = [];
    socket.on("message", (data: Buffer) => messages.push(data.toString()));
    socket.send(JSON.stringify({ type: "ping", payload: { filler: "x".repeat(2_000) } }));
    expect(await once(socket, "close")).toEqual([4401, expect.anything()]);
    expect(messages).toEqual([]);
  });

  it("of pings that continue after the close frame are not read", async () => {
    const socket = await connect();
    socket.on("error", () => undefined);
    const began = performance.now();
    const flood = setInterval(() => {
      if (socket.bufferedAmount < 1_000_000)
        socket.send(JSON.stringify({ type: "ping", payload: { filler: "x".repeat(2_000) } }));
    }, 1);
    // A peer that does not take part in the closing handshake: only the server can end it.
    (socket as unknown as { _receiver: { removeAllListeners(event: string): void } })._receiver.removeAllListeners(
      "conclude",
    );
    const raw = (socket as unknown as { _socket: Socket })._socket;
    await once(raw, "close");
    clearInterval(flood);
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  it("of a first message above 4 KiB are not given either", async () => {
    const socket = await connect();
    socket.send(JSON.stringify({ type: "connection_init", payload: { filler: "x".repeat(5_000) } }));
    expect(await once(socket, "close")).toEqual([1009, expect.anything()]);
  });

  it("of pings after the token carry nothing back", async () => {
    const socket = await connect();
    socket.send(JSON.stringify({ type: "connection_init", payload: { authorization: `Bearer ${patientToken}` } }));
    await once(socket, "message");
    socket.send(JSON.stringify({ type: "ping", payload: { filler: "x".repeat(100_000) } }));
    const [pong] = (await once(socket, "message")) as [Buffer];
    expect(pong.toString()).toBe(`{"type":"pong"}`);
    socket.close();
  });

  it("of refused subscriptions make the server stop reading, and then end the connection", async () => {
    const socket = await connect();
    socket.send(JSON.stringify({ type: "connection_init", payload: { authorization: `Bearer ${patientToken}` } }));
    await once(socket, "message");
    socket.pause();
    const before = process.memoryUsage().rss;
    const message = JSON.stringify({ id: "1", type: "subscribe", payload: { query: `{ ${"nothing ".repeat(50)}}` } });
    // The server reads until its answers fill the connection; from then on the attacker's own output waits.
    for (let sent = 0; sent < 60_000; sent++) {
      socket.send(message.replace('"1"', `"${sent}"`));
      if (sent % 1_000 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    expect(socket.bufferedAmount).toBeGreaterThan(1_000_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
    socket.on("error", () => undefined);
    const raw = (socket as unknown as { _socket: Socket })._socket;
    if (!raw.destroyed) await new Promise((resolve) => raw.once("close", resolve));
  });

  it("of plain requests end the connection", async () => {
    const attacker = await openRaw(graph.url, { reads: false });
    attacker.socket.on("error", () => undefined);
    const began = performance.now();
    const token = await graph.issuer.sign();
    // Each answer is the whole schema: together they are more than the operating system takes for a client.
    const body = JSON.stringify({ query: "{ _service { sdl } }" });
    const headers = { authorization: `Bearer ${token}`, "content-length": Buffer.byteLength(body) };
    for (let sent = 0; sent < 30; sent++) startPost(attacker, headers, body);
    // Blank lines before a request are allowed; writing shows the client that its connection has ended.
    const endless = setInterval(() => attacker.socket.write("\r\n"), 50);
    await attacker.closed;
    clearInterval(endless);
    expect(performance.now() - began).toBeGreaterThan(1_400);
  });

  it("of pipelined requests are made one at a time", async () => {
    const attacker = await openRaw(graph.url, { reads: false });
    const token = await graph.issuer.sign();
    const body = JSON.stringify({ query: `{ visits(first: 100) { nodes { id } } }` });
    graph.upstreams.clearRequests();
    graph.upstreams.faults.add({ upstream: "vsee", kind: "delay", ms: 300, times: 1 });
    for (let sent = 0; sent < 20; sent++) {
      startPost(attacker, { authorization: `Bearer ${token}`, "content-length": Buffer.byteLength(body) }, body);
    }
    await eventually(() => expect(graph.upstreams.requests("vsee").length).toBeGreaterThan(0));
    expect(graph.upstreams.requests("vsee")).toHaveLength(1);
    attacker.socket.resume();
    await eventually(() => expect(graph.upstreams.requests("vsee")).toHaveLength(20), 15_000);
    await closeAll([attacker]);
  });

  it("of more pipelined requests than anyone means end the connection", async () => {
    const attacker = await openRaw(graph.url, { reads: false });
    graph.upstreams.faults.add({ upstream: "vsee", kind: "delay", ms: 2_000, times: 1 });
    const token = await graph.issuer.sign();
    const body = JSON.stringify({ query: `{ visits(first: 1) { nodes { id } } }` });
    attacker.socket.on("error", () => undefined);
    for (let sent = 0; sent < 100; sent++) {
      startPost(attacker, { authorization: `Bearer ${token}`, "content-length": Buffer.byteLength(body) }, body);
    }
    attacker.socket.resume();
    await attacker.closed;
  });
});

it("Events that are never read are not made", async () => {
  let made = 0;
  async function* events(): AsyncGenerator<object> {
    for (;;) {
      // A real event takes at least a turn.
      await new Promise((resolve) => setImmediate(resolve));
      yield { data: { filler: "x".repeat(60_000), number: made++ } };
    }
  }
  const caller = { subject: "somebody" };
  const streams = new EventStreams({
    runner: { start: async () => ({ results: events() }), endExpired: () => undefined },
    verifier: { verify: async () => ({ caller }) },
    places: new StreamPlaces(),
    addresses: { keyOf: () => "192.0.2.1" },
  } as unknown as EventStreamParts);
  const server = createHttpServer((request, response) => {
    const { search } = new URL(request.url ?? "", "http://graph");
    void streams.route({ request, response, search } as never);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const attacker = await openRaw(url, { reads: false });
  attacker.socket.write("GET /graphql/stream?query=x HTTP/1.1\r\nhost: graph\r\nauthorization: Bearer x\r\n\r\n");
  await eventually(() => expect(made).toBeGreaterThan(1));
  // What the operating system takes for a client, and one more; without end if nothing stopped it.
  const settled = async (): Promise<number> => {
    for (let before = -1; ; before = made) {
      if (made === before || made > 1_000) return made;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };
  const unread = await settled();
  expect(unread).toBeLessThan(500);
  attacker.socket.resume();
  await eventually(() => expect(made).toBeGreaterThan(unread + 100));
  await closeAll([attacker]);
  await streams.close();
  server.close();
});

describe("a connection whose client does not read", () => {
  const listen = async (unread: UnreadOutput, bytes: number) => {
    const server = createServer((socket) => {
      unread.watch(socket);
      socket.on("error", () => undefined);
      socket.write(Buffer.alloc(bytes));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  };

  it("is cut after a while, and one that reads slowly is not", async () => {
    // More bytes than the slow client reads meanwhile. The patience is longer than a busy machine makes it wait for its turn.
    const bytes = 24_000_000;
    const unread = new UnreadOutput({ patienceMs: 2_000, totalBytes: 1e9 });
    const { server, url } = await listen(unread, bytes);
    const [silent, slow] = [await openRaw(url, { reads: false }), await openRaw(url, { reads: false })];
    let read = 0;
    let isSlow = true;
    slow.socket.on("data", (chunk) => {
      read += chunk.length;
      if (!isSlow) return;
      slow.socket.pause();
      setTimeout(() => slow.socket.resume(), 20);
    });
    silent.socket.on("error", () => undefined);
    // What the operating system has taken can still be read; the rest never comes.
    await eventually(async () => expect(await connectionsOf(server)).toBe(1), 20_000);
    silent.socket.resume();
    await silent.closed;
    expect(silent.socket.bytesRead).toBeLessThan(bytes);
    expect(read).toBeLessThan(bytes);
    isSlow = false;
    await eventually(() => expect(read).toBe(bytes), 20_000);
    slow.socket.destroy();
    unread.close();
    server.close();
  });

  it("is cut sooner when all of them together fill the memory", async () => {
    const unread = new UnreadOutput({ patienceMs: 60_000, totalBytes: 20_000_000 });
    const { server, url } = await listen(unread, 12_000_000);
    const silent = await Promise.all(Array.from({ length: 6 }, () => openRaw(url, { reads: false })));
    await eventually(async () => expect(await connectionsOf(server)).toBeLessThanOrEqual(2), 5_000);
    await closeAll(silent);
    unread.close();
    server.close();
  });
});

function connectionsOf(server: Server): Promise<number> {
  return new Promise((resolve) => server.getConnections((_, count) => resolve(count)));
}
