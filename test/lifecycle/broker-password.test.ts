import { setTimeout as pause } from "node:timers/promises";
import { Role } from "../../src/auth/role";
import { ask, ready, runMain, surroundings, type Service, type Surroundings } from "../start/support/service";

describe("a broker password that is changed through one of several workers", () => {
  let around: Surroundings;
  let service: Service;
  let token: string;
  beforeAll(async () => {
    around = await surroundings();
    service = runMain([], { ...around.variables, WEB_CONCURRENCY: "3", LOG_LEVEL: "info" });
    await ready(around.url);
    for (let tries = 0; tries < 300 && listening() < 3; tries++) await pause(50);
    token = await around.tokenOf([Role.BROKER]);
  });
  afterAll(async () => {
    service.process.kill("SIGKILL");
    await around.stop();
  });

  const listening = (): number => service.output().match(/"listening"/g)?.length ?? 0;
  const account = () => around.upstreams.store.broker.account;
  const reads = () =>
    Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        ask(around.url, token, `{ endorsement(memberId: "31000000${at % 9}") { status } }`),
      ),
    );
  const refusedLogins = () =>
    around.upstreams.requests("bastion").filter(({ path, status }) => path.includes("/auth/") && status === 401).length;
  const failed = (answers: Awaited<ReturnType<typeof reads>>) => answers.filter(({ body }) => body.errors).length;

  it("is used by all of them, none trying the old one", async () => {
    expect(failed(await reads())).toBe(0);
    const { credentials } = around.upstreams;
    const input = `{ oldPassword: "${credentials.bastionPassword}", newPassword: "Another-1-word" }`;
    const { body } = await ask(
      around.url,
      token,
      `mutation { changeBrokerPassword(input: ${input}) { ok userErrors { code } } }`,
    );
    expect(body).toMatchObject({ data: { changeBrokerPassword: { ok: true, userErrors: [] } } });
    await pause(200);
    account().tokens.clear();
    around.upstreams.clearRequests();
    expect(failed(await reads())).toBe(0);
    expect(refusedLogins()).toBe(0);
    expect(service.output()).not.toContain("Another-1-word");
  });

  it("is used by one that begins later too, whose environment has the old one", async () => {
    const pids = [...service.output().matchAll(/"pid":(\d+)[^\n]*"listening"/g)].map(([, pid]) => Number(pid));
    expect(pids).toHaveLength(3);
    const before = listening();
    for (const pid of pids) process.kill(pid, "SIGKILL");
    for (let tries = 0; tries < 300 && listening() < before + 3; tries++) await pause(50);
    around.upstreams.clearRequests();
    expect(failed(await reads())).toBe(0);
    expect(refusedLogins()).toBe(0);
  });
});
