import "reflect-metadata";
import { existsSync } from "node:fs";
import { join } from "node:path";
import "./internals/heap-flags";
import { readConfig } from "./config";
import { load } from "./internals/load";
import { exitOnMistake, refuseStart } from "./start/refuse-start";
import { startProblem } from "./start/start-problem";

const usage = `Usage:
  npm start                       the graph over the configured upstreams
  npm run sandbox -- [options]    the graph over simulated upstreams
`;

async function main([mode, ...options]: readonly string[]): Promise<void> {
  if (mode === "sandbox") return sandbox(options);
  if (mode === "--help") return void process.stdout.write(usage);
  if (mode !== undefined) {
    return refuseStart(
      `npm start takes no options: its settings are environment variables, see docs/configuration.md.\n\n${usage}`,
    );
  }
  const config = exitOnMistake(() => readConfig());
  const { startService } = load<typeof import("./start/start-service")>(module, "./start/start-service");
  await startService(config);
}

function sandbox(options: readonly string[]): Promise<void> {
  if (!existsSync(join(__dirname, "sandbox"))) {
    return refuseStart("There is no sandbox in a production image. Run it from the sources: npm run sandbox");
  }
  const { runSandbox } = load<typeof import("./sandbox/run-sandbox")>(module, "./sandbox/run-sandbox");
  return runSandbox(options);
}

main(process.argv.slice(2)).catch((error: unknown) => refuseStart(startProblem(error)));
