import { Agent, request } from "node:http";
import { ready, runMain, surroundings, type Service, type Surroundings } from "./support/service";

/** Sends one request over kept connections: what came of it. */
function once(agent: Agent, url: string, token: string): Promise<"answered" | "refused" | "lost"> {
  return new Promise((resolve) => {
    const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
    const sent = request(`${url}/graphql`, { method: "POST", agent, headers }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode === 200 ? "answered" : "lost"));
      response.on("error", () => resolve("lost"));
    });
    sent.on("error", ({ code }: NodeJS.ErrnoException) => resolve(code === "ECONNREFUSED" ? "refused" : "lost"));
    sent.end(JSON.stringify({ query: `{ patient(id: "4001") { fullName insuranceCards { type } } }` }));
  });
}

describe("a stop under load", () => {
  let around: Surroundings;
  let service: Service;
  beforeAll(async () => {
    around = await surroundings({ latencyMs: 10 });
    service = runMain([], { ...around.variables, LOG_LEVEL: "warn" });
    await ready(around.url);
  });
  afterAll(async () => {
    service.process.kill("SIGKILL");
    await around.stop();
  });

  it("loses none of the operations that were accepted", async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 16 });
    const outcomes = { answered: 0, refused: 0, lost: 0 };
    const client = async () => {
      for (let last = "answered"; last !== "refused";) {
        last = await once(agent, around.url, around.staffToken);
        outcomes[last as keyof typeof outcomes]++;
      }
    };
    const load = Promise.all(Array.from({ length: 16 }, client));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const before = outcomes.answered;
    service.process.kill("SIGTERM");
    expect(await service.ended).toBe(0);
    await load;
    agent.destroy();
    expect(before).toBeGreaterThan(16);
    expect(outcomes.answered).toBeGreaterThan(before);
    expect(outcomes.lost).toBe(0);
  });
});
