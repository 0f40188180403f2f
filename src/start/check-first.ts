import { readConfig, readSandboxNow, refuseRealUpstreams, type Config } from "../config";
import { ConfigError } from "../config/config-error";
import { readCommand, usage, type SandboxCommand } from "./command-line";

export type Startable =
  (SandboxCommand & { readonly now?: Date }) | { readonly kind: "service"; readonly config: Config };

/**
 * What the command line and the environment ask to be started. Ends the process where they ask for nothing that can be:
 * with status 1 and what is wrong on standard error, or with the usage where that was asked for.
 *
 * Whoever loads this before anything else says so at once; loading the whole graph takes most of a start.
 */
export function checkFirst(): Startable {
  const command = readCommand(process.argv.slice(2));
  try {
    if (command.kind === "service") return { kind: "service", config: readConfig() };
    if (command.kind === "sandbox") {
      refuseRealUpstreams();
      return { ...command, now: readSandboxNow() };
    }
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return refuse(`${error.message}\n\nTo try the graph without any configuration: npm run sandbox`);
  }
  if (command.kind === "misuse") return refuse(`${command.problem}\n\n${usage}`);
  process.stdout.write(`${usage}\n`);
  return process.exit(0);
}

function refuse(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
