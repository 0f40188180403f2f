import { clientOf, closeAll, failureOf, get, json, operation, post, serve, unusedPort } from "./loopback";

afterEach(closeAll);

const answeringStatus = (status: number, headers: Record<string, string> = {}) =>
  serve((_request, response) => json(response, { code: status, message: "Jane Roe 1962-01-10" }, status, headers));

describe("which status is which failure", () => {
  it.each([400, 401, 403, 404, 405, 409, 410, 422])("%i refuses the request", async (status) => {
    const server = await answeringStatus(status);
    const error = await failureOf(clientOf(server).request(get("/a"), operation()));
    expect(error).toMatchObject({ code: "UPSTREAM_REJECTED", status, sent: true, retryable: false });
    expect(server.paths).toHaveLength(1);
  });

  it.each([429, 500, 502, 503, 504])("%i means unavailable", async (status) => {
    const client = clientOf(await answeringStatus(status));
    const error = await failureOf(client.request(post("/a"), operation()));
    expect(error).toMatchObject({ code: "UPSTREAM_UNAVAILABLE", status, sent: true, retryable: true });
  });

  it.each([301, 302, 303, 304, 307, 308])("%i is an invalid response", async (status) => {
    const client = clientOf(await answeringStatus(status, { location: "/elsewhere" }));
    expect((await failureOf(client.request(get("/a"), operation()))).code).toBe("UPSTREAM_INVALID_RESPONSE");
  });

  it("does not contain the upstream's own text", async () => {
    const error = await failureOf(clientOf(await answeringStatus(422)).request(post("/a"), operation()));
    expect(JSON.stringify([error, error.message, error.stack, error.cause])).not.toMatch(/Jane|127\.0\.0\.1/);
  });
});

describe("statuses that are answers", () => {
  it("gives the body of one that the call lists", async () => {
    const client = clientOf(await answeringStatus(429));
    const answer = await client.request(get("/check", { answers: [429] }), operation());
    expect(answer).toMatchObject({ status: 429, body: { code: 429 } });
  });

  it("takes a listed status for the answer whatever page comes with it", async () => {
    const server = await serve((_request, response) => {
      response.writeHead(404, { "content-type": "text/html" }).end("<h1>Not found</h1>");
    });
    const answer = await clientOf(server).request(get("/a", { answers: [404] }), operation());
    expect(answer).toMatchObject({ status: 404, body: null });
  });
});

describe("Retry-After", () => {
  it.each([
    ["seconds", () => "30", 30],
    ["a date", () => new Date(Date.now() + 30_000).toUTCString(), 30],
    ["a date gone by", () => "Wed, 21 Oct 2015 07:28:00 GMT", 0],
  ])("is told in seconds when it comes as %s", async (_form, value, seconds) => {
    const client = clientOf(await answeringStatus(503, { "retry-after": value() }));
    const { retryAfterSeconds } = await failureOf(client.request(post("/a"), operation()));
    expect(Math.abs((retryAfterSeconds ?? NaN) - seconds)).toBeLessThanOrEqual(1);
  });

  it("is left out when it makes no sense", async () => {
    const client = clientOf(await answeringStatus(503, { "retry-after": "soon" }));
    expect((await failureOf(client.request(post("/a"), operation()))).retryAfterSeconds).toBeUndefined();
  });
});

describe("what may have been sent", () => {
  it("is nothing when the connection is refused", async () => {
    const client = clientOf({ url: `http://127.0.0.1:${await unusedPort()}` });
    expect(await failureOf(client.request(post("/a"), operation()))).toMatchObject({
      code: "UPSTREAM_UNAVAILABLE",
      sent: false,
    });
  });

  it("is nothing when the host is unknown", async () => {
    const client = clientOf({ url: "http://nowhere.invalid" });
    expect(await failureOf(client.request(post("/a"), operation()))).toMatchObject({
      code: "UPSTREAM_UNAVAILABLE",
      sent: false,
    });
  });

  it("is not counted when a header cannot be sent, which is not the upstream's fault", async () => {
    const server = await answeringStatus(200);
    const client = clientOf(server);
    const error = await failureOf(
      client.request(get("/a", { headers: { "x-apitoken": "a\r\nx-admin: 1" } }), operation()),
    );
    expect(error).toMatchObject({ code: "UPSTREAM_REJECTED", sent: false });
    expect([server.paths, client.health()]).toEqual([[], "up"]);
  });

  it("is perhaps everything when the upstream hangs up on a request it has read", async () => {
    const server = await serve((request) => request.socket.destroy());
    expect(await failureOf(clientOf(server).request(post("/a"), operation()))).toMatchObject({
      code: "UPSTREAM_UNAVAILABLE",
      sent: true,
    });
  });
});
