import fc from "fast-check";
import { Counter, Histogram, Registry } from "prom-client";
import { CallFigures } from "../../src/observability/call-figures";
import { OperationFigures, type FinishedOperation } from "../../src/observability/operation-figures";
import type { UpstreamCall } from "../../src/upstream/upstream-call";

const bounds = { seconds: [0.001, 0.5, 2], keys: [1, 10] };
const call: fc.Arbitrary<UpstreamCall> = fc.record({
  upstream: fc.constantFrom("vsee", "bastion"),
  method: fc.constantFrom("GET", "POST"),
  route: fc.constantFrom("/users", "/visits"),
  status: fc.constantFrom(200, 404, null),
  ms: fc.oneof(fc.constantFrom(0, 1, 500, 2_000), fc.double({ min: 0, max: 5_000, noNaN: true })),
  loads: fc.integer({ min: 1, max: 20 }),
  shared: fc.constant("fresh"),
});

/** The same figures, kept by prom-client itself. */
function reference(registry: Registry): (call: UpstreamCall) => void {
  const registers = [registry];
  const tries = new Counter({
    ...{ name: "x_upstream_requests_total", help: "Tries of upstream calls.", registers },
    labelNames: ["upstream", "method", "route", "status"],
  });
  const ofRoute = { labelNames: ["upstream", "route"], registers };
  const seconds = new Histogram({
    ...{ name: "x_upstream_request_duration_seconds", help: "Time of a try of an upstream call.", ...ofRoute },
    buckets: [...bounds.seconds],
  });
  const keys = new Histogram({
    ...{ name: "x_upstream_batch_size", help: "Keys that an upstream call served.", ...ofRoute },
    buckets: [...bounds.keys],
  });
  return ({ upstream, method, route, status, ms, loads }) => {
    tries.inc({ upstream, method, route, status: status ?? "none" });
    seconds.observe({ upstream, route }, ms / 1000);
    keys.observe({ upstream, route }, loads);
  };
}

const linesOf = (text: string): string[] => text.split("\n").filter(Boolean).sort();

it("calls are counted as prom-client counts them, however often metrics are collected meanwhile", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(call, { maxLength: 10 }), { maxLength: 4 }), async (scrapes) => {
      const [ours, theirs] = [new Registry(), new Registry()];
      const figures = new CallFigures(ours, "x_", bounds);
      const record = reference(theirs);
      for (const calls of scrapes) {
        for (const one of calls) {
          figures.record(one);
          record(one);
        }
        expect(linesOf(await ours.metrics())).toEqual(linesOf(await theirs.metrics()));
      }
    }),
    { numRuns: 100 },
  );
});

it("operations are counted as prom-client counts them", async () => {
  const operation: fc.Arbitrary<FinishedOperation> = fc.record({
    type: fc.constantFrom("query", "mutation", "none"),
    outcome: fc.constantFrom("ok", "partial", "refused"),
    ms: fc.oneof(fc.constantFrom(0, 1, 500, 2_000), fc.double({ min: 0, max: 5_000, noNaN: true })),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(operation, { maxLength: 10 }), { maxLength: 4 }), async (scrapes) => {
      const [ours, theirs] = [new Registry(), new Registry()];
      const figures = new OperationFigures(ours, "x_", bounds.seconds);
      const operations = new Counter({
        ...{ name: "x_operations_total", help: "Operations answered.", registers: [theirs] },
        labelNames: ["type", "outcome"],
      });
      const seconds = new Histogram({
        ...{ name: "x_operation_duration_seconds", help: "Time of an operation.", registers: [theirs] },
        labelNames: ["type"],
        buckets: [...bounds.seconds],
      });
      for (const finished of scrapes) {
        for (const { type, outcome, ms } of finished) {
          figures.record({ type, outcome, ms });
          operations.inc({ type, outcome });
          seconds.observe({ type }, ms / 1000);
        }
        expect(linesOf(await ours.metrics())).toEqual(linesOf(await theirs.metrics()));
      }
    }),
    { numRuns: 100 },
  );
});
