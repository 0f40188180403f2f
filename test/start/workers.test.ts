import { ask, ready, runMain, send, surroundings, type Service, type Surroundings } from "./support/service";

describe("workers that share the port", () => {
  let around: Surroundings;
  let service: Service;
  beforeAll(async () => {
    around = await surroundings();
    service = runMain([], { ...around.variables, WEB_CONCURRENCY: "2" });
    await ready(around.url);
  });
  afterAll(async () => {
    service.process.kill("SIGKILL");
    await around.stop();
  });

  const workersTold = () => service.output().match(/"listening"/g)?.length ?? 0;
  const until = async (holds: () => boolean) => {
    for (let tries = 0; tries < 200 && !holds(); tries++) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(holds()).toBe(true);
  };

  it("tell Prometheus the numbers of all of them, whichever is asked", async () => {
    await until(() => workersTold() === 2);
    const operations = 12;
    for (let sent = 0; sent < operations; sent++) {
      const { status } = await ask(around.url, around.staffToken, `{ __typename }`);
      expect(status).toBe(200);
    }
    for (let asked = 0; asked < 3; asked++) {
      const { text } = await send(`${around.url}/metrics`);
      expect(text).toContain(`coverage_graph_operations_total{type="query",outcome="ok"} ${operations}`);
    }
  });

  it("replace one that dies, while its siblings go on", async () => {
    const before = workersTold();
    const victim = Number(/"pid":(\d+)/.exec(service.output())?.[1]);
    process.kill(victim, "SIGKILL");
    await until(() => workersTold() === before + 1);
    for (let sent = 0; sent < 4; sent++) expect((await ask(around.url, around.staffToken)).status).toBe(200);
  });

  it("end together, in good order", async () => {
    service.process.kill("SIGTERM");
    expect(await service.ended).toBe(0);
    await expect(fetch(`${around.url}/healthz`)).rejects.toThrow();
  });
});
