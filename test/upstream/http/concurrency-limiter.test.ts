import { ConcurrencyLimiter } from "../../../src/upstream/http/concurrency-limiter";
import { TokenBucket } from "../../../src/upstream/http/token-bucket";
import { clientOf, closeAll, failureOf, get, json, operation, post, serve, until } from "./loopback";
import { paced } from "../../support/pace";

afterEach(closeAll);

describe("at most so many calls at once", () => {
  it("reach the upstream, and all of them get their answer", async () => {
    let running = 0;
    let most = 0;
    const server = await serve((_request, response) => {
      running += 1;
      most = Math.max(most, running);
      setTimeout(() => {
        running -= 1;
        json(response, {});
      }, 5);
    });
    const client = clientOf(server, { limits: { connections: 8, concurrency: 8, queue: 1000 } });
    await Promise.all(Array.from({ length: 200 }, (_, index) => client.request(get(`/${index}`), operation())));
    expect(most).toBe(8);
    expect(server.paths).toHaveLength(200);
    expect(server.connections()).toBe(8);
  });

  it("wait; those beyond fail at once, unsent", async () => {
    const server = await serve((_request, response) => void setTimeout(() => json(response, {}), 100));
    let shed = 0;
    const client = clientOf(server, {
      limits: { connections: 2, concurrency: 2, queue: 3 },
      observer: { shed: () => (shed += 1) },
    });
    const calls = Array.from({ length: 9 }, (_, index) => client.request(post(`/${index}`), operation()));
    expect(client.waiting()).toBe(3);
    const startedAt = performance.now();
    expect(await failureOf(calls[5] as Promise<unknown>)).toMatchObject({ code: "UPSTREAM_UNAVAILABLE", sent: false });
    expect(performance.now() - startedAt).toBeLessThan(paced(50));
    const outcomes = await Promise.allSettled(calls);
    expect(outcomes.map(({ status }) => status === "fulfilled")).toEqual([
      ...Array(5).fill(true),
      ...Array(4).fill(false),
    ]);
    expect(shed).toBe(4);
    expect(client.waiting()).toBe(0);
    expect(client.health()).toBe("up");
  });

  it("take turns by operation, so that a huge one does not starve a small one", async () => {
    const server = await serve((_request, response) => void setTimeout(() => json(response, {}), 10));
    const client = clientOf(server, { limits: { connections: 4, concurrency: 4, queue: 1000 } });
    const huge = operation();
    const wide = Array.from({ length: 200 }, (_, index) => client.request(get(`/huge/${index}`), huge));
    await until(() => server.paths.length >= 8);
    await client.request(get("/small"), operation());
    expect(server.paths.indexOf("/small")).toBeLessThan(20);
    await Promise.all(wide);
  });

  it("make room when a call ends without an answer", async () => {
    const server = await serve((request, response) => {
      if (request.url === "/quick") json(response, {});
    });
    const client = clientOf(server, { limits: { connections: 1, concurrency: 1, queue: 10 } });
    for (let index = 0; index < 5; index += 1) {
      await failureOf(client.request(get(`/silent/${index}`), operation(30)));
      await client.request(get("/quick"), operation());
    }
    expect(server.paths).toHaveLength(10);
  });
});

describe("a published rate", () => {
  it("is never exceeded, and used to the full", async () => {
    const arrivals: number[] = [];
    const server = await serve((_request, response) => {
      arrivals.push(performance.now());
      json(response, {});
    });
    const client = clientOf(server, {
      upstream: "vba",
      limits: { connections: 50, concurrency: 50, queue: 1000, ratePerSecond: 25, burst: 50 },
    });
    await Promise.all(Array.from({ length: 75 }, (_, index) => client.request(get(`/${index}`), operation())));
    const tookMs = (arrivals.at(-1) as number) - (arrivals[0] as number);
    expect(tookMs).toBeGreaterThan(950);
    expect(tookMs).toBeLessThan(paced(1500));
    // A bucket of 50 that fills 25 times a second, kept where the calls arrive.
    let tokens = 50;
    let last = arrivals[0] as number;
    for (const at of arrivals) {
      tokens = Math.min(50, tokens + ((at - last) * 25) / 1000) - 1;
      last = at;
      // A busy machine delays one call by more than the next: 40 ms is one token.
      expect(tokens).toBeGreaterThanOrEqual(-1);
    }
  });

  it("fills up again only to the burst", () => {
    const bucket = new TokenBucket(25, 50, 0);
    let taken = 0;
    while (bucket.waitMs(3_600_000) === 0) {
      bucket.take();
      taken += 1;
    }
    expect(taken).toBe(49);
    expect(bucket.waitMs(3_600_000)).toBeCloseTo(40);
    expect(bucket.waitMs(3_600_041)).toBe(0);
  });

  it("is not spent by calls that no longer want to run", () => {
    const limiter = new ConcurrencyLimiter({ concurrency: 1, queue: 5, ratePerSecond: 1, burst: 1 });
    const unwilling = { group: {}, start: () => false };
    let started = 0;
    expect(limiter.enter(unwilling)).toBe(true);
    limiter.enter({ group: {}, start: () => ((started += 1), true) });
    expect(started).toBe(1);
  });
});

it("lets waiting calls end with their operation, and others take their places", async () => {
  const server = await serve((request, response) => {
    if (request.url !== "/first") json(response, {});
  });
  const client = clientOf(server, { limits: { connections: 1, concurrency: 1, queue: 2 } });
  const first = failureOf(client.request(get("/first"), operation(100)));
  const gone = operation();
  const waiting = [get("/a"), get("/b")].map((request) => failureOf(client.request(request, gone)));
  gone.abort();
  await Promise.all(waiting);
  await client.request(get("/c"), operation());
  await first;
  expect(server.paths).toEqual(["/first", "/c"]);
});
