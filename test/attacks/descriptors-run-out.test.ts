import { Agent } from "node:http";
import { KeyServer } from "../security/support/key-server";
import { runMain, send, surroundings, type Service, type Surroundings } from "../start/support/service";
import { eventually } from "../ledger/eventually";
import { closeAll, openRaw, type RawConnection } from "./support/raw-connection";

const openFiles = 96;

describe("where file descriptors run out", () => {
  let around: Surroundings;
  let issuer: KeyServer;
  let service: Service;
  let held: RawConnection[] = [];
  beforeAll(async () => {
    around = await surroundings({ patients: 5 });
    issuer = new KeyServer();
    await issuer.start();
    issuer.isDown = true;
    const { issuer: AUTH_ISSUER, audience: AUTH_AUDIENCE, url: AUTH_JWKS_URL } = issuer;
    const variables = { ...around.variables, AUTH_ISSUER, AUTH_AUDIENCE, AUTH_JWKS_URL, LINK_INDEX: "off" };
    service = runMain([], variables, { openFiles });
  });
  afterAll(async () => {
    await closeAll(held);
    service.process.kill("SIGKILL");
    await service.ended;
    await issuer.stop();
    await around.stop();
  });

  it("valid tokens get 503 with a time to retry, not 401, and reads fail as upstream failures", async () => {
    // One connection, opened while there was room, as a load balancer keeps its own.
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const token = await issuer.sign();
    const ask = (query = `{ patient(id: "4001") { fullName } }`) => {
      const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
      return send(`${around.url}/graphql`, { method: "POST", headers, agent }, JSON.stringify({ query }));
    };
    await eventually(async () => expect((await send(`${around.url}/healthz`, { agent })).status).toBe(200), 60_000);
    await exhaust();
    issuer.isDown = false;
    const refused = await ask();
    expect(refused.status).toBe(503);
    expect(JSON.parse(refused.text).errors[0].extensions).toEqual({ code: "UPSTREAM_UNAVAILABLE" });

    await closeAll(held);
    held = [];
    await eventually(async () => expect((await ask()).status).toBe(200), 20_000);
    await exhaust();
    // The clinic's connection is open; the broker was never asked.
    const beside = await ask(`{ patient(id: "4001") { fullName } states { id } }`);
    expect(beside.status).toBe(200);
    expect(JSON.parse(beside.text)).toMatchObject({
      data: { patient: { fullName: expect.any(String) }, states: [] },
      errors: [
        { path: ["states"], extensions: { code: "UPSTREAM_UNAVAILABLE", upstream: "bastion", retryable: true } },
      ],
    });

    await closeAll(held);
    held = [];
    await eventually(
      async () => expect(JSON.parse((await ask("{ states { id } }")).text).errors).toBeUndefined(),
      20_000,
    );
    agent.destroy();
  }, 120_000);

  /** Takes connections until the process can accept none: it then closes what it cannot keep. */
  async function exhaust(): Promise<void> {
    for (let at = 0; at < openFiles; at++) held.push(await openRaw(around.url));
    await eventually(() => expect(held.some(({ socket }) => socket.destroyed)).toBe(true), 20_000);
  }
});
