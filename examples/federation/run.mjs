// npm run supergraph: checks the options, builds and installs what is missing, then starts.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { readOptions } from "./options.mjs";

readOptions(process.argv.slice(2));
for (const script of ["../../src/start/prepare.mjs", "install.mjs"]) {
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL(script, import.meta.url))], {
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}
await import("./supergraph.mjs");
