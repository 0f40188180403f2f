import { spawn } from "node:child_process";
import { once } from "node:events";
import type { ChildProcess } from "node:child_process";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { BodyMemory } from "../../../src/upstream/http/body-memory";
import { clientOf, closeAll, failureOf, get, json, longTests, operation, serve } from "./loopback";

afterEach(closeAll);

/** In its own process, so that only the client's memory is measured. */
const hugeBodies = `
  const piece = Buffer.from('"' + "x".repeat(65533) + '",');
  const swelling = require("node:zlib").gzipSync(Buffer.alloc(50 * 1024 * 1024, " "));
  require("node:http").createServer((request, response) => {
    response.on("error", () => {});
    const headers = { "content-type": "application/json" };
    if (request.url.startsWith("/gzip")) {
      response.writeHead(200, { ...headers, "content-encoding": "gzip" }).end(swelling);
      return;
    }
    response.writeHead(200, headers);
    let pieces = 0;
    const more = () => {
      while (pieces++ < 800) if (!response.write(piece)) return response.once("drain", more);
      response.end();
    };
    more();
  }).listen(0, "127.0.0.1", function () { console.log(this.address().port); });
`;

async function startHugeBodies(): Promise<{ url: string; process: ChildProcess }> {
  const process_ = spawn(process.execPath, ["-e", hugeBodies], { stdio: ["ignore", "pipe", "inherit"] });
  const [port] = (await once(process_.stdout, "data")) as [Buffer];
  return { url: `http://127.0.0.1:${port.toString().trim()}`, process: process_ };
}

describe("fifty bodies of 50 MB at once", () => {
  let upstream: Awaited<ReturnType<typeof startHugeBodies>>;
  beforeAll(async () => (upstream = await startHugeBodies()));
  afterAll(() => upstream.process.kill());

  it.each(["chunked", "gzip"])("hold less than 20 MB together (%s)", async (kind) => {
    const client = clientOf(upstream, { callTimeoutMs: 15_000 });
    const before = process.memoryUsage().arrayBuffers;
    let most = before;
    const sampling = setInterval(() => (most = Math.max(most, process.memoryUsage().arrayBuffers)), 1);
    const calls = Array.from({ length: 50 }, (_, index) =>
      failureOf(client.request(get(`/${kind}/${index}`), operation())),
    );
    const errors = await Promise.all(calls);
    clearInterval(sampling);
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(["UPSTREAM_INVALID_RESPONSE"]));
    expect((most - before) / 1e6).toBeLessThan(20);
  });
});

it("gives freed room to as many waiting bodies as fit, oldest first", async () => {
  const memory = new BodyMemory();
  const resumed: number[] = [];
  const bodies = Array.from({ length: 40 }, (_, index) => ({ resume: () => void resumed.push(index) }));
  const [oldest, ...waiting] = bodies;
  expect(memory.grown(oldest as (typeof bodies)[0], 4 * 1024 * 1024)).toBe(true);
  expect(waiting.map((body) => memory.grown(body, 1024))).not.toContain(true);
  memory.release(oldest as (typeof bodies)[0]);
  await new Promise((resolve) => setImmediate(resolve));
  expect(resumed).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
});

describe("a long run", () => {
  const calls = longTests ? 300_000 : 6000;

  it(
    "leaves nothing behind, whatever way its calls end",
    async () => {
      const server = await serve((request, response) => {
        server.paths.length = 0;
        if (request.url?.startsWith("/silent")) return;
        if (request.url?.startsWith("/cut")) return void response.destroy();
        json(response, { data: [request.url] }, request.url?.startsWith("/refused") ? 422 : 200);
      });
      const client = clientOf(server, {
        callTimeoutMs: 2000,
        limits: { connections: 20, concurrency: 20, queue: 100 },
      });
      const kinds = ["/fine", "/fine", "/fine", "/shared", "/shared", "/refused", "/fine", "/left", "/fine", "/cut"];
      let made = 0;
      const worker = async (): Promise<void> => {
        while (made < calls) {
          const scope = operation();
          const batch = kinds.map((kind) => {
            made += 1;
            const path = kind === "/shared" ? kind : kind === "/left" ? `/silent/${made}` : `${kind}/${made}`;
            return client
              .request(get(path, { headers: { "x-operation": String(made % 7) } }), scope)
              .catch(() => undefined);
          });
          await Promise.race([Promise.all(batch), batch[0]]);
          setTimeout(() => scope.abort(), 2);
          await Promise.all(batch);
        }
      };
      const run = () => Promise.all(Array.from({ length: 4 }, worker));

      made = calls - 3000;
      await run();
      const before = heapAfterCollection();
      made = 0;
      await run();
      expect(heapAfterCollection() - before).toBeLessThan(3_000_000);
      expect(server.sockets.size).toBeLessThanOrEqual(20);
      // None of the calls' two-second timers is left.
      expect(process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length).toBeLessThan(10);
    },
    longTests ? 600_000 : 30_000,
  );
});

function heapAfterCollection(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}
