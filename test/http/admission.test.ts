import { setImmediate as turn } from "node:timers/promises";
import { eventually } from "../ledger/eventually";
import { Admission, type Leave } from "../../src/http/admission";
import type { AdmissionLimits } from "../../src/http/admission-limits";
import { runGraph, type RunningGraph } from "../support/run-graph";

/** Time that passes only when a test says so, and an event loop that nobody else looks at. */
class ManualTime {
  private at = 0;
  readonly watch = () => () => undefined;
  now = (): number => this.at;

  pass(ms: number): void {
    this.at += ms;
  }
}

/** Lets those begin whose turn it is. */
async function turns(count = 5): Promise<void> {
  for (let at = 0; at < count; at++) await turn();
}

describe("admission", () => {
  const manual = (limits: Partial<AdmissionLimits>) => {
    const time = new ManualTime();
    return { door: new Admission({ perCallerAndTurn: Infinity, ...limits }, time), time };
  };

  /** Those who are let in at once, until one is not, who then waits or was turned away. */
  const fill = (door: Admission, caller?: string): Leave[] => {
    const inside: Leave[] = [];
    const enter = () => door.enter(caller);
    for (let entered = enter(); typeof entered === "function"; entered = enter()) inside.push(entered);
    return inside;
  };
  const observe = (door: Admission, turnMs: number, samples: number) => {
    for (let sample = 0; sample < samples; sample++) door.observe({ turnMs, elapsedMs: 10 + turnMs });
  };

  it("lets so many run at once, and for each that leaves, once, one more of those who wait, the first first", async () => {
    const { door } = manual({ fewest: 2, most: 5, waiting: 2 });
    const inside = Array.from({ length: 5 }, () => door.enter() as Leave);
    const began: string[] = [];
    const waiting = ["first", "second"].map(async (name) => {
      await door.enter();
      began.push(name);
    });
    expect(door.enter()).toBeNull();
    inside[0]?.();
    inside[0]?.();
    await turns();
    expect(began).toEqual(["first"]);
    inside[1]?.();
    await Promise.all(waiting);
    expect(began).toEqual(["first", "second"]);
  });

  it("admits callers in turn, however many operations of one wait", async () => {
    const { door } = manual({ fewest: 1, most: 1, waiting: 20 });
    let leave = door.enter("greedy") as Leave;
    const began: string[] = [];
    const wait = async (caller: string): Promise<void> => {
      const entered = await door.enter(caller);
      began.push(caller);
      leave = entered as Leave;
    };
    const all = [...Array<string>(10).fill("greedy"), "modest", "other"].map(wait);
    for (let left = all.length; left > 0; left--) {
      leave();
      await turns();
    }
    await Promise.all(all);
    expect(began.slice(0, 4)).toEqual(["greedy", "modest", "other", "greedy"]);
    expect(began).toHaveLength(12);
  });

  it("begins a few operations of one caller in each turn, and another caller's at once", async () => {
    const { door } = manual({ perCallerAndTurn: 2 });
    const inside = fill(door, "greedy");
    expect(inside).toHaveLength(2);
    let began = 0;
    for (let one = 0; one < 6; one++) void (async () => (await door.enter("greedy"), began++))();
    // The one that found no room in this turn, and these.
    expect(door.operations).toEqual({ running: 2, waiting: 7 });
    expect(typeof door.enter("modest")).toBe("function");
    expect(began).toBe(0);
    await turns(2);
    expect(began).toBeLessThan(6);
    await turns(10);
    expect([began, door.operations]).toEqual([6, { running: 10, waiting: 0 }]);
  });

  it("refuses the last operation of the caller with the most waiting, when another's finds no room", async () => {
    const { door } = manual({ fewest: 1, most: 1, waiting: 3 });
    const leave = door.enter("greedy") as Leave;
    const greedy = [1, 2, 3].map(() => door.enter("greedy"));
    expect(door.enter("greedy")).toBeNull();
    const modest = door.enter("modest");
    expect(modest).not.toBeNull();
    expect(await greedy[2]).toBeNull();
    leave();
    expect(typeof (await greedy[0])).toBe("function");
  });

  it.each([
    ["turns were long before", 0, 50],
    ["many come within one turn", 3, 0],
  ])("begins no more in one turn than a short one holds, all of them in the end: %s", async (_, inside, turnMs) => {
    const { door, time } = manual({ turnMs: 5, inside, most: 1000 });
    observe(door, turnMs, 10);
    let at = 0;
    const began = new Map<number, number>();
    const work = async (): Promise<void> => {
      const leave = await door.enter();
      time.pass(2);
      began.set(at, (began.get(at) ?? 0) + 1);
      await turn();
      leave?.();
    };
    const all: Promise<void>[] = [];
    for (let one = 0; one < 30; one++) {
      all.push(work());
      // What one does runs before the next is seen, as it is with requests.
      await Promise.resolve();
    }
    let done = false;
    void Promise.all(all).then(() => (done = true));
    for (; !done && at < 10_000; at++) await turn();
    expect([...began.values()].reduce((sum, count) => sum + count, 0)).toBe(30);
    // Three fill a short turn, and two of them may fall between two looks of this test.
    expect(Math.max(...began.values())).toBeLessThanOrEqual(6);
  });

  it("runs fewer while event loop turns are long, down to what keeps the process busy, and more again afterwards", async () => {
    const { door } = manual({ fewest: 10, most: 100, inside: 50, turnMs: 5 });
    const crowd = fill(door);
    expect(crowd).toHaveLength(100);
    observe(door, 50, 200);
    crowd.forEach((leave) => leave());
    await turns();
    // The hundred and first waited, and has come in.
    expect(fill(door)).toHaveLength(9);
    observe(door, 1, 400);
    await turns();
    expect(fill(door)).toHaveLength(89);
  });

  it("lets all run at once while there are few, however long the turns", () => {
    const { door } = manual({ fewest: 1, most: 100, inside: 50, turnMs: 5 });
    for (let at = 0; at < 50; at++) {
      observe(door, 50, 10);
      expect(typeof door.enter()).toBe("function");
    }
    observe(door, 50, 10);
    expect(door.enter()).toBeInstanceOf(Promise);
  });

  it("ignores a single long turn", () => {
    const { door } = manual({ fewest: 10, most: 100, inside: 0, turnMs: 30 });
    observe(door, 40, 1);
    expect(fill(door)).toHaveLength(100);
  });

  it("lets a burst wait, and refuses at once while the queue persists", async () => {
    const { door, time } = manual({ fewest: 1, most: 1, inside: 40, patienceMs: 10, burstMs: 60 });
    const leave = door.enter() as Leave;
    const waiting = Array.from({ length: 50 }, () => door.enter());
    expect(waiting).not.toContain(null);
    for (let passed = 0; passed < 150; passed += 10) {
      time.pass(10);
      observe(door, 0, 1);
    }
    expect(door.enter()).toBeNull();
    leave();
    for (const next of waiting) (await next)?.();
    for (let passed = 0; passed < 150; passed += 10) {
      time.pass(10);
      observe(door, 0, 1);
    }
    expect(typeof door.enter()).toBe("function");
  });

  it("refuses nothing while there are few, however long they wait", async () => {
    const { door, time } = manual({ fewest: 1, most: 1, inside: 10, patienceMs: 10, burstMs: 20 });
    const leave = door.enter() as Leave;
    const waiting = Array.from({ length: 8 }, () => door.enter());
    for (let passed = 0; passed < 100; passed += 10) {
      time.pass(10);
      observe(door, 0, 1);
    }
    const last = door.enter();
    expect(last).not.toBeNull();
    expect(door.enter()).toBeNull();
    leave();
    for (const next of [...waiting, last]) (await next)?.();
  });

  describe("in front of a graph", () => {
    const door = new Admission({ perCallerAndTurn: Infinity, fewest: 10, most: 10, waiting: 5 });
    let graph: RunningGraph;
    beforeAll(async () => {
      graph = await runGraph({ patients: 20, parts: { admission: door } });
    });
    afterAll(() => graph.stop());

    const chart = (id: number, signal?: AbortSignal) =>
      graph.run(`{ patient(id: "${id}") { fullName } }`, {}, signal && { signal });
    const waiting = (count: number) => eventually(() => expect(door.operations.waiting).toBeGreaterThanOrEqual(count));

    it("refuses the excess at once, while the health check still answers", async () => {
      const inside = fill(door);
      expect(inside).toHaveLength(10);
      // One of the five who may wait is the eleventh that `fill` tried.
      const patient = Array.from({ length: 4 }, (_, at) => chart(4001 + at));
      await waiting(5);
      for (let round = 0; round < 5; round++) {
        const { status, headers, errors } = await graph.run("{ __typename }");
        expect([status, errors?.[0]?.extensions.code]).toEqual([503, "OVERLOADED"]);
        expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
      }
      for (const path of ["/healthz", "/readyz", "/metrics"])
        expect((await fetch(`${graph.url}${path}`)).status).toBe(200);
      expect(door.operations.waiting).toBe(5);
      inside.forEach((leave) => leave());
      expect((await Promise.all(patient)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    });

    it("runs nothing for a client that left while it waited", async () => {
      const inside = fill(door);
      const before = door.operations.waiting;
      const leaving = new AbortController();
      const left = chart(4012, leaving.signal).catch(() => null);
      await waiting(before + 1);
      leaving.abort();
      await left;
      // By then the end of the connection has been read as well.
      for (let asked = 0; asked < 3; asked++) await fetch(`${graph.url}/healthz`);
      inside.forEach((leave) => leave());
      expect((await chart(4003)).status).toBe(200);
      const asked = graph.upstreams.requests("vsee").map(({ path }) => path);
      expect(asked.join()).toContain("4003");
      expect(asked.join()).not.toContain("4012");
    });
  });
});
