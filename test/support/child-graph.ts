import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { ChildInput, ChildStarted } from "./graph-child";

/** A graph in its own process, which can be killed. */
export interface ChildGraph extends ChildStarted {
  readonly pid: number;
  /** What it has written so far; nothing unless its `LOG_LEVEL` says so. */
  output(): string;
  kill(): Promise<void>;
}

/** `flags` are Node's own, e.g. `--heapsnapshot-signal=SIGUSR2`. */
export async function startChildGraph(
  { upstreams, ...rest }: ChildInput,
  flags: readonly string[] = [],
): Promise<ChildGraph> {
  const { urls, credentials, insurers } = upstreams;
  const input = JSON.stringify({ upstreams: { urls, credentials, insurers }, ...rest });
  const script = [join(__dirname, "run-child.mjs"), join(__dirname, "graph-child.ts"), input];
  const child = spawn(process.execPath, [...flags, ...script], { stdio: ["ignore", "pipe", "inherit", "ipc"] });
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, "exit");
  const [started] = (await Promise.race([once(child, "message"), ended.then(() => [null])])) as [ChildStarted | null];
  if (started === null) throw new Error("The child ended before it began.");
  return {
    ...started,
    pid: child.pid!,
    output: () => output,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
