import { clock } from "../src/clock";
import { readSandboxNow } from "../src/config";
import { ConfigError } from "../src/config/config-error";
import { runGraph } from "./support/run-graph";

const leapDay = new Date("2028-02-29T21:30:00Z");
const dayMs = 86_400_000;

afterAll(() => clock.startAt(new Date()));

it("the clock starts at the given instant and runs on from there", async () => {
  clock.startAt(leapDay);
  const [first, wall] = [clock.now(), Date.now()];
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(Math.abs(clock.now() - first - (Date.now() - wall))).toBeLessThanOrEqual(1);
  expect(clock.today()).toBe("2028-02-29");
  expect(clock.nowSeconds()).toBe(Math.floor(clock.now() / 1000));
});

describe("SANDBOX_NOW", () => {
  it.each(["2028-02-29T21:30:00Z", "2028-02-29T22:30+01:00", "2028-02-29T21:30:00.000Z"])("reads %s", (text) => {
    expect(readSandboxNow({ SANDBOX_NOW: text })).toEqual(leapDay);
  });

  it("is the machine's time where it is not set", () => expect(readSandboxNow({})).toBeUndefined());

  it.each(["2027-02-29T21:30:00Z", "2028-02-29", "2028-02-29T21:30:00", "2028-02-29T25:00:00Z", "tomorrow"])(
    "refuses %s",
    (text) => {
      expect(() => readSandboxNow({ SANDBOX_NOW: text })).toThrow(ConfigError);
      expect(() => readSandboxNow({ SANDBOX_NOW: text })).not.toThrow(text);
    },
  );
});

// A leap day's evening, the last seconds of a year, the first of March after a year without a leap day.
describe.each(["2028-02-29T21:30:00Z", "2026-12-31T23:59:50Z", "2027-03-01T00:00:00Z"])("a sandbox at %s", (now) => {
  const start = new Date(now);

  it("has visits behind it and before it, and pre-authorizations of the last 30 days", async () => {
    const graph = await runGraph({ now: start });
    const { data, errors } = await graph.run(`{
      past: visits(filter: { upcoming: false }, first: 100) { nodes { start } }
      coming: visits(filter: { upcoming: true, status: [BOOKED] }, first: 100) { nodes { start } }
      patient(id: "4001") { preAuths(first: 50) { nodes { confirmedAt } } }
    }`);
    await graph.stop();
    expect(errors).toBeUndefined();
    const times = (nodes: readonly Record<string, string>[], field: string): number[] =>
      nodes.flatMap((node) => (node[field] ? [Date.parse(node[field])] : []));
    for (const at of times(data.coming.nodes, "start")) expect(at).toBeGreaterThan(start.getTime() - dayMs);
    expect(times(data.coming.nodes, "start").length).toBeGreaterThan(0);
    expect(Math.min(...times(data.past.nodes, "start"))).toBeLessThan(start.getTime());
    const confirmed = times(data.patient.preAuths.nodes, "confirmedAt");
    expect(confirmed.length).toBeGreaterThan(0);
    for (const at of confirmed) {
      expect(at).toBeLessThanOrEqual(start.getTime() + dayMs);
      expect(at).toBeGreaterThan(start.getTime() - 31 * dayMs);
    }
  });

  it("issues tokens by its own clock, and refuses them when they have expired by it", async () => {
    const graph = await runGraph({ now: start, patients: 20 });
    const token = await graph.issue({ roles: [] }, 60);
    const { exp } = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as { exp: number };
    expect(Math.abs(exp * 1000 - start.getTime() - 60_000)).toBeLessThan(30_000);
    expect((await graph.run("{ __typename }", {}, { token })).status).toBe(200);
    clock.startAt(new Date(start.getTime() + 120_000));
    expect((await graph.run("{ __typename }", {}, { token })).status).toBe(401);
    await graph.stop();
  });
});
