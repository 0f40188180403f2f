import {
  clientOf,
  closeAll,
  failureOf,
  get,
  json,
  latenessMs,
  operation,
  post,
  serve,
  serveBytes,
  until,
  wait,
} from "./loopback";
import { paced } from "../../support/pace";

afterEach(closeAll);

async function timed(
  call: () => Promise<unknown>,
): Promise<{ ms: number; error: Awaited<ReturnType<typeof failureOf>> }> {
  const startedAt = performance.now();
  const error = await failureOf(call());
  return { ms: performance.now() - startedAt, error };
}

function expectInTime(ms: number, limitMs: number): void {
  expect(ms).toBeGreaterThanOrEqual(limitMs - 5);
  expect(ms).toBeLessThan(limitMs + paced(latenessMs));
}

describe("a call's deadline", () => {
  it("ends a call that gets no answer at the call's own limit", async () => {
    const client = clientOf(await serve(() => undefined), { callTimeoutMs: 120 });
    const { ms, error } = await timed(() => client.request(get("/silent"), operation()));
    expectInTime(ms, 120);
    expect(error).toMatchObject({ code: "UPSTREAM_TIMEOUT", upstream: "vsee", sent: true });
  });

  it("ends it at the operation's deadline where that is earlier", async () => {
    const client = clientOf(await serve(() => undefined));
    const { ms, error } = await timed(() => client.request(get("/silent"), operation(120)));
    expectInTime(ms, 120);
    expect(error.code).toBe("UPSTREAM_TIMEOUT");
  });

  it("counts a body that trickles in", async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const timer = setInterval(() => response.write(" "), 20);
      response.on("close", () => clearInterval(timer));
    });
    const { ms, error } = await timed(() =>
      clientOf(server, { callTimeoutMs: 150 }).request(get("/slow"), operation()),
    );
    expectInTime(ms, 150);
    expect(error.code).toBe("UPSTREAM_TIMEOUT");
  });

  it("includes the wait in the queue, and knows that nothing was sent", async () => {
    const server = await serve(() => undefined);
    const client = clientOf(server, { limits: { connections: 1, concurrency: 1, queue: 10 } });
    const running = failureOf(client.request(get("/first"), operation(300)));
    const { ms, error } = await timed(() => client.request(post("/second"), operation(100)));
    expectInTime(ms, 100);
    expect(error).toMatchObject({ code: "UPSTREAM_TIMEOUT", sent: false });
    await running;
    expect(server.paths).toEqual(["/first"]);
  });

  it("includes connecting, and sends nothing afterwards", async () => {
    // A server that never answers the TLS greeting keeps the connection from being made.
    const server = await serveBytes(() => undefined);
    const client = clientOf({ url: server.url.replace("http:", "https:") });
    const { ms, error } = await timed(() => client.request(post("/write"), operation(120)));
    expectInTime(ms, 120);
    expect(error).toMatchObject({ code: "UPSTREAM_TIMEOUT", sent: false });
  });

  it("does not begin a call for an operation that is already over", async () => {
    const server = await serve((_request, response) => json(response, {}));
    const client = clientOf(server);
    const gone = operation();
    gone.abort();
    expect(await failureOf(client.request(get("/a"), gone))).toMatchObject({ code: "UPSTREAM_TIMEOUT", sent: false });
    expect((await failureOf(client.request(get("/a"), operation(0)))).code).toBe("UPSTREAM_TIMEOUT");
    expect(server.paths).toEqual([]);
  });
});

describe("a client that disconnects", () => {
  it("ends its running call at once, on the wire too, and takes its waiting one out of the queue", async () => {
    let abortedOnTheWire = false;
    const server = await serve((request) => void request.on("close", () => (abortedOnTheWire = true)));
    const client = clientOf(server, { limits: { connections: 1, concurrency: 1, queue: 10 } });
    const leaving = operation();
    const running = timed(() => client.request(get("/running"), leaving));
    const waiting = timed(() => client.request(get("/waiting"), leaving));
    await until(() => server.paths.length === 1);
    const leftAt = performance.now();
    leaving.abort();
    expect((await running).error).toMatchObject({ code: "UPSTREAM_TIMEOUT", sent: true });
    expect((await waiting).error).toMatchObject({ code: "UPSTREAM_TIMEOUT", sent: false });
    expect(performance.now() - leftAt).toBeLessThan(paced(50));
    await until(() => abortedOnTheWire);
    await wait(30);
    expect(server.paths).toEqual(["/running"]);
    expect(client.health()).toBe("up");
  });

  it("leaves a call that others share to them", async () => {
    const server = await serve((_request, response) => void setTimeout(() => json(response, { name: "both" }), 80));
    const client = clientOf(server);
    const [leaving, staying] = [operation(), operation()];
    const left = failureOf(client.request(get("/shared"), leaving));
    const stayed = client.request(get("/shared"), staying);
    await until(() => server.paths.length === 1);
    leaving.abort();
    expect((await left).code).toBe("UPSTREAM_TIMEOUT");
    expect((await stayed).body).toEqual({ name: "both" });
    expect(server.paths).toHaveLength(1);
  });

  it("keeps a shared call's other waiters to their own deadlines", async () => {
    const client = clientOf(await serve(() => undefined), { callTimeoutMs: 250 });
    const long = timed(() => client.request(get("/shared"), operation()));
    const short = timed(() => client.request(get("/shared"), operation(100)));
    expectInTime((await short).ms, 100);
    expectInTime((await long).ms, 250);
  });

  it("sends nothing more when it leaves while the connection is being made", async () => {
    const server = await serve((_request, response) => json(response, {}));
    const client = clientOf(server);
    const leaving = operation();
    const call = failureOf(client.request(post("/write"), leaving));
    leaving.abort();
    expect((await call).sent).toBe(false);
    await client.request(get("/other"), operation());
    expect(server.paths).toEqual(["/other"]);
  });
});

it("leaves no timer and no watcher behind", async () => {
  const server = await serve((request, response) => {
    if (request.url === "/silent") return;
    json(response, {}, request.url === "/broken" ? 500 : 200);
  });
  const client = clientOf(server, { callTimeoutMs: 3000 });
  const timers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
  await client.request(get("/warm"), operation());
  const before = timers();
  const scope = operation();
  const silent = failureOf(client.request(get("/silent"), scope));
  await Promise.allSettled(["/a", "/b", "/broken", "/a"].map((path) => client.request(get(path), scope)));
  expect(scope.cancellation.listenerCount).toBe(1);
  scope.abort();
  await silent;
  expect(scope.cancellation.listenerCount).toBe(0);
  // A call's timer would stay for three seconds; those of connections come and go.
  await until(() => timers() <= before);
});
