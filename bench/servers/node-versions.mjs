import { execFileSync } from "node:child_process";

/** The executable of a major version of Node: this one, or what the `node` package of the registry has. */
export function nodeOf(major) {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const args = ["exec", "--yes", `--package=node@${major}`, "--", "node", "-p", "process.execPath"];
  return execFileSync("npm", args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }).trim();
}

export const versionOf = (node) => execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
