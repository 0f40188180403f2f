import { BrokerBench, operation, pause } from "./broker-bench";
import { paced } from "../../support/pace";

let bench: BrokerBench;

beforeAll(async () => {
  bench = await BrokerBench.start({ patients: 5 });
});
afterAll(() => bench.stop());

const plans = "/vendors/plans";
const slow = (ms: number) => bench.upstreams.faults.add({ upstream: "bastion", route: plans, kind: "delay", ms });

it("reads a list once for all who wait for it, and says who shared", async () => {
  await bench.newProcess();
  const scopes = Array.from({ length: 10 }, operation);
  await Promise.all(scopes.map((scope) => bench.references.plans(scope)));
  expect(bench.asked()).toEqual([`GET ${plans}`]);
  const shared = scopes.map(({ calls }) => calls.filter(({ route }) => route === plans).map((call) => call.shared));
  expect(shared).toEqual([["fresh"], ...Array.from({ length: 9 }, () => ["in-flight"])]);
});

it("gives a stale list at once, while one read in the background replaces it", async () => {
  await bench.newProcess({ freshMs: 50 });
  await bench.references.plans(operation());
  await pause(80);
  slow(200);
  const scope = operation();
  const asked = performance.now();
  await Promise.all(Array.from({ length: 5 }, () => bench.references.plans(scope)));
  expect(performance.now() - asked).toBeLessThan(paced(100));
  expect(scope.calls.map(({ shared }) => shared)).toEqual(Array.from({ length: 5 }, () => "cached"));
  const plan = bench.upstreams.store.broker.plans.get(301)!;
  plan.name = "Renamed";
  scope.end();
  const nameNow = async () => {
    const { rows } = await bench.references.plans(operation());
    return rows.find(({ id }) => id === "301")?.name;
  };
  while ((await nameNow()) !== "Renamed") await pause(20);
  expect(bench.asked().slice(0, 2)).toEqual([`GET ${plans}`, `GET ${plans}`]);
});

it("does not start a read in the background for a list that is fresh", async () => {
  await bench.newProcess();
  await bench.references.plans(operation());
  await bench.references.plans(operation());
  expect(bench.references.hasPlans).toBe(true);
  expect(bench.asked()).toEqual([`GET ${plans}`]);
});

it("keeps the old list when the read in the background fails, and no longer than its age allows", async () => {
  await bench.newProcess({ freshMs: 20, maxAgeMs: 400 });
  await bench.references.plans(operation());
  bench.upstreams.faults.add({ upstream: "bastion", route: plans, kind: "status", status: 422 });
  await pause(40);
  await bench.references.plans(operation());
  await pause(60);
  expect((await bench.references.plans(operation())).cached).toBe(true);
  await pause(400);
  await expect(bench.references.plans(operation())).rejects.toMatchObject({ code: "UPSTREAM_REJECTED" });
});

it("continues for the others when the operation that began the first read ends", async () => {
  await bench.newProcess();
  slow(150);
  const first = operation();
  const left = bench.references.plans(first);
  const other = bench.references.plans(operation());
  setTimeout(() => first.end(), 50);
  await expect(left).rejects.toMatchObject({ code: "UPSTREAM_TIMEOUT" });
  expect((await other).rows.length).toBeGreaterThan(0);
  expect(bench.asked()).toEqual([`GET ${plans}`]);
});

it("fails for all who wait when the first read fails, and caches nothing", async () => {
  await bench.newProcess();
  bench.upstreams.faults.add({ upstream: "bastion", route: plans, kind: "status", status: 422, times: 1 });
  const scopes = [operation(), operation()];
  const failed = await Promise.allSettled(scopes.map((scope) => bench.references.plans(scope)));
  expect(failed.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(scopes[1]?.calls.at(-1)).toMatchObject({ shared: "in-flight", status: 422 });
  expect((await bench.references.plans(operation())).cached).toBe(false);
});
