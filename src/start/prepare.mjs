// Before a start from the source: says what is missing, then builds, and says so where that takes a while.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeProblem } from "./node-version.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
/** Sooner nobody wonders. */
const quietMs = 1_000;

const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const compiler = join(root, "node_modules/@typescript/native/bin/tsc");
const problem =
  nodeProblem(process.versions.node, engines.node) ??
  (existsSync(compiler) ? null : "The packages are not installed. Run: npm ci");

if (problem) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
} else {
  const told = setTimeout(() => process.stderr.write("Building; the first time takes a little longer…\n"), quietMs);
  const build = spawn(process.execPath, [compiler, "-p", join(root, "tsconfig.json")], { stdio: "inherit" });
  build.once("exit", (status) => {
    clearTimeout(told);
    process.exitCode = status ?? 1;
  });
}
