import { EventEmitter } from "node:events";
import type { Socket } from "node:net";
import { Readable } from "node:stream";
import { readJsonBody, UnfinishedBodies } from "../../src/http/request-body";
import { UnreadOutput } from "../../src/http/unread-output";

describe("time in which the process is paused", () => {
  let now = 0;
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ["performance", "nextTick", "queueMicrotask", "setImmediate"] });
    jest.spyOn(performance, "now").mockImplementation(() => now);
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  const pass = (ms: number): void => {
    for (const end = now + ms; now < end;) {
      now += 50;
      jest.advanceTimersByTime(50);
    }
  };
  /** No timer fires meanwhile, and each that is due fires once afterwards. */
  const pause = (ms: number): void => {
    now += ms;
    jest.advanceTimersByTime(500);
  };

  it("is not counted against a client that reads slowly", () => {
    const unread = new UnreadOutput();
    const destroy = jest.fn();
    const socket = Object.assign(new EventEmitter(), { writableLength: 1_000, bytesWritten: 1_000, destroy });
    unread.watch(socket as unknown as Socket);
    pass(5_000);
    pause(60_000);
    expect(destroy).not.toHaveBeenCalled();
    pass(3_000);
    expect(destroy).not.toHaveBeenCalled();
    pass(2_000);
    expect(destroy).toHaveBeenCalled();
    unread.close();
  });

  it("is not counted against a client that sends slowly", async () => {
    const bodies = new UnfinishedBodies();
    const sending = () => {
      const stream = new Readable({ read: () => undefined });
      const request = Object.assign(stream, { headers: { "content-type": "application/json" } });
      return { stream, read: readJsonBody(request as never, bodies, { address: "192.0.2.1" }) };
    };
    const [steady, silent] = [sending(), sending()];
    pass(2_000);
    pause(60_000);
    pass(500);
    steady.stream.push("{}");
    steady.stream.push(null);
    expect(await steady.read).toMatchObject({ json: {} });
    pass(3_000);
    expect(await silent.read).toMatchObject({ refusal: { status: 408 } });
    bodies.close();
  });
});
