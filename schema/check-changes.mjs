// Compares the schema with the last released one: node schema/check-changes.mjs [--release] [--root <folder>]
// A breaking change passes only with a major changeset. --release makes the current schema the released one.
import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

// Loaded with require, like graphql itself: otherwise there would be two copies of graphql.
const require = createRequire(import.meta.url);
const { CriticalityLevel, diff } = require("@graphql-inspector/core");
const { buildASTSchema, parse } = require("graphql");
const { parse: parseYaml } = require("yaml");

const { values } = parseArgs({ options: { release: { type: "boolean", default: false }, root: { type: "string" } } });
const root = values.root ?? join(dirname(fileURLToPath(import.meta.url)), "..");
const released = join(root, "schema/released.graphql");
const current = join(root, "schema/subgraph.graphql");

process.exitCode = values.release ? release() : await check();

function release() {
  copyFileSync(current, released);
  return 0;
}

async function check() {
  const changes = (await diff(read(released), read(current))).map(judged);
  const breaking = changes.filter(({ level }) => level === CriticalityLevel.Breaking);
  for (const { level, message } of changes) process.stdout.write(`${level.toLowerCase().padEnd(13)} ${message}\n`);
  if (breaking.length === 0 || announced("major")) return 0;
  process.stderr.write(
    `\n${breaking.length} breaking change(s) since the last release. Where they are meant, \`npx changeset\` and say major; ` +
      "otherwise keep the old beside the new and deprecate it (CONTRIBUTING.md).\n",
  );
  return 1;
}

function read(file) {
  return buildASTSchema(parse(readFileSync(file, "utf8")), { assumeValidSDL: true });
}

/** What the comparison cannot know: by these directives other subgraphs are composed with this one. */
function judged({ type, message, criticality, meta }) {
  const directive = meta?.removedDirectiveName;
  const composes = type.startsWith("DIRECTIVE_USAGE_") && (directive === "key" || directive === "shareable");
  return { message, level: composes ? CriticalityLevel.Breaking : criticality.level };
}

function announced(bump) {
  const { name } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const folder = join(root, ".changeset");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".md") && file !== "README.md")
    .some((file) => parseYaml(readFileSync(join(folder, file), "utf8").split("---")[1] ?? "")?.[name] === bump);
}
