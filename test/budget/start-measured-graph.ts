import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { RunningUpstreams } from "../../src/sandbox/start-sandbox";
import type { Effort, MeasuredGraphStarted } from "./measured-graph";

export interface MeasuredGraph extends MeasuredGraphStarted {
  /** What the graph does while `work` runs. */
  measure(work: () => Promise<void>): Promise<Effort>;
  stop(): Promise<void>;
}

/**
 * What V8 compiles when depends on the machine's mood, and compiled code allocates less: without its compilers the same
 * work is the same effort every time. Nothing is collected while it is counted, for young objects have room.
 */
const steady = ["--no-opt", "--no-maglev", "--no-sparkplug", "--expose-gc", "--no-flush-bytecode"];
const room = ["--min-semi-space-size=128", "--max-semi-space-size=128", "--initial-heap-size=1024"];

export async function startMeasuredGraph({ urls, credentials, insurers }: RunningUpstreams): Promise<MeasuredGraph> {
  const support = join(__dirname, "../support/run-child.mjs");
  const input = JSON.stringify({ upstreams: { urls, credentials, insurers } });
  const args = [...steady, ...room, support, join(__dirname, "measured-graph.ts"), input];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const started = (await answerOf(child)) as MeasuredGraphStarted;
  return {
    ...started,
    measure: async (work) => {
      await tell(child, "begin");
      await work();
      return (await tell(child, "end")) as Effort;
    },
    stop: async () => {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}

function tell(child: ChildProcess, message: "begin" | "end"): Promise<unknown> {
  const answer = answerOf(child);
  child.send(message);
  return answer;
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const ended = once(child, "exit").then(() => Promise.reject(new Error("The graph's process has ended.")));
  ended.catch(() => undefined);
  const [answer] = (await Promise.race([once(child, "message"), ended])) as [unknown];
  return answer;
}
