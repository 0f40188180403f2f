import { Readable } from "node:stream";
import { readJsonBody, UnfinishedBodies } from "../../src/http/request-body";
import { eventually } from "../ledger/eventually";
import { startProduction, type ProductionGraph } from "../security/support/production-graph";
import { closeAll, openMany, openRaw, startPost, type RawConnection } from "./support/raw-connection";

const request = { query: `{ patient(id: "4001") { fullName } }` };

describe("requests that are never finished", () => {
  let graph: ProductionGraph;
  let attackers: RawConnection[] = [];
  beforeAll(async () => {
    graph = await startProduction({}, { patients: 5 });
  });
  afterEach(async () => {
    await closeAll(attackers);
    attackers = [];
  });
  afterAll(() => graph.stop());

  const ask = async (count: number): Promise<number[]> => {
    const answers = await Promise.all(Array.from({ length: count }, () => graph.post(request)));
    return answers.map(({ status }) => status);
  };

  it("take no place from finished ones: 1,100 heads without a body, of the same address", async () => {
    attackers = await openMany(1_100, graph.url);
    for (const attacker of attackers) startPost(attacker, { "content-length": 100 });
    // The newest hundred may wait; the earlier ones were told to try again, before their time was up unless the machine is slow.
    const answeredWith = (status: RegExp) => attackers.filter((attacker) => status.test(attacker.text()));
    await eventually(() => expect(answeredWith(/^HTTP\/1\.1 (503|408)/).length).toBeGreaterThanOrEqual(1_000));
    expect(answeredWith(/^HTTP\/1\.1 503/).length).toBeGreaterThan(500);
    expect(new Set(await ask(50))).toEqual(new Set([200]));
  });

  it("take no place from finished ones when their bodies drip", async () => {
    attackers = await openMany(300, graph.url);
    for (const attacker of attackers) startPost(attacker, { "content-length": 100_000 }, "{");
    const drip = setInterval(() => attackers.forEach(({ socket }) => socket.writable && socket.write(" ")), 100);
    expect(new Set(await ask(50))).toEqual(new Set([200]));
    clearInterval(drip);
  });

  it("end with 408 when a body comes too slowly", async () => {
    const attacker = await openRaw(graph.url);
    attackers = [attacker];
    startPost(attacker, { "content-length": 100 }, "{");
    const drip = setInterval(() => attacker.socket.writable && attacker.socket.write(" "), 200);
    await attacker.closed;
    clearInterval(drip);
    expect(attacker.text()).toMatch(/^HTTP\/1\.1 408 /);
    expect(attacker.text()).toContain("did not arrive in time");
  });

  it("in chunks of a byte are refused, and in small ones are read", async () => {
    const inChunks = (text: string, bytes: number) =>
      (text.match(new RegExp(`.{1,${bytes}}`, "gs")) ?? []).map((part) => `${part.length.toString(16)}\r\n${part}\r\n`);
    const text = JSON.stringify({ query: "{ __typename }", variables: { filler: "x".repeat(20_000) } });
    attackers = await openMany(2, graph.url);
    for (const [at, bytes] of [1, 10].entries()) {
      startPost(attackers[at]!, { "transfer-encoding": "chunked" }, [...inChunks(text, bytes), "0\r\n\r\n"].join(""));
    }
    await eventually(() => attackers.forEach((attacker) => expect(attacker.text()).toContain("\r\n\r\n{")));
    expect(attackers[0]!.text()).toMatch(/^HTTP\/1\.1 413 [^]*too many pieces/);
    expect(attackers[1]!.text()).toMatch(/^HTTP\/1\.1 200 [^]*"__typename":"Query"/);
  });

  it.each([
    ["of a stranger", { authorization: "Bearer invalid" }, 401],
    ["that is too large", {}, 413],
  ])("end with their connection when a body %s goes on after the answer", async (_what, headers, status) => {
    const attacker = await openRaw(graph.url);
    attackers = [attacker];
    attacker.socket.on("error", () => undefined);
    startPost(attacker, { "transfer-encoding": "chunked", ...headers });
    const part = `8000\r\n${" ".repeat(0x8000)}\r\n`;
    let sent = 0;
    const send = (): void => {
      for (let more = true; more && attacker.socket.writable; sent++) more = attacker.socket.write(part);
    };
    attacker.socket.on("drain", send);
    send();
    await attacker.closed;
    expect(attacker.text()).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(sent * part.length).toBeGreaterThan(1_000_000);
  });

  it("of an address that floods push aside none of another address", async () => {
    const headers = { "content-type": "application/json" };
    const bodies = new UnfinishedBodies({ perAddress: 2, total: 4 });
    const pending = (address: string) => {
      const request = Object.assign(new Readable({ read: () => undefined }), { headers });
      return readJsonBody(request as never, bodies, { address });
    };
    const quiet = pending("192.0.2.1");
    const loud = Array.from({ length: 50 }, () => pending("192.0.2.2"));
    const first = await Promise.race([quiet, ...loud.slice(0, 48).map(async (read) => read)]);
    expect(first).toMatchObject({ refusal: { status: 503 } });
    expect(await Promise.race([quiet, Promise.resolve("still waiting")])).toBe("still waiting");
    bodies.close();
  });

  it("may take long if they arrive fast enough, and are cut if they do not, however often a byte comes", async () => {
    const headers = { "content-type": "application/json" };
    const bodies = new UnfinishedBodies({ firstMs: 200, bytesPerSecond: 1_000 });
    const sending = (piece: string) => {
      const stream = new Readable({ read: () => undefined });
      const timer = setInterval(() => stream.push(piece), 50);
      const read = readJsonBody(Object.assign(stream, { headers }) as never, bodies, { address: "192.0.2.1" });
      return { stream, timer, read };
    };
    const [steady, dripping] = [sending(" ".repeat(500)), sending(" ")];
    expect(await dripping.read).toMatchObject({ refusal: { status: 408 } });
    // The sweeps after it have passed the steady one over as well.
    const alsoDripping = sending(" ");
    expect(await alsoDripping.read).toMatchObject({ refusal: { status: 408 } });
    for (const { timer } of [steady, dripping, alsoDripping]) clearInterval(timer);
    steady.stream.push("{}");
    steady.stream.push(null);
    expect(await steady.read).toMatchObject({ json: {} });
    bodies.close();
  });
});
