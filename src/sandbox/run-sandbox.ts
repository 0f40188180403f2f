import { readSandboxNow, refuseRealUpstreams, setSandboxZone } from "../config";
import { load } from "../internals/load";
import { exitOnMistake, refuseStart } from "../start/refuse-start";
import { readCommand, usage } from "./command-line";

/** `npm run sandbox`, with its options. */
export async function runSandbox(options: readonly string[]): Promise<void> {
  const command = readCommand(options);
  if (command.kind === "misuse") return refuseStart(`${command.problem}\n\n${usage}`);
  if (command.kind === "help") return void process.stdout.write(usage);
  const now = exitOnMistake(() => {
    refuseRealUpstreams();
    return readSandboxNow();
  });
  setSandboxZone();
  const { startEverything } = load<typeof import("./start-everything")>(module, "./start-everything");
  await startEverything(command, now);
}
