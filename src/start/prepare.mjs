// Before a start from the source: says what is missing, then builds what has changed since the last build, and says so
// where that takes a while.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeProblem } from "./node-version.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
/** A shorter build needs no word about it. */
const quietMs = 1_000;
/** Written after a build that went well: the compiler leaves files alone that would not change. */
const stamp = join(root, "dist/.built");

const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const compiler = join(root, "node_modules/@typescript/native/bin/tsc");
const problem =
  nodeProblem(process.versions.node, engines.node) ??
  (existsSync(compiler) ? null : "The packages are not installed. Run: npm ci");

if (problem) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
} else if (!isBuilt()) build();

function isBuilt() {
  if (!existsSync(stamp) || !existsSync(join(root, "dist/main.js"))) return false;
  const builtAt = statSync(stamp).mtimeMs;
  const sources = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true });
  const files = sources.map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  // A folder's own time says that a file in it is gone.
  return [...files, join(root, "src"), join(root, "tsconfig.json"), join(root, "package-lock.json")].every(
    (file) => !existsSync(file) || statSync(file).mtimeMs <= builtAt,
  );
}

function build() {
  const startedAt = new Date();
  const slow = setTimeout(() => process.stderr.write("Building; the first time takes a little longer…\n"), quietMs);
  const compiling = spawn(process.execPath, [compiler, "-p", join(root, "tsconfig.json")], { stdio: "inherit" });
  compiling.once("exit", (status) => {
    clearTimeout(slow);
    // Sources that were changed while it ran count as newer.
    if (status === 0) {
      writeFileSync(stamp, "");
      utimesSync(stamp, startedAt, startedAt);
    }
    process.exitCode = status ?? 1;
  });
}
