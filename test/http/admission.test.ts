import { Admission } from "../../src/http/admission";
import { runGraph } from "../support/run-graph";

describe("admission", () => {
  const admissions: Admission[] = [];
  const admission = (fewest: number, most: number) => {
    const made = new Admission({ fewest, most, busyDelayMs: 60 });
    admissions.push(made);
    return made;
  };
  afterEach(() => admissions.splice(0).forEach((made) => made.close()));

  /** How many are let in, and what lets them out again. */
  const fill = (door: Admission) => {
    const inside: (() => void)[] = [];
    for (let leave = door.enter(); leave !== null; leave = door.enter()) inside.push(leave);
    return inside;
  };
  const observe = (door: Admission, delayMs: number, samples: number) => {
    for (let sample = 0; sample < samples; sample++) door.observe(delayMs);
  };

  it("lets so many in at once, and one more for each that leaves, once", () => {
    const door = admission(2, 5);
    const inside = fill(door);
    expect(inside).toHaveLength(5);
    inside[0]?.();
    inside[0]?.();
    expect(fill(door)).toHaveLength(1);
  });

  it("takes fewer while the event loop falls behind, down to what keeps the process busy", () => {
    const door = admission(10, 100);
    const inside = fill(door);
    observe(door, 300, 200);
    inside.forEach((leave) => leave());
    expect(fill(door)).toHaveLength(10);
  });

  it("takes more again once the event loop keeps up", () => {
    const door = admission(10, 100);
    observe(door, 300, 200);
    observe(door, 0, 400);
    expect(fill(door)).toHaveLength(100);
  });

  it("does not mind a short delay", () => {
    const door = admission(10, 100);
    observe(door, 120, 1);
    expect(fill(door)).toHaveLength(100);
  });

  it("turns away what is too much, at once, while health goes on answering", async () => {
    const graph = await runGraph({ patients: 20, parts: { admission: admission(10, 10) } });
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
    expect(Math.min(...took)).toBeLessThan(25);
    const statuses = (await Promise.all(flood)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(10);
    expect(statuses.filter((status) => status === 503)).toHaveLength(20);
    await graph.stop();
  });
});
