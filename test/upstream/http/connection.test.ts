import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { clientOf, closeAll, failureOf, get, json, operation, post, serve, wait } from "./loopback";
import { paced } from "../../support/pace";

afterEach(closeAll);

describe("what goes over the wire", () => {
  async function received(options: Parameters<typeof clientOf>[1], ...request: Parameters<typeof get>) {
    let seen: IncomingMessage | undefined;
    const server = await serve((incoming, response) => {
      seen = incoming;
      json(response, {});
    });
    const client = clientOf({ url: `${server.url}/api_v3/` }, options);
    await client.request(get(...request), operation());
    return seen as IncomingMessage;
  }

  it("is the path below the API root, with the client's own headers", async () => {
    const { url, headers } = await received({ defaultHeaders: { "X-ApiToken": "service" } }, "/users?id=1,2");
    expect(url).toBe("/api_v3/users?id=1,2");
    expect(headers).toMatchObject({
      "user-agent": "coverage-graph",
      "x-apitoken": "service",
      connection: "keep-alive",
    });
    expect(headers["accept-encoding"]).toBeUndefined();
  });

  it("lets a call's headers win, however they are written", async () => {
    const more = { headers: { "x-apitoken": "own" } };
    const { rawHeaders } = await received({ defaultHeaders: { "X-ApiToken": "service" } }, "/a", more);
    expect(rawHeaders.filter((name) => name.toLowerCase() === "x-apitoken")).toHaveLength(1);
    expect(rawHeaders).toContain("own");
  });

  it("is JSON where there is a body", async () => {
    const bodies: unknown[] = [];
    const server = await serve((request, response) => {
      void text(request).then((body) => {
        bodies.push([request.headers["content-type"], JSON.parse(body)]);
        json(response, {}, 201);
      });
    });
    const answer = await clientOf(server).request(post("/a", { name: "Zoë" }), operation());
    expect([answer.status, bodies]).toEqual([201, [["application/json", { name: "Zoë" }]]]);
  });
});

describe("connections", () => {
  it("are reused from call to call", async () => {
    const server = await serve((_request, response) => json(response, {}));
    const client = clientOf(server);
    for (let index = 0; index < 20; index += 1) {
      await client.request(get(`/${index}`), operation());
      await wait(1);
    }
    expect(server.connections()).toBe(1);
  });

  it("are reused after answers that refuse", async () => {
    const server = await serve((_request, response) => json(response, { message: "x".repeat(5000) }, 422));
    const client = clientOf(server);
    for (let index = 0; index < 10; index += 1) {
      await failureOf(client.request(get("/a"), operation()));
      await wait(1);
    }
    expect(server.connections()).toBe(1);
  });

  it("are made again after the upstream has closed them", async () => {
    const server = await serve((_request, response) => json(response, {}));
    const client = clientOf(server);
    for (let index = 0; index < 5; index += 1) {
      await client.request(post("/a"), operation());
      server.sockets.forEach((socket) => socket.destroy());
      await wait(5);
    }
    expect(server.paths).toHaveLength(5);
  });

  it("may be closed while a write is on its way: it arrives once at most, and not at all where it is said to be unsent", async () => {
    const arrived = new Map<string, number>();
    const server = await serve((request, response) => {
      const path = request.url ?? "";
      arrived.set(path, (arrived.get(path) ?? 0) + 1);
      json(response, {});
      // As if the connection's idle time ended now, or in the next moments.
      const moment = Number(path.slice(1)) % 4;
      if (moment === 0) response.socket?.end();
      else setTimeout(() => response.socket?.destroy(), moment);
    });
    const client = clientOf(server);
    const outcomes = new Map<string, string>();
    for (let index = 0; index < 60; index++) {
      const path = `/${index}`;
      await client.request(post(path), operation()).then(
        () => outcomes.set(path, "done"),
        (error: { sent: boolean }) => outcomes.set(path, error.sent ? "unknown" : "unsent"),
      );
      await wait(index % 3);
    }
    for (const [path, outcome] of outcomes) {
      const times = arrived.get(path) ?? 0;
      expect([path, outcome, times]).toEqual([
        path,
        outcome,
        outcome === "done" ? 1 : outcome === "unsent" ? 0 : Math.min(times, 1),
      ]);
    }
    expect([...outcomes.values()].filter((outcome) => outcome === "done").length).toBeGreaterThan(20);
  });

  it("all recover after the upstream was gone for a while", async () => {
    const answer = (_request: IncomingMessage, response: ServerResponse): void => json(response, {});
    const server = await serve(answer);
    const client = clientOf(server, { limits: { connections: 4, concurrency: 4, queue: 100 } });
    const wave = (name: string) =>
      Promise.allSettled(
        Array.from({ length: 30 }, (_, index) => client.request(get(`/${name}/${index}`), operation())),
      );
    await wave("before");
    await server.close();
    const startedAt = performance.now();
    expect((await wave("gone")).every(({ status }) => status === "rejected")).toBe(true);
    expect(performance.now() - startedAt).toBeLessThan(paced(1000));
    await serve(answer, server.port);
    while (client.health() !== "up") {
      await client.request(get("/back"), operation()).catch(() => wait(20));
    }
    expect((await wave("after")).every(({ status }) => status === "fulfilled")).toBe(true);
  });
});

describe("closing", () => {
  it("lets running calls end, takes no new ones and leaves no connection", async () => {
    const server = await serve((_request, response) => void setTimeout(() => json(response, { ok: true }), 60));
    const client = clientOf(server, { limits: { connections: 1, concurrency: 1, queue: 10 } });
    const calls = [1, 2].map((index) => client.request(get(`/${index}`), operation()));
    const closed = client.close();
    expect(await failureOf(client.request(get("/late"), operation()))).toMatchObject({
      code: "UPSTREAM_UNAVAILABLE",
      sent: false,
    });
    expect((await Promise.all(calls)).map(({ body }) => body)).toEqual([{ ok: true }, { ok: true }]);
    await closed;
    await wait(20);
    expect(server.sockets.size).toBe(0);
  });
});
