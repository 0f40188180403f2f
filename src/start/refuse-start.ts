import { ConfigError } from "../config/config-error";

/** Ends the process before it has started: a reason on standard error, exit status 1. */
export function refuseStart(reason: string): never {
  process.stderr.write(`${reason.trimEnd()}\n`);
  process.exit(1);
}

/** What `read` returns; ends the process where it finds the configuration wrong. */
export function exitOnMistake<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return refuseStart(`${error.message}\n\nTo try the graph without any configuration: npm run sandbox`);
  }
}
