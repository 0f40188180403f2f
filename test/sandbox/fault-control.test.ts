import { FaultControl, startFaultControl } from "../../src/sandbox/faults/fault-control";
import { ask, SandboxClient } from "./sandbox-client";

let client: SandboxClient;
let control: FaultControl;

beforeEach(async () => {
  client = await SandboxClient.start();
  control = await startFaultControl(client.upstreams, 0);
});
afterEach(async () => {
  await control.stop();
  await client.stop();
});

const faults = (call = {}, path = "") => ask(`${control.url}/faults${path}`, call);
const plan = () => client.vba("/plans/301");
const rule = { upstream: "vba", kind: "status", status: 503, retryAfter: 2 };

it("turns a rule on, lists it and turns it off by its id", async () => {
  const { status, body } = await faults({ json: rule });
  expect({ status, body }).toEqual({ status: 201, body: { id: expect.any(Number), rule } });
  expect((await plan()).status).toBe(503);
  expect((await faults()).body).toEqual([body]);
  expect((await faults({ method: "DELETE" }, `/${body.id}`)).status).toBe(204);
  expect((await plan()).status).toBe(200);
  expect((await faults({ method: "DELETE" }, `/${body.id}`)).status).toBe(404);
});

it("turns all rules off at once", async () => {
  await faults({ json: rule });
  await faults({ json: { upstream: "vba", kind: "delay", ms: 5_000 } });
  expect((await faults({ method: "DELETE" })).status).toBe(204);
  expect((await plan()).status).toBe(200);
});

it("has closed or opened a port before it answers", async () => {
  const { body } = await faults({ json: { upstream: "vba", kind: "refuse-connections" } });
  await expect(plan()).rejects.toThrow(/ECONNREFUSED/);
  await faults({ method: "DELETE" }, `/${body.id}`);
  expect((await plan()).status).toBe(200);
});

it("forgets a rule that is spent", async () => {
  await faults({ json: { ...rule, times: 1 } });
  await plan();
  expect((await faults()).body).toEqual([]);
});

it.each([
  [{ ...rule, upstream: "other" }],
  [{ ...rule, kind: "explode" }],
  [{ upstream: "vba", kind: "status" }],
  [{ upstream: "vba", kind: "delay", ms: "long" }],
  [{ upstream: "vba", kind: "wrong-type" }],
  [{ ...rule, tiems: 1 }],
  ["rule"],
])("refuses %j and says what is wrong with it", async (json) => {
  expect(await faults({ json })).toMatchObject({ status: 400, body: { error: expect.any(String) } });
  expect(client.upstreams.faults.list()).toEqual([]);
});

it("refuses invalid JSON, other methods and other paths", async () => {
  expect((await faults({ form: { kind: "status" } })).status).toBe(400);
  expect((await faults({ method: "PUT", json: rule })).status).toBe(405);
  expect((await ask(`${control.url}/`)).status).toBe(404);
});
