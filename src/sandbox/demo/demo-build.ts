import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { demoFolder } from "./demo-files";

/** Several times what it takes on a slow machine. */
const limitMs = 60_000;

/** Building the demo in a process of its own, beside a graph that answers meanwhile. */
export class DemoBuild {
  private child: ChildProcess | undefined;
  private isStopped = false;

  /** Resolves to whether it came to a good end. What goes wrong is told by `npm run demo:build`. */
  async run(): Promise<boolean> {
    if (this.isStopped) return false;
    const child = spawn(process.execPath, [join(demoFolder, "build.mjs")], {
      cwd: demoFolder,
      stdio: "ignore",
      timeout: limitMs,
      killSignal: "SIGKILL",
    });
    this.child = child;
    return new Promise((resolve) => {
      child.once("error", () => resolve(false));
      child.once("exit", (status) => resolve(status === 0));
    });
  }

  /** Ends a build that runs, and lets none begin. */
  stop(): void {
    this.isStopped = true;
    this.child?.kill("SIGKILL");
  }
}
