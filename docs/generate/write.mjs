// npm run docs: writes the generated pages, or with --check reports those that are out of date.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { configurationPage } from "./configuration.mjs";
import { errorsPage } from "./errors.mjs";
import { graphPage } from "./graph.mjs";
import { sourcesPage } from "./sources.mjs";

const folder = join(import.meta.dirname, "..");
const pages = {
  "configuration.md": configurationPage,
  "errors.md": errorsPage,
  "graph.md": graphPage,
  "sources.md": sourcesPage,
};
const check = process.argv.includes("--check");

for (const [name, make] of Object.entries(pages)) {
  const file = join(folder, name);
  const text = await format(make(), { ...(await resolveConfig(file)), parser: "markdown" });
  if (!check) writeFileSync(file, text);
  else if (readFileSync(file, "utf8") !== text) {
    process.stderr.write(`docs/${name} is out of date: run \`npm run docs\`\n`);
    process.exitCode = 1;
  }
}
