import { request, type IncomingMessage } from "node:http";
import { ask, ready, runMain, send, surroundings, type Service, type Surroundings } from "../start/support/service";

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe("a stop", () => {
  let around: Surroundings;
  let service: Service;
  beforeAll(async () => {
    around = await surroundings();
    service = runMain([], { ...around.variables, LOG_LEVEL: "warn" });
    await ready(around.url);
  });
  afterAll(async () => {
    service.process.kill("SIGKILL");
    await around.stop();
  });

  it("first answers new connections with 503, completes an operation and a subscription, and exits 0", async () => {
    around.upstreams.faults.add({ upstream: "vsee", kind: "delay", ms: 2_500, times: 1 });
    const stream = await subscribe(around.url, around.staffToken);
    const running = ask(around.url, around.staffToken);
    await pause(200);
    service.process.kill("SIGTERM");
    await pause(200);
    const { status, text } = await send(`${around.url}/readyz`);
    expect([status, JSON.parse(text)]).toMatchObject([503, { status: "stopping" }]);
    expect((await send(`${around.url}/healthz`)).status).toBe(200);
    const late = await ask(around.url, around.staffToken, "{ __typename }");
    expect(late.status).toBe(200);
    const answer = await running;
    expect([answer.status, answer.body.errors]).toEqual([200, undefined]);
    expect(await stream.ended).toBe("ended");
    expect(await service.ended).toBe(0);
  });
});

/** A stream of events: how it ends. */
function subscribe(url: string, token: string): Promise<{ readonly ended: Promise<"ended" | "cut"> }> {
  const query = `subscription { endorsementChanged { id } }`;
  const headers = { accept: "text/event-stream", "content-type": "application/json", authorization: `Bearer ${token}` };
  return new Promise((resolve, reject) => {
    const sent = request(
      `${url}/graphql/stream`,
      { method: "POST", headers, agent: false },
      (response: IncomingMessage) => {
        const ended = new Promise<"ended" | "cut">((settle) => {
          response.once("end", () => settle("ended")).once("error", () => settle("cut"));
        });
        response.resume();
        if (response.statusCode === 200) resolve({ ended });
        else reject(new Error(`The stream was answered ${response.statusCode}.`));
      },
    );
    sent.on("error", reject);
    sent.end(JSON.stringify({ query }));
  });
}
