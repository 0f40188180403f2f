import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";

const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/**
 * Installs a folder's own packages if they are absent or older than its lock file. If that fails, it says so in one line, with
 * the consequence if one is given, and ends the process: with status 1, or 0 if there is a consequence.
 */
export function installPackages(folder, what, consequence) {
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
  // npm's own account of a failure is a page long.
  const { status, stderr } = spawnSync("npm", ["ci", ...flags], {
    stdio: ["inherit", "inherit", "pipe"],
    encoding: "utf8",
  });
  if (status === 0) return;
  const reason = /npm (?:error|ERR!) code (\w+)/.exec(stderr ?? "")?.[1] ?? "npm ci failed";
  process.stderr.write(
    `Could not install ${what} (${reason}): connect to npm's registry once and repeat the command.` +
      `${consequence ? ` ${consequence}` : ""}\n`,
  );
  process.exit(consequence ? 0 : 1);
}
