import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { connectionLimits, HttpServer, timeouts } from "../../src/http/http-server";
import { Router, type Exchange } from "../../src/http/router";
import { ShortTurns } from "../../src/http/short-turns";
import { eventually } from "../ledger/eventually";
import { closeAll, openMany, openRaw } from "./support/raw-connection";

const get = (path: string) => `GET ${path} HTTP/1.1\r\nhost: graph\r\n\r\n`;

describe("thousands of arrivals at once", () => {
  const spin = (ms: number): void => {
    for (const end = performance.now() + ms; performance.now() < end;);
  };

  it("begin in many turns of the event loop, and addresses and their clients take turns", async () => {
    const turns = new ShortTurns({ turnMs: 3 });
    const begun: string[] = [];
    let loops = 0;
    let done = false;
    const count = (): void => void (done || (loops++, setImmediate(count)));
    setImmediate(count);
    const enter = (address: string, client: string) =>
      turns.enter({ address, client, refuse: fail, begin: () => (spin(1), begun.push(`${address} ${client}`)) });
    for (let at = 0; at < 60; at++) enter("192.0.2.1", "flood");
    enter("192.0.2.1", "neighbour");
    enter("192.0.2.2", "other");
    await eventually(() => expect(begun).toHaveLength(62));
    done = true;
    expect(begun.indexOf("192.0.2.1 neighbour")).toBeLessThan(10);
    expect(begun.indexOf("192.0.2.2 other")).toBeLessThan(10);
    expect(loops).toBeGreaterThan(10);
  });

  it("are refused when too many wait: the newest of the client with most of them", async () => {
    const turns = new ShortTurns({ turnMs: 0, waiting: 3 });
    const ends: string[] = [];
    const enter = (client: string) =>
      turns.enter({
        address: "192.0.2.1",
        client,
        begin: () => ends.push(`${client} begins`),
        refuse: () => ends.push(`${client} is refused`),
      });
    // Nothing begins at once where a turn may last no time at all; nor later, so that the end is seen as it is.
    for (const client of ["quiet", "flood", "flood", "flood", "flood"]) enter(client);
    expect(ends).toEqual(["flood is refused", "flood is refused"]);
  });
});

describe("an HTTP server", () => {
  let server: HttpServer;
  let held: Exchange[];
  const start = async (): Promise<void> => {
    held = [];
    const router = new Router()
      .on("GET", "/held", (exchange) => void held.push(exchange))
      .on("GET", "/soon", ({ response }) => void response.end("soon"));
    server = new HttpServer(router, { host: "127.0.0.1", port: 0, sandbox: false, onError: fail, idleGraceMs: 0 });
    await server.listen();
  };
  afterEach(async () => {
    await server.close(0);
    jest.restoreAllMocks();
  });

  it("parses no further than the requests that may be pipelined", async () => {
    await start();
    let parsed = 0;
    const count = (): void => void parsed++;
    subscribe("http.server.request.start", count);
    const client = await openRaw(server.url);
    client.socket.on("error", () => undefined);
    // Less than what is read at once.
    client.socket.write(get("/held") + get("/soon").repeat(1_000));
    await client.closed;
    unsubscribe("http.server.request.start", count);
    expect(parsed).toBeLessThan(40);
  });

  it("closes the oldest connections without a request when there are too many, and none with one", async () => {
    jest.replaceProperty(connectionLimits, "total", 20);
    await start();
    const busy = await openRaw(server.url);
    busy.socket.write(get("/held"));
    await eventually(() => expect(held).toHaveLength(1));
    const idle = await openMany(40, server.url);
    const open = () => idle.filter(({ socket }) => !socket.destroyed);
    await eventually(() => expect(open()).toHaveLength(19));
    expect(open()).toEqual(idle.slice(-19));
    held[0]?.response.end("answer");
    await eventually(() => expect(busy.text()).toContain("answer"));
    const later = await openMany(15, server.url);
    await eventually(() => expect(open()).toHaveLength(4));
    // Idle now, but not for as long as the others.
    expect(busy.socket.destroyed).toBe(false);
    await closeAll([busy, ...idle, ...later]);
  });

  it("closes connections that say nothing without a word, and others with 408, also if the client does not", async () => {
    jest.replaceProperty(timeouts, "headersTimeout", 300);
    await start();
    const silent = await openRaw(server.url);
    await silent.closed;
    expect(silent.text()).toBe("");
    const slow: Socket = connect({ port: Number(new URL(server.url).port), host: "127.0.0.1", allowHalfOpen: true });
    let text = "";
    slow.on("data", (chunk: Buffer) => (text += chunk.toString()));
    slow.write("GET / HTTP/1.1\r\n");
    await once(slow, "end");
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
    // Nobody is there to receive it.
    const endless = setInterval(() => slow.write("x"), 20);
    const [error] = (await once(slow, "error")) as [NodeJS.ErrnoException];
    clearInterval(endless);
    expect(["ECONNRESET", "EPIPE"]).toContain(error.code);
  });
});

function fail(): never {
  throw new Error("This was not expected.");
}
