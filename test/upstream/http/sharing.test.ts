import type { UpstreamCall } from "../../../src/upstream/upstream-call";
import { clientOf, closeAll, failureOf, get, json, operation, post, serve, wait } from "./loopback";
import type { Loopback } from "./loopback";

afterEach(closeAll);

const slow = (): Promise<Loopback> =>
  serve(
    (request, response) => void setTimeout(() => json(response, { token: request.headers["x-apitoken"] ?? null }), 40),
  );

describe("identical reads in flight", () => {
  it("are sent once, even for different operations", async () => {
    const server = await slow();
    const client = clientOf(server);
    const answers = await Promise.all(Array.from({ length: 20 }, () => client.request(get("/a"), operation())));
    expect(server.paths).toEqual(["/a"]);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  });

  it("are sent again after the answer has arrived", async () => {
    const server = await slow();
    const client = clientOf(server);
    await client.request(get("/a"), operation());
    await client.request(get("/a"), operation());
    expect(server.paths).toHaveLength(2);
  });

  it("share a failure too, and are sent again after it", async () => {
    let up = false;
    const server = await serve((_request, response) => void setTimeout(() => json(response, {}, up ? 200 : 403), 20));
    const client = clientOf(server);
    const failures = await Promise.all([1, 2, 3].map(() => failureOf(client.request(get("/a"), operation()))));
    expect(failures.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect(server.paths).toHaveLength(1);
    up = true;
    expect((await client.request(get("/a"), operation())).status).toBe(200);
  });

  it("are not shared between credentials", async () => {
    const server = await slow();
    const client = clientOf(server, { defaultHeaders: { "X-ApiToken": "service" } });
    const own = [{ "x-apitoken": "one" }, { "x-apitoken": "two" }, undefined, { "x-apitoken": "one" }];
    const answers = await Promise.all(own.map((headers) => client.request(get("/a", { headers }), operation())));
    expect(answers.map(({ body }) => body)).toEqual([
      { token: "one" },
      { token: "two" },
      { token: "service" },
      { token: "one" },
    ]);
    expect(server.paths).toHaveLength(3);
  });

  it("are not shared where the same status means different things to them", async () => {
    const server = await serve((_request, response) => void setTimeout(() => json(response, {}, 404), 20));
    const client = clientOf(server);
    const strict = failureOf(client.request(get("/a"), operation()));
    const lenient = client.request(get("/a", { answers: [404] }), operation());
    expect((await strict).code).toBe("UPSTREAM_REJECTED");
    expect((await lenient).status).toBe(404);
  });

  it("are not shared when the call says so, nor when they are writes", async () => {
    const server = await slow();
    const client = clientOf(server);
    await Promise.all([1, 2].map(() => client.request(get("/poll", { unshared: true }), operation())));
    await Promise.all([1, 2].map(() => client.request(post("/write"), operation())));
    expect(server.paths).toEqual(["/poll", "/poll", "/write", "/write"]);
  });

  it("are not shared with one that has already used up half of its time", async () => {
    const server = await serve((_request, response) => {
      if (server.paths.length > 1) json(response, { attempt: 2 });
    });
    const client = clientOf(server, { callTimeoutMs: 300 });
    const stuck = failureOf(client.request(get("/a"), operation()));
    await wait(200);
    expect((await client.request(get("/a"), operation())).body).toEqual({ attempt: 2 });
    expect((await stuck).code).toBe("UPSTREAM_TIMEOUT");
  });
});

it("reports to each operation and the observer what was sent and what was shared", async () => {
  const finished: UpstreamCall[] = [];
  const shared: UpstreamCall[] = [];
  const retried: string[] = [];
  let failures = 1;
  const server = await serve(
    (_request, response) => void setTimeout(() => json(response, {}, failures-- > 0 ? 503 : 200), 20),
  );
  const client = clientOf(server, {
    upstream: "bastion",
    observer: {
      callFinished: (call) => finished.push(call),
      answerShared: (call) => shared.push(call),
      retried: (upstream, route) => retried.push(`${upstream} ${route}`),
    },
  });
  const [owner, guest] = [operation(), operation()];
  const request = get("/members/17", { loads: 3 });
  await Promise.all([client.request(request, owner), client.request({ ...request, loads: 2 }, guest)]);
  const call = { upstream: "bastion", method: "GET", route: "/members/{id}", ms: expect.any(Number) as number };
  const fresh = { ...call, loads: 3, shared: "fresh" };
  expect(owner.calls).toEqual([
    { ...fresh, status: 503 },
    { ...fresh, status: 200 },
  ]);
  expect(guest.calls).toEqual([{ ...call, loads: 2, shared: "in-flight", status: 200 }]);
  expect(finished).toEqual(owner.calls);
  expect(shared).toEqual(guest.calls);
  expect(retried).toEqual(["bastion /members/{id}"]);
  expect(owner.calls[1]?.ms).toBeGreaterThan(15);
});

it("reports calls that never got an answer to their operation", async () => {
  const client = clientOf(await serve(() => undefined), { callTimeoutMs: 60 });
  const [owner, guest] = [operation(), operation()];
  await Promise.all([owner, guest].map((scope) => failureOf(client.request(get("/a"), scope))));
  expect(owner.calls).toMatchObject([{ status: null, shared: "fresh" }]);
  expect(guest.calls).toMatchObject([{ status: null, shared: "in-flight" }]);
});
