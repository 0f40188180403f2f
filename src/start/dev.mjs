// npm run dev, after a build: runs the sandbox with the given options, and rebuilds and restarts it on change.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const compiler = join(root, "node_modules/@typescript/native/bin/tsc");
const require = createRequire(import.meta.url);
const { readCommand } = require(join(root, "dist/sandbox/command-line.js"));
const { startProblem } = require(join(root, "dist/start/start-problem.js"));
const options = process.argv.slice(2);

/** What keeps the sandbox from starting, and no change of the source would mend; undefined if nothing does. */
async function problemOf({ kind, port = process.env.PORT || "4000" }) {
  if (kind !== "sandbox") return undefined;
  const probe = createServer();
  try {
    await new Promise((listening, failed) => {
      probe.once("error", failed).listen(Number(port), process.env.HOST || "127.0.0.1", listening);
    });
    await new Promise((closed) => probe.close(closed));
    return undefined;
  } catch (error) {
    return startProblem(error).replace("npm run sandbox", "npm run dev");
  }
}

const start = (args) => spawn(process.execPath, args, { cwd: root, stdio: "inherit" });

function watch() {
  const running = [
    start([compiler, "-p", join(root, "tsconfig.json"), "--watch", "--preserveWatchOutput"]),
    start(["--watch", "--enable-source-maps", join(root, "dist/main.js"), "sandbox", ...options]),
  ];
  const stop = () => running.forEach((child) => child.kill());
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stop);
  // Without either of them nothing follows a change.
  for (const child of running) child.once("exit", stop);
}

const command = readCommand(options);
const problem = await problemOf(command);
if (problem !== undefined) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
} else if (command.kind === "sandbox") watch();
else
  start([join(root, "dist/main.js"), "sandbox", ...options]).once("exit", (status) => (process.exitCode = status ?? 1));
