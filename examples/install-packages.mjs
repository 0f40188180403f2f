import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";

const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Installs a folder's own packages where they are absent or older than its lock. Ends the process where that fails. */
export function installPackages(folder, what) {
  // npm writes this file last.
  if (changedAt(join(folder, "node_modules/.package-lock.json")) >= changedAt(join(folder, "package-lock.json")))
    return;
  process.stdout.write(`Installing ${what} (once, about half a minute) ...\n`);
  // Without internet access it ends in seconds: npm retries for minutes, and asks the registry even about what its cache contains.
  const patience = [
    "--prefer-offline",
    "--fetch-retries=1",
    "--fetch-retry-mintimeout=1000",
    "--fetch-retry-maxtimeout=2000",
  ];
  const quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
  const flags = ["--prefix", folder, ...quiet, ...patience];
  const { status } = spawnSync("npm", ["ci", ...flags], { stdio: "inherit" });
  if (status === 0) return;
  process.stderr.write("The packages could not be installed: this needs the internet, or npm's cache, once.\n");
  process.exit(status ?? 1);
}
