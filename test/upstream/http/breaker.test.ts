import {
  clientOf,
  closeAll,
  failureOf,
  get,
  json,
  longTests,
  operation,
  post,
  serve,
  serveBytes,
  unusedPort,
  until,
  wait,
} from "./loopback";
import type { Loopback } from "./loopback";
import type { UpstreamClient } from "../../../src/upstream/upstream-call";
import type { BreakerState } from "../../../src/upstream/upstream-observer";
import { paced } from "../../support/pace";

afterEach(closeAll);

interface Behaviour {
  mode: "up" | "down" | "silent";
}

/** A server whose behaviour the test changes. */
async function switchable(): Promise<Loopback & Behaviour> {
  const behaviour: Behaviour = { mode: "up" };
  const server = await serve((_request, response) => {
    if (upstream.mode !== "silent") json(response, {}, upstream.mode === "up" ? 200 : 500);
  });
  const upstream = Object.assign(server, behaviour);
  return upstream;
}

async function fail(client: UpstreamClient, times: number): Promise<void> {
  for (let index = 0; index < times; index += 1) await failureOf(client.request(post(`/fail/${index}`), operation()));
}

async function open(server: Awaited<ReturnType<typeof switchable>>, client: UpstreamClient): Promise<void> {
  server.mode = "down";
  await fail(client, 10);
  expect(client.health()).toBe("open");
  server.paths.length = 0;
}

describe("the breaker opens", () => {
  it("within 20 failures in a row, even after a long time of success", async () => {
    const server = await switchable();
    const client = clientOf(server);
    await Promise.all(Array.from({ length: 100 }, (_, index) => client.request(get(`/${index}`), operation())));
    server.mode = "down";
    await fail(client, 1);
    expect(client.health()).toBe("failing");
    await fail(client, 19);
    expect(client.health()).toBe("open");
  });

  it.each([
    ["refused connections", async () => ({ url: `http://127.0.0.1:${await unusedPort()}` })],
    ["resets", () => serveBytes((socket) => socket.resetAndDestroy())],
    ["answers that do not come", () => serve(() => undefined)],
  ])("for %s", async (_what, start) => {
    const client = clientOf(await start(), { callTimeoutMs: 200 });
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => failureOf(client.request(post(`/${index}`), operation()))),
    );
    expect(client.health()).toBe("open");
  });

  it.each([
    ["answers that refuse", 403],
    ["too many requests", 429],
  ])("not for %s", async (_what, status) => {
    const client = clientOf(await serve((_request, response) => json(response, {}, status)));
    await fail(client, 40);
    expect(client.health()).toBe("up");
  });

  it("not for answers that cannot be understood", async () => {
    const client = clientOf(await serve((_request, response) => response.end("<html>")));
    await fail(client, 40);
    expect(client.health()).toBe("up");
  });

  it("not for clients that disconnect, nor for operations that had no time left anyway", async () => {
    const server = await serve(() => undefined);
    const client = clientOf(server);
    const scope = operation();
    const left = Array.from({ length: 30 }, (_, index) => failureOf(client.request(get(`/${index}`), scope)));
    await until(() => server.paths.length === 30);
    scope.abort();
    await Promise.all(left);
    await Promise.all(
      Array.from({ length: 30 }, (_, index) => failureOf(client.request(get(`/${index}`), operation(20)))),
    );
    expect(client.health()).toBe("up");
  });
});

describe("while the breaker is open", () => {
  it("calls fail at once, unsent, and say when to come back", async () => {
    const server = await switchable();
    const client = clientOf(server);
    await open(server, client);
    const startedAt = performance.now();
    const error = await failureOf(client.request(get("/a"), operation()));
    expect(performance.now() - startedAt).toBeLessThan(paced(20));
    expect(error).toMatchObject({ code: "UPSTREAM_UNAVAILABLE", sent: false, retryAfterSeconds: 1 });
    expect(server.paths).toEqual([]);
  });

  it("queued calls do not wait any longer", async () => {
    const server = await switchable();
    const client = clientOf(server, { limits: { connections: 10, concurrency: 10, queue: 100 } });
    server.mode = "silent";
    const hanging = Array.from({ length: 10 }, (_, index) =>
      failureOf(client.request(get(`/${index}`), operation(200))),
    );
    const patient = operation();
    let refused = 0;
    const waiting = Array.from({ length: 50 }, async (_, index) => {
      const error = await failureOf(client.request(get(`/waiting/${index}`), patient));
      if (error.retryAfterSeconds === 1 && !error.sent) refused += 1;
    });
    await Promise.all(hanging);
    // Ten may have taken the places of those that failed before the breaker opened.
    await until(() => refused >= 40);
    expect(server.paths.length).toBeLessThanOrEqual(20);
    patient.abort();
    await Promise.all(waiting);
  });

  it("exactly one probe a second goes through, however many ask", async () => {
    const server = await switchable();
    const client = clientOf(server);
    await open(server, client);
    const seconds = longTests ? 5 : 2;
    const endAt = performance.now() + seconds * 1000;
    while (performance.now() < endAt) {
      await Promise.all(
        Array.from({ length: 20 }, (_, index) => failureOf(client.request(get(`/${index}`), operation()))),
      );
      await wait(20);
    }
    expect(server.paths.length).toBeGreaterThanOrEqual(seconds - 1);
    expect(server.paths.length).toBeLessThanOrEqual(seconds + 1);
  });

  it("a probe whose client disconnects leaves the breaker open", async () => {
    const server = await switchable();
    const client = clientOf(server);
    await open(server, client);
    server.mode = "silent";
    await wait(1000);
    const leaving = operation();
    const probe = failureOf(client.request(get("/probe"), leaving));
    await until(() => server.paths.length === 1);
    leaving.abort();
    await probe;
    expect((await failureOf(client.request(get("/a"), operation()))).sent).toBe(false);
    expect(client.health()).toBe("open");
  });
});

describe("the breaker closes", () => {
  async function recovery(client: UpstreamClient): Promise<number> {
    const startedAt = performance.now();
    while (client.health() !== "up") {
      await client.request(get("/a"), operation()).catch(() => undefined);
      await wait(10);
      if (performance.now() - startedAt > 10_000) throw new Error("The breaker never closed.");
    }
    return performance.now() - startedAt;
  }

  it("within a second of the upstream's recovery", async () => {
    const states: BreakerState[] = [];
    const server = await switchable();
    const client = clientOf(server, { observer: { breakerChanged: (_upstream, state) => states.push(state) } });
    await open(server, client);
    await wait(200);
    server.mode = "up";
    expect(await recovery(client)).toBeLessThan(paced(1000));
    expect(states).toEqual(["open", "half-open", "closed"]);
    await client.request(get("/b"), operation());
  });

  it("within about a second after the upstream hung, though calls may take far longer", async () => {
    const server = await switchable();
    const client = clientOf(server, { callTimeoutMs: 5000 });
    await open(server, client);
    server.mode = "silent";
    await wait(1000);
    const hanging = failureOf(client.request(get("/probe"), operation()));
    await until(() => server.paths.length === 1);
    server.mode = "up";
    expect(await recovery(client)).toBeLessThan(paced(1300));
    expect((await hanging).code).toBe("UPSTREAM_TIMEOUT");
  });

  (longTests ? it : it.skip)("also for an upstream that always takes longer than a probe at first may", async () => {
    let slow = false;
    const server = await serve((_request, response) => {
      if (slow) setTimeout(() => json(response, {}), 1300);
      else json(response, {}, 500);
    });
    const client = clientOf(server);
    await fail(client, 10);
    slow = true;
    expect(await recovery(client)).toBeLessThan(paced(6000));
  });
});
