import { Agent, request } from "node:http";
import { setTimeout } from "node:timers/promises";
import { ready, runMain, surroundings, type Service, type Surroundings } from "../start/support/service";

/** One client with one connection, which belongs to one worker as long as it lasts. */
class Client {
  answered = 0;
  lost = 0;
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  async runUntil(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      if (await this.ask()) this.answered += 1;
      else this.lost += 1;
    }
    this.agent.destroy();
  }

  private ask(): Promise<boolean> {
    return new Promise((resolve) => {
      const headers = { "content-type": "application/json", authorization: `Bearer ${this.token}` };
      const sent = request(`${this.url}/graphql`, { method: "POST", agent: this.agent, headers }, (response) => {
        response.resume();
        response.once("end", () => resolve(response.statusCode === 200)).once("error", () => resolve(false));
      });
      sent.once("error", () => resolve(false));
      sent.end(JSON.stringify({ query: `{ patient(id: "4001") { fullName } }` }));
    });
  }
}

describe("the death of a worker under load", () => {
  let around: Surroundings;
  let service: Service;
  let isOver = false;
  beforeAll(async () => {
    around = await surroundings({ latencyMs: 5 });
    service = runMain([], { ...around.variables, WEB_CONCURRENCY: "2", LOG_LEVEL: "info" });
    await ready(around.url);
  });
  afterAll(async () => {
    isOver = true;
    service.process.kill("SIGKILL");
    await around.stop();
  });

  const workersTold = (): number => service.output().match(/"listening"/g)?.length ?? 0;
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds() && !isOver) await setTimeout(20);
  };

  it("costs its own connections their running request, its siblings' nothing, and is made good", async () => {
    await until(() => workersTold() === 2);
    const clients = Array.from({ length: 24 }, () => new Client(around.url, around.staffToken));
    // One after the other, so that the worker which is busy with the first ones leaves some to its sibling.
    const load = Promise.all(
      clients.map(async (client, index) => {
        await setTimeout(index * 10);
        await client.runUntil(() => isOver);
      }),
    );
    await until(() => clients.every(({ answered }) => answered > 2));
    process.kill(Number(/"pid":(\d+)/.exec(service.output())?.[1]), "SIGKILL");
    await until(() => workersTold() === 3);
    const afterReplacement = clients.map(({ answered }) => answered);
    await until(() => clients.every(({ answered }, index) => answered > afterReplacement[index]! + 2));
    isOver = true;
    await load;
    const losses = clients.map(({ lost }) => lost);
    // Each client was some worker's: the victim's lost one request at most, all the others none.
    expect(Math.max(...losses)).toBe(1);
    expect(losses.filter((lost) => lost === 0).length).toBeGreaterThan(0);
  });
});
