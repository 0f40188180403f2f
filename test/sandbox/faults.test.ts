import { createServer } from "node:http";
import { request } from "undici";
import type { FaultRule } from "../../src/sandbox/faults/fault-rule";
import { ask, SandboxClient } from "./sandbox-client";

const CARDS = "/users/4001/insurances";
let client: SandboxClient;

beforeEach(async () => {
  client = await SandboxClient.start();
});
afterEach(() => client.stop());

/** Bends the clinic's card list. */
const bend = (fault: Partial<FaultRule>) =>
  client.upstreams.faults.add({ upstream: "vsee", route: "/users/{user_id}/insurances", ...fault } as FaultRule);
const codeOf = async (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => "answered",
    (error: { code?: string }) => error.code,
  );
const headers = () => {
  const { vseeApiToken, vseeAccountCode } = client.upstreams.credentials;
  return { "x-apitoken": vseeApiToken, "x-accountcode": vseeAccountCode };
};
const open = () => request(`${client.upstreams.urls.vsee}${CARDS}`, { headers: headers() });

describe("rules", () => {
  it("apply only to their upstream, route and method, until they are removed", async () => {
    const remove = bend({ kind: "status", status: 500, method: "GET" });
    expect((await client.vsee(CARDS)).status).toBe(500);
    expect((await client.vsee(`${CARDS}/primary`, { method: "DELETE" })).status).toBe(204);
    expect((await client.vsee("/users/4001")).status).toBe(200);
    expect((await client.vba("/plans/301")).status).toBe(200);
    remove();
    expect((await client.vsee(CARDS)).status).toBe(200);
  });

  it("match the whole template where the route ends in `$`, its beginning elsewhere", async () => {
    const remove = bend({ route: "/visits$", kind: "status", status: 500 });
    expect((await client.vsee("/visits")).status).toBe(500);
    expect((await client.vsee("/visits/500001")).status).toBe(200);
    remove();
    bend({ route: "/visits", kind: "status", status: 500 });
    expect((await client.vsee("/visits/500001")).status).toBe(500);
  });

  it("are spent after `times` requests", async () => {
    bend({ kind: "status", status: 503, times: 2 });
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await client.vsee(CARDS)).status);
    expect(statuses).toEqual([503, 503, 200]);
    expect(client.upstreams.faults.list()).toEqual([]);
  });

  it("act on their share of requests, the same ones for the same seed", async () => {
    const draw = async (): Promise<number[]> => {
      const other = await SandboxClient.start();
      other.upstreams.faults.add({ upstream: "vsee", kind: "status", status: 500, probability: 0.5 });
      const statuses = [];
      for (let i = 0; i < 40; i++) statuses.push((await other.vsee(CARDS)).status);
      await other.stop();
      return statuses;
    };
    const first = await draw();
    expect(first.filter((status) => status === 500).length).toBeGreaterThan(8);
    expect(first.filter((status) => status === 200).length).toBeGreaterThan(8);
    expect(await draw()).toEqual(first);
  });

  it("are all gone after clear", async () => {
    bend({ kind: "status", status: 500 });
    bend({ kind: "delay", ms: 10_000 });
    client.upstreams.faults.clear();
    expect((await client.vsee(CARDS)).status).toBe(200);
  });
});

describe("the record", () => {
  it("notes a request before a fault acts, its credentials, body, template and status", async () => {
    bend({ kind: "reset-before-headers", times: 1 });
    await expect(client.vsee(CARDS)).rejects.toThrow();
    await client.vsee("/visits/close?x=1", { json: { id: "none" } });
    await client.vsee("/nowhere");
    expect(client.upstreams.requests("vsee")).toMatchObject([
      { upstream: "vsee", method: "GET", path: CARDS, route: "/users/{user_id}/insurances", status: null },
      { method: "POST", path: "/visits/close?x=1", route: "/visits/close", body: { id: "none" }, status: 404 },
      { path: "/nowhere", route: "(unknown)", status: 404 },
    ]);
    expect(client.upstreams.requests()[0]?.headers).toMatchObject(headers());
    expect(client.upstreams.requests("vba")).toEqual([]);
    client.upstreams.clearRequests();
    expect(client.upstreams.requests()).toEqual([]);
  });
});

describe("answers", () => {
  it("come late", async () => {
    bend({ kind: "delay", ms: 60 });
    bend({ kind: "status", status: 502 });
    const before = performance.now();
    expect((await client.vsee(CARDS)).status).toBe(502);
    expect(performance.now() - before).toBeGreaterThan(55);
  });

  it.each(["vsee", "bastion", "preauth", "vba"] as const)(
    "fail in %s's own shape, with Retry-After",
    async (upstream) => {
      const shapes = {
        vsee: { code: 503 },
        bastion: { status: false },
        preauth: { ok: false },
        vba: { data: null, error: { status: 503 } },
      };
      client.upstreams.faults.add({ upstream, kind: "status", status: 503, retryAfter: 7 });
      const answer = await ask(`${client.upstreams.urls[upstream]}/anything`);
      expect(answer).toMatchObject({ status: 503, headers: { "retry-after": "7" }, body: shapes[upstream] });
    },
  );

  it.each(["vsee", "bastion", "preauth", "vba"] as const)(
    "refuse in %s's own shape with HTTP 200",
    async (upstream) => {
      const shapes = { vsee: { code: 422 }, bastion: { status: false }, preauth: { ok: false }, vba: { data: null } };
      client.upstreams.faults.add({ upstream, kind: "refusal-with-200" });
      const answer = await ask(`${client.upstreams.urls[upstream]}/anything`);
      expect(answer).toMatchObject({ status: 200, body: shapes[upstream] });
    },
  );

  it("are HTML, cut JSON, or labelled as what they are not", async () => {
    const whole = (await client.vsee(CARDS)).text;
    bend({ kind: "html-200", times: 1 });
    const html = await client.vsee(CARDS);
    expect(html).toMatchObject({ status: 200, headers: { "content-type": expect.stringContaining("text/html") } });
    expect(html.text).toContain("<html>");
    bend({ kind: "cut-json", times: 1 });
    const cut = await client.vsee(CARDS);
    expect(whole.startsWith(cut.text)).toBe(true);
    expect(cut.body).toBeUndefined();
    bend({ kind: "wrong-content-type", times: 1 });
    expect(await client.vsee(CARDS)).toMatchObject({ text: whole, headers: { "content-type": "text/html" } });
  });

  it("have a field of another type, or of a given value, at one path or at every item", async () => {
    const { data } = (await client.vsee(CARDS)).body;
    bend({ kind: "wrong-type", path: "data.0.insurer_code", times: 1 });
    const { body } = await client.vsee(CARDS);
    expect(body.data[0]).toEqual({ ...data[0], insurer_code: { unexpected: true } });
    expect(body.data[1]).toEqual(data[1]);
    bend({ kind: "wrong-type", path: "data.*.consent", value: 17, times: 1 });
    expect((await client.vsee(CARDS)).body.data.map((card: { consent: unknown }) => card.consent)).toEqual([17, 17]);
    expect((await client.vsee(CARDS)).body.data).toEqual(data);
  });

  it("lack a field, or have additional fields", async () => {
    bend({ kind: "missing-field", path: "data.*.insurer_code", times: 1 });
    for (const card of (await client.vsee(CARDS)).body.data) expect(card).not.toHaveProperty("insurer_code");
    bend({ kind: "extra-fields", times: 1 });
    for (const card of (await client.vsee(CARDS)).body.data) expect(card).toHaveProperty("x_nested");
  });

  it("carry `__proto__` keys of their own", async () => {
    bend({ kind: "proto-keys", times: 1 });
    const { text } = await client.vsee(CARDS);
    expect(text.match(/"__proto__":\{"polluted":true\}/g)?.length).toBeGreaterThan(2);
  });

  it("redirect elsewhere", async () => {
    bend({ kind: "redirect", url: "http://127.0.0.1:9/elsewhere" });
    const answer = await client.vsee(CARDS);
    expect(answer).toMatchObject({ status: 302, headers: { location: "http://127.0.0.1:9/elsewhere" } });
  });
});

describe("bodies", () => {
  it("are 50 MB of valid JSON, sent as fast as they are read", async () => {
    bend({ kind: "huge-body" });
    let bytes = 0;
    const { body, statusCode } = await open();
    for await (const chunk of body) bytes += (chunk as Buffer).length;
    expect(statusCode).toBe(200);
    expect(bytes).toBeGreaterThan(50 * 1024 * 1024);
  });

  it("stop being made when the client stops reading", async () => {
    bend({ kind: "huge-body" });
    const { body } = await open();
    await body.dump({ limit: 1024 }).catch(() => undefined);
    client.upstreams.faults.clear();
    expect((await client.vsee(CARDS)).status).toBe(200);
  });

  it("are a bomb of a few kilobytes", async () => {
    bend({ kind: "gzip-bomb" });
    let bytes = 0;
    const { body, headers: sent } = await open();
    for await (const chunk of body) bytes += (chunk as Buffer).length;
    expect(sent["content-encoding"]).toBe("gzip");
    expect(bytes).toBeLessThan(200 * 1024);
  });

  it("drip a byte at a time after the headers", async () => {
    bend({ kind: "slow-drip", bytesPerSecond: 20 });
    const { body, statusCode } = await open();
    const abandoned = new AbortController();
    let bytes = 0;
    setTimeout(() => body.destroy(), 300);
    try {
      for await (const chunk of body) bytes += (chunk as Buffer).length;
    } catch {
      abandoned.abort();
    }
    expect(statusCode).toBe(200);
    expect(abandoned.signal.aborted).toBe(true);
    expect(bytes).toBeGreaterThan(1);
    expect(bytes).toBeLessThan(12);
  });
});

describe("connections", () => {
  it("are reset before the headers, or in the middle of the body", async () => {
    bend({ kind: "reset-before-headers", times: 1 });
    expect(await codeOf(client.vsee(CARDS))).toMatch(/ECONNRESET|UND_ERR_SOCKET/);
    bend({ kind: "reset-mid-body", times: 1 });
    const { statusCode, body } = await open();
    expect(statusCode).toBe(200);
    expect(await codeOf(body.text())).toMatch(/ECONNRESET|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH/);
  });

  it("stay silent where no answer is to come", async () => {
    bend({ kind: "no-answer" });
    const signal = AbortSignal.timeout(100);
    const asking = request(`${client.upstreams.urls.vsee}${CARDS}`, { headers: headers(), signal });
    await expect(asking).rejects.toThrow(/timeout/i);
    expect(client.upstreams.requests()).toHaveLength(1);
  });

  it("are refused by a closed port and taken again on the same one", async () => {
    await client.vsee(CARDS);
    const remove = client.upstreams.faults.add({ upstream: "vsee", kind: "refuse-connections" });
    await client.upstreams.faults.settled();
    expect(await codeOf(client.vsee(CARDS))).toBe("ECONNREFUSED");
    expect((await client.vba("/plans/301")).status).toBe(200);
    remove();
    await client.upstreams.faults.settled();
    expect((await client.vsee(CARDS)).status).toBe(200);
  });

  it("are closed once accepted, where a rule says so", async () => {
    const remove = client.upstreams.faults.add({ upstream: "vsee", kind: "drop-connections" });
    await client.upstreams.faults.settled();
    expect(await codeOf(client.vsee(CARDS))).toMatch(/ECONNRESET|UND_ERR_SOCKET/);
    expect(client.upstreams.requests()).toEqual([]);
    remove();
    expect((await client.vsee(CARDS)).status).toBe(200);
  });

  it("leave no port open after a stop, whatever rules are removed then", async () => {
    const other = await SandboxClient.start();
    const remove = other.upstreams.faults.add({ upstream: "vsee", kind: "refuse-connections" });
    await other.stop();
    remove();
    await other.upstreams.faults.settled();
    expect(await codeOf(other.vsee(CARDS))).toBe("ECONNREFUSED");
  });

  it("end with the sandbox, silent ones among them", async () => {
    const other = await SandboxClient.start();
    other.upstreams.faults.add({ upstream: "vsee", kind: "no-answer" });
    const asking = codeOf(other.vsee(CARDS));
    while (other.upstreams.requests().length === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    await other.stop();
    expect(await asking).toMatch(/ECONNRESET|UND_ERR_SOCKET/);
  });
});

describe("writes", () => {
  const close = () => client.vsee("/visits/close", { json: { id: "500002" } });
  const status = () => client.upstreams.store.clinic.visits.get("500002")?.status;
  const act = (fault: Partial<FaultRule>) => bend({ route: "/visits/close", ...fault });

  it.each<Partial<FaultRule>>([{ kind: "answer-lost" }, { kind: "reset-mid-body" }, { kind: "cut-json" }])(
    "are performed although %j",
    async (fault) => {
      act(fault);
      await close().catch(() => undefined);
      expect(status()).toBe(40);
      expect(client.upstreams.requests()).toHaveLength(1);
    },
  );

  it.each<Partial<FaultRule>>([
    { kind: "status", status: 500 },
    { kind: "reset-before-headers" },
    { kind: "html-200" },
    { kind: "refusal-with-200" },
    { kind: "redirect", url: "http://127.0.0.1:9" },
  ])("are not performed under %j", async (fault) => {
    act(fault);
    await close().catch(() => undefined);
    expect(status()).toBe(20);
  });
});

it("can be given its ports", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  const other = await SandboxClient.start();
  const ports = Object.values(other.upstreams.urls).map((url) => new URL(url).port);
  await other.stop();
  taken.close();
  expect(new Set(ports).size).toBe(4);
  expect(other.upstreams.urls.vsee).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/vc\/stable\/api_v3$/);
  expect(other.upstreams.urls.bastion).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/v2$/);
  expect(other.upstreams.urls.preauth).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(other.upstreams.urls.vba).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/vbasoftware$/);
});
