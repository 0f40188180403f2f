import { setImmediate as turn, setTimeout as pause } from "node:timers/promises";
import { Admission, type AdmissionLimits, type Leave } from "../../src/http/admission";
import { runGraph } from "../support/run-graph";
import { paced } from "../support/pace";

/** No turn of a test's is too long, however slow the machine. */
const anyTurn = 1e6;

describe("admission", () => {
  const admissions: Admission[] = [];
  const admission = (limits: Partial<AdmissionLimits>) => {
    const made = new Admission({ turnMs: anyTurn, ...limits });
    admissions.push(made);
    return made;
  };
  afterEach(() => admissions.splice(0).forEach((made) => made.close()));

  /** Those who are let in at once, until one is not, who then waits or was turned away. */
  const fill = (door: Admission): Leave[] => {
    const inside: Leave[] = [];
    for (let entered = door.enter(); typeof entered === "function"; entered = door.enter()) inside.push(entered);
    return inside;
  };
  const observe = (door: Admission, turnMs: number, samples: number) => {
    for (let sample = 0; sample < samples; sample++) door.observe({ turnMs, elapsedMs: 10 + turnMs });
  };

  it("lets so many run at once, and for each that leaves, once, one more of those who wait, the first first", async () => {
    const door = admission({ fewest: 2, most: 5, waiting: 2 });
    const inside = Array.from({ length: 5 }, () => door.enter() as Leave);
    const began: string[] = [];
    const waiting = ["first", "second"].map(async (name) => {
      await door.enter();
      began.push(name);
    });
    expect(door.enter()).toBeNull();
    inside[0]?.();
    inside[0]?.();
    await pause(20);
    expect(began).toEqual(["first"]);
    inside[1]?.();
    await Promise.all(waiting);
    expect(began).toEqual(["first", "second"]);
  });

  it("lets callers in by turns, however many operations of one wait", async () => {
    const door = admission({ fewest: 1, most: 1, waiting: 20 });
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
      await pause(5);
    }
    await Promise.all(all);
    expect(began.slice(0, 4)).toEqual(["greedy", "modest", "other", "greedy"]);
    expect(began).toHaveLength(12);
  });

  it("turns away the last of the caller that has most waiting, where another's finds no room", async () => {
    const door = admission({ fewest: 1, most: 1, waiting: 3 });
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
    const door = admission({ turnMs: 5, inside, most: 1000 });
    observe(door, turnMs, 10);
    let turns = 0;
    const began = new Map<number, number>();
    const work = async (): Promise<void> => {
      const leave = await door.enter();
      const until = performance.now() + 2;
      while (performance.now() < until);
      began.set(turns, (began.get(turns) ?? 0) + 1);
      await turn();
      leave?.();
    };
    const all: Promise<void>[] = [];
    for (let at = 0; at < 30; at++) {
      all.push(work());
      // What one does runs before the next is seen, as it is with requests.
      await Promise.resolve();
    }
    let done = false;
    void Promise.all(all).then(() => (done = true));
    for (; !done && turns < 10_000; turns++) await turn();
    expect([...began.values()].reduce((sum, count) => sum + count, 0)).toBe(30);
    expect(began.size).toBeGreaterThan(5);
  });

  it("runs fewer while turns are long, down to what keeps the process busy, and more again after", async () => {
    const door = admission({ fewest: 10, most: 100, inside: 50, turnMs: 5 });
    const inside = Array.from({ length: 100 }, () => door.enter() as Leave);
    observe(door, 50, 200);
    inside.forEach((leave) => leave());
    await turn();
    const few = fillPatiently(door, 10);
    expect(few).toHaveLength(10);
    observe(door, 1, 400);
    // The one that `fill` left waiting comes in, in the first turn that is not late.
    for (let turns = 0; turns < 50; turns++) await turn();
    expect(fillPatiently(door, 90).length).toBeGreaterThan(80);
  });

  /** Like `fill`, whatever time a turn of this machine takes. */
  const fillPatiently = (door: Admission, most: number): Leave[] => {
    const limits = (door as unknown as { limits: { turnMs: number } }).limits;
    Object.assign(door, { limits: { ...limits, turnMs: anyTurn } });
    const inside = fill(door).slice(0, most);
    Object.assign(door, { limits });
    return inside;
  };

  it("lets all run at once, however long the turns, while few are inside", () => {
    const door = admission({ fewest: 1, most: 100, inside: 50, turnMs: 5 });
    for (let at = 0; at < 50; at++) {
      observe(door, 50, 10);
      expect(typeof door.enter()).toBe("function");
    }
    observe(door, 50, 10);
    expect(door.enter()).toBeInstanceOf(Promise);
  });

  it("does not mind one long turn", () => {
    const door = admission({ fewest: 10, most: 100, inside: 0, turnMs: 30 });
    observe(door, 40, 1);
    expect(fillPatiently(door, 100)).toHaveLength(100);
  });

  it("lets a burst wait, and turns away at once where the queue stays, until it has gone", async () => {
    const door = admission({ fewest: 1, most: 1, inside: 40, patienceMs: 10, burstMs: 60 });
    const leave = door.enter() as Leave;
    const waiting = Array.from({ length: 50 }, () => door.enter());
    expect(waiting).not.toContain(null);
    await pause(150);
    expect(door.enter()).toBeNull();
    leave();
    for (const next of waiting) (await next)?.();
    await pause(150);
    expect(typeof door.enter()).toBe("function");
  });

  it("turns nobody away while few are inside, however long they wait", async () => {
    const door = admission({ fewest: 1, most: 1, inside: 10, patienceMs: 10, burstMs: 20 });
    const leave = door.enter() as Leave;
    const waiting = Array.from({ length: 8 }, () => door.enter());
    await pause(100);
    const last = door.enter();
    expect(last).not.toBeNull();
    expect(door.enter()).toBeNull();
    leave();
    for (const next of [...waiting, last]) (await next)?.();
  });

  it("turns away what is too much, at once, while health goes on answering", async () => {
    const graph = await runGraph({
      patients: 20,
      parts: { admission: admission({ fewest: 10, most: 10, waiting: 5 }) },
    });
    graph.upstreams.faults.add({ upstream: "vsee", kind: "delay", ms: 1500 });
    const flood = Array.from({ length: 30 }, (_, n) => graph.run(`{ patient(id: "${4001 + (n % 20)}") { fullName } }`));
    await Promise.any(flood);
    const took: number[] = [];
    for (let round = 0; round < 5; round++) {
      const started = performance.now();
      const { status, headers, errors } = await graph.run("{ __typename }");
      took.push(performance.now() - started);
      expect([status, errors?.[0]?.extensions.code]).toEqual([503, "OVERLOADED"]);
      expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
    }
    for (const path of ["/healthz", "/readyz", "/metrics"])
      expect((await fetch(`${graph.url}${path}`)).status).toBe(200);
    expect(Math.min(...took)).toBeLessThan(paced(25));
    const statuses = (await Promise.all(flood)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(15);
    expect(statuses.filter((status) => status === 503)).toHaveLength(15);
    await graph.stop();
  });

  it("runs nothing for a client that left while it waited", async () => {
    const graph = await runGraph({ patients: 20, parts: { admission: admission({ fewest: 1, most: 1 }) } });
    graph.upstreams.faults.add({ upstream: "vsee", kind: "delay", ms: 400 });
    const first = graph.run('{ patient(id: "4001") { fullName } }');
    await pause(100);
    const leaving = new AbortController();
    const left = graph.run('{ patient(id: "4002") { fullName } }', {}, { signal: leaving.signal }).catch(() => null);
    await pause(100);
    leaving.abort();
    await left;
    expect((await first).status).toBe(200);
    graph.upstreams.faults.clear();
    expect((await graph.run('{ patient(id: "4003") { fullName } }')).status).toBe(200);
    expect(
      graph.upstreams
        .requests("vsee")
        .map(({ path }) => path)
        .join(),
    ).not.toContain("4002");
    await graph.stop();
  });
});
