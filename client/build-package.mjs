import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const usage = `Usage: npm run client:build

Builds dist/client, a package of typed operations and a small client that runs them. It takes no options.
`;
const [option] = process.argv.slice(2);
if (option !== undefined) {
  const isHelp = option === "--help";
  if (isHelp) process.stdout.write(usage);
  else process.stderr.write(`Unknown option ${option}\n\n${usage}`);
  process.exit(isHelp ? 0 : 1);
}

const root = join(import.meta.dirname, "..");
const out = join(root, "dist/client");
const compiler = join(root, "node_modules/@typescript/native/bin/tsc");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** The package's entries by the module that each is. */
const entries = {
  ".": "graph-client",
  "./operations": "operation-texts.generated",
  "./documents": "operations.generated",
};

/** One condition's files: types beside code, so that each module system reads types of its own kind. */
const files = (folder, module) => ({ types: `${folder}/${module}.d.ts`, default: `${folder}/${module}.js` });

rmSync(out, { recursive: true, force: true });
for (const [folder, options] of [
  [".", []],
  ["cjs", ["--module", "commonjs", "--moduleResolution", "bundler"]],
]) {
  const args = ["-p", join(root, "client/tsconfig.json"), "--outDir", join(out, folder), ...options];
  execFileSync(process.execPath, [compiler, ...args], { stdio: "inherit" });
}

const exports = Object.fromEntries(
  Object.entries(entries).map(([entry, module]) => [
    entry,
    { import: files(".", module), require: files("./cjs", module) },
  ]),
);
const manifest = {
  name: "coverage-graph-client",
  version,
  description: "Typed operations of coverage-graph and a small client that runs them.",
  type: "module",
  sideEffects: false,
  exports: { ...exports, "./package.json": "./package.json" },
  peerDependencies: { graphql: "^16.0.0" },
  peerDependenciesMeta: { graphql: { optional: true } },
};
writeFileSync(join(out, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
writeFileSync(join(out, "cjs/package.json"), '{ "type": "commonjs" }\n');
process.stdout.write(`coverage-graph-client ${version} is in dist/client. To install it in another project:

  npm install ${out}

It needs graphql 16 there. How to use it: docs/front-end.md
`);
