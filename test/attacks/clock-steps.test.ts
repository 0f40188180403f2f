import { eventually } from "../ledger/eventually";
import { subscribe, transports } from "../subscriptions/subscriber";
import { runGraph, type RunningGraph } from "../support/run-graph";

const hourMs = 3_600_000;

/** Steps the wall clock and nothing else: timers and `performance.now()` go on. */
function step(ms: number): void {
  const now = Date.now() + ms;
  jest.useFakeTimers({
    now,
    advanceTimers: true,
    doNotFake: [
      "hrtime",
      "nextTick",
      "performance",
      "queueMicrotask",
      "setImmediate",
      "clearImmediate",
      "setInterval",
      "clearInterval",
      "setTimeout",
      "clearTimeout",
    ],
  });
}

describe("a wall clock that steps", () => {
  let graph: RunningGraph;
  beforeEach(async () => {
    graph = await runGraph({ patients: 5 });
  });
  afterEach(async () => {
    jest.useRealTimers();
    await graph.stop();
  });

  const ask = () => graph.run(`{ patient(id: "4001") { fullName } }`);
  const breakVsee = async () => {
    const fault = graph.upstreams.faults.add({ upstream: "vsee", kind: "status", status: 503 });
    for (let tries = 0; tries < 40; tries++) await ask();
    graph.upstreams.faults.remove(fault.id);
  };
  /** Until the breaker has let a probe through; every refusal until then says how soon. */
  const recover = async (): Promise<readonly number[]> => {
    const told: number[] = [];
    for (let tries = 0; tries < 200; tries++) {
      const { errors } = await ask();
      if (!errors) return told;
      told.push(Number(errors[0]?.extensions["retryAfterSeconds"]));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("The breaker admitted no probe.");
  };

  it.each([
    ["back an hour", -hourMs],
    ["forward a day", 24 * hourMs],
  ])("%s keeps no open breaker shut, and nobody waiting for longer than it takes", async (_what, ms) => {
    // A token that is good before and after.
    await breakVsee();
    step(ms);
    const token = await graph.issue({ roles: ["CLINIC_STAFF" as never] }, 7 * 24 * 3600);
    const { errors } = await graph.run(`{ patient(id: "4001") { fullName } }`, {}, { token });
    expect(Number(errors?.[0]?.extensions["retryAfterSeconds"] ?? 1)).toBeLessThanOrEqual(2);
    const told = ms < 0 ? await recover() : [];
    for (const seconds of told) expect(seconds).toBeLessThanOrEqual(2);
  });

  it.each(transports)(
    "forward a day ends what runs with a token that has expired since, and says why: %s",
    async (transport) => {
      const token = await graph.issue({ roles: ["BROKER" as never] }, 7_200);
      const subscriber = subscribe(graph, transport, { query: "subscription { endorsementChanged { id } }", token });
      const metrics = async () => (await fetch(`${graph.url}/metrics`)).text();
      await eventually(async () => expect(await metrics()).toMatch(/type="subscription",outcome="ok"[^\n]* 1$/m));
      step(24 * hourMs);
      await subscriber.ended;
      expect(subscriber.events).toMatchObject([{ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] }]);
    },
  );

  it("leaves the minute of a caller as long as a minute", async () => {
    const tight = await runGraph({ patients: 5, variables: { CALLER_COST_PER_MINUTE: "3" } });
    for (let tries = 0; tries < 5; tries++) await tight.run(`{ patient(id: "4001") { fullName } }`);
    step(-hourMs);
    const token = await tight.issue({ subject: "sandbox-clinic_staff", roles: ["CLINIC_STAFF" as never] }, 3600);
    const { errors, headers } = await tight.run(`{ patient(id: "4001") { fullName } }`, {}, { token });
    expect(errors?.[0]?.extensions.code).toBe("RATE_LIMITED");
    expect(Number(headers.get("retry-after"))).toBeLessThanOrEqual(60);
    await tight.stop();
  });
});
