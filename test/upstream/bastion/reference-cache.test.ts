import { ReferenceCache } from "../../../src/upstream/bastion/reference-cache";
import type { UpstreamCall } from "../../../src/upstream/upstream-call";
import { operation, pause } from "./broker-bench";

const want = (key: string) => ({ key, route: "/list", loads: 1 });
const rows = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A cache over a list that is counted and may be held back. */
function setUp(options = {}) {
  const cache = new ReferenceCache("bastion", options);
  let reads = 0;
  const read = (key: string, count = 1, gate: Promise<unknown> = Promise.resolve()) =>
    cache.get(want(key), operation(), async () => {
      reads += 1;
      await gate;
      return rows(count);
    });
  return { cache, read, reads: () => reads };
}

it("lets go the lists used longest ago when the rows become too many", async () => {
  const { read, reads } = setUp({ maxRows: 25 });
  await read("a", 10);
  await read("b", 10);
  await read("a", 10);
  await read("c", 10);
  expect(reads()).toBe(3);
  expect((await read("a", 10)).cached).toBe(true);
  expect((await read("b", 10)).cached).toBe(false);
});

it("does not keep a list that is larger than all it may keep", async () => {
  const { read } = setUp({ maxRows: 25 });
  expect((await read("huge", 100)).rows).toHaveLength(100);
  expect((await read("huge", 100)).cached).toBe(false);
});

it("forgets a list that was invalidated", async () => {
  const { cache, read } = setUp();
  await read("a");
  cache.invalidate("a");
  expect(cache.isFresh("a")).toBe(false);
  expect((await read("a")).cached).toBe(false);
});

it("neither caches nor shares a read that began before the invalidation", async () => {
  const { cache, read, reads } = setUp();
  let open = (): void => undefined;
  const old = read("a", 1, new Promise<void>((resolve) => (open = resolve)));
  cache.invalidate("a");
  expect((await read("a", 2)).rows).toHaveLength(2);
  open();
  expect((await old).rows).toHaveLength(1);
  expect((await read("a")).rows).toHaveLength(2);
  expect(reads()).toBe(2);
});

it("reports every answer that needed no call to the observer", async () => {
  const told: UpstreamCall[] = [];
  const { read } = setUp({ observer: { answerShared: (call: UpstreamCall) => told.push(call) } });
  await read("a");
  await read("a");
  expect(told).toEqual([
    { upstream: "bastion", method: "GET", route: "/list", status: 200, ms: 0, loads: 1, shared: "cached" },
  ]);
});

it("waits a while after a background read that failed before it tries the next", async () => {
  const cache = new ReferenceCache("bastion", { freshMs: 100 });
  let reads = 0;
  const read = () =>
    cache.get(want("a"), operation(), async () => {
      reads += 1;
      if (reads > 1) throw new Error("down");
      return rows(1);
    });
  await read();
  await pause(120);
  await read();
  await pause(1);
  await read();
  expect(reads).toBe(2);
  await pause(30);
  await read();
  expect(reads).toBe(3);
});

it("refuses an operation that is over before it asks", async () => {
  const { cache } = setUp();
  const scope = operation();
  scope.end();
  const load = jest.fn(async () => rows(1));
  await expect(cache.get(want("a"), scope, load)).rejects.toMatchObject({ code: "UPSTREAM_TIMEOUT", sent: false });
  expect(load).not.toHaveBeenCalled();
});
