// Installs this folder's own packages where they are absent or older than its lock: node examples/federation/install.mjs
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
const changedAt = (file) => statSync(`${folder}${file}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;

// npm writes this file last.
if (changedAt("node_modules/.package-lock.json") < changedAt("package-lock.json")) {
  process.stdout.write("Installing the gateways of examples/federation (once, about half a minute) ...\n");
  const flags = ["--prefix", folder, "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
  const { status } = spawnSync("npm", ["ci", ...flags], { stdio: "inherit" });
  process.exitCode = status ?? 1;
}
