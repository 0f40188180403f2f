import { CapabilityMemory } from "../../src/upstream/capability-memory";
import type { OptionalEndpoint } from "../../src/upstream/optional-endpoint";
import { clientOf, closeAll, failureOf, json, operation, serve } from "./http/loopback";

afterEach(closeAll);

const list: OptionalEndpoint = { upstream: "vsee", route: "GET /rooms", absentOn: [400, 404, 405], deniedOn: [403] };
const write: OptionalEndpoint = { ...list, route: "POST /users/sso", absentOn: [404, 405], changesState: true };

/** An upstream that answers the status that the test sets, and a memory whose clock the test moves. */
async function bench() {
  const state = { status: 200, body: { data: [] } as object, nowMs: 0 };
  const server = await serve((_, response) => json(response, state.body, state.status));
  const client = clientOf(server);
  const memory = new CapabilityMemory({ now: () => state.nowMs });
  const ask = (endpoint = list, more: { values?: string[]; hasOwnCredential?: boolean } = {}) =>
    memory.ask({
      endpoint,
      send: (answers) => {
        const [method = "", path = ""] = endpoint.route.split(" ");
        return client.request({ method: method as "GET", route: path, path, answers }, operation());
      },
      ...more,
    });
  return { state, memory, ask, calls: () => server.paths.length };
}

describe("an optional endpoint", () => {
  it("is unknown until it was asked, then what it answered", async () => {
    const { memory, ask } = await bench();
    expect(memory.of(list)).toBeNull();
    expect((await ask())?.body).toEqual({ data: [] });
    expect(memory.of(list)).toMatchObject({ available: true });
  });

  it.each([404, 405, 400])("is absent for an hour after a %d, and is not tried again until then", async (status) => {
    const { state, memory, ask, calls } = await bench();
    state.status = status;
    expect(await ask()).toBeNull();
    state.status = 200;
    state.nowMs = 3_599_999;
    expect(await ask()).toBeNull();
    expect(calls()).toBe(1);
    expect(memory.of(list)).toMatchObject({ available: false });
    state.nowMs = 3_600_000;
    expect(await ask()).not.toBeNull();
    expect(memory.of(list)).toMatchObject({ available: true });
  });

  it.each([429, 500, 502, 503])("is still unknown after a %d", async (status) => {
    const { state, memory, ask } = await bench();
    state.status = status;
    await failureOf(ask());
    expect(memory.of(list)).toBeNull();
  });

  it("is not for this key after a 403, which the next call asks again", async () => {
    const { state, memory, ask, calls } = await bench();
    state.status = 403;
    expect(await ask()).toBeNull();
    expect(memory.of(list)).toMatchObject({ available: false });
    state.status = 200;
    expect(await ask()).not.toBeNull();
    expect(calls()).toBe(2);
  });

  it("is not judged by what a caller's own credential is refused", async () => {
    const { state, memory, ask } = await bench();
    state.status = 403;
    expect(await failureOf(ask(list, { hasOwnCredential: true }))).toMatchObject({ status: 403 });
    expect(memory.of(list)).toBeNull();
  });

  it("is not absent by a 400 that names the caller's value, nor by one after it was there", async () => {
    const { state, memory, ask } = await bench();
    state.status = 400;
    state.body = { code: 400, message: "Nothing can be searched by o'neil%." };
    expect(await failureOf(ask(list, { values: ["o'neil%"] }))).toMatchObject({ status: 400 });
    expect(memory.of(list)).toBeNull();
    state.status = 200;
    await ask();
    state.status = 400;
    expect(await failureOf(ask())).toMatchObject({ status: 400 });
    expect(memory.of(list)).toMatchObject({ available: true });
  });

  it("that changes something is asked each time, whatever it was answered before", async () => {
    const { state, memory, ask, calls } = await bench();
    state.status = 404;
    expect(await ask(write)).toBeNull();
    expect(await ask(write)).toBeNull();
    expect(calls()).toBe(2);
    expect(memory.of(write)).toMatchObject({ available: false });
    state.status = 400;
    await failureOf(ask(write));
    expect(memory.of(write)).toMatchObject({ available: false });
  });
});
