import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const main = join(__dirname, "../../support/run-child.mjs");

/** A real process that runs one of the scripts beside this file. */
export class ChildProcess {
  private readonly child;
  private readonly ended;

  constructor(script: string, input: unknown, onMessage: (message: unknown) => void = () => undefined) {
    this.child = spawn(process.execPath, [main, join(__dirname, script), JSON.stringify(input)], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    this.child.on("message", onMessage);
    this.ended = once(this.child, "exit");
  }

  /** Kills it at that moment, unless it ends before; whether it was killed. */
  async killAt(moment: Promise<unknown>): Promise<boolean> {
    await Promise.race([moment, this.ended]);
    this.child.kill("SIGKILL");
    await this.ended;
    return this.child.signalCode === "SIGKILL";
  }

  /** Resolves with its exit status. */
  async end(): Promise<number | null> {
    await this.ended;
    return this.child.exitCode;
  }
}
