import { once } from "node:events";
import { request, type ClientRequest, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import WebSocket, { WebSocketServer } from "ws";
import { streamLimits, StreamPlaces } from "../../src/graphql-http/stream-places";
import { WebSocketConnection } from "../../src/graphql-http/web-socket-connection";
import { eventually } from "../ledger/eventually";
import { startProduction, type ProductionGraph } from "../security/support/production-graph";

const subscription = "subscription { endorsementChanged { id } }";

describe("many streams and sockets of one client", () => {
  let graph: ProductionGraph;
  beforeAll(async () => {
    graph = await startProduction({}, { patients: 5 });
  });
  afterAll(() => graph.stop());

  const stream = (token: string): Promise<{ readonly sent: ClientRequest; readonly status: number | undefined }> =>
    new Promise((resolve, reject) => {
      const url = `${graph.url}/graphql/stream?query=${encodeURIComponent(subscription)}`;
      const sent = request(url, { agent: false, headers: { authorization: `Bearer ${token}` } });
      sent.on("response", (response: IncomingMessage) => {
        response.resume();
        resolve({ sent, status: response.statusCode });
      });
      sent.on("error", reject);
      sent.end();
    });
  /** Of the connections that have ended. */
  const codes: number[] = [];
  const connect = async (): Promise<WebSocket> => {
    const socket = new WebSocket(`${graph.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
    socket.on("error", () => undefined);
    socket.once("close", (code) => codes.push(code));
    await once(socket, "open");
    return socket;
  };
  const acknowledged = async (token: string): Promise<WebSocket> => {
    const socket = await connect();
    socket.send(JSON.stringify({ type: "connection_init", payload: { authorization: `Bearer ${token}` } }));
    expect(JSON.parse(String((await once(socket, "message"))[0]))).toEqual({ type: "connection_ack" });
    return socket;
  };

  it("end with the caller's share: another caller's stream still opens", async () => {
    const [flood, other] = [
      await graph.issuer.sign({ sub: "flood", roles: ["BROKER"] }),
      await graph.issuer.sign({ sub: "other", roles: ["BROKER"] }),
    ];
    const tries = streamLimits.perCaller + 50;
    const opened = await Promise.all(Array.from({ length: tries }, () => stream(flood)));
    const of = (status: number) => opened.filter((one) => one.status === status);
    expect([of(200).length, of(503).length]).toEqual([streamLimits.perCaller, 50]);
    const late = await stream(other);
    expect(late.status).toBe(200);
    // A place that is left is free again.
    of(200)[0]?.sent.destroy();
    await eventually(async () => {
      const next = await stream(flood);
      expect(next.status).toBe(200);
      next.sent.destroy();
    });
    for (const { sent } of [...opened, late]) sent.destroy();
  });

  it("that say nothing make room for newcomers, and are gone after five seconds", async () => {
    const silent = await Promise.all(Array.from({ length: 300 }, connect));
    const newcomer = await acknowledged(await graph.issuer.sign({ roles: ["BROKER"] }));
    const openOnes = () => silent.filter((socket) => socket.readyState === socket.OPEN).length;
    await eventually(() => expect(openOnes()).toBeLessThanOrEqual(100));
    await eventually(() => expect(openOnes()).toBe(0), 8_000);
    await eventually(() => expect(codes.length).toBeGreaterThanOrEqual(silent.length));
    // The oldest were closed to make room; the others because they took too long.
    const [cut, late] = [1006, 4408].map((code) => codes.filter((one) => one === code).length);
    expect(cut).toBeGreaterThanOrEqual(100);
    expect(late).toBeGreaterThan(0);
    expect(newcomer.readyState).toBe(newcomer.OPEN);
    newcomer.close();
  });
});

it("a WebSocket message that is never completed ends its connection; one that is, does not", async () => {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await once(server, "listening");
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const [socket, request] = (await once(server, "connection")) as [WebSocket, IncomingMessage];
  const connection = new WebSocketConnection(socket, request, { address: "127.0.0.1", openedAt: 0 });
  connection.isSilent = false;
  const received = async (bytes: number) => {
    const before = request.socket.bytesRead;
    await eventually(() => expect(request.socket.bytesRead).toBeGreaterThanOrEqual(before + bytes));
  };
  if (client.readyState !== client.OPEN) await once(client, "open");
  client.send("begun, ", { fin: false });
  await received(7);
  connection.sweep(0);
  connection.sweep(9_000);
  const [whole] = [once(socket, "message"), client.send("and ended", { fin: true })];
  expect(String((await whole)[0])).toBe("begun, and ended");
  connection.sweep(11_000);
  expect(socket.readyState).toBe(socket.OPEN);
  client.send("begun", { fin: false });
  await received(5);
  connection.sweep(12_000);
  connection.sweep(23_000);
  await once(client, "close");
  await new Promise((closed) => server.close(closed));
});

it("places are counted by caller, by address and in all, and given back once", () => {
  const places = new StreamPlaces({ total: 4, perCaller: 2, perAddress: 3 });
  const caller = (subject: string) => ({ subject }) as never;
  const first = places.enter(caller("a"), "192.0.2.1");
  expect(places.enter(caller("a"), "192.0.2.2")).not.toBeNull();
  expect(places.enter(caller("a"), "192.0.2.3")).toBeNull();
  expect(places.enter(caller("b"), "192.0.2.1")).not.toBeNull();
  expect(places.enter(caller("c"), "192.0.2.1")).not.toBeNull();
  expect(places.enter(caller("d"), "192.0.2.1")).toBeNull();
  expect(places.enter(caller("d"), "192.0.2.9")).toBeNull();
  first?.();
  first?.();
  expect(places.enter(caller("a"), "192.0.2.1")).not.toBeNull();
  expect(places.enter(caller("a"), "192.0.2.9")).toBeNull();
});
