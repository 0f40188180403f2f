import { ConfigError } from "../config/config-error";

/** Ends the process at the start, with a reason on standard error and exit status 1. */
export function refuseStart(reason: string): never {
  process.stderr.write(`${reason.trimEnd()}\n`);
  process.exit(1);
}

/** The result of `read`; ends the process if the configuration is invalid. */
export function exitOnMistake<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return refuseStart(`${error.message}\n\nTo try the graph without configuration, run: npm run sandbox`);
  }
}
