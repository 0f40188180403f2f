// npm run recipes: generates code for each client from schema/client.graphql, type-checks it, and runs each client against a sandbox.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { installPackages } from "../install-packages.mjs";

const folder = dirname(fileURLToPath(import.meta.url));
const root = join(folder, "../..");
const bin = (name) => join(folder, "node_modules/.bin", name);

let sandbox, env;
installPackages(folder, "the clients of examples/clients");
run(bin("relay-compiler"), ["--noWatchman"]);
run(bin("graphql-codegen"), ["--config", "codegen.ts"]);
run(bin("tsc"), ["-p", "."]);

({ sandbox, env } = await startSandbox());
try {
  for (const recipe of ["apollo", "urql", "relay/relay", "codegen"]) run(bin("tsx"), [`src/${recipe}.ts`], env);
} finally {
  sandbox.kill();
}

function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, { cwd: folder, stdio: "inherit", env: { ...process.env, ...env } });
  if (status === 0) return;
  process.stderr.write(`${command.split("/").at(-1)} failed, see above.\n`);
  sandbox?.kill();
  process.exit(1);
}

/** The sandbox on a free port, and the tokens that it prints. */
async function startSandbox() {
  run("npm", ["--prefix", root, "run", "-s", "build"]);
  const child = spawn(process.execPath, [join(root, "dist/main.js"), "sandbox", "--port", "0", "--patients", "40"]);
  const ended = once(child, "exit");
  let output = "";
  child.stdout.setEncoding("utf8");
  while (!output.includes("Ctrl+C")) {
    const [chunk] = await Promise.race([once(child.stdout, "data"), ended.then(() => [null])]);
    if (chunk === null) throw new Error(`The sandbox did not start: ${output}`);
    output += chunk;
  }
  const found = (pattern) => pattern.exec(output)?.[1] ?? "";
  const tokens = ["CLINIC_STAFF", "BROKER"].map((role) => [
    `${role}_TOKEN`,
    found(new RegExp(`^${role}\nexport TOKEN=(\\S+)`, "m")),
  ]);
  return { sandbox: child, env: { GRAPH: found(/answers at\s+(\S+)\/graphql/), ...Object.fromEntries(tokens) } };
}
