import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { demoFolder } from "./demo-files";

/** Several times the build's duration on a slow machine. */
const limitMs = 60_000;

/** Builds the demo in its own process, while the graph answers. */
export class DemoBuild {
  private child: ChildProcess | undefined;
  private isStopped = false;

  /** Resolves to whether it succeeded. `npm run demo:build` shows what went wrong. */
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

  /** Ends a running build, and prevents further ones. */
  stop(): void {
    this.isStopped = true;
    this.child?.kill("SIGKILL");
  }
}
