import { execFileSync, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Where servers run, and where load and upstreams do. */
export const serverCore = 0;
export const loadCore = 1;

export function hasTaskset() {
  try {
    execFileSync("taskset", ["-c", String(loadCore), "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Node on the servers' core, with no more of this environment than the path. `node` is the executable. */
export function spawnServer(args, { variables = {}, cwd, stdout = "ignore", node = process.execPath } = {}) {
  const started = [node, ...args];
  const [command, ...rest] = hasTaskset() ? ["taskset", "-c", String(serverCore), ...started] : started;
  return spawn(command, rest, {
    cwd,
    env: { PATH: process.env.PATH, NODE_ENV: "production", ...variables },
    stdio: ["ignore", stdout, "inherit"],
  });
}

/** Runs this script again on the load's core; false where it runs there already. */
export async function moveToLoadCore(scriptUrl) {
  if (process.env.BENCH_PINNED === "1" || !hasTaskset()) return false;
  const args = [
    "-c",
    String(loadCore),
    process.execPath,
    "--expose-gc",
    fileURLToPath(scriptUrl),
    ...process.argv.slice(2),
  ];
  const again = spawn("taskset", args, { stdio: "inherit", env: { ...process.env, BENCH_PINNED: "1" } });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => again.kill(signal));
  await new Promise((ended) => again.once("exit", (code) => ended((process.exitCode = code ?? 1))));
  return true;
}
