import type { ServerResponse } from "node:http";
import { clientOf, closeAll, failureOf, get, json, operation, post, serve, wait } from "./loopback";
import type { Loopback } from "./loopback";
import { paced } from "../../support/pace";

afterEach(closeAll);

/** Fails so many times, then answers. */
async function failingFirst(times: number, fail: (response: ServerResponse) => void): Promise<Loopback> {
  let failures = 0;
  return serve((_request, response) => {
    failures += 1;
    if (failures <= times) fail(response);
    else json(response, { ok: true });
  });
}

const status =
  (code: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    json(response, {}, code, headers);

describe("a read that failed", () => {
  it.each([
    ["a server error", status(503)],
    ["too many requests", status(429)],
    ["a reset", (response: ServerResponse) => void response.socket?.resetAndDestroy()],
    [
      "a cut body",
      (response: ServerResponse) => {
        response.writeHead(200, { "content-type": "application/json", "content-length": 10 });
        response.write("{", () => response.destroy());
      },
    ],
  ])("is tried again after %s", async (_what, fail) => {
    const server = await failingFirst(2, fail);
    const scope = operation();
    expect((await clientOf(server).request(get("/a"), scope)).body).toEqual({ ok: true });
    expect(server.paths).toHaveLength(3);
    expect(scope.calls).toHaveLength(3);
  });

  it("is tried two more times and not a third", async () => {
    const server = await failingFirst(9, status(500));
    expect((await failureOf(clientOf(server).request(get("/a"), operation()))).status).toBe(500);
    expect(server.paths).toHaveLength(3);
  });

  it("is not tried again where that would change something", async () => {
    const server = await failingFirst(9, status(500));
    await failureOf(clientOf(server).request(get("/password-reset", { retry: false }), operation()));
    expect(server.paths).toHaveLength(1);
  });

  it("is not tried again after its time is up", async () => {
    const server = await serve(() => undefined);
    const client = clientOf(server, { callTimeoutMs: 100 });
    await failureOf(client.request(get("/a"), operation()));
    await wait(150);
    expect(server.paths).toHaveLength(1);
  });

  it("is tried again no sooner than the upstream asked for", async () => {
    const server = await failingFirst(1, status(503, { "retry-after": "1" }));
    const startedAt = performance.now();
    await clientOf(server).request(get("/a"), operation());
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(995);
    expect(server.paths).toHaveLength(2);
  });

  it("fails at once when the upstream asks for more time than is left", async () => {
    const server = await failingFirst(1, status(503, { "retry-after": "2" }));
    const startedAt = performance.now();
    const error = await failureOf(clientOf(server).request(get("/a"), operation(1500)));
    expect(error).toMatchObject({ code: "UPSTREAM_UNAVAILABLE", retryAfterSeconds: 2 });
    expect(performance.now() - startedAt).toBeLessThan(paced(500));
    expect(server.paths).toHaveLength(1);
  });

  it("is not retried for a client that has disconnected", async () => {
    const server = await failingFirst(1, status(503, { "retry-after": "1" }));
    const scope = operation();
    const call = failureOf(clientOf(server).request(get("/a"), scope));
    await wait(100);
    scope.abort();
    expect((await call).code).toBe("UPSTREAM_TIMEOUT");
    await wait(1100);
    expect(server.paths).toHaveLength(1);
  });
});

it.each(["POST", "PUT", "PATCH", "DELETE"] as const)("never sends a %s twice", async (method) => {
  const server = await failingFirst(9, status(503));
  await failureOf(clientOf(server).request({ ...post("/write"), method }, operation()));
  await wait(150);
  expect(server.paths).toHaveLength(1);
});

it("adds no more than a tenth to the demand while a third of all reads fail", async () => {
  let count = 0;
  const server = await serve((_request, response) => {
    count += 1;
    json(response, {}, count % 3 === 0 ? 500 : 200);
  });
  const client = clientOf(server);
  for (let round = 0; round < 30; round += 1) {
    const reads = Array.from({ length: 10 }, (_, index) => client.request(get(`/${round}/${index}`), operation()));
    await Promise.allSettled(reads);
  }
  // Three more, saved up before it began.
  expect(server.paths.length).toBeGreaterThan(320);
  expect(server.paths.length).toBeLessThanOrEqual(333);
});

it.each([
  ["one after the other", 1],
  ["fifty at a time", 50],
])("does not send a dead upstream more than 1.1 times the demand, %s", async (_how, atOnce) => {
  const server = await serve((_request, response) => json(response, {}, 500));
  const client = clientOf(server);
  for (let asked = 0; asked < 100; asked += atOnce) {
    const reads = Array.from({ length: atOnce }, (_, index) => client.request(get(`/${asked}/${index}`), operation()));
    await Promise.allSettled(reads);
  }
  await wait(200);
  expect(server.paths.length).toBeLessThanOrEqual(110);
});
